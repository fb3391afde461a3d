#include "core/lab/scenario.h"
#include "tests/suite.h"
#include "ui/link/annotations.h"
#include "ui/link/lab_source.h"
#include "ui/link/selection.h"
#include "ui/overview/headline.h"
#include "ui/overview/overview_view.h"
#include "ui/widgets/stat_tile.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QTemporaryDir>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace vedette;
using namespace vedette::ui;
using namespace std::chrono_literals;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr std::int64_t kMinute = 60'000;

codec::PeerId somebody(std::uint8_t number) {
    return codec::PeerId::ofEncodedKey(Bytes(36, number));
}

template <class Body>
event::Event at(std::int64_t ms, Body body) {
    event::Event event;
    event.network = NetworkId{1};
    event.wall = {ms};
    event.body = std::move(body);
    return event;
}

event::ConnectionOpened opening(std::uint64_t connection, std::uint8_t peer) {
    return {ConnId{connection}, somebody(peer), {}, event::Direction::Outbound, "noise", "yamux", {}};
}

Surroundings alone() {
    return {[](NetworkId network) { return network.value == 1; },
            [](const codec::Multiaddr&) {
                return geo::Place{"XX", 64500, {}};
            }};
}

bool names(const HealthFacts& facts, const char* what) {
    return std::ranges::any_of(facts.concerns,
                               [&](const Concern& one) { return one.what.contains(QLatin1String(what)); });
}

} // namespace

class OverviewTest final : public QObject {
    Q_OBJECT

private slots:

    void thePulseForgetsAfterAnHour() {
        Pulse pulse;
        const std::int64_t begin = 1'767'571'200'000;
        for (int minute = 0; minute < 180; ++minute) {
            pulse.add(at(begin + minute * kMinute, event::Refused{{}, {}, "accept", "limit.a", 3}));
        }
        const WallTime now{begin + 179 * kMinute};
        QCOMPARE(pulse.sum(Pulse::What::Refused, now, 10), std::uint64_t{30});
        QCOMPARE(pulse.sum(Pulse::What::Refused, now, 600), std::uint64_t{3 * (Pulse::kMinutes + 1)});
        QCOMPARE(pulse.refusals(now).at("limit.a"), std::uint64_t{3 * Pulse::kMinutes});
        QCOMPARE(pulse.course(Pulse::What::Refused, now).points().size(),
                 static_cast<std::size_t>(Pulse::kMinutes));
        // A clock that went back takes the future with it.
        pulse.add(at(begin, event::Refused{{}, {}, "accept", "limit.a", 1}));
        QCOMPARE(pulse.sum(Pulse::What::Refused, now, 60), std::uint64_t{0});
        QCOMPARE(pulse.sum(Pulse::What::Refused, {begin}, 60), std::uint64_t{1});
    }

