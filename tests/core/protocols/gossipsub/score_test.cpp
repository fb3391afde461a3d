#include "core/protocols/gossipsub/score.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cmath>
#include <set>

using namespace vedette;
using namespace vedette::gossipsub;

namespace {

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9;
}

/// Every term on, with weights whose products are easy to do by hand.
ScoreParams handParams() {
    TopicScoreParams topic;
    topic.topicWeight = 0.5;
    topic.timeInMeshWeight = 1;
    topic.timeInMeshQuantum = std::chrono::seconds(5);
    topic.timeInMeshCap = 10;
    topic.firstDeliveriesWeight = 2;
    topic.meshDeliveriesWeight = -1;
    topic.meshDeliveriesThreshold = 20;
    topic.meshDeliveriesCap = 100;
    topic.meshFailureWeight = -3;
    topic.invalidDeliveriesWeight = -4;
    ScoreParams params;
    params.topics["t"] = topic;
    params.otherTopics.reset();
    params.topicScoreCap = 0;
    params.applicationWeight = 10;
    params.addressWeight = -5;
    params.addressThreshold = 3;
    params.behaviourWeight = -10;
    params.behaviourThreshold = 0;
    return params;
}

PeerCounters one(const TopicCounters& topic) {
    PeerCounters counters;
    counters.topics["t"] = topic;
    return counters;
}

bool refused(ScoreParams params, const char* field) {
    const auto result = params.check();
    return !result.ok() && result.error().code == ParamError::OutOfRange && result.error().detail == field;
}

bool refused(const ScoreThresholds& thresholds, const char* field) {
    const auto result = thresholds.check();
    return !result.ok() && result.error().detail == field;
}

} // namespace

class ScoreTest final : public QObject {
    Q_OBJECT

private slots:

    // P1 = floor(time / quantum), capped, and only within the mesh.
    void timeInMesh() {
        TopicCounters c;
        c.timeInMesh = std::chrono::seconds(24);
        QVERIFY(near(total(one(c), handParams()), 0));
        c.inMesh = true;
        QVERIFY(near(total(one(c), handParams()), 0.5 * 1 * 4));
        c.timeInMesh = std::chrono::seconds(1000);
        QVERIFY(near(total(one(c), handParams()), 0.5 * 1 * 10));
    }

    void firstDeliveries() {
        TopicCounters c;
        c.firstDeliveries = 7.5;
        QVERIFY(near(total(one(c), handParams()), 0.5 * 2 * 7.5));
    }

    // P3 = deficit squared, once active and below the threshold.
    void meshDeliveries() {
        TopicCounters c;
        c.meshDeliveries = 17;
        QVERIFY(near(total(one(c), handParams()), 0));
        c.meshDeliveriesActive = true;
        QVERIFY(near(total(one(c), handParams()), 0.5 * -1 * 9));
        c.meshDeliveries = 20;
        QVERIFY(near(total(one(c), handParams()), 0));
        c.meshDeliveries = 50;
        QVERIFY(near(total(one(c), handParams()), 0));
    }

    // P3b is already a sum of squares; P4 is the square of its counter.
    void failuresAndInvalid() {
        TopicCounters c;
        c.meshFailures = 9;
        QVERIFY(near(total(one(c), handParams()), 0.5 * -3 * 9));
        c = {};
        c.invalidDeliveries = 3;
        QVERIFY(near(total(one(c), handParams()), 0.5 * -4 * 9));
    }

    void applicationAddressBehaviour() {
        PeerCounters c;
        c.application = -1.5;
        QVERIFY(near(total(c, handParams()), -15));
        c = {};
        c.peersOnAddress = 3;
        QVERIFY(near(total(c, handParams()), 0));
        c.peersOnAddress = 5;
        QVERIFY(near(total(c, handParams()), -5 * 4));
        c = {};
        c.behaviour = 2.5;
        QVERIFY(near(total(c, handParams()), -10 * 6.25));
        ScoreParams params = handParams();
        params.behaviourThreshold = 1;
        QVERIFY(near(total(c, params), -10 * 2.25));
        c.behaviour = 1;
        QVERIFY(near(total(c, params), 0));
    }

