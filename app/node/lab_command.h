/// `lab list`, `lab run SCENARIO`, `lab gossip`: rehearsals of the real engine, each with its verdict.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus runLab(const config::CommandLine& line, Console& console);

} // namespace vedette::app
