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
/// of gossip signed and checked by all who hear it, each receipt signed and checked, each message sealed and
/// opened, each answer of the DHT and each message of gossip written and read once, whatever happens put on a
/// queue and taken from it. Not in it: negotiations, multiplexing, routing tables, heartbeats and control
/// messages of gossip, the tables in which all of that is found again.
struct Floor {
    double apart = 0;  ///< each node checks for itself, as on a computer of its own
    double shared = 0; ///< identical bytes are checked once for all, as this process does
};

Floor floorOf(const lab::Outcome& outcome) {
    const lab::Tally& tally = outcome.tally;
    const double handshake = noiseHandshakeFloor(kFloorRounds);
    const SignatureFloor signature = signatureFloor(kFloorRounds);
    const double messages = static_cast<double>(outcome.world->messages);
    const std::size_t mean =
        static_cast<std::size_t>(static_cast<double>(outcome.world->bytes) / std::max(messages, 1.0));
    const auto of = [](std::uint64_t count) { return static_cast<double>(count); };
    const std::uint64_t signs = 2 * tally.arrivals + tally.words.size() + tally.receipts;
    const std::uint64_t checks = tally.identified + outcome.received + tally.receipts;
    Floor floor;
    floor.apart = of(tally.connects + tally.accepted) * handshake + of(signs) * signature.sign
                + of(checks) * signature.verify
                + messages * messageFloor(mean, outcome.world->wires, kFloorRounds * 50)
                + of(tally.queries) * answerFloor(lab::FleetConfig().nearest, kFloorRounds)
                + of(outcome.received) * gossipFloor(kSpoken, kFloorRounds)
                + of(outcome.world->moments) * queueFloor(outcome.world->pending, kFloorRounds * 50);
    const double spared = of(outcome.spared) + of(outcome.received) - of(outcome.checked);
    floor.shared = floor.apart - spared * signature.verify;
    return floor;
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
        const Floor floor = floorOf(outcome);
        floors.push_back(floor.apart);
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
                {"lookups_failed", tally.lookupsFailed},
                {"checks_spared", outcome.spared + outcome.received - outcome.checked},
                {"floor_of_shared_checks_s", floor.shared}};
    }
    say(console, {"lab_quiet_hour_cpu", median(values), "s", median(floors), load});
    return {};
}

} // namespace vedette::app
