#include "core/lab/revocation_trial.h"

#include "core/lab/gossip_trial.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::lab;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kFew = 24;

RevocationTrial fewPeers() {
    RevocationTrial trial;
    trial.peers = kFew;
    trial.dials = 3;
    return trial;
}

} // namespace

class RevocationTrialTest final : public QObject {
    Q_OBJECT

private slots:

    void withoutASetTheThiefIsLetInByAll() {
        RevocationTrial trial = fewPeers();
        trial.defended = false;
        const auto outcome = runRevocationTrial(trial);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->letInBefore, kFew);
        QCOMPARE(outcome->letInAfter, kFew);
        QCOMPARE(outcome->refusedAfter, std::size_t{0});
        QCOMPARE(outcome->cut, std::size_t{0});
        QVERIFY(!outcome->all);
    }

    void aRevokedKeyIsRefusedByAll() {
        RevocationTrial trial = fewPeers();
        trial.foreign = 2;
        const auto outcome = runRevocationTrial(trial);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->letInBefore, kFew);
        QCOMPARE(outcome->cut, kFew);
        QCOMPARE(outcome->letInAfter, std::size_t{0});
        QCOMPARE(outcome->refusedAfter, kFew);
        QVERIFY(outcome->all && *outcome->half <= *outcome->most && *outcome->most <= *outcome->all);
        QCOMPARE(outcome->confirmed, kFew - 1); // all but the publisher itself
        QCOMPARE(outcome->silent, std::size_t{0});
        QCOMPARE(outcome->unable, std::size_t{2});
        QVERIFY(*outcome->slowest >= *outcome->all || *outcome->all < 10s);
    }

    void neitherPartitionNorWrongClocksLetItIn() {
        RevocationTrial trial = fewPeers();
        trial.partition = 90s;
        trial.skewed = true;
        const auto outcome = runRevocationTrial(trial);
        QVERIFY(outcome.ok());
        QCOMPARE(outcome->letInBefore, kFew);
        QCOMPARE(outcome->cut, kFew);
        QCOMPARE(outcome->letInAfter, std::size_t{0});
        QCOMPARE(outcome->refusedAfter, kFew);
        // Whoever was cut off could not know before the network was one again.
        QVERIFY(*outcome->all >= 89s && *outcome->half < 89s);
        QCOMPARE(outcome->confirmed, kFew - 1);
    }

    void itCanBeBrokenOff() {
        const auto outcome = runRevocationTrial(fewPeers(), [] { return false; });
        QVERIFY(!outcome && outcome.error().code == TrialError::Cancelled);
    }
};

VD_SUITE(RevocationTrialTest)
#include "revocation_trial_test.moc"
