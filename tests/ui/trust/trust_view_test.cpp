#include "ui/trust/trust_view.h"

#include "tests/core/history/believable.h"
#include "tests/fakes/told_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/lab_source.h"
#include "ui/link/selection.h"
#include "ui/trust/moves.h"
#include "ui/trust/trust_actions.h"
#include "ui/trust/trust_page.h"
#include "ui/widgets/ask_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/stack_chart.h"

#include <QtCore/QPointer>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabBar>

#include <optional>

using namespace vedette;
using namespace vedette::ui;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 240'000;
constexpr WallTime kNow{1'767'571'200'000}; ///< of ToldSource's clock
constexpr NetworkId kOurs{1};
constexpr qint64 kDayMs = 86'400'000;

QString idOf(std::uint64_t n) {
    return QString::fromStdString(test::peerNumber(n).text());
}

/// A network of ours whose node verifies its peers; what the operator decides holds there.
struct Room {
    explicit Room(bool rehearsal = false) {
        told->rehearsal = rehearsal;
        told->answer = [this](const engine::Command& command) { return act(command); };
        QObject::connect(&link, &Link::answered,
                         [this](Link::SourceId, const engine::Command& command, const engine::Reply& reply) {
                             last = engine::inverseOf(command.action, reply);
                             of = command.id;
                         });
        engine::NetworkSnapshot network;
        network.network = kOurs;
        network.name = "harbour-mesh";
        network.verifies = true;
        told->health.networks.push_back(network);
        link.add(std::make_unique<test::ToldSource>(told));
        view.resize(1300, 900);
        view.show();
        view.activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&view));
    }

    void tell(event::Body body, std::int64_t ago = 60'000) {
        auto event = std::make_shared<event::Event>();
        event->network = kOurs;
        event->wall = WallTime{kNow.ms - ago};
        event->body = std::move(body);
        told->events.push_back(std::move(event));
    }

    void meet(std::uint64_t n) {
        tell(event::ConnectionOpened{ConnId{n},
                                     test::peerNumber(n),
                                     test::addressNumber(n),
                                     event::Direction::Outbound,
                                     "noise",
                                     "yamux",
                                     {}});
    }

    void move(std::uint64_t n, const char* from, const char* to, const char* why, std::int64_t ago = 60'000) {
        tell(event::TierChanged{test::peerNumber(n), from, to, why, 300}, ago);
    }

    [[nodiscard]] int in(trust::Tier tier) const { return view.board().list(tier).rowCount(); }

    bool stand(int high, int medium, int low) {
        return QTest::qWaitFor(
            [&] {
                view.feed().catchUp();
                return in(trust::Tier::High) == high && in(trust::Tier::Medium) == medium
                    && in(trust::Tier::Low) == low;
            },
            kPatienceMs);
    }

    Result<engine::ReplyBody> act(const engine::Command& command) {
        const auto* set = std::get_if<engine::SetTier>(&command.action);
        if (set == nullptr) return engine::ReplyBody(engine::Settled{});
        auto& words = told->health.networks.front().tierWords;
        engine::TierSet done;
        if (const auto before = words.find(set->peer); before != words.end()) done.before = before->second;
        words.erase(set->peer);
        if (set->word) words.emplace(set->peer, *set->word);
        return engine::ReplyBody(done);
    }

    /// As the shell's undo does it.
    void undo() {
        QTRY_VERIFY(last.has_value());
        link.submit(kOurs, *std::exchange(last, std::nullopt), {}, of);
    }

    AskDialog* dialog() {
        AskDialog* shown = nullptr;
        static_cast<void>(QTest::qWaitFor([&] {
            for (auto* one : view.findChildren<AskDialog*>()) {
                if (one->isVisible()) shown = one;
            }
            return shown != nullptr;
        }));
        return shown;
    }

    [[nodiscard]] const std::map<codec::PeerId, trust::Word>& words() const {
        return told->health.networks.front().tierWords;
    }

    std::optional<engine::Action> last;
    CommandId of;
    std::shared_ptr<test::Told> told = std::make_shared<test::Told>();
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    TrustView view{Console{link, selection, notes}};
};

} // namespace

