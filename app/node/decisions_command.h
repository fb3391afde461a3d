/// `vedette-node decisions`: what was allowed or refused, to whom, by which rule, on which facts.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

#include <string_view>
#include <vector>

namespace vedette::app {

[[nodiscard]] std::string_view decisionsHelp();
[[nodiscard]] std::vector<config::Flag> decisionsFlags();
[[nodiscard]] config::ExitStatus showDecisions(const config::CommandLine& line, Console& console);

} // namespace vedette::app
