#include "core/lab/scenario.h"

#include "core/lab/assault.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::lab;

namespace {

const std::string kWhole = R"(
name = "x"
title = "A title."
attack = true
duration_s = 600
hour = 3
agents = 7
bootnodes = 2
[fleet]
tasks_per_hour = 12.5
beat_s = 30
looks_after = 3
mean_life_s = 0
mean_pause_s = 9
flash_crowds = 1
lookups_per_hour = 3
reports_per_hour = 4
notices_per_hour = 0
heartbeat_s = 2
nearest = 8
all_serve = true
roster = true
closed = true
[assault]
kind = "flooding"
begin_s = 60
end_s = 120
attackers = 4
prefixes = 2
targets = 1
rate = 5
succeeds_above = 0.25
)";

std::string with(std::string_view from, std::string_view to) {
    std::string text = kWhole;
    const auto at = text.find(from);
    VD_ASSERT(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

ScenarioError readingError(const std::string& toml) {
    const auto scenario = parseScenario(toml);
    return scenario ? ScenarioError{} : static_cast<ScenarioError>(scenario.error().code.value());
}

} // namespace

class ScenarioTest final : public QObject {
    Q_OBJECT

private slots:

    void readsAll() {
        const auto parsed = parseScenario(kWhole);
        QVERIFY2(parsed.ok(), parsed ? "" : parsed.error().text().c_str());
        const Scenario& scenario = *parsed;
        QCOMPARE(scenario.name, std::string("x"));
        QVERIFY(scenario.attack);
        QCOMPARE(scenario.duration, Duration(std::chrono::seconds(600)));
        QCOMPARE(scenario.hour, 3u);
        QCOMPARE(scenario.fleet.agents, 7u);
        QCOMPARE(scenario.fleet.tasksPerHour, 12.5);
        QCOMPARE(scenario.fleet.meanLife, Duration(0));
        QCOMPARE(scenario.fleet.lookupsPerHour, 3.0);
        QCOMPARE(scenario.fleet.reportsPerHour, 4.0);
        QCOMPARE(scenario.fleet.noticesPerHour, 0.0);
        QCOMPARE(scenario.fleet.heartbeat, Duration(std::chrono::seconds(2)));
        QCOMPARE(scenario.fleet.nearest, 8u);
        QVERIFY(scenario.fleet.allServe && scenario.fleet.defences.roster);
        QVERIFY(scenario.fleet.defences.closed);
        QVERIFY(scenario.assault.has_value());
        QCOMPARE(scenario.assault->attackers, 4u);
        QCOMPARE(scenario.assault->succeedsAbove, 0.25);
    }

    void refusesWhatItDoesNotMean() {
        QCOMPARE(readingError("name = "), ScenarioError::NotToml);
        QCOMPARE(readingError("name = \"x\"\n[ = ]\n"), ScenarioError::NotToml);
        QCOMPARE(readingError(std::string(100'000, '#')), ScenarioError::NotToml);
        QCOMPARE(readingError(with("hour = 3", "hours = 3")), ScenarioError::UnknownKey);
        QCOMPARE(readingError(with("beat_s", "beats")), ScenarioError::UnknownKey);
        QCOMPARE(readingError(with("rate =", "rates =")), ScenarioError::UnknownKey);
        QCOMPARE(readingError(with("agents = 7", "agents = 0")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("agents = 7", "agents = \"7\"")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("hour = 3", "hour = 24")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("attack = true", "attack = 1")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("succeeds_above = 0.25", "succeeds_above = nan")),
                 ScenarioError::BadValue);
        QCOMPARE(readingError(with("nearest = 8", "nearest = 0")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("lookups_per_hour = 3", "lookups_per_hour = -1")),
                 ScenarioError::BadValue);
        QCOMPARE(readingError(with("roster = true", "roster = 1")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("end_s = 120", "end_s = 60")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("end_s = 120", "end_s = 601")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("[fleet]", "fleet = 1\n[other]")), ScenarioError::BadValue);
        QCOMPARE(readingError(with("name = \"x\"", "")), ScenarioError::Missing);
        QCOMPARE(readingError(with("succeeds_above = 0.25", "")), ScenarioError::Missing);
        QCOMPARE(readingError("name = \"x\"\ntitle = \"t\"\nattack = true\nduration_s = 60\n"),
                 ScenarioError::Missing);
    }

    void everyScenarioOfTheProgramIsWhole() {
        QVERIFY(embeddedScenarios().size() >= 12);
        std::string before;
        for (const EmbeddedScenario& embedded : embeddedScenarios()) {
            const auto scenario = scenarioNamed(embedded.name);
            QVERIFY2(scenario.ok(), std::string(embedded.name).c_str());
            QCOMPARE(scenario->name, std::string(embedded.name));
            QVERIFY2(before < scenario->name, "sorted by name");
            before = scenario->name;
            if (scenario->assault) QVERIFY2(assaultKind(scenario->assault->kind) != nullptr, before.c_str());
        }
        const auto none = scenarioNamed("no such");
        QVERIFY(!none.ok());
        QCOMPARE(none.error(), Error(ScenarioError::UnknownName));
    }
};

VD_SUITE(ScenarioTest)

#include "scenario_test.moc"