    // The cap bounds what topics add, never what they take.
    void topicCap() {
        ScoreParams params = handParams();
        params.topicScoreCap = 5;
        TopicCounters good;
        good.firstDeliveries = 100;
        PeerCounters c = one(good);
        c.application = 1;
        QVERIFY(near(total(c, params), 5 + 10));
        TopicCounters bad;
        bad.invalidDeliveries = 10;
        QVERIFY(near(total(one(bad), params), -200));
    }

    void topicsAddUpAndUnknownOnesDoNot() {
        ScoreParams params = handParams();
        params.topics["u"] = params.topics["t"];
        params.topics["u"].topicWeight = 1;
        PeerCounters c;
        c.topics["t"].firstDeliveries = 4;
        c.topics["u"].firstDeliveries = 4;
        c.topics["v"].firstDeliveries = 1000;
        QVERIFY(near(total(c, params), 4 + 8));
        params.otherTopics = params.topics["u"];
        QVERIFY(near(total(c, params), 4 + 8 + 2000));
    }

    // The terms name themselves and add up to the sum, cap included.
    void explainsItself() {
        ScoreParams params = handParams();
        params.topicScoreCap = 3;
        TopicCounters t;
        t.inMesh = true;
        t.timeInMesh = std::chrono::seconds(10);
        t.firstDeliveries = 10;
        t.meshDeliveriesActive = true;
        t.meshDeliveries = 18;
        t.meshFailures = 1;
        t.invalidDeliveries = 1;
        PeerCounters c = one(t);
        c.application = 1;
        c.peersOnAddress = 4;
        c.behaviour = 1;
        const Score score = explain(c, params);
        // 0.5 (2 + 20 - 4 - 3 - 4) = 5.5, capped to 3, then + 10 - 5 - 10.
        QVERIFY(near(score.total, -2) && near(total(c, params), -2));
        double sum = 0;
        std::string names;
        for (const ScoreTerm& term : score.terms) {
            QVERIFY(near(term.contribution, term.value * term.weight));
            sum += term.contribution;
            names +=
                std::string(termText(term.name)) + (term.topic.empty() ? "" : " of " + term.topic) + "; ";
        }
        QVERIFY(near(sum, score.total));
        QCOMPARE(
            names,
            std::string("P1 time in mesh of t; P2 first deliveries of t; P3 mesh deliveries missing of t; "
                        "P3b mesh failures of t; P4 invalid messages of t; topic cap; P5 application; "
                        "P6 shared address; P7 behaviour; "));
        QVERIFY(explain({}, params).terms.empty());
    }

    void namesItsStanding() {
        const ScoreThresholds limits;
        const std::vector<std::pair<double, Standing>> table{
            {-80.1, Standing::Graylisted}, {-80, Standing::Muted},        {-50.1, Standing::Muted},
            {-50, Standing::Distrusted},   {-10.1, Standing::Distrusted}, {-10, Standing::Negative},
            {-0.1, Standing::Negative},    {0, Standing::Neutral},        {9.9, Standing::Neutral},
            {10, Standing::Trusted}};
        std::set<std::string_view> words;
        for (const auto& [score, standing] : table) {
            QVERIFY(standingOf(score, limits) == standing);
            words.insert(standingText(standing));
        }
        QCOMPARE(words.size(), std::size_t{6});
    }

    // "120 * 0.97": the example of the specification; and a factor from a span.
    void decays() {
        QVERIFY(near(std::pow(decayFactor(std::chrono::seconds(10)), 10), 0.01));
        QVERIFY(near(decayFactor(std::chrono::seconds(2), std::chrono::seconds(2), 0.5), 0.5));
    }

