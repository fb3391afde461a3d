#include "core/alert/alert.h"
#include "core/lab/rehearsal.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::lab;

namespace {

Outcome answerFalsely(bool defences, std::uint64_t seed) {
    RehearsalConfig config;
    config.scenario = scenarioNamed("false-answers").value();
    config.seed = seed;
    config.defences = defences;
    auto outcome = rehearse(config, {}, {});
    VD_ASSERT(outcome.ok());
    return std::move(outcome).value();
}

} // namespace

class FalseAnswersTest final : public QObject {
    Q_OBJECT

private slots:

    void whoAsksWhatItKnowsIsNotDeceived_data() {
        QTest::addColumn<int>("seed");
        for (const int seed : {1, 2}) QTest::addRow("seed %d", seed) << seed;
    }

    void whoAsksWhatItKnowsIsNotDeceived() {
        QFETCH(int, seed);
        const Outcome with = answerFalsely(true, static_cast<std::uint64_t>(seed));
        const Outcome without = answerFalsely(false, static_cast<std::uint64_t>(seed));
        qInfo("damage %.4f without, %.4f with", without.damage, with.damage);
        QVERIFY(without.attackSucceeded && !with.attackSucceeded);
        QVERIFY(with.damage * 3 < without.damage);
        // Every one that lied is named, and nobody else.
        QVERIFY(with.detection.after.has_value() && !without.detection.after.has_value());
        QCOMPARE(with.detection.falseAlerts, std::size_t{0});
        QCOMPARE(with.detection.alerts.size(), std::size_t{6});
        for (const auto& alert : with.detection.alerts) {
            QVERIFY(alert.rule == alert::Rule::FalseAnswers);
            QVERIFY(alert.pointsAtIt && alert.peerCount == 1);
        }
        // What is asked besides does not take the place of work.
        QVERIFY(with.tally.tasks > 1000 && with.tally.tasksFailed * 20 < with.tally.tasks);
    }
};

VD_SUITE(FalseAnswersTest)
#include "false_answers_test.moc"
