#include "core/lab/fleet_config.h"

#include "core/lab/lifted_limits.h"
#include "core/lab/prefixes.h"

#include <algorithm>
#include <array>

namespace vedette::lab {

namespace {

constexpr Duration kIdleTimeout = std::chrono::minutes(2);
constexpr Duration kServerUpkeep = std::chrono::minutes(15);
constexpr Duration kClientUpkeep = std::chrono::hours(6); ///< it learns of the living by its lookups
constexpr Duration kRepublish = std::chrono::hours(1);    ///< holders come and go
constexpr Duration kForgetDeliveries = std::chrono::minutes(8);
constexpr Duration kForgetFaults = std::chrono::minutes(15);

/// Between the canaries of one peer, by its tier: a fleet whose services fall asks even the best of them
/// often.
constexpr std::array<Duration, 3> kCanaries{std::chrono::minutes(1), std::chrono::seconds(30),
                                            std::chrono::seconds(15)};
constexpr std::size_t kLeastBody = 200; // as members ask of each other
constexpr std::size_t kMostBody = 3999;

constexpr std::uint32_t kAllowsRecorded = 5; ///< a second; refusals always are

/// Segments that report, in the order in which orchestrators take them on.
constexpr Segment kReporting[] = {Segment::Collect, Segment::Infer};

/// Limits that are made for buckets of twenty let a handful of networks fill a smaller one.
kad::GroupLimits inProportion(const kad::GroupLimits& limits, std::size_t bucketSize) {
    const std::size_t usual = kad::TableConfig().bucketSize;
    const auto part = [&](std::size_t whole) {
        return (whole * std::min(bucketSize, usual) + usual - 1) / usual; // rounded up
    };
    return {part(limits.narrow), part(limits.wide), part(limits.asn)};
}

node::DhtConfig dhtOf(const FleetConfig& fleet, Segment segment) {
    node::DhtConfig config;
    kad::Config& kad = config.kad;
    const bool serves = servesDht(fleet, segment);
    kad.protocol = kLabDht;
    kad.mode = serves ? kad::Mode::Server : kad::Mode::Client;
    kad.lookup.width = kad.table.bucketSize = kad.table.replacements = fleet.nearest;
    kad.lookup.paths = fleet.defences.disjointPaths ? kPaths : 1;
    kad.table.perBucket = inProportion(kad.table.perBucket, fleet.nearest);
    kad.refreshInterval = kad.livenessInterval = serves ? kServerUpkeep : kClientUpkeep;
    kad.republishInterval = kRepublish;
    if (!fleet.defences.diversity) {
        kad.table.perBucket = kad.table.perTable = {kUnbounded, kUnbounded, kUnbounded};
    }
    config.asnOf = asnOf;
    return config;
}

/// The default scores count per second; here a heartbeat is longer.
gossipsub::TopicScoreParams topicScores(Duration heartbeat) {
    gossipsub::TopicScoreParams topic;
    topic.firstDeliveriesDecay = gossipsub::decayFactor(kForgetDeliveries, heartbeat);
    topic.invalidDeliveriesDecay = gossipsub::decayFactor(kForgetFaults, heartbeat);
    return topic;
}

node::GossipConfig gossipOf(const FleetConfig& fleet, const Outfit& outfit,
                            std::shared_ptr<CheckedOnce> checks) {
    node::GossipConfig config;
    gossipsub::Config& router = config.router;
    router.mesh.heartbeat = fleet.heartbeat;
    router.delegations = fleet.defences.roster || fleet.defences.policy;
    router.verifyInline = [checks = std::move(checks)](const gossipsub::VerifyJob& job) {
        return checks->holds(job);
    };
    router.score.decayInterval = fleet.heartbeat;
    router.score.otherTopics = topicScores(fleet.heartbeat);
    router.score.behaviourDecay = gossipsub::decayFactor(kForgetFaults, fleet.heartbeat);
    if (!fleet.defences.gossip11) {
        router.score.otherTopics.reset();
        router.score.addressWeight = router.score.behaviourWeight = 0;
        router.mesh.degreeOut = router.mesh.degreeScore = router.mesh.opportunisticPeers = 0;
        router.mesh.gossipFactor = 0;
        router.mesh.degreeLazy = 0;
        router.mesh.floodPublish = false;
        router.mesh.exchangePeers = false;
    }
    config.topics = topicsOf(outfit.segment, outfit.number);
    return config;
}

} // namespace

std::string telemetryTopic(Segment segment) {
    return "telemetry/" + std::string(segmentName(segment));
}

bool servesDht(const FleetConfig& fleet, Segment segment) noexcept {
    if (segment == Segment::Bootnode) return true;
    if (fleet.owners > 0) return false;
    if (segment == Segment::Store) return true;
    return fleet.allServe && segment != Segment::Console;
}

std::string_view taskOf(Segment segment) noexcept {
    if (segment == Segment::Infer) return kInferTask;
    return segment == Segment::Store ? kKeepTask : std::string_view();
}

bool gossips(Segment segment) noexcept {
    return segment != Segment::Store;
}

std::vector<std::string> topicsOf(Segment segment, std::uint32_t number) {
    if (!gossips(segment)) return {};
    std::vector<std::string> topics{std::string(kNotices)};
    if (segment == Segment::Orchestrate) {
        topics.push_back(telemetryTopic(kReporting[number % std::size(kReporting)]));
    } else if (segment == Segment::Bootnode || segment == Segment::Console) {
        for (const Segment reporting : kReporting) topics.push_back(telemetryTopic(reporting));
    }
    return topics;
}

NetworkId networkOf(std::uint32_t member) noexcept {
    return {kFirstOfLab.value + member};
}

node::NodeConfig memberNode(const FleetConfig& fleet, const Outfit& outfit,
                            std::shared_ptr<CheckedOnce> checks) {
    node::NodeConfig config;
    swarm::SwarmConfig& swarm = config.swarm;
    swarm.network = networkOf(outfit.number);
    swarm.agent = outfit.agent;
    swarm.security = {session::Security::Noise};
    swarm.serve = {"identify", "ping"};
    swarm.idleTimeout = kIdleTimeout;
    if (!fleet.defences.limits) liftLimits(swarm);
    config.dht = dhtOf(fleet, outfit.segment);
    if (gossips(outfit.segment)) config.gossip = gossipOf(fleet, outfit, std::move(checks));
    const Segment segment = outfit.segment;
    if (segment == Segment::Collect || segment == Segment::Infer || segment == Segment::Store) {
        config.tasks.emplace();
        config.tasks->serve = !taskOf(segment).empty();
    }
    // Who answers for others has its log witnessed by those who keep things.
    if (segment == Segment::Infer || segment == Segment::Store) {
        config.receipts.emplace();
        config.receipts->serve = segment == Segment::Store;
    }
    if (fleet.defences.canaries && config.tasks) {
        config.verification.emplace();
        config.verification->decoys = false;
        config.verification->verifier.every = kCanaries;
        for (const std::string_view kind : {kInferTask, kKeepTask})
            config.verification->echoes.push_back({std::string(kind), kLeastBody, kMostBody});
    }
    config.bootnodes = outfit.bootnodes;
    if (outfit.policy) {
        config.policy.emplace();
        config.policy->policy = outfit.policy;
        config.policy->allowsPerSecond = kAllowsRecorded;
    }
    return config;
}

} // namespace vedette::lab
