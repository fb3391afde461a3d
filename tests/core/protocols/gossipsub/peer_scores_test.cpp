#include "core/protocols/gossipsub/peer_scores.h"

#include "tests/core/protocols/gossipsub/router_probe.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace vedette;
using namespace vedette::gossipsub;
using namespace std::chrono_literals;

namespace {

bool close(double a, double b) {
    return std::abs(a - b) < 1e-6;
}

ScoreParams onTopic() {
    ScoreParams params;
    TopicScoreParams topic;
    topic.firstDeliveriesDecay = 0.5;
    topic.firstDeliveriesCap = 3;
    topic.meshDeliveriesWeight = -1;
    topic.meshDeliveriesDecay = 0.5;
    topic.meshDeliveriesThreshold = 4;
    topic.meshDeliveriesCap = 5;
    topic.meshDeliveriesActivation = 3s;
    topic.meshFailureWeight = -1;
    topic.meshFailureDecay = 0.5;
    topic.invalidDeliveriesDecay = 0.5;
    params.topics["t"] = topic;
    params.otherTopics.reset();
    params.behaviourDecay = 0.5;
    params.decayToZero = 0.1;
    params.retainScore = 60s;
    return params;
}

const Instant kStart{1h};

struct Scored {
    PeerScores scores{onTopic()};
    codec::PeerId peer = test::peerNumber(1);
    Instant now = kStart;

    Scored() {
        scores.joined(peer, {}, now);
        scores.refresh(now);
    }

    void tick(int seconds) {
        for (int i = 0; i < seconds; ++i) {
            now += 1s;
            scores.refresh(now);
        }
    }

    TopicCounters topic() {
        const PeerCounters counters = scores.counters(peer);
        const auto found = counters.topics.find("t");
        return found == counters.topics.end() ? TopicCounters{} : found->second;
    }

    std::vector<ScoreCause> causes() {
        std::vector<ScoreCause> all;
        for (const ScoreChange& change : scores.causes(peer)) all.push_back(change.cause);
        return all;
    }
};

} // namespace

class PeerScoresTest final : public QObject {
    Q_OBJECT

private slots:

    void countsDeliveriesUpToTheCap() {
        Scored s;
        for (int i = 0; i < 5; ++i) s.scores.firstDelivery(s.peer, "t", s.now);
        QCOMPARE(s.topic().firstDeliveries, 3.0);
        QCOMPARE(s.topic().meshDeliveries, 0.0); // not in the mesh
        s.scores.grafted(s.peer, "t", s.now);
        for (int i = 0; i < 9; ++i) s.scores.firstDelivery(s.peer, "t", s.now);
        QCOMPARE(s.topic().meshDeliveries, 5.0);
        s.scores.firstDelivery(s.peer, "unscored", s.now);
        QCOMPARE(s.scores.counters(s.peer).topics.size(), std::size_t{1});
    }

    void countsNearFirstDeliveriesWithinTheWindow() {
        Scored s;
        s.scores.duplicateDelivery(s.peer, "t", std::nullopt, s.now);
        QCOMPARE(s.topic().meshDeliveries, 0.0); // not in the mesh
        s.scores.grafted(s.peer, "t", s.now);
        s.scores.duplicateDelivery(s.peer, "t", std::nullopt, s.now);
        s.scores.duplicateDelivery(s.peer, "t", s.now - 10ms, s.now);
        s.scores.duplicateDelivery(s.peer, "t", s.now - 11ms, s.now);
        QCOMPARE(s.topic().meshDeliveries, 2.0);
    }

    void decaysEachInterval() {
        Scored s;
        s.scores.firstDelivery(s.peer, "t", s.now);
        s.scores.invalidMessage(s.peer, "t", s.now);
        s.scores.misbehaved(s.peer, ScoreCause::BrokenPromise, 4, s.now);
        s.now += 500ms;
        s.scores.refresh(s.now);
        QCOMPARE(s.topic().firstDeliveries, 1.0);
        s.now += 500ms;
        s.scores.refresh(s.now);
        QCOMPARE(s.topic().firstDeliveries, 0.5);
        QCOMPARE(s.topic().invalidDeliveries, 0.5);
        QCOMPARE(s.scores.counters(s.peer).behaviour, 2.0);
        s.now += 2s; // two at once
        s.scores.refresh(s.now);
        QCOMPARE(s.topic().firstDeliveries, 0.125);
        s.tick(1);
        QCOMPARE(s.topic().firstDeliveries, 0.0); // below decayToZero
        QCOMPARE(s.scores.counters(s.peer).behaviour, 0.25);
    }

