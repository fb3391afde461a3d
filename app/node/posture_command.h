/// `vedette-node posture`: a hardening audit of this computer, one line for each finding.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

#include <string_view>

namespace vedette::app {

[[nodiscard]] std::string_view postureHelp();
[[nodiscard]] config::ExitStatus showPosture(const config::CommandLine& line, Console& console);

} // namespace vedette::app
