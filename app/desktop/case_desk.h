/// Cases and handovers of the console's own data folder, for the window.
#pragma once

#include "ui/link/case_means.h"

#include <filesystem>

namespace vedette::app {

/// Keeps nothing open; the folder may be made later.
[[nodiscard]] ui::CaseMeans caseMeans(const std::filesystem::path& dataDir);

} // namespace vedette::app
