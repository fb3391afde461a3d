/// `policy sign FILE`: a policy becomes a bundle of the ledger's officers, one signature at a time.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] Result<> signPolicy(const config::CommandLine& line, Console& console);

} // namespace vedette::app
