/// The folder where a node keeps its keys and records: whose it is, and who else may read it.
#pragma once

#include "core/posture/audit.h"

namespace vedette::posture {

/// The folder and what lies in it belong to the user. Bounds: Computer::kMostNames of its files.
[[nodiscard]] Finding dataFolderOwner(const Circumstances& circumstances);
/// Nobody else may read or write any of it.
[[nodiscard]] Finding dataFolderModes(const Circumstances& circumstances);

/// "8:1"; nothing for a folder that is not there.
[[nodiscard]] std::optional<std::string> deviceOf(const std::filesystem::path& folder);

} // namespace vedette::posture