class TrustViewTest final : public QObject {
    Q_OBJECT

private slots:

    void whoStandsWhereAndWhy() {
        Room room;
        const auto* empty = room.view.findChild<EmptyState*>();
        QVERIFY(empty->isVisible());
        for (std::uint64_t n = 1; n <= 6; ++n) room.meet(n);
        room.move(2, "medium", "high", "tier.canary_failed", 50'000);
        room.move(3, "medium", "low", "tier.earned", 40'000);
        room.tell(event::PeerMisbehaved{test::peerNumber(2), "/ipfs/kad/1.0.0", "kad.forged"});
        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        for (const trust::Tier tier : TierBoard::kTiers)
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                &room.view.board().list(tier), QAbstractItemModelTester::FailureReportingMode::QtTest));
        QVERIFY(room.stand(1, 4, 1));
        QVERIFY(!empty->isVisible());
        const TierList& high = room.view.board().list(trust::Tier::High);
        QCOMPARE(high.peerAt(0), idOf(2));
        QVERIFY(high.index(0).data(TierList::ReasonRole).toString().contains(QLatin1String("wrong answer")));
        QVERIFY(high.index(0).data(TierList::ScoreRole).toDouble() < 0.5);
        QVERIFY(high.index(0).data(TierList::HeldRole).toString().isEmpty());
        QVERIFY(high.index(0).data(Qt::AccessibleTextRole).toString().contains(QLatin1String("score")));
        // A name of the operator stands in place of the id.
        Annotations::Note note;
        note.name = QStringLiteral("edge-07");
        room.notes.set(idOf(2), note);
        QTRY_COMPARE(high.index(0).data(Qt::DisplayRole).toString(), QStringLiteral("edge-07"));
        // Who moved, the newest first.
        QCOMPARE(room.view.moves().rowCount(), 2);
        QCOMPARE(room.view.moves().row(0).peer, test::peerNumber(3));
        QCOMPARE(room.view.moves().text(1, MovesModel::Who), QStringLiteral("edge-07"));
        // One more word and it stands elsewhere.
        room.move(2, "high", "medium", "tier.earned", 10);
        QVERIFY(room.stand(0, 5, 1));
        QVERIFY(room.view.column(trust::Tier::High).view().isHidden());
    }

    void theBoxAsksOfTiersAndScores() {
        Room room;
        for (std::uint64_t n = 1; n <= 6; ++n) room.meet(n);
        room.move(2, "medium", "high", "tier.canary_failed");
        for (int i = 0; i < 4; ++i)
            room.tell(event::PeerMisbehaved{test::peerNumber(5), "/ipfs/kad/1.0.0", "kad.forged"});
        // Below the bound by its score alone: its node has not said so yet.
        QVERIFY(room.stand(2, 4, 0));
        room.view.find(QStringLiteral("tier:high"));
        QVERIFY(room.stand(2, 0, 0));
        room.view.find(QStringLiteral("score<0.2"));
        QVERIFY(room.stand(1, 0, 0));
        QCOMPARE(room.view.board().list(trust::Tier::High).peerAt(0), idOf(5));
        QVERIFY(room.view.noteShown().isEmpty());
        room.view.find(QStringLiteral("tier>high"));
        QVERIFY(!room.view.noteShown().isEmpty());
        QVERIFY(room.stand(1, 0, 0)); // a question that is none changes nothing
        QVERIFY(room.view.completions(QStringLiteral("tier:"), 5).contains(QStringLiteral("tier:high")));
        QVERIFY(room.view.completions(QStringLiteral("ti"), 2).contains(QStringLiteral("tier:")));
        room.view.find({});
        QVERIFY(room.stand(2, 4, 0));
    }

