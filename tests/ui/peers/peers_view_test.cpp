#include "ui/peers/peers_view.h"

#include "core/engine/engine_error.h"
#include "tests/core/history/believable.h"
#include "tests/fakes/scripted_source.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/deeds.h"
#include "ui/link/link.h"
#include "ui/link/preferences.h"
#include "ui/link/query_words.h"
#include "ui/link/redaction.h"
#include "ui/link/selection.h"
#include "ui/peers/block_dialog.h"
#include "ui/peers/doctor_card.h"
#include "ui/peers/note_dialog.h"
#include "ui/peers/peer_page.h"
#include "ui/peers/peer_panel.h"
#include "ui/peers/peer_records.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/figures.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace vedette;
using namespace vedette::ui;

namespace {

using history::PeerField;

QString idNumber(std::uint64_t n) {
    return QString::fromStdString(test::peerNumber(n).text());
}

/// A window over a source that the test tells.
struct Desk {
    explicit Desk(int peers = 0) {
        engine::NetworkSnapshot network;
        network.network = NetworkId{1};
        network.name = "harbour-mesh";
        hand.health.networks.push_back(network);
        link.add(std::make_unique<test::ScriptedSource>(hand));
        for (int n = 1; n <= peers; ++n) meet(static_cast<std::uint64_t>(n));
        view.resize(1200, 700);
        view.show();
    }

    void meet(std::uint64_t n) {
        hand.tell(event::ConnectionOpened{ConnId{n},
                                          test::peerNumber(n),
                                          test::addressNumber(n),
                                          n % 2 == 0 ? event::Direction::Inbound : event::Direction::Outbound,
                                          "noise",
                                          "yamux",
                                          {}});
        event::PeerIdentified said;
        said.connection = ConnId{n};
        said.peer = test::peerNumber(n);
        said.agent = n % 3 == 0 ? "kubo/0.29" : "go-libp2p/0.36";
        said.protocols = {"/ipfs/id/1.0.0"};
        hand.tell(said);
    }

    bool shows(int rows) {
        return QTest::qWaitFor(
            [&] {
                view.feed().catchUp();
                return view.model().rowCount() == rows;
            },
            20'000);
    }

    test::ScriptedSource::Hand hand;
    Link link{OperatorId{7}};
    Selection selection;
    Annotations notes{QString()};
    PeersView view{Console{link, selection, notes}, nullptr};
};

} // namespace

class PeersViewTest final : public QObject {
    Q_OBJECT

private slots:

    void init() { Preferences::instance().set(QStringLiteral("peers.columns"), {}); }

    void whoIsMetIsShownAndFound() {
        Desk desk;
        QVERIFY(desk.shows(0));
        QSignalSpy counts(&desk.view, &View::counted);
        const QAbstractItemModelTester tester(&desk.view.model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (std::uint64_t n = 1; n <= 9; ++n) desk.meet(n);
        QVERIFY(desk.shows(9));
        desk.view.find(QStringLiteral("agent:kubo"));
        QCOMPARE(desk.view.model().rowCount(), 3);
        QVERIFY(counts.last().at(0).toString().contains(QLatin1String("3")));
        QVERIFY(counts.last().at(0).toString().contains(QLatin1String("9")));
        desk.view.find(QStringLiteral("agent:kubo colour:red"));
        QCOMPARE(desk.view.model().rowCount(), 3); // a question that is none changes nothing
        QVERIFY(desk.view.faultShown().contains(QLatin1String("colour")));
        desk.view.find({});
        QVERIFY(desk.view.faultShown().isEmpty());
        QCOMPARE(desk.view.model().rowCount(), 9);
        event::ConnectionClosed closed;
        closed.connection = ConnId{3};
        closed.peer = test::peerNumber(3);
        desk.hand.tell(closed);
        desk.view.find(QStringLiteral("state:known"));
        QVERIFY(desk.shows(1));
    }

    void theSelectionIsTheWindows() {
        Desk desk(9);
        QVERIFY(desk.shows(9));
        desk.selection.select(idNumber(4));
        QVERIFY(desk.view.table().selectionModel()->isRowSelected(desk.view.model().rowOf(idNumber(4))));
        // A click there is a choice everywhere.
        auto& table = desk.view.table();
        const int first = table.horizontalHeader()->logicalIndex(0);
        const QRect cell = table.visualRect(desk.view.model().index(2, first));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, cell.center());
        QCOMPARE(desk.selection.current(), desk.view.model().peerAt(2));
        QCOMPARE(desk.selection.peers().size(), qsizetype{1});
        // Who is hidden by a question stays chosen.
        desk.selection.select(idNumber(4));
        desk.view.find(QStringLiteral("agent:kubo"));
        QCOMPARE(desk.view.model().rowOf(idNumber(4)), -1);
        QCOMPARE(desk.selection.current(), idNumber(4));
        desk.view.find({});
        QVERIFY(table.selectionModel()->isRowSelected(desk.view.model().rowOf(idNumber(4))));
    }

