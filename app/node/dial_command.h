/// `dial MA --do ACTION…`: one connection, the asked actions in turn, one line each, then `done`.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus dialPeer(const config::CommandLine& line, Console& console);

} // namespace vedette::app
