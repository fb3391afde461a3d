/// `policy shadow`: a proposal is put beside the policy of a node that runs, or will, and what it would have
/// decided otherwise is listed.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"

namespace vedette::app {

/// With a proposal: keeps it (shadow_file.h), once it holds; with --stop: ends it; else lists at most
/// node::ShadowLog::kMaxRows differences, most frequent first, and counts the others.
[[nodiscard]] Result<> shadowPolicy(const config::CommandLine& line, Console& console);

} // namespace vedette::app
