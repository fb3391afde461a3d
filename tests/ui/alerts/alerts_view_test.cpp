#include "ui/alerts/alerts_view.h"

#include "core/base/overloaded.h"
#include "core/history/history.h"
#include "core/history/recorder.h"
#include "core/lab/scenario.h"
#include "core/store/backup.h"
#include "core/store/event_log.h"
#include "tests/core/history/believable.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/alerts/alert_past.h"
#include "ui/link/alert_facts.h"
#include "ui/link/alert_words.h"
#include "ui/link/annotations.h"
#include "ui/link/lab_source.h"
#include "ui/link/redaction.h"
#include "ui/link/selection.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/empty_state.h"

#include <QtCore/QPointer>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

#include <optional>
#include <set>

using namespace vedette;
using namespace vedette::ui;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 240'000;
constexpr WallTime kBegin{1'767'571'200'000}; ///< of ToldSource's clock

alert::Finding findingOf(alert::Rule rule, std::string subject, double times,
                         std::initializer_list<std::uint64_t> peers = {}) {
    alert::Finding made;
    made.rule = rule;
    made.subject = std::move(subject);
    made.limit = alert::thousandths(10);
    made.value = alert::thousandths(10 * times);
    for (const std::uint64_t n : peers) made.concern(test::peerNumber(n));
    made.add(alert::Measure::Seen, 10 * times);
    made.add(alert::Measure::Expected, 2);
    return made;
}

