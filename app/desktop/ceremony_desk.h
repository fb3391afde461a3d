/// Ceremonies for the window: what is judged and held is the same as at the command line.
#pragma once

#include "app/config/command_line.h"
#include "ui/ceremony/ceremony_means.h"

namespace vedette::app {

/// `line` says what modules may do, and outlives what is returned.
[[nodiscard]] ui::CeremonyMeans ceremonyMeans(const config::CommandLine& line);

} // namespace vedette::app
