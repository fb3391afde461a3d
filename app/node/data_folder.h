/// Where a one-shot command finds what a node keeps.
#pragma once

#include "app/config/command_line.h"
#include "core/base/result.h"

#include <filesystem>

namespace vedette::app {

/// Of --data-dir, else the standard folder; it need not be there.
[[nodiscard]] Result<std::filesystem::path> dataFolder(const config::CommandLine& line);

} // namespace vedette::app
