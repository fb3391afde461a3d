/// A copy of a data folder while its node runs, and back.
///
/// Every database is copied as of one moment by SQLite itself; the event log from its old end to its new one,
/// so that the copy is a prefix of its chain. Other regular files are copied as they are, locks and links are
/// not. Blocks on the disk.
#pragma once

#include "core/base/result.h"
#include "core/store/event_reader.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace vedette::store {

struct BackupReport {
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    std::optional<EventReader::Verdict> events; ///< the chain in the copy, if there is a log
};

/// Where the event log lies in a data folder.
[[nodiscard]] std::filesystem::path eventsIn(const std::filesystem::path& dataFolder);

/// `to` must not exist. The copy is checked before this returns.
[[nodiscard]] Result<BackupReport> backUp(const std::filesystem::path& dataFolder,
                                          const std::filesystem::path& to);
/// The same towards a folder that does not exist yet: a damaged one is moved away first, by its owner.
[[nodiscard]] Result<BackupReport> restore(const std::filesystem::path& backup,
                                           const std::filesystem::path& dataFolder);

} // namespace vedette::store
