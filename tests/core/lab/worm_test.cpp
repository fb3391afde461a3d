#include "core/alert/alert.h"
#include "core/lab/fleet_policy.h"
#include "core/lab/rehearsal.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace vedette;
using namespace vedette::lab;

namespace {

Outcome release(bool defences, PolicyLayers layers, std::uint64_t seed = 1, std::uint32_t agents = 60) {
    RehearsalConfig config;
    config.scenario = scenarioNamed("worm").value();
    config.scenario.fleet.owners = 3;
    config.scenario.fleet.defences.layers = layers;
    config.seed = seed;
    config.defences = defences;
    config.agents = agents;
    auto outcome = rehearse(config, {}, {});
    if (!outcome) std::fprintf(stderr, "%s\n", outcome.error().text().c_str());
    VD_ASSERT(outcome.ok());
    return std::move(outcome).value();
}

std::string text(const Outcome& outcome) {
    const Forecast& blast = *outcome.forecast;
    return "damage " + std::to_string(outcome.damage) + ", computed " + std::to_string(blast.computed)
         + ", reached " + std::to_string(blast.reached) + ", unforeseen " + std::to_string(blast.unforeseen)
         + ", tasks failed " + std::to_string(outcome.tally.tasksFailed) + " of "
         + std::to_string(outcome.tally.tasks);
}

bool isExact(const Outcome& outcome) {
    return outcome.forecast->computed == outcome.forecast->reached && outcome.forecast->unforeseen == 0;
}

} // namespace

class WormTest final : public QObject {
    Q_OBJECT

private slots:

    void staysInItsSegment() {
        const Outcome outcome = release(true, {});
        QVERIFY2(outcome.damage == 0 && !outcome.attackSucceeded, text(outcome).c_str());
        // Its own owner's services fall, all of them and nobody else.
        QVERIFY2(isExact(outcome) && outcome.forecast->reached >= 6, text(outcome).c_str());
        // The policy lets honest work go on.
        QVERIFY2(outcome.tally.tasks > 100 && outcome.tally.tasksFailed * 20 < outcome.tally.tasks,
                 text(outcome).c_str());
        // Every one that reached for others was noticed, by name.
        QVERIFY(outcome.detection.after.has_value());
        QCOMPARE(outcome.detection.falseAlerts, std::size_t{0});
        std::size_t named = 0;
        for (const auto& alert : outcome.detection.alerts)
            named += alert.rule == alert::Rule::LateralMovement ? 1U : 0U;
        QCOMPARE(named, outcome.forecast->reached + 1);
    }

    void takesOverEverythingWhereNothingHoldsIt() {
        const Outcome outcome = release(false, {});
        QVERIFY2(outcome.attackSucceeded && outcome.damage == 1, text(outcome).c_str());
        QVERIFY2(isExact(outcome), text(outcome).c_str());
        const Outcome open = release(true, {false, false, false});
        QVERIFY2(open.attackSucceeded && open.damage == 1 && isExact(open), text(open).c_str());
    }

    void eachLayerHoldsAlone() {
        for (const PolicyLayers layers : {PolicyLayers{true, false, false}, PolicyLayers{false, true, false},
                                          PolicyLayers{false, false, true}}) {
            const Outcome outcome = release(true, layers, 2);
            QVERIFY2(outcome.damage == 0 && isExact(outcome), text(outcome).c_str());
            QVERIFY(outcome.detection.after.has_value());
        }
    }
};

VD_SUITE(WormTest)

#include "worm_test.moc"
