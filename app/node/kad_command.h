/// `kad find-peer|find-closest|put|get|provide|providers`: one operation of a DHT.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus runKad(const config::CommandLine& line, Console& console);

} // namespace vedette::app