    void thePulseIsBounded() {
        Pulse pulse;
        for (int i = 0; i < 10'000; ++i) {
            pulse.add(at(0, event::PeerViolated{{}, somebody(1), {}, "code." + std::to_string(i)}));
            pulse.add(at(0, event::PingMeasured{{}, somebody(1), std::chrono::milliseconds(i)}));
        }
        QCOMPARE(pulse.violations({0}).size(), Pulse::kMostKeys);
        QCOMPARE(pulse.sum(Pulse::What::Violations, {0}, 1), std::uint64_t{10'000});
        QVERIFY(*pulse.roundTrip({0}, 1) < 300ms);
    }

    void earlierEventsAddUp() {
        Pulse earlier;
        Pulse pulse;
        Pulse whole;
        for (int i = 0; i < 40; ++i) {
            const auto event = at(i * 10'000, opening(static_cast<std::uint64_t>(i), 1));
            (i < 20 ? earlier : pulse).add(event);
            whole.add(event);
        }
        pulse.addEarlier(earlier);
        QCOMPARE(pulse.sum(Pulse::What::Opened, {400'000}, 60),
                 whole.sum(Pulse::What::Opened, {400'000}, 60));
        QCOMPARE(pulse.connections(40, {400'000}).points().front().last, 0.0);
    }

    void whatIsWrongIsNamedWorstFirst() {
        history::State state;
        Pulse pulse;
        std::uint64_t sequence = 0;
        const auto happen = [&](const event::Event& event) {
            state.apply(event, ++sequence, "main");
            pulse.add(event);
        };
        WallTime now{30 * kMinute};
        QVERIFY(healthFacts(state, pulse, now, {}, alone()).concerns.empty());
        for (std::uint8_t i = 1; i <= 20; ++i) happen(at(20 * kMinute, opening(i, i)));
        QVERIFY(healthFacts(state, pulse, now, {}, alone()).concerns.empty());
        HealthFacts facts = healthFacts(state, pulse, now, {}, alone());
        QCOMPARE(facts.connected, std::uint64_t{20});
        QCOMPARE(facts.countries.at("XX"), std::uint64_t{20});

        happen(at(29 * kMinute, event::PeerViolated{ConnId{1}, somebody(1), {}, "noise.bad_signature"}));
        for (int i = 0; i < 60; ++i)
            happen(at(29 * kMinute, event::Refused{{}, {}, "accept", "limit.system.inbound", 5}));
        facts = healthFacts(state, pulse, now, {}, alone());
        QVERIFY(names(facts, "Protocols were broken"));
        QVERIFY(names(facts, "refused"));
        QCOMPARE(facts.concerns.front().severity, Severity::High);
        QVERIFY(facts.concerns.front().query.contains(QStringLiteral("since:1970-01-01T00:20:00.000Z")));

        for (std::uint8_t i = 1; i <= 15; ++i) {
            happen(at(29 * kMinute, event::ConnectionClosed{ConnId{i}, somebody(i), {}, 0, 0, {}}));
        }
        for (int i = 0; i < 30; ++i)
            happen(at(29 * kMinute, event::DialFailed{somebody(3), {}, "connect", "net.refused"}));
        facts = healthFacts(state, pulse, now, {}, alone());
        QVERIFY(names(facts, "Connections fell"));
        QVERIFY(names(facts, "dials fail"));
        QVERIFY(std::ranges::is_sorted(facts.concerns, {}, &Concern::severity));

        for (std::uint8_t i = 16; i <= 20; ++i) {
            happen(at(29 * kMinute, event::ConnectionClosed{ConnId{i}, somebody(i), {}, 0, 0, {}}));
        }
        QVERIFY(names(healthFacts(state, pulse, now, {}, alone()), "Connected to nobody"));

        Health health;
        health.lag = 5s;
        health.dropped = 3;
        health.trouble = Error(std::make_error_code(std::errc::no_space_on_device));
        facts = healthFacts(state, pulse, now, health, alone());
        QVERIFY(names(facts, "not recorded"));
        QVERIFY(names(facts, "does not answer"));
        QVERIFY(names(facts, "were lost"));
    }

    void bootnodesAreBoarded() {
        history::State state;
        Pulse pulse;
        std::uint64_t sequence = 0;
        event::Event listening = at(1000, event::Listening{somebody(9), {}});
        listening.network = NetworkId{2};
        state.apply(listening, ++sequence, "bootnode-1");
        auto comparison = at(1000, event::BootstrapCompared{{somebody(9), somebody(8)},
                                                            {somebody(7)},
                                                            {somebody(9)},
                                                            {somebody(8)},
                                                            {5},
                                                            {20},
                                                            {somebody(8)},
                                                            true});
        pulse.add(comparison);
        state.apply(at(1000, opening(1, 9)), ++sequence, "main");
        const HealthFacts facts = healthFacts(state, pulse, {2000}, {}, alone());
        QCOMPARE(facts.bootnodes.size(), std::size_t{3});
        const auto of = [&](std::uint8_t number) {
            return *std::ranges::find(facts.bootnodes, somebody(number), &BootnodeFacts::peer);
        };
        QVERIFY(of(9).ours);
        QCOMPARE(of(9).role, QStringLiteral("bootnode-1"));
        QCOMPARE(*of(9).agreement, 0.25);
        QVERIFY(of(8).odd);
        QVERIFY(!of(7).agreement);
        QVERIFY(names(facts, "out of reach"));
        QVERIFY(names(facts, "disagree"));

        BootnodeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.apply(facts.bootnodes);
        QCOMPARE(model.rowCount(), 3);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        auto fewer = facts.bootnodes;
        std::erase_if(fewer, [](const BootnodeFacts& one) { return one.peer == somebody(8); });
        model.apply(fewer);
        QCOMPARE(removed.size(), 1);
        model.apply(facts.bootnodes);
        QCOMPARE(inserted.size(), 1);
        model.apply({});
        QCOMPARE(model.rowCount(), 0);
    }

    void aSecondOfThePastShowsWhatItShowedLive() {
        QTemporaryDir folder;
        Link link(OperatorId{1});
        Selection selection;
        Annotations notes(folder.filePath(QStringLiteral("notes.json")));
        OverviewView view(Console{link, selection, notes});
        view.resize(1200, 900);
        view.show();
        QSignalSpy ended(&link, &Link::ended);
        lab::LiveConfig config;
        config.rehearsal.scenario = lab::scenarioNamed("flooding").value();
        config.rehearsal.agents = 20;
        config.rehearsal.duration = 4min;
        config.speed = lab::LiveRun::kMaxSpeed;
        link.add(std::make_unique<LabSource>(config));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(link.hasPast() && link.health().unwritten == 0
                                     && link.state().sequence() >= link.lab()->status().outcome->recorded,
                                 kPatienceMs);
        // Of bootnodes: the console meets no attacker. Health is asked for from time to time.
        QTRY_VERIFY_WITH_TIMEOUT(!link.health().alerts->alerts().empty(), kPatienceMs);
        view.refresh();
        QVERIFY(view.facts().connected > 20);
        QCOMPARE(view.facts().bootnodes.size(), std::size_t{6});
        const auto texts = [&] {
            QStringList all;
            for (const auto* tile : view.findChildren<StatTile*>()) all << tile->accessibleName();
            return all;
        };
        const QStringList live = texts();
        // What health knows of the disk is up to a second old: the last words may not be on it at the first
        // look.
        const WallTime end = link.now();
        QSignalSpy moments(&link, &Link::momentChanged);
        const QDeadlineTimer patience(kPatienceMs);
        while ((link.live() || texts() != live) && !patience.hasExpired()) {
            link.look(end);
            moments.wait(1000);
        }
        QVERIFY(!link.live());
        QCOMPARE(texts(), live);
        link.look(WallTime{link.lab()->status().begin.ms + 30'000});
        QTRY_VERIFY_WITH_TIMEOUT(texts() != live, kPatienceMs);
        link.returnToLive();
        view.refresh();
        QCOMPARE(texts(), live);
        QVERIFY(!view.grab().isNull());
    }

    void everyFigureIsADoor() {
        QTemporaryDir folder;
        Link link(OperatorId{1});
        Selection selection;
        Annotations notes(folder.filePath(QStringLiteral("notes.json")));
        OverviewView view(Console{link, selection, notes});
        view.resize(1200, 900);
        view.show();
        QSignalSpy opened(&view, &View::openRequested);
        const auto tiles = view.findChildren<StatTile*>();
        QVERIFY(tiles.size() >= 4);
        for (StatTile* tile : tiles) {
            QVERIFY(!tile->toolTip().isEmpty());
            QTest::mouseClick(tile, Qt::LeftButton);
            const auto said = opened.takeFirst();
            QVERIFY(said.at(0).toString() == QStringLiteral("peers")
                    || said.at(0).toString() == QStringLiteral("audit"));
            if (said.at(0).toString() == QStringLiteral("audit")) {
                QVERIFY2(history::Query::parse(said.at(1).toString().toStdString()).ok(),
                         qPrintable(said.at(1).toString()));
            }
        }
        Headline headline;
        headline.show({{Severity::High, QStringLiteral("What"), QStringLiteral("why"),
                        QStringLiteral("audit"), QStringLiteral("q")}},
                      {}, {});
        static_cast<QWidget&>(headline).show();
        QSignalSpy door(&headline, &Headline::opened);
        QTest::mouseClick(headline.findChild<QPushButton*>(), Qt::LeftButton);
        QCOMPARE(door.takeFirst().at(1).toString(), QStringLiteral("q"));
    }

    void longWordsWidenNothing() {
        const QString words = QStringLiteral("A sentence that goes on and on. ").repeated(8);
        Headline headline;
        const Concern concern{Severity::High, words, words, QStringLiteral("audit"), {}};
        headline.show({concern, concern, concern}, {}, {});
        static_cast<QWidget&>(headline).show();
        QVERIFY2(headline.minimumSizeHint().width() < 400,
                 qPrintable(QString::number(headline.minimumSizeHint().width())));
        const auto others = headline.findChildren<QToolButton*>();
        QVERIFY(others.front()->isVisible());
        QVERIFY(others.front()->toolTip().contains(words)); // whole, where it is cut off
    }
};

VD_SUITE(OverviewTest)
#include "overview_test.moc"
