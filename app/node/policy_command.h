/// `policy check FILE`, `policy decide`: what the text of a policy says, offline.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus askPolicy(const config::CommandLine& line, Console& console);

} // namespace vedette::app