    void anOrderIsByScoreOrByTheLastMove() {
        Room room;
        for (std::uint64_t n = 1; n <= 4; ++n) room.meet(n);
        for (std::uint64_t n = 1; n <= 4; ++n) {
            for (std::uint64_t i = 0; i < n; ++i)
                room.tell(event::PeerMisbehaved{test::peerNumber(n), "/ipfs/kad/1.0.0", "kad.forged"});
            room.move(n, "medium", "high", "tier.low_score",
                      static_cast<std::int64_t>(n == 2 ? 1 : 1000 * n));
        }
        QVERIFY(room.stand(4, 0, 0));
        const TierList& high = room.view.board().list(trust::Tier::High);
        const auto order = [&] {
            QStringList all;
            for (int row = 0; row < high.rowCount(); ++row) all += high.peerAt(row);
            return all;
        };
        QTRY_COMPARE(order(), (QStringList{idOf(4), idOf(3), idOf(2), idOf(1)}));
        room.view.order().setCurrentIndex(1);
        QTRY_COMPARE(order(), (QStringList{idOf(1), idOf(2), idOf(3), idOf(4)}));
        room.view.order().setCurrentIndex(2);
        QTRY_COMPARE(order(), (QStringList{idOf(2), idOf(1), idOf(3), idOf(4)}));
    }

    void theSelectionIsTheWindows() {
        Room room;
        for (std::uint64_t n = 1; n <= 6; ++n) room.meet(n);
        room.move(2, "medium", "high", "tier.canary_failed");
        QVERIFY(room.stand(1, 5, 0));
        auto& medium = room.view.column(trust::Tier::Medium).view();
        auto& high = room.view.column(trust::Tier::High).view();
        room.selection.select(idOf(2));
        QVERIFY(high.selectionModel()->hasSelection() && !medium.selectionModel()->hasSelection());
        QVERIFY(room.view.page().facts().valueOf(QStringLiteral("Sum")).contains(QLatin1String("high")));
        // What stands beside it is told as it is: no log, so from now on.
        QTRY_VERIFY(!room.view.page().chart().points().empty());
        QTest::mouseClick(medium.viewport(), Qt::LeftButton, {},
                          medium.visualRect(medium.model()->index(1, 0)).center());
        QCOMPARE(room.selection.current(), room.view.board().list(trust::Tier::Medium).peerAt(1));
        QVERIFY(!high.selectionModel()->hasSelection());
        QCOMPARE(room.view.page().peer(), room.selection.current());
        // By keys: to the column before, and Enter leads to its page.
        medium.setFocus();
        QTest::keyClick(&medium, Qt::Key_Left);
        QCOMPARE(room.selection.current(), idOf(2));
        QSignalSpy doors(&room.view, &View::peerWanted);
        QTest::keyClick(&high, Qt::Key_Return);
        QCOMPARE(doors.size(), 1);
        QCOMPARE(doors[0][0].toString(), QStringLiteral("peers"));
        QCOMPARE(doors[0][1].toString(), idOf(2));
        QTest::keyClick(&high, Qt::Key_G);
        QCOMPARE(doors.size(), 2);
        QCOMPARE(doors[1][0].toString(), QStringLiteral("topology"));
    }

