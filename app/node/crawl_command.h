/// `vedette-node crawl`: the map of a network of the DHT, as JSON lines.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

/// Without --out each peer and edge is a line on standard output as its visit ends. With it they go to the
/// file, written whole when the crawl is over; until then FILE.state holds what is known, and the same call
/// goes on from there.
[[nodiscard]] config::ExitStatus crawlNetwork(const config::CommandLine& line, Console& console);

} // namespace vedette::app
