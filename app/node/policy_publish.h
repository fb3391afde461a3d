/// `policy publish BUNDLE`: a signed policy is brought to a fleet.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

/// Joins, tells of the bundle on its topic and asks every peer that is met, each of which asks back and takes
/// it; says who goes by it, and at the end who does not.
[[nodiscard]] Result<config::ExitStatus> publishPolicy(const config::CommandLine& line, Console& console);

} // namespace vedette::app
