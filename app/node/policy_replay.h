/// Recorded decisions put to a policy that does not rule yet, and what of a policy was ever used.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "app/node/recorded_events.h"
#include "core/policy/policy.h"

namespace vedette::app {

/// The question that a record answers; nothing when it counts several that differ. The segments are left out:
/// they are the policy's to say.
[[nodiscard]] Result<std::optional<policy::Request>> questionOf(const event::Event& event,
                                                                const event::Decision& record);

/// What the policy then said, whatever the gates behind it did.
[[nodiscard]] bool policyAllowed(const event::Decision& record);

/// Each record of a decision that the query of the call wants, between --since and --until.
[[nodiscard]] Result<> eachDecision(
    const config::CommandLine& line, RecordedSource& source,
    const std::function<Result<>(const history::Told&, const event::Event&, const event::Decision&)>& each);

/// `policy replay FILE`: what would break and what would newly be allowed.
[[nodiscard]] Result<> replayPolicy(const config::CommandLine& line, Console& console);
/// `policy review FILE`: each rule with its use and its weaknesses, and what could be left out.
[[nodiscard]] Result<> reviewPolicy(const config::CommandLine& line, Console& console);

} // namespace vedette::app