/// An engine's board: what is found goes in, what the operator commands is done.
struct Desk {
    explicit Desk(bool rehearsal = false) {
        told->rehearsal = rehearsal;
        told->answer = [this](const engine::Command& command) { return act(command); };
        QObject::connect(&link, &Link::answered,
                         [this](Link::SourceId, const engine::Command& command, const engine::Reply& reply) {
                             last = engine::inverseOf(command.action, reply);
                             of = command.id;
                         });
        link.add(std::make_unique<test::ToldSource>(told));
        view.resize(1300, 800);
        view.show();
        view.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&view));
    }

    void find(alert::Rule rule, std::string subject, double times,
              std::initializer_list<std::uint64_t> peers = {}, std::int64_t ago = 60'000) {
        static_cast<void>(
            board.fold("harbour-mesh", findingOf(rule, std::move(subject), times, peers), {kBegin.ms - ago}));
        tell();
    }

    void tell() { told->health.alerts = std::make_shared<const alert::Board>(board); }

    /// The window asks once a second.
    bool shows(int rows) {
        return QTest::qWaitFor([&] { return view.model().rowCount() == rows; }, kPatienceMs);
    }

    Result<engine::ReplyBody> act(const engine::Command& command) {
        const auto* deed = std::get_if<engine::AlertAction>(&command.action);
        if (deed == nullptr) return engine::ReplyBody(engine::Settled{});
        const auto moved = [](Result<alert::Standing> before) -> Result<engine::ReplyBody> {
            if (!before) return Fail{before.error()};
            return engine::ReplyBody(engine::AlertMoved{*before});
        };
        auto done = std::visit(
            Overloaded{
                [&](const engine::AcknowledgeAlert& a) {
                    return moved(board.acknowledge(a.alert, command.who, a.why, a.until, kBegin));
                },
                [&](const engine::ReopenAlert& a) { return moved(board.reopen(a.alert)); },
                [&](const engine::CloseAlert& a) {
                    return moved(board.close(a.alert, command.who, a.cause, kBegin));
                },
                [&](const engine::AssignAlert& a) -> Result<engine::ReplyBody> {
                    return engine::ReplyBody(engine::Assigned{board.assign(a.alert, a.owner).value()});
                },
                [&](const engine::CommentAlert& a) -> Result<engine::ReplyBody> {
                    return engine::ReplyBody(
                        engine::Commented{board.comment(a.alert, command.who, a.text, kBegin).value()});
                },
                [&](const engine::RetractComment& a) -> Result<engine::ReplyBody> {
                    return engine::ReplyBody(engine::Retracted{board.retract(a.alert, a.comment).value()});
                },
                [&](const engine::SuppressAlerts& a) -> Result<engine::ReplyBody> {
                    const auto id = board.suppress(
                        {0, a.network, a.rule, a.subject, command.who, kBegin, a.until, a.why});
                    if (!id) return Fail{id.error()};
                    return engine::ReplyBody(engine::Suppressed{*id, {}});
                },
                [&](const engine::LiftSuppression& a) -> Result<engine::ReplyBody> {
                    return engine::ReplyBody(engine::Lifted{board.lift(a.suppression, kBegin).value()});
                },
                [&](const engine::OpenIncident& a) -> Result<engine::ReplyBody> {
                    return engine::ReplyBody(engine::IncidentOpened{
                        board.openIncident(a.title, a.alerts, command.who, kBegin).value()});
                },
                [&](const engine::DissolveIncident& a) -> Result<engine::ReplyBody> {
                    if (auto gone = board.dissolve(a.incident); !gone) return Fail{gone.error()};
                    return engine::ReplyBody(engine::Settled{});
                },
                [&](const engine::AddToIncident& a) -> Result<engine::ReplyBody> {
                    if (auto in = board.addToIncident(a.incident, std::get<AlertId>(a.what)); !in)
                        return Fail{in.error()};
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

    /// Fills in what is asked for, and says yes; what it said would be touched.
    QString answer(const QString& text = {}, int choice = -1) {
        QPointer<AskDialog> dialog;
        if (!QTest::qWaitFor([&] {
                for (auto* one : view.findChildren<AskDialog*>()) {
                    if (one->isVisible()) dialog = one;
                }
                return dialog != nullptr;
            }))
            return QStringLiteral("no dialog");
        if (auto* line = dialog->findChild<QLineEdit*>(); line != nullptr && !text.isEmpty())
            line->setText(text);
        if (choice >= 0) dialog->findChildren<QComboBox*>().front()->setCurrentIndex(choice);
        const QString scope = dialog->findChild<QLabel*>(QStringLiteral("scope"))->text();
        dialog->findChild<QPushButton*>(QStringLiteral("accept"))->click();
        static_cast<void>(QTest::qWaitFor([&] { return dialog.isNull() || !dialog->isVisible(); }));
        return scope;
    }

    template <class Deed>
    const Deed* lastDeed() {
        if (told->commands.empty()) return nullptr;
        const auto* deed = std::get_if<engine::AlertAction>(&told->commands.back().action);
        return deed == nullptr ? nullptr : std::get_if<Deed>(deed);
    }

    /// The state of the alert that is listed under that number, whatever the tab.
    alert::State stateOf(std::uint64_t id) { return board.stateOf(*board.find(AlertId{id}), kBegin); }

    alert::Board board;
    std::optional<engine::Action> last;
    CommandId of;
    std::shared_ptr<test::Told> told = std::make_shared<test::Told>();
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    AlertsView view{Console{link, selection, notes}};
};

} // namespace

class AlertsViewTest final : public QObject {
    Q_OBJECT

private slots:

    void whatIsFoundIsListedWithWhyAndWhom() {
        Desk desk;
        QVERIFY(desk.view.findChild<EmptyState*>()->isVisible());
        desk.find(alert::Rule::ConnectionFlood, "203.0.113.0/24", 8, {1, 2, 3});
        desk.find(alert::Rule::TaskFailures, "", 1);
        QVERIFY(desk.shows(2));
        const AlertsModel& model = desk.view.model();
        QVERIFY(model.row(0).alert->rule == alert::Rule::ConnectionFlood);
        QCOMPARE(model.text(0, AlertsModel::Who), QStringLiteral("203.0.113.0/24"));
        QCOMPARE(model.text(0, AlertsModel::SeverityColumn),
                 severityWord(severityOf(model.row(0).alert->severity)));
        // The first one is read at once, without a key.
        QVERIFY(desk.view.page().what().has_value());
        for (const char* part :
             {"203.0.113.0/24", "80", "10", "T1498.001", "connection_flood", "harbour-mesh"}) {
            QTRY_VERIFY2(std::ranges::any_of(desk.view.page().findChildren<QLabel*>(),
                                             [&](const QLabel* label) {
                                                 return label->isVisible()
                                                     && label->text().contains(QLatin1String(part));
                                             }),
                         part);
        }
        QCOMPARE(desk.view.tabs().tabText(0), AlertsView::tr("Open %1").arg(2));
        // A peer that is chosen there is chosen everywhere.
        auto* peers = desk.view.page().findChild<QListWidget*>();
        QCOMPARE(peers->count(), 3);
        emit peers->itemActivated(peers->item(1));
        QCOMPARE(desk.selection.current(), QString::fromStdString(test::peerNumber(2).text()));
        // J and K walk.
        desk.view.table().setFocus();
        QTest::keyClick(&desk.view.table(), Qt::Key_J);
        QVERIFY(desk.view.page().what()->entry.alert->rule == alert::Rule::TaskFailures);
        QTest::keyClick(&desk.view.table(), Qt::Key_K);
        QVERIFY(desk.view.page().what()->entry.alert->rule == alert::Rule::ConnectionFlood);
        // Z asks the shell to take back what was done last.
        QSignalSpy undone(&desk.view, &View::undoRequested);
        QTest::keyClick(&desk.view.table(), Qt::Key_Z);
        QCOMPARE(undone.size(), 1);
    }

    void oneRowTakesAStorm() {
        Desk desk;
        for (int i = 0; i < 10'000; ++i) {
            static_cast<void>(desk.board.fold(
                "harbour-mesh", findingOf(alert::Rule::RefusalStorm, "203.0.113.0/24", 2, {1}), kBegin));
        }
        desk.tell();
        QVERIFY(desk.shows(1));
        QVERIFY(desk.view.model().row(0).alert->count == 10'000);
    }

    void aFilterAndATabLeaveTheirShare() {
        Desk desk;
        desk.find(alert::Rule::ConnectionFlood, "203.0.113.0/24", 8, {1});
        desk.find(alert::Rule::TaskFailures, "", 1);
        QVERIFY(desk.shows(2));
        QSignalSpy counts(&desk.view, &View::counted);
        desk.view.find(QStringLiteral("rule:flood"));
        QCOMPARE(desk.view.model().rowCount(), 1);
        QVERIFY(counts.last().at(0).toString().startsWith(QLatin1Char('1')));
        desk.view.find(QStringLiteral("rule:nothing"));
        QVERIFY(desk.view.findChild<EmptyState*>()->isVisible());
        desk.view.find({});
        desk.view.tabs().setCurrentIndex(3);
        QCOMPARE(desk.view.model().rowCount(), 0);
        desk.view.find(QStringLiteral("id:1")); // wherever it is
        QCOMPARE(desk.view.model().rowCount(), 1);
    }

    void anAlertIsAcknowledgedAndThatIsTakenBack() {
        Desk desk;
        desk.find(alert::Rule::ConnectionFlood, "203.0.113.0/24", 8, {1});
        QVERIFY(desk.shows(1));
        desk.view.table().setFocus();
        QTest::keyClick(&desk.view.table(), Qt::Key_A);
        QVERIFY(desk.answer(QStringLiteral("our own load test")).startsWith(QLatin1Char('1')));
        const auto* deed = desk.lastDeed<engine::AcknowledgeAlert>();
        QVERIFY(deed != nullptr);
        QCOMPARE(deed->why, std::string("our own load test"));
        QVERIFY(deed->until.ms == kBegin.ms + 4 * 3'600'000);
        QVERIFY(desk.stateOf(1) == alert::State::Acknowledged);
        QVERIFY(desk.shows(0)); // it left the open ones
        desk.view.tabs().setCurrentIndex(1);
        QCOMPARE(desk.view.model().rowCount(), 1);
        desk.undo();
        QVERIFY(desk.stateOf(1) == alert::State::Open);
    }

    void aRuleIsSuppressedAsFarAsIsSaid() {
        Desk desk;
        desk.find(alert::Rule::ConnectionFlood, "203.0.113.0/24", 8, {1});
        desk.find(alert::Rule::ConnectionFlood, "198.51.100.0/24", 8, {2});
        QVERIFY(desk.shows(2));
        desk.view.deeds().suppressAction()->trigger();
        const QString scope = desk.answer(QStringLiteral("a test"), 1);
        QVERIFY2(scope.contains(QLatin1Char('2')), qPrintable(scope));
        const auto* deed = desk.lastDeed<engine::SuppressAlerts>();
        QVERIFY(deed != nullptr && deed->subject.empty() && deed->network == "harbour-mesh");
        QVERIFY(desk.stateOf(1) == alert::State::Suppressed && desk.stateOf(2) == alert::State::Suppressed);
        QVERIFY(desk.shows(0));
        desk.undo();
        QVERIFY(desk.stateOf(1) == alert::State::Open);
        // What is suppressed is opened by lifting what lies on it.
        QVERIFY(desk.shows(2));
        desk.view.deeds().suppressAction()->trigger();
        desk.answer(QStringLiteral("a test"), 0);
        QVERIFY(desk.shows(1));
        desk.view.tabs().setCurrentIndex(2);
        QCOMPARE(desk.view.model().rowCount(), 1);
        desk.view.deeds().reopenAction()->trigger();
        QVERIFY(desk.lastDeed<engine::LiftSuppression>() != nullptr);
    }

    void everyOtherMoveIsACommandWithAWayBack() {
        Desk desk;
        desk.find(alert::Rule::ConnectionFlood, "203.0.113.0/24", 8, {1});
        desk.find(alert::Rule::TaskFailures, "", 1);
        QVERIFY(desk.shows(2));
        AlertActions& deeds = desk.view.deeds();
        deeds.escalateAction()->trigger();
        desk.answer(QStringLiteral("flood of November"));
        QVERIFY(desk.lastDeed<engine::OpenIncident>() != nullptr);
        QVERIFY(desk.board.find(AlertId{1})->incident);
        QTRY_VERIFY_WITH_TIMEOUT(!deeds.escalateAction()->isEnabled(), kPatienceMs); // it is in one
        desk.undo();
        QVERIFY(!desk.board.find(AlertId{1})->incident);
        deeds.assignAction()->trigger();
        desk.answer(QStringLiteral("mira"));
        QCOMPARE(desk.board.find(AlertId{1})->owner, std::string("mira"));
        desk.undo();
        QVERIFY(desk.board.find(AlertId{1})->owner.empty());
        deeds.commentAction()->trigger();
        desk.answer(QStringLiteral("seen before"));
        QCOMPARE(desk.board.find(AlertId{1})->comments.size(), std::size_t{1});
        desk.undo();
        QVERIFY(desk.board.find(AlertId{1})->comments.empty());
        deeds.closeAction()->trigger();
        desk.answer(QStringLiteral("a test of ours"));
        QVERIFY(desk.stateOf(1) == alert::State::Closed);
        desk.undo();
        QVERIFY(desk.stateOf(1) == alert::State::Open);
        QVERIFY(desk.shows(2));
        desk.view.table().selectAll();
        deeds.closeAction()->trigger();
        QVERIFY(desk.answer(QStringLiteral("both")).startsWith(QLatin1Char('2')));
        QVERIFY(desk.shows(0));
        desk.view.tabs().setCurrentIndex(3);
        desk.view.table().selectRow(0);
        deeds.reopenAction()->trigger();
        QVERIFY(desk.lastDeed<engine::ReopenAlert>() != nullptr);
    }

    void whatIsSuggestedIsCarriedOut() {
        Desk desk;
        desk.told->tell(event::ConnectionOpened{ConnId{4},
                                                test::peerNumber(1),
                                                test::addressNumber(1),
                                                event::Direction::Inbound,
                                                "noise",
                                                "yamux",
                                                {}},
                        NetworkId{1});
        desk.find(alert::Rule::ConnectionFlood, "203.0.113.0/24", 8, {1, 2});
        QVERIFY(desk.shows(1));
        QTRY_VERIFY_WITH_TIMEOUT(!desk.link.state().networks().empty(), kPatienceMs);
        QPushButton* block = nullptr;
        for (auto* button : desk.view.page().findChildren<QPushButton*>()) {
            if (button->text().contains(AlertActions::titleOf(
                    {alert::Deed::BlockPeer, {test::peerNumber(1), test::peerNumber(2)}, {}})))
                block = button;
        }
        QVERIFY(block != nullptr);
        block->click();
        const QString scope = desk.answer();
        QVERIFY2(scope.contains(QLatin1Char('1')) && scope.contains(QLatin1Char('2')), qPrintable(scope));
        QTRY_COMPARE_WITH_TIMEOUT(desk.told->commands.size(), std::size_t{2}, kPatienceMs);
        const auto& blocked = std::get<engine::BlockPeer>(desk.told->commands.back().action);
        QVERIFY(blocked.peer == test::peerNumber(2));
        QVERIFY(blocked.reason.find("A-1") != std::string::npos);
        // The door to the records.
        QSignalSpy doors(&desk.view, &View::openRequested);
        for (auto* button : desk.view.page().findChildren<QToolButton*>()) {
            if (button->accessibleName() == AlertPage::tr("Show the events of the first evidence"))
                button->click();
        }
        QCOMPARE(doors.size(), 1);
        QCOMPARE(doors[0][0].toString(), QStringLiteral("audit"));
        QVERIFY(history::Query::parse(doors[0][1].toString().toStdString()).ok());
    }

    void aRehearsalOffersNoDeeds() {
        Desk desk(true);
        desk.find(alert::Rule::ConnectionFlood, "203.0.113.0/24", 8, {1});
        QVERIFY(desk.shows(1));
        for (const QAction* action : desk.view.deeds().all())
            QVERIFY(!action->isVisible() && !action->isEnabled());
        for (const auto* button : desk.view.page().findChildren<QPushButton*>())
            QVERIFY(!button->isVisible());
    }

    void oneAlertAsTextAndAllAsATable() {
        Desk desk;
        desk.find(alert::Rule::ConnectionFlood, "203.0.113.0/24", 8, {1});
        desk.find(alert::Rule::MeshTakeover, "=cmd|<b>*topic*", 8, {2});
        QVERIFY(desk.shows(2));
        desk.view.table().selectAll();
        desk.view.table().setFocus();
        QTest::keyClick(&desk.view.table(), Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(QLatin1String("## A-")));
        QVERIFY(text.contains(QLatin1String("203.0.113.0/24")));
        QVERIFY(text.contains(QString::fromStdString(test::peerNumber(1).text())));
        QVERIFY(!text.contains(QLatin1String("<b>*topic*"))); // a peer chose it: no markup
        Redaction open(false);
        Redaction closed(true);
        const QByteArray csv = desk.view.asCsv(open);
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY(csv.contains("203.0.113.0") && csv.contains("connection_flood"));
        QVERIFY(!csv.contains(",=cmd"));
        QVERIFY(!desk.view.asCsv(closed).contains("203.0.113.0"));
    }

    void theLogTellsWhatWas() {
        const QTemporaryDir folder;
        const auto events = store::eventsIn(folder.path().toStdString());
        SystemRandom random;
        store::EventLogConfig config;
        config.keepAge = std::chrono::hours(24 * 365 * 200);
        {
            auto recorder = history::Recorder::open(events, config, random).value();
            const auto name = std::make_shared<const std::string>("harbour-mesh");
            std::uint64_t last = 0;
            const auto record = [&](std::int64_t second, event::Body body) {
                event::Event made;
                made.id = EventId{++last};
                made.network = NetworkId{1};
                made.wall = {kBegin.ms + second * 1000};
                made.body = std::move(body);
                recorder->record({std::make_shared<const event::Event>(std::move(made)), name}, false);
            };
            const auto raised = [](std::uint64_t id, const char* rule) {
                return event::AlertRaised{AlertId{id}, rule,    "203.0.113.0/24",      "high", "T1498.001",
                                          143'000,     120'000, {test::peerNumber(1)}, 1};
            };
            const auto changed = [](std::uint64_t id, const char* what, std::uint64_t who) {
                return event::AlertChanged{AlertId{id},
                                           "alert.connection_flood",
                                           "203.0.113.0/24",
                                           "critical",
                                           what,
                                           OperatorId{who},
                                           20,
                                           2};
            };
            record(1, raised(1, "alert.connection_flood"));
            record(2, changed(1, "grew", 0));
            record(3, changed(1, "acknowledged", 7));
            record(4, raised(2, "alert.refusal_storm"));
            record(5, raised(3, "alert.of_a_later_program"));
            record(6, changed(1, "returned", 0));
            QVERIFY(recorder->finish(60s));
        }
        auto history = history::History::open(events).value();
        const auto at = [](std::int64_t second) { return WallTime{kBegin.ms + second * 1000}; };
        auto then = alertsUntil(history, at(1)).value();
        QCOMPARE(then.size(), std::size_t{1});
        QVERIFY(then[0].state == alert::State::Open && then[0].alert->severity == alert::Severity::High);
        then = alertsUntil(history, at(3)).value();
        QCOMPARE(then.size(), std::size_t{1});
        QVERIFY(then[0].state == alert::State::Acknowledged);
        QVERIFY(then[0].alert->severity == alert::Severity::Critical && then[0].alert->count == 20);
        QVERIFY(then[0].alert->since == at(1) && then[0].alert->last == at(3));
        QVERIFY(then[0].alert->network == "harbour-mesh" && then[0].alert->peers.size() == 1);
        then = alertsUntil(history, std::nullopt).value();
        QCOMPARE(then.size(), std::size_t{2}); // the third is of a rule that nobody knows
        QVERIFY(then[0].state == alert::State::Open);
        const auto moves = movesOf(history, AlertId{1}, std::nullopt).value();
        QCOMPARE(moves.size(), std::size_t{4});
        QCOMPARE(moves.back().what, std::string("raised"));
        QCOMPARE(moves[1].what, std::string("acknowledged"));
        QVERIFY(moves[1].who == OperatorId{7});
    }

    /// From the wire to the screen, and the way back in time.
    void anAttackInTheLabIsSeen() {
        Link link{OperatorId{1}};
        Selection selection;
        Annotations notes{QString()};
        AlertsView view{Console{link, selection, notes}};
        view.resize(1300, 800);
        view.show();
        lab::LiveConfig config;
        config.rehearsal.scenario = lab::scenarioNamed("partition").value();
        config.rehearsal.agents = 30;
        config.rehearsal.duration = 5min;
        config.speed = lab::LiveRun::kMaxSpeed;
        QSignalSpy ended(&link, &Link::ended);
        std::set<AlertId> told;
        QObject::connect(&link, &Link::happened, [&](const Batch& batch) {
            for (const auto& event : batch.events) {
                if (const auto* raised = std::get_if<event::AlertRaised>(&event->body))
                    told.insert(raised->alert);
            }
        });
        link.add(std::make_unique<LabSource>(config));
        QTRY_VERIFY_WITH_TIMEOUT(view.model().rowCount() > 0, kPatienceMs); // its end may come before
        const AlertId id = view.model().row(0).alert->id;
        const WallTime since = view.model().row(0).alert->since;
        QTRY_VERIFY_WITH_TIMEOUT(told.contains(id), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(link.hasPast(), kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!ended.empty() && link.health().unwritten == 0, kPatienceMs);
        link.look(since);
        QTRY_VERIFY_WITH_TIMEOUT(!link.live() && view.model().rowOf(id) >= 0, kPatienceMs);
        link.look({since.ms - 1000});
        QTRY_VERIFY_WITH_TIMEOUT(link.moment() < since && view.model().rowOf(id) < 0, kPatienceMs);
        link.returnToLive();
        QTRY_VERIFY_WITH_TIMEOUT(view.model().rowOf(id) >= 0, kPatienceMs);
    }
};

VD_SUITE(AlertsViewTest)

#include "alerts_view_test.moc"