    void refusesParametersAgainstTheTables() {
        QVERIFY(ScoreParams{}.check().ok() && handParams().check().ok() && ScoreThresholds{}.check().ok());
        const auto with = [](auto change) {
            ScoreParams params;
            change(params);
            return params;
        };
        QVERIFY(refused(with([](auto& p) { p.addressWeight = 1; }), "addressWeight"));
        QVERIFY(refused(with([](auto& p) { p.addressThreshold = 0; }), "addressThreshold"));
        QVERIFY(refused(with([](auto& p) { p.behaviourWeight = 1; }), "behaviourWeight"));
        QVERIFY(refused(with([](auto& p) { p.behaviourDecay = 1; }), "behaviourDecay"));
        QVERIFY(refused(with([](auto& p) { p.behaviourThreshold = -1; }), "behaviourThreshold"));
        QVERIFY(refused(with([](auto& p) { p.applicationWeight = -1; }), "applicationWeight"));
        QVERIFY(refused(with([](auto& p) { p.topicScoreCap = -1; }), "topicScoreCap"));
        QVERIFY(refused(with([](auto& p) { p.decayInterval = {}; }), "decayInterval"));
        QVERIFY(refused(with([](auto& p) { p.decayToZero = 0; }), "decayToZero"));
        QVERIFY(refused(with([](auto& p) { p.retainScore = Duration(-1); }), "retainScore"));
        const auto topic = [&](auto change) { return with([&](ScoreParams& p) { change(*p.otherTopics); }); };
        QVERIFY(refused(topic([](auto& p) { p.topicWeight = -1; }), "topicWeight"));
        QVERIFY(refused(topic([](auto& p) { p.timeInMeshWeight = -1; }), "timeInMeshWeight"));
        QVERIFY(refused(topic([](auto& p) { p.timeInMeshQuantum = {}; }), "timeInMeshQuantum"));
        QVERIFY(refused(topic([](auto& p) { p.timeInMeshCap = -1; }), "timeInMeshCap"));
        QVERIFY(refused(topic([](auto& p) { p.firstDeliveriesWeight = -1; }), "firstDeliveriesWeight"));
        QVERIFY(refused(topic([](auto& p) { p.firstDeliveriesDecay = 0; }), "firstDeliveriesDecay"));
        QVERIFY(refused(topic([](auto& p) { p.firstDeliveriesCap = -1; }), "firstDeliveriesCap"));
        QVERIFY(refused(topic([](auto& p) { p.meshDeliveriesWeight = 1; }), "meshDeliveriesWeight"));
        QVERIFY(refused(topic([](auto& p) { p.meshDeliveriesDecay = 1; }), "meshDeliveriesDecay"));
        QVERIFY(refused(topic([](auto& p) { p.meshDeliveriesThreshold = 0; }), "meshDeliveriesThreshold"));
        QVERIFY(refused(topic([](auto& p) { p.meshDeliveriesCap = 0; }), "meshDeliveriesCap"));
        QVERIFY(refused(topic([](auto& p) { p.meshDeliveryWindow = Duration(-1); }), "meshDeliveryWindow"));
        QVERIFY(refused(topic([](auto& p) { p.meshDeliveriesActivation = Duration(-1); }),
                        "meshDeliveriesActivation"));
        QVERIFY(refused(topic([](auto& p) { p.meshFailureWeight = 1; }), "meshFailureWeight"));
        QVERIFY(refused(topic([](auto& p) { p.meshFailureDecay = 1; }), "meshFailureDecay"));
        QVERIFY(refused(topic([](auto& p) { p.invalidDeliveriesWeight = 1; }), "invalidDeliveriesWeight"));
        QVERIFY(refused(topic([](auto& p) { p.invalidDeliveriesDecay = 1; }), "invalidDeliveriesDecay"));
        ScoreThresholds t;
        t.gossip = 0;
        QVERIFY(refused(t, "gossip"));
        t = {};
        t.publish = -5;
        QVERIFY(refused(t, "publish"));
        t = {};
        t.graylist = -50;
        QVERIFY(refused(t, "graylist"));
        t = {};
        t.acceptExchange = -1;
        QVERIFY(refused(t, "acceptExchange"));
        t = {};
        t.opportunisticGraft = -1;
        QVERIFY(refused(t, "opportunisticGraft"));
    }
};

VD_SUITE(ScoreTest)

#include "score_test.moc"
