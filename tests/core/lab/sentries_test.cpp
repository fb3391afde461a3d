#include "core/lab/sentries.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::lab;
using namespace std::chrono_literals;

namespace {

codec::PeerId whoIs(Byte number) {
    return codec::PeerId::ofEncodedKey(Bytes(36, number));
}

event::Event refusal(std::uint64_t id, Duration at, Byte who) {
    event::Event event;
    event.id = {id};
    event.at = Instant(at);
    event.body = event::Refused{whoIs(who), codec::Multiaddr::fromText("/ip4/240.200.0.1/tcp/9").value(),
                                "secure", "roster.stranger", 4};
    return event;
}

Label swarmLabel(Duration begin, Byte attacker) {
    return {"sybil-swarm", Instant(begin), Instant(begin + 100s), {whoIs(attacker)}, {}, {}};
}

} // namespace

class SentriesTest final : public QObject {
    Q_OBJECT

private slots:

    void anAlertPointsAtTheAttackOrIsFalse() {
        Sentries sentries(1);
        for (std::uint64_t i = 0; i < 5; ++i) sentries.see(0, false, refusal(2 * i + 1, (100 + i) * 1s, 7));
        for (std::uint64_t i = 0; i < 5; ++i) sentries.see(1, true, refusal(2 * i + 2, (140 + i) * 1s, 7));
        const Detection found = sentries.judge(swarmLabel(90s, 7), true, 3600s);
        QVERIFY(found.after == std::optional<Duration>(12s));
        QVERIFY(found.afterByObservers == std::optional<Duration>(52s));
        QCOMPARE(found.alerts.size(), std::size_t{1}); // one row, whoever saw it
        QVERIFY(found.alerts.front().pointsAtIt);
        QCOMPARE(found.falseAlerts, std::size_t{0});
        QCOMPARE(found.events, std::uint64_t{10});

        // Before it began, about somebody else, of another kind, or on a day without any: a false alarm.
        QVERIFY(!sentries.judge(swarmLabel(200s, 7), true, 3600s).after);
        const Detection other = sentries.judge(swarmLabel(90s, 8), true, 1800s);
        QVERIFY(!other.after && other.falseAlerts == 1 && other.falsePerHour == 2);
        Label partition = swarmLabel(90s, 7);
        partition.kind = "partition";
        QVERIFY(!sentries.judge(partition, true, 3600s).after);
        QCOMPARE(sentries.judge({}, false, 3600s).falseAlerts, std::size_t{1});
        QCOMPARE(sentries.judge(swarmLabel(90s, 7), false, 3600s).falseAlerts, std::size_t{1});
    }

    void addressesPointAsWell() {
        Sentries sentries(1);
        for (std::uint64_t i = 0; i < 5; ++i) sentries.see(0, true, refusal(i + 1, (100 + i) * 1s, 7));
        Label label = swarmLabel(90s, 9);
        label.addresses = {"240.200.0.9"};
        QVERIFY(sentries.judge(label, true, 3600s).after);
        label.addresses = {"240.20.0.9"};
        QVERIFY(!sentries.judge(label, true, 3600s).after);
    }

    void aMemberThatRestartsBeginsAnew() {
        const auto play = [](bool restart) {
            Sentries sentries(1);
            std::uint64_t id = 0;
            const auto listen = [&](Duration at) {
                event::Event event;
                event.id = {++id};
                event.at = Instant(at);
                event.body = event::Listening{whoIs(1), {}};
                sentries.see(0, true, event);
            };
            listen(99s);
            sentries.see(0, true, refusal(++id, 100s, 7));
            if (restart) listen(101s);
            sentries.see(0, true, refusal(++id, 102s, 7));
            sentries.see(0, true, refusal(++id, 103s, 7));
            return sentries.board().alerts().size();
        };
        QCOMPARE(play(false), std::size_t{1});
        QCOMPARE(play(true), std::size_t{0});
    }
};

VD_SUITE(SentriesTest)

#include "sentries_test.moc"
