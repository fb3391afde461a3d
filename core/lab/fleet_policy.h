/// The policy of a fleet whose agents belong to several owners, and what such a fleet is to whoever computes
/// a blast radius.
///
/// Each owner's agents are a segment; bootnodes and the console are one, too. Within a segment agents dial,
/// speak and give each other tasks; everybody reaches the infrastructure and says on topics what is to be
/// said. Nothing else is allowed, at three layers: the connection, the stream, the task.
#pragma once

#include "core/lab/member.h"
#include "core/policy/blast.h"

#include <span>
#include <string>

namespace vedette::lab {

inline constexpr std::string_view kInfrastructure = "infrastructure"; ///< the segment

/// Which layers hold owners apart; at one that does not, everything is allowed to every agent.
struct PolicyLayers {
    bool connect = true;
    bool open = true;
    bool task = true;
};

/// As an operator would write it: the text of a policy.
[[nodiscard]] std::string fleetPolicyText(std::span<const Member> members, const PolicyLayers& layers);

/// The same members as a blast radius takes them: by their place, with the tasks that they carry out, who
/// hands over to whoever gives them one, and with those that they dial.
[[nodiscard]] policy::Ground groundOf(std::span<const Member> members, WallTime at);

} // namespace vedette::lab
