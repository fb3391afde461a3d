#include "app/node/lab_command.h"

#include "app/node/lab_gossip.h"
#include "app/node/lab_revocation.h"
#include "core/base/log.h"
#include "core/lab/rehearsal.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace vedette::app {

namespace {

using config::UsageError;

constexpr std::uint32_t kMostAgents = 20'000;
constexpr double kLongestRun = 31.0 * 86400;

Result<> listScenarios(Console& console) {
    for (const lab::EmbeddedScenario& embedded : lab::embeddedScenarios()) {
        const auto scenario = VD_TRY(lab::parseScenario(embedded.toml));
        console.line({{"event", "scenario"},
                      {"name", scenario.name},
                      {"attack", scenario.attack},
                      {"title", scenario.title},
                      {"agents", scenario.fleet.agents},
                      {"duration_s", secondsOf(scenario.duration)}},
                     scenario.name + (scenario.attack ? " (attack): " : ": ") + scenario.title);
    }
    return {};
}

Result<bool> switchOf(const config::CommandLine& line, std::string_view flag, std::string_view yes,
                      std::string_view no) {
    const std::string value = line.value(flag).value_or(std::string(yes));
    if (value == yes) return true;
    if (value == no) return false;
    return Fail{UsageError::BadValue, "The value '" + log::printable(value, 40) + "' of --"
                                          + std::string(flag) + " is not known: use " + std::string(yes)
                                          + " or " + std::string(no) + "."};
}

Result<lab::RehearsalConfig> configOf(const config::CommandLine& line) {
    lab::RehearsalConfig config;
    const std::string& name = line.operands()[1];
    auto scenario = lab::scenarioNamed(name);
    if (!scenario && scenario.error().code == lab::ScenarioError::UnknownName) {
        return Fail{UsageError::BadValue, "There is no scenario '" + log::printable(name, 40)
                                              + "': vedette-node lab list names them."};
    }
    config.scenario = VD_TRY(std::move(scenario));
    config.seed = VD_TRY(line.number("seed", 0, ~std::uint64_t{0}, 1));
    config.defences = VD_TRY(switchOf(line, "defences", "on", "off"));
    config.sockets = VD_TRY(switchOf(line, "sockets", "virtual", "loopback")) ? lab::Sockets::Virtual
                                                                              : lab::Sockets::Loopback;
    if (line.has("agents")) {
        config.agents = static_cast<std::uint32_t>(VD_TRY(line.number("agents", 1, kMostAgents, 1)));
    }
    if (const auto text = line.value("duration")) {
        // A rehearsal may last longer than the day that a command's own deadline is bounded by.
        char* end = nullptr;
        const double seconds = std::strtod(text->c_str(), &end);
        if (*end != '\0' || !(seconds >= 1 && seconds <= kLongestRun)) {
            return Fail{UsageError::BadValue, "The duration '" + log::printable(*text, 40)
                                                  + "' is none: write seconds, from 1 to a month's."};
        }
        config.duration = Duration(static_cast<std::int64_t>(seconds * 1e9));
    }
    return config;
}

Json load(const lab::Outcome& outcome) {
    const lab::Tally& tally = outcome.tally;
    const double hours = std::max(tally.nodeHours, 1e-9);
    const auto perHour = [&](std::uint64_t count) { return static_cast<double>(count) / hours; };
    Json load{{"node_hours", tally.nodeHours},
              {"connects_per_node_hour", perHour(tally.connects)},
              {"lookups_per_node_hour", perHour(tally.lookups)},
              {"queries_per_node_hour", perHour(tally.queries)},
              {"tasks_per_node_hour", perHour(tally.tasks)},
              {"receipts_per_node_hour", perHour(tally.receipts)},
              {"gossip_per_node_hour", perHour(tally.heard)},
              {"pings_per_node_hour", perHour(tally.beats)},
              {"identifies_per_node_hour", perHour(tally.identified)}};
    // Writes with bytes in them, of whatever kind.
    if (outcome.world) load["messages_per_node_hour"] = perHour(outcome.world->messages);
    return load;
}

/// The truth, for who judges a detector: beside the recording, never in it.
Json truthOf(const lab::RehearsalConfig& config, const lab::Outcome& outcome) {
    Json truth{{"scenario", config.scenario.name},
               {"seed", config.seed},
               {"defences", config.defences ? "on" : "off"},
               {"attack", config.scenario.attack},
               {"damage", outcome.damage},
               {"damage_is", "the share " + outcome.meaning},
               {"labels", Json::array()}};
    if (outcome.label) {
        Json label{{"kind", outcome.label->kind},
                   {"begin", rfc3339(outcome.timeline.wall(outcome.label->begin))},
                   {"end", rfc3339(outcome.timeline.wall(outcome.label->end))},
                   {"attackers", Json::array()},
                   {"addresses", outcome.label->addresses},
                   {"victims", Json::array()}};
        for (const auto& id : outcome.label->attackers) label["attackers"].push_back(id.text());
        for (const auto& id : outcome.label->victims) label["victims"].push_back(id.text());
        truth["labels"].push_back(std::move(label));
    }
    return truth;
}

Json spanOrNull(const std::optional<Duration>& span) {
    return span ? Json(secondsOf(*span)) : Json();
}

Json alertsOf(const lab::Detection& detection) {
    Json alerts = Json::array();
    for (const lab::SeenAlert& one : detection.alerts) {
        alerts.push_back({{"rule", alert::codeName(one.rule)},
                          {"subject", one.subject},
                          {"severity", alert::codeName(one.severity)},
                          {"count", one.count},
                          {"peer_count", one.peerCount},
                          {"first_s", secondsOf(one.first)},
                          {"points_at_attack", one.pointsAtIt}});
    }
    return alerts;
}

/// "found after 12.5 s", as the sentence ends.
std::string detectionText(const lab::Outcome& outcome, bool attack) {
    const lab::Detection& detection = outcome.detection;
    char text[120];
    std::string said;
    if (attack && detection.after) {
        std::snprintf(text, sizeof text, "; found after %.1f s", secondsOf(*detection.after));
        said = text;
    } else if (attack) {
        said = "; not found";
    }
    std::snprintf(text, sizeof text, "; false alerts %zu, %.1f an hour", detection.falseAlerts,
                  detection.falsePerHour);
    return said + text;
}

Error unwritable(const std::string& path) {
    return {UsageError::BadValue,
            "The file '" + log::printable(path) + "' cannot be written: check its folder and the room left."};
}

Result<> runScenario(const config::CommandLine& line, Console& console) {
    const auto config = VD_TRY(configOf(line));
    const auto path = line.value("record");
    std::ofstream file;
    if (path) {
        file.open(*path, std::ios::binary | std::ios::trunc);
        if (!file) return Fail{unwritable(*path)};
    }
    lab::RecordingWriter::Sink sink;
    if (path) {
        sink = [&](BytesView bytes) {
            file.write(reinterpret_cast<const char*>(bytes.data()),
                       static_cast<std::streamsize>(bytes.size()));
        };
    }
    const auto outcome = VD_TRY(lab::rehearse(config, sink, {}));
    if (path) {
        file.close();
        std::ofstream truth(*path + ".truth.json", std::ios::trunc);
        truth << truthOf(config, outcome).dump(2) << '\n';
        truth.close();
        if (!file || !truth) return Fail{unwritable(*path)};
    }
    std::uint64_t expected = 0;
    for (const lab::Word& word : outcome.tally.words) expected += word.expected;
    Json verdict{{"event", "verdict"},
                 {"scenario", config.scenario.name},
                 {"defences", config.defences ? "on" : "off"},
                 {"attack_succeeded", outcome.attackSucceeded},
                 {"detected_after_s", spanOrNull(outcome.detection.after)},
                 {"alerts", alertsOf(outcome.detection)},
                 {"false_alerts", outcome.detection.falseAlerts},
                 {"detected_by_observers_after_s", spanOrNull(outcome.detection.afterByObservers)},
                 {"false_alerts_critical", outcome.detection.critical},
                 {"false_alerts_per_hour", outcome.detection.falsePerHour},
                 {"events_watched", outcome.detection.events},
                 {"attack", config.scenario.attack},
                 {"damage", outcome.damage},
                 {"damage_is", "the share " + outcome.meaning},
                 {"seed", config.seed},
                 {"nodes", outcome.members},
                 {"duration_s", secondsOf(outcome.lasted)},
                 {"tasks", outcome.tally.tasks},
                 {"tasks_failed", outcome.tally.tasksFailed},
                 {"receipts", outcome.tally.receipts},
                 {"receipts_failed", outcome.tally.receiptsFailed},
                 {"dials_failed", outcome.tally.dialsFailed},
                 {"connects", outcome.tally.connects},
                 {"lookups", outcome.tally.lookups},
                 {"lookups_failed", outcome.tally.lookupsFailed},
                 {"gossip_expected", expected},
                 {"gossip_heard", outcome.tally.heard},
                 {"spam_heard", outcome.tally.junk},
                 {"failures", outcome.tally.failures},
                 {"load", load(outcome)}};
    if (path) verdict["recorded_events"] = outcome.recorded;
    if (outcome.forecast) {
        const lab::Forecast& blast = *outcome.forecast;
        verdict["blast"] = {{"computed", blast.computed},
                            {"reached", blast.reached},
                            {"unforeseen", blast.unforeseen},
                            {"exact", blast.computed == blast.reached && blast.unforeseen == 0}};
    }
    char text[200];
    std::snprintf(text, sizeof text, "%s, defences %s: damage %.3f (the share %s)%s",
                  config.scenario.name.c_str(), config.defences ? "on" : "off", outcome.damage,
                  outcome.meaning.c_str(),
                  !config.scenario.attack   ? "; no attack"
                  : outcome.attackSucceeded ? "; the attack succeeded"
                                            : "; the attack failed");
    console.line(verdict, text + detectionText(outcome, config.scenario.attack));
    return {};
}

Result<> tryLab(const config::CommandLine& line, Console& console) {
    const auto& words = line.operands();
    if (words[0] == "list" && words.size() == 1) return listScenarios(console);
    if (words[0] == "run" && words.size() == 2) return runScenario(line, console);
    if (words[0] == "gossip" && words.size() == 1) return sayGossipTrials(line, console);
    if (words[0] == "revocation" && words.size() == 1) return sayRevocationTrials(line, console);
    return Fail{UsageError::BadValue,
                "Write vedette-node lab list, lab run SCENARIO, lab gossip or lab revocation."};
}

} // namespace

config::ExitStatus runLab(const config::CommandLine& line, Console& console) {
    const auto done = tryLab(line, console);
    return done ? config::ExitStatus::Done : console.fail(done.error());
}

} // namespace vedette::app
