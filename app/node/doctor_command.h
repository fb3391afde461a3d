/// `vedette-node peer ID --doctor`: why a peer can, or cannot, be reached, address by address.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

/// 0: it can be reached; 3: our own rules forbid every way; 1: it cannot, or nothing is known of it.
[[nodiscard]] config::ExitStatus runDoctor(const config::CommandLine& line, Console& console);

} // namespace vedette::app