    void namesAndTagsAreTheOperators() {
        Desk desk(6);
        QVERIFY(desk.shows(6));
        desk.selection.select(idNumber(2));
        desk.view.actionsOfPeers().annotateAction()->trigger();
        auto* dialog = desk.view.findChild<NoteDialog*>();
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("name")), QStringLiteral("edge-07"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("tags")), QStringLiteral("watch, lab"));
        dialog->accept();
        QCOMPARE(desk.notes.of(idNumber(2)).name, QStringLiteral("edge-07"));
        QCOMPARE(desk.notes.of(idNumber(2)).tags, (QStringList{"watch", "lab"}));
        desk.view.find(QStringLiteral("tag:lab"));
        QVERIFY(desk.shows(1));
        QCOMPARE(desk.view.model().index(0, static_cast<int>(PeerField::Name)).data().toString(),
                 QStringLiteral("edge-07"));
        QVERIFY(desk.view.completions(QStringLiteral("tag:la"), 6).contains(QStringLiteral("tag:lab")));
        QVERIFY(desk.view.completions(QStringLiteral("kubo sco"), 8).contains(QStringLiteral("kubo score>")));
        desk.view.actionsOfPeers().pinAction()->trigger();
        QVERIFY(desk.notes.of(idNumber(2)).pinned);
    }

    void aBlockIsAskedForWithReasonAndEnd() {
        Desk desk(4);
        QVERIFY(desk.shows(4));
        PeerActions& actions = desk.view.actionsOfPeers();
        QVERIFY(!actions.blockAction()->isEnabled());
        desk.selection.select(idNumber(3));
        QVERIFY(actions.blockAction()->isEnabled());
        QVERIFY(!actions.unblockAction()->isEnabled());
        actions.blockAction()->trigger();
        auto* dialog = desk.view.findChild<BlockDialog*>();
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->findChild<QLineEdit*>(), QStringLiteral("floods us"));
        QTest::mouseClick(dialog->findChild<QPushButton*>(QStringLiteral("block")), Qt::LeftButton);
        QCOMPARE(desk.hand.commands.size(), std::size_t{1});
        const auto* block = std::get_if<engine::BlockPeer>(&desk.hand.commands[0].action);
        QVERIFY(block != nullptr && block->peer == test::peerNumber(3));
        QCOMPARE(block->reason, std::string("floods us"));
        QCOMPARE(block->until.ms, desk.hand.now.ms + 3'600'000);
        QVERIFY(desk.hand.commands[0].who == OperatorId{7});
        desk.view.find(QStringLiteral("blocked:yes"));
        QVERIFY(desk.shows(1)); // the engine says so
        QTRY_VERIFY(actions.unblockAction()->isEnabled());
        actions.unblockAction()->trigger();
        QCOMPARE(desk.hand.commands.size(), std::size_t{2});
        const auto* unblock = std::get_if<engine::UnblockPeer>(&desk.hand.commands[1].action);
        QVERIFY(unblock != nullptr && unblock->peer == test::peerNumber(3));
        QVERIFY(desk.shows(0));
    }

    void whatIsRefusedIsSaid() {
        Desk desk(2);
        QVERIFY(desk.shows(2));
        desk.hand.refusal = Error(engine::EngineError::Refused, "rule.9");
        QSignalSpy told(&Deeds::of(desk.link), &Deeds::told);
        desk.selection.select(idNumber(1));
        desk.view.actionsOfPeers().disconnectAction()->trigger();
        QTRY_COMPARE(told.size(), qsizetype{1});
        QVERIFY(!told[0][1].toBool());
        QVERIFY(told[0][0].toString().contains(QLatin1String("rule.9")));
        desk.hand.takes = false; // a source that takes no commands
        desk.selection.clear();
        desk.selection.select(idNumber(1));
        QVERIFY(!desk.view.actionsOfPeers().disconnectAction()->isEnabled());
    }

    void aPageOpensByKeyAndGoesBack() {
        Desk desk(3);
        QVERIFY(desk.shows(3));
        auto& table = desk.view.table();
        table.setCurrentIndex(desk.view.model().index(1, table.horizontalHeader()->logicalIndex(0)));
        table.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&desk.view));
        QTest::keyClick(&table, Qt::Key_Return);
        QVERIFY(desk.view.pageIsOpen());
        QCOMPARE(desk.selection.current(), desk.view.model().peerAt(1));
        QTest::keyClick(desk.view.window()->focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QVERIFY(!desk.view.pageIsOpen());
        desk.view.openPage(desk.view.model().peerAt(0));
        desk.view.find(QStringLiteral("kubo")); // who asks wants to see the answer
        QVERIFY(!desk.view.pageIsOpen());
    }

    void thePanelExplainsWhoIsSelected() {
        Desk desk(3);
        QVERIFY(desk.shows(3));
        PeerPanel panel(Console{desk.link, desk.selection, desk.notes}, nullptr);
        panel.show();
        desk.selection.select(idNumber(3));
        QCOMPARE(panel.facts().valueOf(QStringLiteral("Agent (claimed)")), QStringLiteral("kubo/0.29"));
        desk.hand.tell(event::PingMeasured{ConnId{3}, test::peerNumber(3), std::chrono::milliseconds(42)});
        QTRY_COMPARE(panel.facts().valueOf(QStringLiteral("RTT")), QStringLiteral("42 ms"));
    }

    void columnsAreChosenAndKept() {
        const int muxer = static_cast<int>(PeerField::Muxer);
        {
            Desk desk(1);
            auto* header = desk.view.table().horizontalHeader();
            QVERIFY(header->isSectionHidden(muxer));
            header->setSectionHidden(muxer, false);
            header->moveSection(header->visualIndex(muxer), 0);
            header->resizeSection(muxer, 123);
            header->setSortIndicator(static_cast<int>(PeerField::Agent), Qt::AscendingOrder);
        }
        {
            Desk desk(1);
            auto* header = desk.view.table().horizontalHeader();
            QCOMPARE(header->logicalIndex(0), muxer);
            QCOMPARE(header->sectionSize(muxer), 123);
            QCOMPARE(desk.view.model().sortedBy(), PeerField::Agent);
            QCOMPARE(desk.view.model().sortOrder(), Qt::AscendingOrder);
        }
        // Whatever stands in the file, there is a table.
        const QJsonArray rubbish{QJsonObject{{QStringLiteral("name"), 3}}, 7};
        Preferences::instance().set(QStringLiteral("peers.columns"),
                                    QJsonObject{{QStringLiteral("shown"), rubbish}});
        const Desk damaged(1);
        const auto* header = damaged.view.table().horizontalHeader();
        QVERIFY(!header->isSectionHidden(static_cast<int>(PeerField::Name)));
    }

    void anExportHoldsWhatIsShownAndNoFormulas() {
        Desk desk(3);
        QVERIFY(desk.shows(3));
        desk.notes.set(idNumber(1), {QStringLiteral("=HYPERLINK(\"x\")"), {}, {}, false});
        desk.view.find(QStringLiteral("agent:go-libp2p"));
        QVERIFY(desk.shows(2));
        Redaction whole(false);
        const QByteArray csv = desk.view.asCsv(whole);
        QCOMPARE(csv.count("\r\n"), qsizetype{3});
        QVERIFY(csv.startsWith("\"name\",\"tag\",\"peer\""));
        QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
        QVERIFY(csv.contains(idNumber(1).toUtf8()));
    }

    void anExportTellsNoAddressWhenAsked() {
        Desk desk(3);
        QVERIFY(desk.shows(3));
        desk.notes.set(idNumber(1), {QStringLiteral("box at 192.0.2.77"), {}, {}, false});
        QTRY_COMPARE(desk.notes.label(idNumber(1)), QStringLiteral("box at 192.0.2.77"));
        auto* header = desk.view.table().horizontalHeader();
        for (int i = 0; i < header->count(); ++i) header->setSectionHidden(i, false);
        desk.view.feed().catchUp();
        static const QRegularExpression four(QStringLiteral("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+"));
        Redaction whole(false);
        QVERIFY(QString::fromUtf8(desk.view.asCsv(whole)).contains(four));
        Redaction redaction(true);
        const QString csv = QString::fromUtf8(desk.view.asCsv(redaction));
        QVERIFY2(!csv.contains(four), qPrintable(four.match(csv).captured()));
        QVERIFY(csv.contains(QStringLiteral("box at ip4-")));
        for (std::uint64_t n = 1; n <= 3; ++n) QVERIFY(csv.contains(idNumber(n)));
        Preferences::instance().set(QStringLiteral("peers.columns"), {});
    }

    void thePageCountsBytesByProtocol() {
        Desk desk(2);
        QVERIFY(desk.shows(2));
        const auto open = [](std::uint64_t id, std::uint64_t peer,
                             std::vector<swarm::ProtocolBytes> protocols) {
            swarm::ConnectionInfo info{};
            info.id = ConnId{id};
            info.peer = test::peerNumber(peer);
            info.protocols = std::move(protocols);
            return info;
        };
        desk.hand.health.networks[0].connections = {
            open(1, 1, {{"/ipfs/id/1.0.0", 2000, 1000}, {"/idle", 0, 0}}), open(2, 2, {{"/else", 9, 9}}),
            open(3, 1, {{"/ipfs/id/1.0.0", 3000, 500}, {"/perf/1.0.0", 0, 7'000'000}})};
        desk.view.openPage(idNumber(1));
        const auto* page = desk.view.findChild<PeerPage*>();
        const auto told = [&](const QString& protocol) {
            QStringList values;
            for (const auto* grid : page->findChildren<FactGrid*>()) {
                if (grid->isVisibleTo(page) && !grid->valueOf(protocol).isEmpty())
                    values += grid->valueOf(protocol);
            }
            return values;
        };
        // Once of both connections to that peer, and of nobody else's.
        QTRY_COMPARE_WITH_TIMEOUT(
            told(QStringLiteral("/ipfs/id/1.0.0")),
            QStringList{QStringLiteral("in %1, out %2").arg(figures::bytes(5000), figures::bytes(1500))},
            20'000);
        QCOMPARE(told(QStringLiteral("/perf/1.0.0")).size(), 1);
        QVERIFY(told(QStringLiteral("/idle")).isEmpty());
        QVERIFY(told(QStringLiteral("/else")).isEmpty());
        desk.hand.health.networks[0].connections.clear();
        QTRY_VERIFY_WITH_TIMEOUT(told(QStringLiteral("/perf/1.0.0")).isEmpty(), 20'000);
    }

    void theDoctorIsCalledFromThePage() {
        Desk desk(3);
        desk.hand.health.networks[0].ready = true;
        QVERIFY(desk.shows(3));
        desk.view.openPage(idNumber(1));
        auto* doctor = desk.view.findChild<DoctorCard*>();
        auto* button = doctor->findChild<QPushButton*>(QStringLiteral("examine"));
        QTRY_VERIFY(button->isVisible() && button->isEnabled());
        button->click();
        QVERIFY(doctor->running());
        const engine::Command asked = desk.hand.commands.back();
        QVERIFY(std::get<engine::Examine>(asked.action).peer == test::peerNumber(1));
        engine::Finding known{};
        known.symptom = engine::Symptom::Known;
        known.address = test::addressNumber(1);
        known.source = "identify";
        desk.hand.health.networks[0].examinations = {{asked.id, test::peerNumber(1), {known}}};
        QTRY_COMPARE(doctor->steps().size(), qsizetype{1}); // as it comes
        QVERIFY(doctor->steps().front().contains(QString::fromStdString(known.address.text())));
        engine::Finding failed = known;
        failed.symptom = engine::Symptom::Failed;
        failed.phase = "connect";
        failed.reason = "net.refused";
        engine::Finding verdict{};
        verdict.symptom = engine::Symptom::Unreachable;
        verdict.reason = "net.refused";
        verdict.tried = 1;
        desk.hand.health.networks[0].examinations.clear();
        desk.hand.examined(asked.id, engine::ReplyBody(engine::Examined{{known, failed, verdict}}));
        QTRY_VERIFY(!doctor->running());
        QCOMPARE(doctor->steps().size(), qsizetype{3});
        QVERIFY(doctor->steps()[1].contains(QStringLiteral("Nobody listens")));
        // Again, and no more of it.
        button->click();
        QVERIFY(doctor->running() && doctor->steps().isEmpty());
        button->click();
        QTRY_VERIFY(!doctor->running());
        QVERIFY(std::holds_alternative<engine::EndExamination>(desk.hand.commands.back().action));
        // Nor is one left behind with the page.
        button->click();
        const CommandId last = desk.hand.commands.back().id;
        desk.view.closePage();
        QVERIFY(std::get<engine::EndExamination>(desk.hand.commands.back().action).command == last);
        QVERIFY(desk.hand.examinations.empty());
    }

    void theScoreIsShownWithItsTermsOverTime() {
        Desk desk(1);
        QVERIFY(desk.shows(1));
        desk.view.openPage(idNumber(1));
        auto* records = desk.view.findChild<PeerPage*>()->findChild<PeerRecords*>();
        event::ScoreChanged first{
            test::peerNumber(1), "",          "neutral", 1500, {"time in mesh", "invalid"},
            {"news", "news"},    {2000, -500}};
        event::ScoreChanged second{test::peerNumber(1), "neutral", "graylisted", -9000,
                                   {"invalid"},         {"news"},  {-9000}};
        desk.hand.tell(first);
        desk.hand.now.ms += 60'000;
        desk.hand.tell(second);
        QTRY_COMPARE(records->scores().points().size(), std::size_t{2});
        const auto& lines = records->termLines();
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines[0].name, QStringLiteral("time in mesh"));
        QCOMPARE(lines[0].series.points()[0].last, 2.0);
        QCOMPARE(lines[0].series.points()[1].last, 0.0); // no longer told
        QCOMPARE(lines[1].series.points()[1].last, -9.0);
        QCOMPARE(lines[1].most, 9.0);
        // The one that weighs most stands behind the score itself.
        const Chart* chart = nullptr;
        QTRY_VERIFY([&] {
            for (const Chart* one : desk.view.findChildren<Chart*>()) {
                if (one->lines().size() == 3) chart = one;
            }
            return chart != nullptr;
        }());
        QCOMPARE(chart->lines()[1].name, QStringLiteral("invalid in news"));
        QCOMPARE(chart->lines()[2].name, QStringLiteral("time in mesh in news"));
    }

    void withoutANetworkThereIsNoDoctor() {
        Desk desk(1);
        desk.hand.takes = false;
        QVERIFY(desk.shows(1));
        desk.view.openPage(idNumber(1));
        QVERIFY(!desk.view.findChild<DoctorCard*>()->isVisible());
    }

    void vantagePointsHaveTheirNames() {
        Desk desk(2);
        desk.notes.follow(desk.link);
        event::Listening listening;
        listening.self = test::peerNumber(9);
        desk.hand.tell(listening, 4);
        QVERIFY(QTest::qWaitFor([&] { return desk.notes.nameOf(idNumber(9)) == QStringLiteral("store-4"); },
                                20'000));
        desk.meet(9);
        QVERIFY(desk.shows(3));
        QTRY_COMPARE(desk.view.feed().rowOf(test::peerNumber(9)).value()[PeerField::Name],
                     std::string("store-4"));
        // What the operator says goes before.
        desk.notes.set(idNumber(9), {QStringLiteral("mine"), {}, {}, false});
        QCOMPARE(desk.notes.label(idNumber(9)), QStringLiteral("mine"));
        desk.notes.set(idNumber(9), {});
        QCOMPARE(desk.notes.label(idNumber(9)), QStringLiteral("store-4"));
    }

    void chipsTakePartsOfTheQuestionAway() {
        const QString query = QStringLiteral("kubo !tag:lab rtt>=200ms");
        const auto terms = history::PeerQuery::parse(query.toStdString()).value().terms;
        QCOMPARE(QueryWords::chip(terms[0], query), QStringLiteral("kubo"));
        QCOMPARE(QueryWords::chip(terms[1], query), QString::fromUtf8("Tags \xE2\x89\xA0 lab"));
        QCOMPARE(QueryWords::chip(terms[2], query), QString::fromUtf8("RTT \xE2\x89\xA5 200ms"));
        QCOMPARE(QueryWords::without(terms[1], query), QStringLiteral("kubo rtt>=200ms"));
        QCOMPARE(QueryWords::with({}, PeerField::Agent, "a b"), QStringLiteral("agent=\"a b\""));
    }
};

VD_SUITE(PeersViewTest)
#include "peers_view_test.moc"
