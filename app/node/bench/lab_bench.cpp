#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "core/lab/rehearsal.h"

#include <algorithm>

namespace vedette::app {

namespace {

constexpr std::uint32_t kAgents = 993; ///< with the console and six bootnodes 1,000 nodes
constexpr int kFloorRounds = 2000;
constexpr std::size_t kSpoken = 150; ///< bytes of a word of gossip, in the mean
constexpr auto kBusyHour = 12;       ///< UTC: most regions are at work

/// What the run's work costs when nothing but its primitive operations is done: each connection two
/// handshakes, each identify a signature checked, each life of a node its keys and record signed, each word
/// of gossip signed and checked once for all, each receipt signed and checked, each message sealed and
/// opened, each answer of the DHT and each message of gossip written and read once, whatever happens put on a
/// queue and taken from it. Not in it: negotiations, multiplexing, routing tables, heartbeats and control
/// messages of gossip, the tables in which all of that is found again.
double floorOf(const lab::Outcome& outcome) {
    const lab::Tally& tally = outcome.tally;
    const double handshake = noiseHandshakeFloor(kFloorRounds);
    const SignatureFloor signature = signatureFloor(kFloorRounds);
    const double messages = static_cast<double>(outcome.world->messages);
    const std::size_t mean =
        static_cast<std::size_t>(static_cast<double>(outcome.world->bytes) / std::max(messages, 1.0));
    const auto of = [](std::uint64_t count) { return static_cast<double>(count); };
    const std::uint64_t signs = 2 * tally.arrivals + tally.words.size() + tally.receipts;
    const std::uint64_t checks = tally.identified + outcome.checked + tally.receipts;
    return of(tally.connects + tally.accepted) * handshake + of(signs) * signature.sign
         + of(checks) * signature.verify
         + messages * messageFloor(mean, outcome.world->wires, kFloorRounds * 50)
         + of(tally.queries) * answerFloor(lab::FleetConfig().nearest, kFloorRounds)
         + of(outcome.received) * gossipFloor(kSpoken, kFloorRounds)
         + of(outcome.world->moments) * queueFloor(outcome.world->pending, kFloorRounds * 50);
}

} // namespace

Result<> benchLab(const BenchPlan& plan, Console& console) {
    lab::RehearsalConfig config;
    config.scenario = VD_TRY(lab::scenarioNamed("quiet-day"));
    config.scenario.hour = kBusyHour;
    config.agents = kAgents;
    config.duration = std::chrono::seconds(plan.scaled(3600));
    std::vector<double> values;
    std::vector<double> floors;
    Json load;
    for (int round = 0; round < plan.rounds; ++round) {
        const double begin = cpuSeconds();
        const auto outcome = VD_TRY(lab::rehearse(config, {}, {}));
        values.push_back(cpuSeconds() - begin);
        floors.push_back(floorOf(outcome));
        const lab::Tally& tally = outcome.tally;
        const auto perHour = [&](std::uint64_t count) {
            return static_cast<double>(count) / tally.nodeHours;
        };
        load = {{"nodes", outcome.members},
                {"virtual_s", secondsOf(outcome.lasted)},
                {"node_hours", tally.nodeHours},
                {"connects_per_node_hour", perHour(tally.connects)},
                {"messages_per_node_hour", perHour(outcome.world->messages)},
                {"lookups_per_node_hour", perHour(tally.lookups)},
                {"queries_per_node_hour", perHour(tally.queries)},
                {"receipts_per_node_hour", perHour(tally.receipts)},
                {"gossip_per_node_hour", perHour(tally.heard)},
                {"tasks_per_node_hour", perHour(tally.tasks)},
                {"pings_per_node_hour", perHour(tally.beats)},
                {"identifies_per_node_hour", perHour(tally.identified)},
                {"tasks_failed", tally.tasksFailed},
                {"lookups_failed", tally.lookupsFailed}};
    }
    say(console, {"lab_quiet_hour_cpu", median(values), "s", median(floors), load});
    return {};
}

} // namespace vedette::app
