/// `vedette-node audit`: is the log of what operators did whole?
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus audit(const config::CommandLine& line, Console& console);

} // namespace vedette::app
