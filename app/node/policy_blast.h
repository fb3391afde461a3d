/// What falls with whom, by which way, and what would stop it.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

#include <vector>

namespace vedette::app {

/// `policy blast WHO`
[[nodiscard]] Result<> showBlast(const config::CommandLine& line, Console& console);

} // namespace vedette::app
