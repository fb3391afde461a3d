/// `vedette-node limits`: who ran into which limit, how near everybody came to those on connections, and what
/// others would have done.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

#include <string_view>
#include <vector>

namespace vedette::app {

[[nodiscard]] std::string_view limitsHelp();
[[nodiscard]] std::vector<config::Flag> limitsFlags();

/// Reads a data folder or a recording; changes nothing.
[[nodiscard]] config::ExitStatus reviewLimits(const config::CommandLine& line, Console& console);

} // namespace vedette::app
