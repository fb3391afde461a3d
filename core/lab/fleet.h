/// A believable fleet: bootnodes in several regions, agents in segments with owners and versions, what they
/// do all day, and how they come and go.
///
/// Collectors have inferrers infer, inferrers keep results with stores and have them sign for the log of what
/// they answered (tasks and receipts of the real protocols), orchestrators ping those they look after at
/// a steady beat and give notice to all, agents report on their segment's topic and look up in the DHT what
/// stores announce there, the console watches all bootnodes and some agents. Work follows the hour of each
/// region. Members leave in order or by failure and come back; a flash crowd is many of them at once with one
/// wish, and no attack. Every draw comes from the seed. Ties are redialled with a back-off that doubles from
/// kFirstBackOff to kMaxBackOff, each drawn from its upper half, so that what fell together does not come
/// back together.
#pragma once

#include "core/lab/carrier.h"
#include "core/lab/fleet_config.h"
#include "core/lab/member.h"
#include "core/lab/roster.h"
#include "core/lab/tally.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace vedette::lab {

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
    /// What the member's node is made of.
    [[nodiscard]] node::NodeConfig nodeConfigOf(std::uint32_t member) const;
    /// Of identities: who has taken over a host has its key.
    [[nodiscard]] crypto::PrivateKey keyOf(std::uint32_t member) const;
    /// What the store announces in the DHT, by edition.
    [[nodiscard]] Bytes contentOf(std::uint32_t store, std::uint32_t edition) const;
    [[nodiscard]] codec::IpEndpoint freshAddress(std::uint32_t region);

    // For scenarios.
    void leave(std::uint32_t member, bool crash, std::optional<Duration> back);

    /// The store announces its next edition, and from now on all look for it and for nothing else.
    void newEdition(std::uint32_t store);

    /// For whoever looks on: the member's events are told, too. Changes nothing in the run.
    void watch(std::uint32_t member) { m_members.at(member).watched = true; }

    /// A node of an attacker, made like any other; its outputs go to `sink`.
    HostId addStranger(codec::IpEndpoint ip, std::uint32_t region, node::NodeConfig config,
                       crypto::PrivateKey key, Carrier::Sink sink);

    /// An attacker has the member from now on: whoever looks on hears no more of it.
    void surrender(std::uint32_t member) { m_members.at(member).fallen = true; }

    /// From now on that share of the member's answers is false.
    void corrupt(std::uint32_t member, double share) { m_members.at(member).lies = share; }

    /// Told of every task that a member has carried out.
    void onCarriedOut(std::function<void(std::uint32_t member, const task::Asked&)> told) {
        m_carriedOut = std::move(told);
    }

    /// Null where everything is allowed.
    [[nodiscard]] const std::shared_ptr<const policy::Policy>& policy() const noexcept { return m_policy; }

    /// That it was made of; empty without one.
    [[nodiscard]] const std::string& policyText() const noexcept { return m_policyText; }

    /// Carries out a task as a member of the segment does, which is what an impostor does, too.
    static bool carryOut(node::Node& node, Segment segment, const task::Asked& asked, Instant now);

    /// What an attacker publishes: deliveries of it are counted as junk.
    [[nodiscard]] static Bytes junk(std::size_t size);

    [[nodiscard]] Random& random() noexcept { return m_random; }

    [[nodiscard]] const std::shared_ptr<CheckedOnce>& checks() const noexcept { return m_checks; }

    [[nodiscard]] Carrier& carrier() noexcept { return m_carrier; }

private:
    void makeMembers();
    void makeTies();
    void tie(std::uint32_t from, std::uint32_t to, bool kept);
    std::uint32_t add(Segment segment, std::uint32_t region);
    void showWaysIn();
    void settleIn();
    void rise(std::uint32_t member);
    void schedule(std::uint32_t member, Duration after, void (Fleet::*what)(std::uint32_t));
    void onOutput(HostId host, node::Output& output);
    void onEvent(std::uint32_t member, const event::Event& event);
    void onDialled(std::uint32_t member, const swarm::DialDone& done);
    void onBeat(std::uint32_t member, const swarm::TaskDone& done);
    void onCall(std::uint32_t member, const node::CallEnded& ended);
    void onReceipt(const node::ReceiptTaken& taken);
    void dial(std::uint32_t member, std::uint32_t tie);
    void dialLater(std::uint32_t member, std::uint32_t tie);
    void connected(std::uint32_t member, std::uint32_t tie, ConnId connection);
    void ask(std::uint32_t member, std::uint32_t tie, const Wish& wish);
    void start(std::uint32_t member, std::uint32_t tie, const Wish& wish);
    void startTask(std::uint32_t member, std::uint32_t tie, std::uint64_t bytes);
    void startReceipt(std::uint32_t member, std::uint32_t tie);
    void ping(std::uint32_t member, std::uint32_t tie);
    void serve(std::uint32_t member, const task::Asked& asked);
    /// The tie was not to be had.
    void lose(std::uint32_t member, std::uint32_t tie, const Wish& wish);
    void work(std::uint32_t member);
    void witness(std::uint32_t member);
    [[nodiscard]] bool mayAsk(std::uint32_t member, const Tie& tie) const;
    [[nodiscard]] std::optional<std::uint32_t> someTie(std::uint32_t member, Segment to);
    void beat(std::uint32_t member);
    void search(std::uint32_t member);
    void report(std::uint32_t member);
    void notify(std::uint32_t member);
    void announce(std::uint32_t member);
    void speak(std::uint32_t member, const std::string& topic);
    void onLookup(std::uint32_t member, const kad::LookupEnded& ended);
    void onMessage(std::uint32_t member, const gossipsub::Deliver& message);
    void beginWork(std::uint32_t member);
    /// Draws whether a member of the region does now what it does so often at its busiest.
    [[nodiscard]] bool busy(std::uint32_t member);
    void again(std::uint32_t member, double perHour, void (Fleet::*what)(std::uint32_t));
    void flashCrowd();
    [[nodiscard]] double busyness(std::uint32_t region) const;
    [[nodiscard]] Duration exponential(Duration mean);
    [[nodiscard]] double unit();
    [[nodiscard]] Duration within(Duration span);

    Carrier& m_carrier;
    FleetConfig m_config;
    EventSink m_sink;
    SeededRandom m_random;
    Tally m_tally;
    Roster m_roster;
    std::string m_policyText;
    std::shared_ptr<const policy::Policy> m_policy;
    std::function<void(std::uint32_t, const task::Asked&)> m_carriedOut;
    std::shared_ptr<CheckedOnce> m_checks = std::make_shared<CheckedOnce>();
    std::vector<Member> m_members;
    std::vector<std::uint32_t> m_stores;
    std::optional<std::uint32_t> m_sought;
    std::vector<std::optional<std::uint32_t>> m_memberOfHost;
    std::map<HostId, Carrier::Sink> m_strangers;
    std::set<codec::IpEndpoint> m_taken;
};

} // namespace vedette::lab
