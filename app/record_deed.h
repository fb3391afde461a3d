/// What an operator did to a token, in the audit log of a data folder whose node does not run.
#pragma once

#include "core/base/result.h"
#include "core/engine/command.h"

#include <filesystem>

namespace vedette::app {

/// One record, under the folder's lock; on disk when it returns. config::DataDirError::InUse while a node
/// holds the folder: then the log is that node's.
[[nodiscard]] Result<> recordDeed(const std::filesystem::path& dataDir, const engine::ActOnToken& act);

} // namespace vedette::app