    void aTierIsSetByHandAndTakenBack() {
        Room room;
        for (std::uint64_t n = 1; n <= 3; ++n) room.meet(n);
        QVERIFY(room.stand(0, 3, 0));
        QTRY_VERIFY(!room.link.health().networks.empty());
        QVERIFY(!room.view.deeds().setAction()->isEnabled()); // nobody is chosen
        room.selection.select(idOf(2));
        QVERIFY(room.view.deeds().setAction()->isEnabled());
        QVERIFY(!room.view.deeds().takeBackAction()->isEnabled());
        room.view.deeds().setAction()->trigger();
        QPointer<AskDialog> dialog = room.dialog();
        QVERIFY(dialog != nullptr);
        // No word without a reason, and none that holds forever unless it is meant to.
        auto* accept = dialog->findChild<QPushButton*>(QStringLiteral("accept"));
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QLineEdit*>()->setText(QStringLiteral("a host of ours was stolen"));
        QVERIFY(accept->isEnabled());
        QCOMPARE(dialog->answer().until.ms, kNow.ms + kDayMs);
        accept->click();
        QTRY_COMPARE(room.words().size(), std::size_t{1});
        const trust::Word first = room.words().at(test::peerNumber(2));
        QVERIFY(first.tier == trust::Tier::High && first.why == "a host of ours was stolen");
        QCOMPARE(first.until.ms, kNow.ms + kDayMs);
        const engine::Command& sent = room.told->commands.back();
        QCOMPARE(sent.network, kOurs);
        QCOMPARE(engine::actionName(sent.action), std::string_view("set_tier"));
        QVERIFY(engine::subjectOf(sent.action).find("a host of ours was stolen") != std::string::npos);
        // It moves before any event tells of it, and bears its pin with the end.
        QVERIFY(room.stand(1, 2, 0));
        const QModelIndex row = room.view.board().list(trust::Tier::High).index(0);
        QVERIFY(!row.data(TierList::HeldRole).toString().isEmpty());
        QTRY_VERIFY(!room.view.page().facts().valueOf(QStringLiteral("Your word")).isEmpty());
        QTRY_VERIFY(room.view.deeds().takeBackAction()->isEnabled());
        // A second word stands in place of the first; undone, the first holds again; undone, none does.
        const auto undoFirst = std::pair(room.last, room.of);
        room.view.deeds().setTier(trust::Tier::Low, QStringLiteral("it was found"), {});
        QTRY_VERIFY(room.words().at(test::peerNumber(2)).tier == trust::Tier::Low);
        QVERIFY(room.stand(0, 2, 1));
        room.undo();
        QTRY_VERIFY(room.words().at(test::peerNumber(2)) == first);
        QVERIFY(room.stand(1, 2, 0));
        std::tie(room.last, room.of) = undoFirst;
        room.undo();
        QTRY_VERIFY(room.words().empty());
        QVERIFY(room.stand(0, 3, 0));
        // Taken back by hand, that can be undone as well.
        room.view.deeds().setTier(trust::Tier::High, QStringLiteral("again"), {});
        QVERIFY(room.stand(1, 2, 0));
        QTRY_VERIFY(room.view.deeds().takeBackAction()->isEnabled());
        room.last.reset(); // the answer comes after the deed
        room.view.deeds().takeBackAction()->trigger();
        QTRY_VERIFY(room.words().empty());
        room.undo();
        QTRY_COMPARE(room.words().size(), std::size_t{1});
        QCOMPARE(room.words().at(test::peerNumber(2)).why, std::string("again"));
    }

    void whereNothingIsVerifiedNothingIsDecided() {
        Room room;
        room.told->health.networks.front().verifies = false;
        room.meet(1);
        QVERIFY(room.stand(0, 1, 0));
        room.selection.select(idOf(1));
        QTRY_VERIFY(!room.view.noteShown().isEmpty());
        QTRY_VERIFY(!room.view.deeds().setAction()->isEnabled());
        Room rehearsal(true);
        rehearsal.meet(1);
        QVERIFY(rehearsal.stand(0, 1, 0));
        rehearsal.selection.select(idOf(1));
        QVERIFY(!rehearsal.view.deeds().setAction()->isVisible());
        QVERIFY(!rehearsal.view.noteShown().isEmpty());
    }

