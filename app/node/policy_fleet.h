/// Who is in a fleet, what each offers and who used it, as far as a policy, a data folder and a list say.
///
/// The list is of JSON objects, one a line: {"peer":…} and whatever is known of it: the facts of `who` by
/// their names in a policy, "name", "address", "serves" and "dials" (peers) and "data" (classes of what it
/// holds). What is served is written as in a rule: "open:/PROTOCOL", "task:KIND", "publish:TOPIC".
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "app/node/recorded_source.h"
#include "core/policy/blast.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace vedette::app {

inline constexpr std::size_t kMaxFleet = 1'000'000;

class PolicyFleet {
public:
    /// Everybody that the segments of `policy` list by peer id.
    explicit PolicyFleet(const policy::Policy& policy);

    /// `text` is the list; PolicyError::BadRequest names the line.
    [[nodiscard]] Result<> addList(std::string_view text);
    /// Peers, what they serve, who is connected to whom, and decisions: what a gate knew of a peer when it
    /// asked last, and what it used.
    [[nodiscard]] Result<> addRecorded(const config::CommandLine& line, RecordedSource& source);
    /// A peer whose tasks are of no kind that anybody told carries out those that the policy names.
    void settle();

    /// PEER, segment:NAME, owner:NAME or role:NAME; empty when nobody is.
    [[nodiscard]] std::vector<std::uint32_t> named(const policy::Policy& policy,
                                                   const std::string& text) const;

    [[nodiscard]] policy::Ground& ground() noexcept { return m_ground; }

    [[nodiscard]] const policy::Ground& ground() const noexcept { return m_ground; }

    [[nodiscard]] const std::string& peer(std::uint32_t agent) const { return m_peers[agent]; }

    [[nodiscard]] const std::string& name(std::uint32_t agent) const { return m_names[agent]; }

    [[nodiscard]] const std::vector<std::string>& data(std::uint32_t agent) const { return m_data[agent]; }

private:
    [[nodiscard]] Result<std::uint32_t> agent(const std::string& peer);
    [[nodiscard]] Result<> addRow(const Json& row);
    [[nodiscard]] std::optional<std::uint32_t> service(std::string_view text, bool shows = false);
    std::uint32_t service(policy::Action action, const std::string& resource, bool shows = false);
    void serve(std::uint32_t agent, std::uint32_t service);
    void dial(std::uint32_t agent, std::uint32_t other);
    [[nodiscard]] Result<> addDecision(const event::Event& event, const event::Decision& record);

    policy::Ground m_ground;
    std::vector<std::string> m_peers; ///< by agent, as all of these
    std::vector<std::string> m_names;
    std::vector<std::vector<std::string>> m_data;
    std::map<std::string, std::uint32_t, std::less<>> m_byPeer;
    std::map<std::string, std::uint32_t, std::less<>> m_services;
    std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, std::uint64_t> m_uses;
    std::vector<std::string> m_kinds; ///< of tasks that the policy names
};

} // namespace vedette::app
