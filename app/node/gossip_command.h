/// `gossip subscribe TOPIC` and `gossip publish TOPIC TEXT`.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus gossip(const config::CommandLine& line, Console& console);

} // namespace vedette::app