    void tenThousandStaySmooth() {
        Room room;
        constexpr int kMany = 10'000;
        for (int n = 1; n <= kMany; ++n)
            room.tell(event::PeerDiscovered{test::peerNumber(static_cast<std::uint64_t>(n)), {}, "dht", {}});
        QVERIFY(room.stand(0, kMany, 0));
        QElapsedTimer clock;
        clock.start();
        room.view.board().part();
        QVERIFY2(clock.elapsed() < 100, qPrintable(QString::number(clock.elapsed())));
        qInfo("parting %d peers that stay took %lld us", kMany, clock.nsecsElapsed() / 1000);
        clock.restart();
        for (int i = 0; i < 50; ++i) room.view.grab();
        qInfo("a picture of the view takes %lld us", clock.nsecsElapsed() / 50'000);
        QVERIFY2(clock.elapsed() < 50 * 100, qPrintable(QString::number(clock.elapsed())));
        // One that moves is told as one that moves.
        auto& medium = room.view.board().list(trust::Tier::Medium);
        QSignalSpy resets(&medium, &QAbstractItemModel::modelReset);
        QSignalSpy gone(&medium, &QAbstractItemModel::rowsRemoved);
        auto& list = room.view.column(trust::Tier::Medium).view();
        list.scrollTo(medium.index(kMany / 2));
        room.move(77, "medium", "high", "tier.canary_failed");
        QVERIFY(room.stand(1, kMany - 1, 0));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(gone.size(), 1);
        QCOMPARE(room.view.whatIf().answer().in(trust::Tier::High), std::size_t{0}); // not shown, not weighed
        room.view.tabs().setCurrentIndex(2);
        QCOMPARE(room.view.whatIf().answer().in(trust::Tier::High), std::size_t{1});
        QCOMPARE(room.view.whatIf().answer().in(trust::Tier::Medium), static_cast<std::size_t>(kMany - 1));
    }

    /// Six services lie: who asked them what it knew names them, and the board shows it; before the attack it
    /// shows none of that, and offers no deeds.
    void theLiarsOfARehearsalStandAtTheTop() {
        Link link(OperatorId{1});
        Selection selection;
        Annotations notes{QString()};
        TrustView view(Console{link, selection, notes});
        view.resize(1300, 900);
        view.show();
        QSignalSpy ended(&link, &Link::ended);
        lab::LiveConfig config;
        config.rehearsal.scenario = lab::scenarioNamed("false-answers").value();
        config.rehearsal.agents = 100;
        config.rehearsal.duration = 30min;
        config.speed = lab::LiveRun::kMaxSpeed;
        link.add(std::make_unique<LabSource>(config));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(link.hasPast() && link.health().unwritten == 0
                                     && link.state().sequence() >= link.lab()->status().outcome->recorded,
                                 kPatienceMs);
        view.find(QStringLiteral("why:canary_failed"));
        view.feed().catchUp();
        std::set<codec::PeerId> named;
        for (const auto& [id, network] : link.state().networks()) {
            for (const auto& [peer, facts] : network.peers) {
                if (facts.tierReason.text() == "tier.canary_failed" && facts.tier.text() == "high")
                    named.insert(peer);
            }
        }
        const TierList& high = view.board().list(trust::Tier::High);
        QCOMPARE(named.size(), std::size_t{6});
        QTRY_COMPARE(high.rowCount(), 6);
        for (int row = 0; row < high.rowCount(); ++row)
            QVERIFY(named.contains(codec::PeerId::fromText(high.peerAt(row).toStdString()).value()));
        QVERIFY(!view.deeds().setAction()->isVisible());
        // Its terms over time: fallen from where a stranger begins, and at the end what it is now.
        const QString liar = high.peerAt(0);
        selection.select(liar);
        QTRY_VERIFY_WITH_TIMEOUT(
            !view.page().history().progress() && view.page().history().samples().size() > 30, kPatienceMs);
        const auto& samples = view.page().history().samples();
        QVERIFY(samples.front().score.value > samples.back().score.value);
        QVERIFY(qAbs(samples.back().score.value - high.index(0).data(TierList::ScoreRole).toDouble()) < 0.01);
        const StackChart& chart = view.page().chart();
        QCOMPARE(chart.points().size(), samples.size());
        QVERIFY(qAbs(chart.sumAt(chart.points().size() - 1) - samples.back().score.value) < 0.01);
        QTRY_VERIFY_WITH_TIMEOUT(view.moves().rowCount() > 6 || !link.hasPast(), kPatienceMs);
        const int moves = view.moves().rowCount();
        QVERIFY(moves >= 6);
        // Before it began.
        QSignalSpy moments(&link, &Link::momentChanged);
        const WallTime begin{link.now().ms - 30 * 60'000};
        link.look(WallTime{begin.ms + 4 * 60'000});
        QVERIFY(moments.wait(kPatienceMs));
        view.feed().catchUp();
        QTRY_COMPARE(high.rowCount(), 0);
        QVERIFY(!view.noteShown().isEmpty());
        QVERIFY(!view.deeds().setAction()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(view.moves().rowCount() < moves, kPatienceMs);
        link.returnToLive();
        view.feed().catchUp();
        QTRY_COMPARE(high.rowCount(), 6);
    }
};

VD_SUITE(TrustViewTest)
#include "trust_view_test.moc"
