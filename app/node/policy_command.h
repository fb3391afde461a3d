/// `policy check FILE`, `policy decide`: what the text of a policy says, offline.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

#include <string_view>
#include <vector>

namespace vedette::app {

[[nodiscard]] std::string_view policyHelp();
[[nodiscard]] std::vector<config::Flag> policyFlags();
[[nodiscard]] config::ExitStatus askPolicy(const config::CommandLine& line, Console& console);

} // namespace vedette::app
