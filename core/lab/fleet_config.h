/// What a fleet is like, and what the node of each of its members is made of.
///
/// Everybody looks things up in one private Kademlia network, which the bootnodes and stores serve, and all
/// but the stores gossip: orchestrators tell everybody what is due (kNotices), agents report on the topic of
/// their segment to those who look after it. Plain values and one pure function.
#pragma once

#include "core/lab/checked_once.h"
#include "core/lab/fleet_policy.h"
#include "core/lab/member.h"
#include "core/node/node.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::lab {

enum class Redial : std::uint8_t {
    BackOff,
    Never, ///< what is lost stays lost: the control of scenarios about recovery
};

enum class Trust : std::uint8_t {
    Identity, ///< who answers must hold the key whose hash was dialled
    Address,  ///< whoever answers at the address is taken for the one: the control of impersonation
};

/// What an honest node is configured with against others. A control run goes without what its attack meets.
struct Defences {
    bool limits = true;        ///< what a stranger may use is bounded
    bool diversity = true;     ///< a routing table takes only so many of one network
    bool disjointPaths = true; ///< a lookup goes kPaths ways at once; else one
    bool severalWaysIn = true; ///< kWaysIn bootnodes are known, and compared; else one
    bool gossip11 = true; ///< GossipSub 1.1: scores, outbound quota, own words to all, gossip; else a mesh
    bool roster = false;  ///< members speak on a topic only when their role may (roster.h)
    bool closed = false;  ///< who is not on the roster is not talked to
    bool policy = false;  ///< owners are held apart (fleet_policy.h)
    bool canaries =
        false;           ///< who answers for others is asked what is known, and not asked at all at high risk
    PolicyLayers layers; ///< of that policy
    Redial redial = Redial::BackOff;
    Trust trust = Trust::Identity;
};

struct FleetConfig {
    std::uint64_t seed = 1;
    std::uint32_t agents = 60;
    std::uint32_t bootnodes = 6;
    double tasksPerHour = 30;                      ///< of a collector, at its busiest hour
    double receiptsPerHour = 1;                    ///< that one who answers asks for, likewise
    double lookupsPerHour = 2;                     ///< of an agent that is no store, likewise
    double reportsPerHour = 2;                     ///< telemetry of an agent, likewise
    double noticesPerHour = 2;                     ///< of an orchestrator, likewise
    Duration beat = std::chrono::minutes(1);       ///< between an orchestrator's pings of one agent
    std::uint32_t looksAfter = 12;                 ///< agents of one orchestrator
    Duration meanLife = std::chrono::hours(8);     ///< of an agent until it leaves; zero: for ever
    Duration meanPause = std::chrono::minutes(10); ///< until it is back
    std::uint32_t flashCrowds = 0;                 ///< spread over the run
    Duration settle = std::chrono::minutes(1);     ///< everybody is up by then, and tied by twice that
    Duration heartbeat = std::chrono::seconds(10); ///< of the gossip routers
    std::uint32_t nearest = 10;                    ///< k: peers of a bucket, holders of a record
    bool allServe = false; ///< every agent is a server of the DHT, not the stores alone
    /// So many owners keep to themselves: an agent works and gossips with those of its own and with the
    /// infrastructure, which alone serves the DHT. 0: whose an agent is does not matter.
    std::uint32_t owners = 0;
    Defences defences;
    Duration length = std::chrono::hours(1); ///< of the run, for what is spread over it
};

inline constexpr std::string_view kLabDht = "/vedette-lab/kad/1.0.0";
inline constexpr std::string_view kNotices = "fleet/notices";
inline constexpr std::string_view kInferTask = "infer"; ///< what Infer does for others
inline constexpr std::string_view kKeepTask = "keep";   ///< and Store
inline constexpr std::size_t kWaysIn = 3;               ///< bootnodes that a member knows
inline constexpr std::size_t kPaths = 4;                ///< disjoint, of a lookup

inline constexpr std::uint32_t kMaxOwners = 5;

[[nodiscard]] std::string telemetryTopic(Segment segment); ///< "telemetry/collect"
[[nodiscard]] bool servesDht(const FleetConfig& fleet, Segment segment) noexcept;
[[nodiscard]] bool gossips(Segment segment) noexcept;
/// That the member of this number subscribes to; none for those who do not gossip.
[[nodiscard]] std::vector<std::string> topicsOf(Segment segment, std::uint32_t number);

/// The kind of task that a segment carries out; empty: none.
[[nodiscard]] std::string_view taskOf(Segment segment) noexcept;

/// One member or stranger, for memberNode().
struct Outfit {
    std::string agent; ///< what identify tells
    std::uint32_t number = 0;
    Segment segment = Segment::Collect;
    std::vector<codec::Multiaddr> bootnodes;
    std::shared_ptr<const policy::Policy> policy; ///< null: everything is allowed
};

/// Under which the events of that member are told.
[[nodiscard]] NetworkId networkOf(std::uint32_t member) noexcept;

/// `checks` is shared by the fleet.
[[nodiscard]] node::NodeConfig memberNode(const FleetConfig& fleet, const Outfit& outfit,
                                          std::shared_ptr<CheckedOnce> checks);

} // namespace vedette::lab
