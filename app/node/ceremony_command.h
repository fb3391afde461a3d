/// `vedette-node ceremony …`: a key ceremony by its script, from the review to the record of it.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

#include <string_view>
#include <vector>

namespace vedette::app {

[[nodiscard]] config::ExitStatus holdCeremony(const config::CommandLine& line, Console& console);

/// What the help says of these words, and the flags that they take beside those of modules.
[[nodiscard]] std::string_view ceremonyHelp();
[[nodiscard]] std::vector<config::Flag> ceremonyFlags();

} // namespace vedette::app
