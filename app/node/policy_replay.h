/// Recorded decisions put to a policy that does not rule yet, and what of a policy was ever used.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "app/node/recorded_events.h"
#include "core/policy/replay.h"

namespace vedette::app {

/// Each record of a decision that the query of the call wants, between --since and --until.
[[nodiscard]] Result<> eachDecision(
    const config::CommandLine& line, RecordedSource& source,
    const std::function<Result<>(const history::Told&, const event::Event&, const event::Decision&)>& each);

/// `policy replay FILE`: what would break and what would newly be allowed.
[[nodiscard]] Result<> replayPolicy(const config::CommandLine& line, Console& console);
/// `policy review FILE`: each rule with its use and its weaknesses, and what could be left out.
[[nodiscard]] Result<> reviewPolicy(const config::CommandLine& line, Console& console);

} // namespace vedette::app
