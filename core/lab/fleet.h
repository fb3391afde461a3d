/// A believable fleet: bootnodes in several regions, agents in segments with owners and versions, what they
/// do all day, and how they come and go.
///
/// Collectors ask inferrers, inferrers keep results with stores, orchestrators ping those they look after at
/// a steady beat, the console watches all bootnodes and some agents. Work follows the hour of each region.
/// Members leave in order or by failure and come back; a flash crowd is many of them at once with one wish,
/// and no attack. Every draw comes from the seed. Ties are redialled with a back-off that doubles from
/// kFirstBackOff to kMaxBackOff, each drawn from its upper half, so that what fell together does not come
/// back together.
#pragma once

#include "core/lab/carrier.h"
#include "core/lab/member.h"
#include "core/lab/tally.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
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

struct FleetConfig {
    std::uint64_t seed = 1;
    std::uint32_t agents = 60;
    std::uint32_t bootnodes = 6;
    double tasksPerHour = 30;                      ///< of a collector, at its busiest hour
    Duration beat = std::chrono::minutes(1);       ///< between an orchestrator's pings of one agent
    std::uint32_t looksAfter = 12;                 ///< agents of one orchestrator
    Duration meanLife = std::chrono::hours(8);     ///< of an agent until it leaves; zero: for ever
    Duration meanPause = std::chrono::minutes(10); ///< until it is back
    std::uint32_t flashCrowds = 0;                 ///< spread over the run
    Duration settle = std::chrono::minutes(1);     ///< everybody is up and tied by then
    bool limits = true;                            ///< false: nothing of what a stranger may use is bounded
    Redial redial = Redial::BackOff;
    Trust trust = Trust::Identity;
    Duration length = std::chrono::hours(1); ///< of the run, for what is spread over it
};

class Fleet {
public:
    static constexpr Duration kFirstBackOff = std::chrono::seconds(5);
    static constexpr Duration kMaxBackOff = std::chrono::minutes(5);
    static constexpr std::size_t kMaxWaiting = 16; ///< tasks that wait for one connection

    using EventSink = std::function<void(std::uint32_t member, const event::Event&)>;

    /// Takes the carrier's outputs; `sink` gets the events of observed members.
    Fleet(Carrier& carrier, FleetConfig config, EventSink sink);

    /// All hosts come up within the first minute.
    void begin();
    /// Adds to the tally what is still open: the hours of those who are up.
    void end();

    [[nodiscard]] const std::vector<Member>& members() const noexcept { return m_members; }

    [[nodiscard]] std::vector<std::uint32_t> of(Segment segment) const;

    [[nodiscard]] const FleetConfig& config() const noexcept { return m_config; }

    [[nodiscard]] const Tally& tally() const noexcept { return m_tally; }

    [[nodiscard]] Tally& tally() noexcept { return m_tally; }

    [[nodiscard]] codec::Multiaddr addressOf(std::uint32_t member) const;
    /// A configuration as every member has it.
    [[nodiscard]] node::NodeConfig nodeConfig(const std::string& agent, std::uint32_t index) const;
    [[nodiscard]] codec::IpEndpoint freshAddress(std::uint32_t region);

    // For scenarios.
    void leave(std::uint32_t member, bool crash, std::optional<Duration> back);

    void observe(std::uint32_t member) { m_members.at(member).observed = true; }

    /// For whoever looks on: the member's events are told, too. Changes nothing in the run.
    void watch(std::uint32_t member) { m_members.at(member).watched = true; }

    /// A node of an attacker, made like any other; its outputs go to `sink`.
    HostId addStranger(codec::IpEndpoint ip, std::uint32_t region, node::NodeConfig config,
                       Carrier::Sink sink);

    [[nodiscard]] Random& random() noexcept { return m_random; }

    [[nodiscard]] Carrier& carrier() noexcept { return m_carrier; }

private:
    void makeMembers();
    void makeTies();
    void tie(std::uint32_t from, std::uint32_t to, bool kept);
    std::uint32_t add(Segment segment, std::uint32_t region);
    void rise(std::uint32_t member);
    void schedule(std::uint32_t member, Duration after, void (Fleet::*what)(std::uint32_t));
    void onOutput(HostId host, node::Output& output);
    void onEvent(std::uint32_t member, const event::Event& event);
    void onDialled(std::uint32_t member, const swarm::DialDone& done);
    void onTask(std::uint32_t member, const swarm::TaskDone& done);
    void dial(std::uint32_t member, std::uint32_t tie);
    void dialLater(std::uint32_t member, std::uint32_t tie);
    void connected(std::uint32_t member, std::uint32_t tie, ConnId connection);
    void ask(std::uint32_t member, std::uint32_t tie, std::uint64_t bytes);
    void start(std::uint32_t member, std::uint32_t tie, swarm::Task task, bool beat);
    void work(std::uint32_t member);
    void beat(std::uint32_t member);
    void flashCrowd();
    [[nodiscard]] double busyness(std::uint32_t region) const;
    [[nodiscard]] Duration exponential(Duration mean);
    [[nodiscard]] double unit();

    Carrier& m_carrier;
    FleetConfig m_config;
    EventSink m_sink;
    SeededRandom m_random;
    Tally m_tally;
    std::vector<Member> m_members;
    std::vector<std::optional<std::uint32_t>> m_memberOfHost;
    std::map<HostId, Carrier::Sink> m_strangers;
    std::set<codec::IpEndpoint> m_taken;
};

} // namespace vedette::lab
