/// `bench NAME`: figures with their floor, measured alternately in the same run; medians of several rounds.
///
/// A floor is what the same machine needs in the same minute for the primitives alone. Every figure is one
/// {"event":"bench","name","value","unit","floor","ratio",…}; calibration lines come first. Loopback only.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/node/console.h"

namespace vedette::app {

[[nodiscard]] config::ExitStatus runBench(const config::CommandLine& line, Console& console);
/// The hidden other process of a bench.
[[nodiscard]] config::ExitStatus runBenchPeer(const config::CommandLine& line, Console& console);

} // namespace vedette::app
