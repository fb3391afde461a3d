/// Who is in a fleet, what each offers and who used it, as far as a policy, a state and decisions tell: the
/// ground of a blast radius.
///
/// Bounds: kMaxFleet agents; what they serve and used is as much as they tell, so hostile input is bounded by
/// the state's and the log's bounds. Not thread-safe.
#pragma once

#include "core/event/event.h"
#include "core/history/state.h"
#include "core/policy/blast.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace vedette::engine {

inline constexpr std::size_t kMaxFleet = 1'000'000;

class Fleet {
public:
    /// Everybody that the segments of `policy` list by peer id.
    explicit Fleet(const policy::Policy& policy);

    /// Peers, what they serve, and who is connected to whom. PolicyError::TooLarge, as of all that add.
    [[nodiscard]] Result<> add(const history::State& state);
    /// What a gate knew of a peer when it asked, what the peer used and what it was refused.
    [[nodiscard]] Result<> add(const event::Event& event, const event::Decision& record);

    /// The number of the agent with this peer id, which becomes one if it was none.
    [[nodiscard]] Result<std::uint32_t> agent(const std::string& peer);
    /// That it offers what is written as in a rule: "open:/PROTOCOL", "task:KIND", "publish:TOPIC". `shows`:
    /// whoever uses that takes nothing over, whatever it is. False: nothing that peers offer.
    [[nodiscard]] bool serve(std::uint32_t agent, std::string_view text, bool shows = false);
    /// That it connects to the other of its own accord.
    void dial(std::uint32_t agent, std::uint32_t other);
    /// After the last was added: a peer whose tasks are of no kind that anybody told carries out those that
    /// the policy names.
    void settle();

    /// PEER, segment:NAME, owner:NAME or role:NAME; empty when nobody is.
    [[nodiscard]] std::vector<std::uint32_t> named(const policy::Policy& policy,
                                                   const std::string& text) const;

    [[nodiscard]] policy::Ground& ground() noexcept { return m_ground; }

    [[nodiscard]] const policy::Ground& ground() const noexcept { return m_ground; }

    [[nodiscard]] const std::string& peer(std::uint32_t agent) const { return m_peers[agent]; }

private:
    std::uint32_t service(policy::Action action, const std::string& resource, bool shows = false);
    void offer(std::uint32_t agent, std::uint32_t service);

    policy::Ground m_ground;
    std::vector<std::string> m_peers; ///< by agent
    std::map<std::string, std::uint32_t, std::less<>> m_byPeer;
    std::map<std::string, std::uint32_t, std::less<>> m_services;
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint64_t> m_uses;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> m_refusals;
    std::vector<std::string> m_kinds; ///< of tasks that the policy names
};

/// The segment that a policy has an agent in; empty: none.
[[nodiscard]] std::string segmentOf(const policy::Policy& policy, const policy::FleetAgent& agent);

} // namespace vedette::engine
