/// `vedette-node detect`: the detectors over recorded data and, where labels are known, how good they were.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus detectRecorded(const config::CommandLine& line, Console& console);

} // namespace vedette::app