    void measuresTimeInMeshAndDeficit() {
        Scored s;
        s.scores.grafted(s.peer, "t", s.now);
        s.tick(3);
        QVERIFY(s.topic().timeInMesh == 3s && !s.topic().meshDeliveriesActive);
        s.tick(1);
        QVERIFY(s.topic().meshDeliveriesActive);
        // P1: 4 quanta of 0.01; P3: deficit 4, squared, weight -1.
        QVERIFY(close(s.scores.of(s.peer), 0.04 - 16));
        s.scores.pruned(s.peer, "t", s.now);
        QCOMPARE(s.topic().meshFailures, 16.0);
        QVERIFY(!s.topic().inMesh && close(s.scores.of(s.peer), -16));
        // Pruned again without having been in the mesh: nothing more.
        s.scores.pruned(s.peer, "t", s.now);
        QCOMPARE(s.topic().meshFailures, 16.0);
        QVERIFY(s.causes() == (std::vector{ScoreCause::Grafted, ScoreCause::PrunedInDeficit}));
    }

    void prunesWithoutBlameBeforeActivation() {
        Scored s;
        s.scores.grafted(s.peer, "t", s.now);
        s.tick(2);
        s.scores.pruned(s.peer, "t", s.now);
        QCOMPARE(s.topic().meshFailures, 0.0);
    }

    // A bad score does not go away with the connection; a good one only slowly.
    void retainsAfterLeaving() {
        Scored s;
        s.scores.firstDelivery(s.peer, "t", s.now);
        s.scores.invalidMessage(s.peer, "t", s.now);
        s.scores.misbehaved(s.peer, ScoreCause::BrokenPromise, 3, s.now);
        s.scores.left(s.peer, s.now);
        s.tick(10);
        QCOMPARE(s.topic().invalidDeliveries, 1.0);
        QCOMPARE(s.scores.counters(s.peer).behaviour, 3.0);
        QCOMPARE(s.topic().firstDeliveries, 0.0);
        const double before = s.scores.of(s.peer);
        QVERIFY(before < 0);
        s.scores.joined(s.peer, {}, s.now);
        QCOMPARE(s.scores.of(s.peer), before);
        s.scores.left(s.peer, s.now);
        s.tick(59);
        QVERIFY(s.scores.of(s.peer) < 0);
        s.tick(1);
        QCOMPARE(s.scores.size(), std::size_t{0});
        QCOMPARE(s.scores.of(s.peer), 0.0);
    }

    void leavingInDeficitIsNoWayAround() {
        Scored s;
        s.scores.grafted(s.peer, "t", s.now);
        s.tick(4);
        s.scores.left(s.peer, s.now);
        QCOMPARE(s.topic().meshFailures, 16.0);
    }

    void forgetsTheBlankAndBoundsTheRest() {
        PeerScores scores(onTopic());
        const Instant now = kStart;
        scores.joined(test::peerNumber(1), {}, now);
        scores.left(test::peerNumber(1), now);
        QCOMPARE(scores.size(), std::size_t{0});
        for (std::uint64_t i = 0; i < kMaxRetained + 5; ++i) {
            codec::PeerId peer =
                codec::PeerId::ofEncodedKey(Bytes{static_cast<Byte>(i), static_cast<Byte>(i >> 8)});
            scores.joined(peer, {}, now);
            scores.misbehaved(peer, ScoreCause::BrokenPromise, i == 0 ? 50 : 2, now);
            scores.left(peer, now);
        }
        QCOMPARE(scores.size(), kMaxRetained);
        // The worst one is still known.
        QVERIFY(scores.of(codec::PeerId::ofEncodedKey(Bytes{0, 0})) < -1000);
    }

