/// `keys …`: tokens and the keys in them, from the command line.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

/// Its words.
[[nodiscard]] config::Command keysCommand();
[[nodiscard]] config::ExitStatus useKeys(const config::CommandLine& line, Console& console);

} // namespace vedette::app
