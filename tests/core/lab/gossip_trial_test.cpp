#include "core/lab/gossip_trial.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <vector>

using namespace vedette;
using namespace vedette::lab;
using namespace std::chrono_literals;

namespace {

GossipTrial smallTrial(GossipAttack attack, GossipDefence defence) {
    GossipTrial trial;
    trial.attack = attack;
    trial.defence = defence;
    trial.honest = 30;
    trial.dials = 5;
    trial.sybilsPerNode = 30;
    trial.victimsPerSybil = 15;
    trial.attacked = 36s;
    return trial;
}

GossipOutcome tryGossip(const GossipTrial& trial) {
    return runGossipTrial(trial).value();
}

} // namespace

class GossipTrialTest final : public QObject {
    Q_OBJECT

private slots:

    void nothingIsLostInPeace() {
        const GossipOutcome outcome = tryGossip(smallTrial(GossipAttack::None, GossipDefence::Scored));
        QCOMPARE(outcome.during.ratio(), 1.0);
        QCOMPARE(outcome.after.ratio(), 1.0);
        QVERIFY(outcome.after.expected >= 18 * 29 && *outcome.after.p99 < 1s);
        QVERIFY(outcome.sybilsInMesh == 0 && outcome.meshDegree >= 4);
    }

    void defencesHoldWhereTheControlFalls_data() {
        QTest::addColumn<GossipAttack>("attack");
        QTest::addColumn<double>("slower"); // the control's median over the scored one, in the end
        QTest::newRow("eclipse") << GossipAttack::Eclipse << 2.0;
        QTest::newRow("censor") << GossipAttack::Censor << 10.0;
        QTest::newRow("degradation") << GossipAttack::Degradation << 10.0;
        QTest::newRow("cold boot") << GossipAttack::ColdBoot << 10.0;
        QTest::newRow("covert flash") << GossipAttack::CovertFlash << 10.0;
    }

    void defencesHoldWhereTheControlFalls() {
        QFETCH(GossipAttack, attack);
        QFETCH(double, slower);
        const GossipOutcome control = tryGossip(smallTrial(attack, GossipDefence::Version10));
        const GossipOutcome scored = tryGossip(smallTrial(attack, GossipDefence::Scored));
        QVERIFY(control.sybilsInMesh > 0.9 && scored.sybilsInMesh < 0.6);
        QVERIFY(static_cast<double>(control.after.median->count())
                > slower * static_cast<double>(scored.after.median->count()));
        QCOMPARE(scored.after.ratio(), 1.0);
        // An eclipsed node still hears by gossip, late; the others lose messages for good.
        QVERIFY(attack == GossipAttack::Eclipse || control.after.ratio() < 0.995);
        if (attack != GossipAttack::ColdBoot && attack != GossipAttack::CovertFlash) return;
        // The scores alone: all of 1.1 but them does not move sybils that were there first.
        const GossipOutcome unscored = tryGossip(smallTrial(attack, GossipDefence::Unscored));
        QVERIFY(unscored.sybilsInMesh > 0.9);
        QVERIFY(*unscored.after.median > 4 * *scored.after.median);
    }

    void oneSeedOneOutcome() {
        GossipTrial trial = smallTrial(GossipAttack::Censor, GossipDefence::Scored);
        trial.warmUp = 5s;
        trial.attacked = 8s;
        const GossipOutcome a = tryGossip(trial);
        const GossipOutcome b = tryGossip(trial);
        QVERIFY(a.rpcs == b.rpcs && a.after.delivered == b.after.delivered
                && a.after.median == b.after.median);
        trial.seed = 2;
        QVERIFY(tryGossip(trial).rpcs != a.rpcs);
    }

    void tellsHowFarItIsAndStops() {
        std::vector<double> told;
        const auto stopped =
            runGossipTrial(smallTrial(GossipAttack::None, GossipDefence::Scored), [&](double share) {
                told.push_back(share);
                return told.size() < 3;
            });
        QVERIFY(!stopped && stopped.error().code == TrialError::Cancelled);
        QCOMPARE(told.size(), std::size_t{3});
        QVERIFY(told[0] > 0 && told[0] < told[1] && told[1] < told[2] && told[2] < 0.2);
    }

    void namesWhatItPlays() {
        QCOMPARE(attackText(GossipAttack::CovertFlash), std::string_view("covert_flash"));
        QCOMPARE(defenceText(GossipDefence::Version10), std::string_view("version_1.0"));
    }
};

VD_SUITE(GossipTrialTest)

#include "gossip_trial_test.moc"
