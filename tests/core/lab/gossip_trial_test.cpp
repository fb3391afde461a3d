#include "core/lab/gossip_trial.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette::lab;
using namespace std::chrono_literals;

namespace {

GossipTrial smallTrial(GossipAttack attack, GossipDefence defence) {
    GossipTrial trial;
    trial.attack = attack;
    trial.defence = defence;
    trial.honest = 40;
    trial.dials = 6;
    trial.victimsPerSybil = 20;
    trial.attacked = 30s;
    return trial;
}

} // namespace

class GossipTrialTest final : public QObject {
    Q_OBJECT

private slots:

    void nothingIsLostInPeace() {
        const GossipOutcome outcome = runGossipTrial(smallTrial(GossipAttack::None, GossipDefence::Scored));
        QCOMPARE(outcome.during.ratio(), 1.0);
        QCOMPARE(outcome.after.ratio(), 1.0);
        QVERIFY(outcome.after.expected >= 20 * 39 && *outcome.after.p99 < 1s);
        QVERIFY(outcome.sybilsInMesh == 0 && outcome.meshDegree >= 4);
    }

    // Sybils that were there first hold every mesh; without defences messages come late and some never.
    void scoresClearTheMesh() {
        const GossipOutcome control =
            runGossipTrial(smallTrial(GossipAttack::ColdBoot, GossipDefence::Version10));
        const GossipOutcome scored =
            runGossipTrial(smallTrial(GossipAttack::ColdBoot, GossipDefence::Scored));
        QVERIFY(control.sybilsInMesh > 0.5);
        QVERIFY(scored.sybilsInMesh < 0.1);
        QVERIFY(*control.after.median > 2 * *scored.after.median);
        QVERIFY(scored.after.ratio() >= control.after.ratio() && scored.after.ratio() > 0.99);
    }

    void oneSeedOneOutcome() {
        GossipTrial trial = smallTrial(GossipAttack::Censor, GossipDefence::Scored);
        trial.attacked = 9s;
        const GossipOutcome a = runGossipTrial(trial);
        const GossipOutcome b = runGossipTrial(trial);
        QVERIFY(a.rpcs == b.rpcs && a.after.delivered == b.after.delivered
                && a.after.median == b.after.median);
        trial.seed = 2;
        QVERIFY(runGossipTrial(trial).rpcs != a.rpcs);
    }

    void namesWhatItPlays() {
        QCOMPARE(attackText(GossipAttack::CovertFlash), std::string_view("covert_flash"));
        QCOMPARE(defenceText(GossipDefence::Version10), std::string_view("version_1.0"));
    }
};

VD_SUITE(GossipTrialTest)

#include "gossip_trial_test.moc"
