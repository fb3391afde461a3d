/// `trust`: the reputation of a peer as the event log of a data folder tells it, term by term. Read-only.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus showTrust(const config::CommandLine& line, Console& console);

} // namespace vedette::app
