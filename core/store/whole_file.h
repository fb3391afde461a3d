/// Small files that are read and written as a whole.
///
/// A replacement is there entirely or not at all, whatever happens meanwhile: it is written beside the old
/// file, synchronised, and renamed over it. Files are made with mode 0600. Any thread; blocks on the disk.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/store/database.h"

#include <cstddef>
#include <optional>
#include <string>

namespace vedette::store {

/// Nothing when there is no such file. StoreError::Failed, or CannotOpen, also of more than `most` bytes.
[[nodiscard]] Result<std::optional<Bytes>> readWhole(const std::string& path, std::size_t most);
/// StoreError::CannotOpen, Full or Failed; the old file then stays.
[[nodiscard]] Result<> replaceWhole(const std::string& path, BytesView bytes);

} // namespace vedette::store
