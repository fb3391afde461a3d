/// `ceremony frames` and `ceremony read`: a file across the air gap as pictures of QR codes.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] Result<config::ExitStatus> drawFrames(const config::CommandLine& line, Console& console);
[[nodiscard]] Result<config::ExitStatus> readFrames(const config::CommandLine& line, Console& console);

} // namespace vedette::app