    void countsPeersOnAnAddress() {
        PeerScores scores(onTopic());
        for (std::uint64_t i = 1; i <= 12; ++i) scores.joined(test::peerNumber(i), "192.0.2.1", kStart);
        scores.joined(test::peerNumber(20), "192.0.2.2", kStart);
        QCOMPARE(scores.of(test::peerNumber(1)), -5.0 * 4);
        QCOMPARE(scores.of(test::peerNumber(12)), -5.0 * 4);
        QCOMPARE(scores.of(test::peerNumber(20)), 0.0);
        scores.left(test::peerNumber(12), kStart);
        QCOMPARE(scores.of(test::peerNumber(1)), -5.0);
        scores.joined(test::peerNumber(11), "192.0.2.3", kStart); // it moved
        QCOMPARE(scores.of(test::peerNumber(1)), 0.0);
        QCOMPARE(scores.causes(test::peerNumber(1)).size(), std::size_t{1});
        QVERIFY(scores.causes(test::peerNumber(1))[0].cause == ScoreCause::SharesAddress);
    }

    // An hour of good work does not push out why a peer is bad.
    void keepsTheCauses() {
        Scored s;
        s.scores.invalidMessage(s.peer, "t", s.now);
        for (int i = 0; i < 1000; ++i) s.scores.firstDelivery(s.peer, "t", s.now + 1s);
        s.scores.application(s.peer, -2, s.now);
        s.scores.application(s.peer, -2, s.now); // no change, no cause
        const auto causes = s.scores.causes(s.peer);
        QCOMPARE(causes.size(), std::size_t{3});
        QVERIFY(causes[0].cause == ScoreCause::InvalidMessage && causes[0].topic == "t");
        QVERIFY(causes[0].before == 0 && causes[0].after == 1);
        QVERIFY(causes[1].count == 1000 && causes[1].last == s.now + 1s && causes[1].first == s.now + 1s);
        QVERIFY(causes[2].cause == ScoreCause::ApplicationSaid && causes[2].after == -2);
        for (int i = 0; i < 100; ++i) s.scores.invalidMessage(s.peer, "t", s.now);
        QCOMPARE(s.scores.causes(s.peer).size(), kMaxCauses);
        QCOMPARE(s.scores.causes(s.peer).back().after, 101.0);
    }

    void explainsAPrune() {
        Scored s;
        s.scores.misbehaved(s.peer, ScoreCause::GraftInBackoff, 3, s.now);
        s.scores.invalidMessage(s.peer, "t", s.now);
        const Score score = s.scores.explained(s.peer);
        QCOMPARE(score.terms.size(), std::size_t{2});
        QVERIFY(score.terms[0].name == TermName::InvalidDeliveries && score.terms[0].contribution == -10);
        QVERIFY(score.terms[1].name == TermName::Behaviour && score.terms[1].contribution == -40);
        QCOMPARE(score.total, s.scores.of(s.peer));
    }

    void knowsNothingOfStrangers() {
        Scored s;
        const codec::PeerId stranger = test::peerNumber(9);
        s.scores.firstDelivery(stranger, "t", s.now);
        s.scores.duplicateDelivery(stranger, "t", {}, s.now);
        s.scores.invalidMessage(stranger, "t", s.now);
        s.scores.misbehaved(stranger, ScoreCause::MalformedRpc, 1, s.now);
        s.scores.grafted(stranger, "t", s.now);
        s.scores.pruned(stranger, "t", s.now);
        s.scores.application(stranger, 1, s.now);
        s.scores.left(stranger, s.now);
        QVERIFY(s.scores.of(stranger) == 0 && s.scores.causes(stranger).empty());
        QVERIFY(s.scores.explained(stranger).terms.empty() && s.scores.size() == 1);
    }

    void boundsTheTopicsOfAPeer() {
        ScoreParams params = onTopic();
        params.otherTopics = TopicScoreParams{};
        PeerScores scores(params);
        scores.joined(test::peerNumber(1), {}, kStart);
        for (std::size_t i = 0; i < kMaxScoredTopics + 9; ++i) {
            scores.invalidMessage(test::peerNumber(1), std::to_string(i), kStart);
        }
        QCOMPARE(scores.counters(test::peerNumber(1)).topics.size(), kMaxScoredTopics);
    }
};

VD_SUITE(PeerScoresTest)

#include "peer_scores_test.moc"
