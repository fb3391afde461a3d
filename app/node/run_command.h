/// `run`: a node until told to stop. The first line says where it listens, then one line per event.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus runNode(const config::CommandLine& line, Console& console);

} // namespace vedette::app
