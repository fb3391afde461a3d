/// `vedette-node store show | verify | backup FOLDER | restore FOLDER`: the data folder as a whole.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus lookAfterStore(const config::CommandLine& line, Console& console);

} // namespace vedette::app
