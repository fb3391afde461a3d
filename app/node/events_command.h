/// `events`, `peers` and `peer`: what the event log of a data folder holds, beside a running node or without
/// one. Read-only.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus showEvents(const config::CommandLine& line, Console& console);
[[nodiscard]] config::ExitStatus showPeers(const config::CommandLine& line, Console& console);
[[nodiscard]] config::ExitStatus showPeer(const config::CommandLine& line, Console& console);

} // namespace vedette::app
