/// `lab gossip`: GossipSub under each family of attack, with its defences and without, as a table.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "core/base/result.h"

namespace vedette::app {

/// One line a trial, in a fixed order however many run at once: {"event":"gossip_trial", "attack":…,
/// "router":…, "scoring":…, "nodes":…, "seed":…, "delivered_during":…, "median_ms_during":…,
/// "p99_ms_during":…, the same "_after", "mesh_degree":…, "sybils_in_mesh":…}. Progress goes to standard
/// error; an interrupt ends it with what is done so far.
[[nodiscard]] Result<> sayGossipTrials(const config::CommandLine& line, Console& console);

} // namespace vedette::app
