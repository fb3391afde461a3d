#include "ui/incidents/incidents_view.h"

#include "core/base/overloaded.h"
#include "core/store/database.h"
#include "tests/core/history/believable.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/incidents/case_paper.h"
#include "ui/incidents/incident_words.h"
#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/widgets/empty_state.h"

#include <QtCore/QPointer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

#include <optional>

using namespace vedette;
using namespace vedette::ui;

namespace {

constexpr int kPatienceMs = 240'000;
constexpr WallTime kNow{1'767'571'200'000}; ///< of ToldSource's clock

/// An engine's board: what the operator commands is done.
struct Room {
    explicit Room(bool rehearsal = false, const CaseMeans* cases = nullptr)
        : view(Console{link, selection, notes, nullptr, cases}) {
        told->rehearsal = rehearsal;
        told->answer = [this](const engine::Command& command) { return act(command); };
        QObject::connect(&link, &Link::answered,
                         [this](Link::SourceId, const engine::Command& command, const engine::Reply& reply) {
                             last = engine::inverseOf(command.action, reply);
                             of = command.id;
                         });
        for (std::uint64_t n = 1; n <= 3; ++n) {
            alert::Finding found;
            found.rule = alert::Rule::MessageSpam;
            found.subject = test::peerNumber(n).text();
            found.limit = alert::thousandths(10);
            found.value = alert::thousandths(10 * static_cast<double>(n));
            found.concern(test::peerNumber(n));
            static_cast<void>(board.fold("harbour-mesh", found, {kNow.ms - 60'000}));
        }
        first = board
                    .openIncident("spam from the west", {AlertId{1}, AlertId{2}}, OperatorId{7},
                                  {kNow.ms - 30'000})
                    .value();
        second = board.openIncident("rented hosts", {}, OperatorId{7}, {kNow.ms - 20'000}).value();
        tell();
        link.add(std::make_unique<test::ToldSource>(told));
        view.resize(1300, 800);
        view.show();
        view.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&view));
    }

    void tell() { told->health.alerts = std::make_shared<const alert::Board>(board); }

    /// The window asks once a second.
    bool shows(int rows) {
        return QTest::qWaitFor([&] { return view.model().rowCount() == rows; }, kPatienceMs);
    }

    void choose(IncidentId id) { view.table().selectRow(view.model().rowOf(id)); }

    Result<engine::ReplyBody> act(const engine::Command& command) {
        const auto* deed = std::get_if<engine::AlertAction>(&command.action);
        if (deed == nullptr) return engine::ReplyBody(engine::Settled{});
        auto done = std::visit(
            Overloaded{
                [&](const engine::AddToIncident& a) -> Result<engine::ReplyBody> {
                    if (const auto* note = std::get_if<engine::IncidentNote>(&a.what))
                        return engine::ReplyBody(
                            engine::Commented{board.note(a.incident, command.who, note->text, kNow).value()});
                    const auto in = std::holds_alternative<AlertId>(a.what)
                                      ? board.addToIncident(a.incident, std::get<AlertId>(a.what))
                                      : board.addToIncident(a.incident, std::get<codec::PeerId>(a.what));
                    if (!in) return Fail{in.error()};
                    return engine::ReplyBody(engine::Settled{});
                },
                [&](const engine::RemoveFromIncident& a) -> Result<engine::ReplyBody> {
                    if (const auto* note = std::get_if<std::uint64_t>(&a.what))
                        return engine::ReplyBody(
                            engine::Retracted{board.retractNote(a.incident, *note).value()});
                    const auto out =
                        std::holds_alternative<AlertId>(a.what)
                            ? board.removeFromIncident(a.incident, std::get<AlertId>(a.what))
                            : board.removeFromIncident(a.incident, std::get<codec::PeerId>(a.what));
                    if (!out) return Fail{out.error()};
                    return engine::ReplyBody(engine::Settled{});
                },
                [&](const engine::AssignIncident& a) -> Result<engine::ReplyBody> {
                    return engine::ReplyBody(
                        engine::Assigned{board.assignIncident(a.incident, a.owner).value()});
                },
                [&](const engine::CloseIncident& a) -> Result<engine::ReplyBody> {
                    if (auto closed = board.closeIncident(a.incident, command.who, a.cause, kNow); !closed)
                        return Fail{closed.error()};
                    return engine::ReplyBody(engine::Settled{});
                },
                [&](const engine::ReopenIncident& a) -> Result<engine::ReplyBody> {
                    if (auto open = board.reopenIncident(a.incident); !open) return Fail{open.error()};
                    return engine::ReplyBody(engine::Settled{});
                },
                [](const auto&) -> Result<engine::ReplyBody> { return engine::ReplyBody(engine::Settled{}); },
            },
            *deed);
        tell();
        return done;
    }

    /// As the shell's undo does it.
    void undo() {
        QTRY_VERIFY(last.has_value());
        link.submit({}, *std::exchange(last, std::nullopt), {}, of);
    }

    /// Fills in what is asked for, and says yes.
    void answer(const QString& text) {
        QPointer<AskDialog> dialog;
        QVERIFY(QTest::qWaitFor([&] {
            for (auto* one : view.findChildren<AskDialog*>()) {
                if (one->isVisible()) dialog = one;
            }
            return dialog != nullptr;
        }));
        dialog->findChild<QLineEdit*>()->setText(text);
        dialog->findChild<QPushButton*>(QStringLiteral("accept"))->click();
        static_cast<void>(QTest::qWaitFor([&] { return dialog.isNull() || !dialog->isVisible(); }));
    }

    [[nodiscard]] const alert::Incident& incident(IncidentId id) const { return *board.find(id); }

    alert::Board board;
    IncidentId first;
    IncidentId second;
    std::optional<engine::Action> last;
    CommandId of;
    std::shared_ptr<test::Told> told = std::make_shared<test::Told>();
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    IncidentsView view;
};

QAction* actionOf(const IncidentsView& view, QKeySequence key) {
    for (QAction* action : view.deeds().all()) {
        if (action->shortcut() == key) return action;
    }
    return nullptr;
}

} // namespace

class IncidentsViewTest final : public QObject {
    Q_OBJECT

private slots:

    void showsWhatBelongsTogether() {
        Room room;
        QVERIFY(room.shows(2));
        const IncidentsModel& model = room.view.model();
        const QAbstractItemModelTester tester(const_cast<IncidentsModel*>(&model));
        // The one with alerts is the graver; the one without has none.
        QCOMPARE(model.text(0, IncidentsModel::Title), QStringLiteral("spam from the west"));
        QCOMPARE(model.text(0, IncidentsModel::Name), QStringLiteral("I-1"));
        QVERIFY(model.text(0, IncidentsModel::Alerts).contains(QLatin1Char('2')));
        room.choose(room.first);
        const IncidentPage& page = room.view.page();
        QCOMPARE(page.alerts().count(), 2);
        QCOMPARE(page.peers().count(), 2);
        QVERIFY(page.timeline().text().contains(QStringLiteral("A-1")));
        QSignalSpy doors(&room.view, &View::openRequested);
        emit page.alerts().itemActivated(page.alerts().item(0));
        QCOMPARE(doors.size(), 1);
        QCOMPARE(doors[0][0].toString(), QStringLiteral("alerts"));
        QVERIFY(doors[0][1].toString().startsWith(QStringLiteral("id:")));
        emit page.peers().itemActivated(page.peers().item(0));
        QVERIFY(!room.selection.current().isEmpty());
    }

    void isNotedGivenAwayClosedAndOpenedAgain() {
        Room room;
        QVERIFY(room.shows(2));
        room.choose(room.second);
        actionOf(room.view, Qt::Key_C)->trigger();
        room.answer(QStringLiteral("the provider was told"));
        QCOMPARE(room.incident(room.second).notes.size(), std::size_t{1});
        QTRY_VERIFY_WITH_TIMEOUT(
            room.view.page().timeline().text().contains(QStringLiteral("the provider was told")),
            kPatienceMs);
        room.undo();
        QVERIFY(room.incident(room.second).notes.empty());
        actionOf(room.view, Qt::Key_O)->trigger();
        room.answer(QStringLiteral("mira"));
        QCOMPARE(room.incident(room.second).owner, std::string("mira"));
        room.undo();
        QVERIFY(room.incident(room.second).owner.empty());
        actionOf(room.view, Qt::Key_X)->trigger();
        room.answer(QStringLiteral("a test of ours"));
        QVERIFY(room.incident(room.second).closed.has_value());
        QVERIFY(room.shows(1)); // it left the open ones
        room.view.tabs().setCurrentIndex(1);
        QVERIFY(room.shows(1));
        room.choose(room.second);
        QVERIFY(actionOf(room.view, Qt::Key_C)->isEnabled()); // what was learned afterwards
        QVERIFY(!actionOf(room.view, Qt::Key_O)->isEnabled());
        actionOf(room.view, Qt::Key_R)->trigger();
        QVERIFY(!room.incident(room.second).closed);
        room.view.tabs().setCurrentIndex(0);
        QVERIFY(room.shows(2));
    }

    /// The files, the note that has their hash, and then the records, which have the note.
    void aCaseIsWrittenInItsOrder() {
        QStringList done;
        bool refuse = false;
        CaseMeans means;
        means.write = [&](const alert::Board& board, const alert::Incident& incident, BytesView pages,
                          const std::filesystem::path& out) -> Result<std::string> {
            if (!textOf(pages).starts_with("%PDF-")) return Fail{store::StoreError::Full};
            if (board.find(incident.id) == nullptr || out != "/tmp/of-nobody")
                return Fail{store::StoreError::Full};
            done += QStringLiteral("write");
            return std::string("case 0123");
        };
        means.seal = [&](WallTime since, const std::filesystem::path&) -> Result<CaseMeans::Sealed> {
            done += QStringLiteral("seal %1").arg(kNow.ms - since.ms);
            if (refuse) return Fail{store::StoreError::Full};
            return CaseMeans::Sealed{3, "ab", true};
        };
        means.drop = [&](const std::filesystem::path&) { done += QStringLiteral("drop"); };
        Room room(false, &means);
        QVERIFY(room.shows(2));
        room.choose(room.first);
        QVERIFY(actionOf(room.view, Qt::Key_S)->isVisible() && actionOf(room.view, Qt::Key_S)->isEnabled());
        CaseExport& exporting = room.view.deeds().exporting();
        QString told;
        bool well = false;
        connect(&exporting, &CaseExport::ended, this, [&](const CaseExport::Outcome& outcome) {
            well = !outcome.failure;
            told = outcome.hash;
            done += QStringLiteral("ended");
        });
        const auto write = [&] {
            const auto board = room.told->health.alerts;
            const auto entries = incidentsOf(board, kNow);
            const auto entry = std::ranges::find_if(
                entries, [&](const IncidentEntry& one) { return one.incident->id == room.first; });
            exporting.begin(board, *entry, {}, QStringLiteral("/tmp/of-nobody"));
            QVERIFY(!actionOf(room.view, Qt::Key_S)->isEnabled()); // one at a time
            QTRY_VERIFY_WITH_TIMEOUT(!exporting.isUnderWay(), kPatienceMs);
        };
        write();
        QVERIFY(well);
        QCOMPARE(told, QStringLiteral("0123"));
        QCOMPARE(room.incident(room.first).notes.back().text, std::string("case 0123"));
        QCOMPARE(done, (QStringList{QStringLiteral("write"), QStringLiteral("seal 30000"),
                                    QStringLiteral("ended")}));
        auto* box = room.view.findChild<QMessageBox*>();
        QVERIFY(box != nullptr && box->informativeText().contains(QStringLiteral("0123")));
        box->close();
        done.clear();
        refuse = true;
        write();
        QVERIFY(!well);
        QCOMPARE(done, (QStringList{QStringLiteral("write"), QStringLiteral("seal 30000"),
                                    QStringLiteral("drop"), QStringLiteral("ended")}));
    }

    /// What is told of an incident takes room on its pages.
    void thePagesOfACaseHoldAllOfIt() {
        Room room;
        QVERIFY(room.shows(2));
        const auto sizeOf = [&](IncidentId id) {
            const auto board = std::make_shared<const alert::Board>(room.board);
            const auto entries = incidentsOf(board, kNow);
            const auto entry = std::ranges::find_if(
                entries, [&](const IncidentEntry& one) { return one.incident->id == id; });
            return casePaper(*entry, *board, {}, kNow).pdf().count("/Type /Page\n");
        };
        const auto before = sizeOf(room.second);
        QVERIFY(before >= 1 && sizeOf(room.first) >= before);
        for (int i = 0; i < 100; ++i)
            QVERIFY(room.board.note(room.second, OperatorId{7}, "a note", kNow).ok());
        QVERIFY(sizeOf(room.second) > before);
    }

    void withoutAWayToWriteThereIsNoCase() {
        Room room;
        QVERIFY(room.shows(2));
        QVERIFY(!actionOf(room.view, Qt::Key_S)->isVisible());
    }

    void whatBelongsToItChanges() {
        Room room;
        QVERIFY(room.shows(2));
        room.choose(room.first);
        QAction* add = actionOf(room.view, Qt::Key_P);
        QVERIFY(!add->isEnabled()); // no peer is selected
        room.selection.select(QString::fromStdString(test::peerNumber(9).text()));
        QVERIFY(add->isEnabled());
        add->trigger();
        QCOMPARE(room.incident(room.first).peers.size(), std::size_t{1});
        const IncidentPage& page = room.view.page();
        QTRY_COMPARE_WITH_TIMEOUT(page.peers().count(), 3, kPatienceMs);
        QVERIFY(!add->isEnabled()); // it belongs to it
        page.peers().setCurrentRow(0);
        page.peers().actions().front()->trigger();
        QVERIFY(room.incident(room.first).peers.empty());
        QTRY_COMPARE_WITH_TIMEOUT(page.peers().count(), 2, kPatienceMs);
        // Those of alerts go with their alerts.
        page.peers().setCurrentRow(0);
        page.peers().actions().front()->trigger();
        QCOMPARE(page.peers().count(), 2);
        page.alerts().setCurrentRow(0);
        page.alerts().actions().front()->trigger();
        QCOMPARE(room.incident(room.first).alerts.size(), std::size_t{1});
        QTRY_COMPARE_WITH_TIMEOUT(page.peers().count(), 1, kPatienceMs);
        room.undo();
        QCOMPARE(room.incident(room.first).alerts.size(), std::size_t{2});
    }

    void isFoundByWordsAndByItsNumber() {
        Room room;
        QVERIFY(room.shows(2));
        room.view.find(QStringLiteral("RENTED"));
        QVERIFY(room.shows(1));
        room.view.find(QStringLiteral("rented west"));
        QVERIFY(room.shows(0));
        room.view.find(QStringLiteral("id:1"));
        QVERIFY(room.shows(1));
        QCOMPARE(room.view.model().text(0, IncidentsModel::Name), QStringLiteral("I-1"));
        room.view.find({});
        QVERIFY(room.shows(2));
    }

    void aRehearsalHasNothingToDo() {
        Room room(true);
        QVERIFY(room.shows(2));
        room.choose(room.first);
        for (const QAction* action : room.view.deeds().all()) QVERIFY(!action->isVisible());
        room.view.page().alerts().setCurrentRow(0);
        room.view.page().alerts().actions().front()->trigger();
        QVERIFY(room.told->commands.empty());
    }

    void anEmptyListSaysWhatToDo() {
        Link link{OperatorId{1}};
        Selection selection;
        Annotations notes{QString()};
        IncidentsView view{Console{link, selection, notes}};
        view.resize(1000, 600);
        view.show();
        QSignalSpy doors(&view, &View::openRequested);
        auto* empty = view.findChild<EmptyState*>();
        QVERIFY(empty != nullptr && empty->isVisible());
        emit empty->acted();
        QCOMPARE(doors[0][0].toString(), QStringLiteral("alerts"));
    }
};

VD_SUITE(IncidentsViewTest)

#include "incidents_view_test.moc"
