/// A part of the audit log as a file for another computer: JSON lines that prove themselves.
///
/// First {"event":"audit_export","version":1,"log":…,"first":…,"before":…}, with the head of the chain before
/// the first record; then one audit_record for each, with the head after it; then one audit_checkpoint for
/// each signed head among them. The records go on to the first signed head after the asked time, if there is
/// one, so that the signature covers them. Text that is not UTF-8 stands in hex under its name and "_hex".
#pragma once

#include "app/node/console.h"
#include "core/base/result.h"
#include "core/store/audit_log.h"

#include <filesystem>
#include <optional>
#include <span>

namespace vedette::app {

struct AuditExport {
    std::uint64_t first = 0;
    std::uint64_t records = 0;
    std::uint64_t covered = 0; ///< up to which record a signed head among them stands
    store::AuditHash head{};   ///< after the last record: what left the computer
};

enum class ExportError {
    NotWritten = 1, ///< the file exists, or the disk says no
    NoRecords,      ///< of that time
    Malformed,      ///< no such export
};
[[nodiscard]] std::string_view codeName(ExportError error) noexcept;

/// `out` must not exist; readable by its owner alone, on disk when this returns.
[[nodiscard]] Result<AuditExport> exportAudit(store::AuditLog& log, std::optional<WallTime> since,
                                              std::optional<WallTime> until,
                                              const std::filesystem::path& out);
/// Whether a file looks like an export.
[[nodiscard]] bool isAuditExport(const std::filesystem::path& path);
/// As AuditLog::verify, of what the file holds.
[[nodiscard]] Result<store::AuditLog::Verdict> verifyExport(const std::filesystem::path& path,
                                                            std::span<const store::AuditHash> heads);

} // namespace vedette::app

VD_ERROR_CODES(vedette::app, ExportError, "export")
