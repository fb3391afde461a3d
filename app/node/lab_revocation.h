/// `vedette-node lab revocation`: how far the revocation of one key goes, and how fast, by attack.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] Result<> sayRevocationTrials(const config::CommandLine& line, Console& console);

} // namespace vedette::app
