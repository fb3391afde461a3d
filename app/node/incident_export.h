/// An incident as one case for another computer: a folder of four or five files.
///
///     case.json    everything about it, and the SHA-256 of the next two or three
///     alerts.csv   one row an alert
///     report.txt   for people
///     report.pdf   the same in pages; only the console makes it
///     audit.jsonl  the audit log from the incident's begin on (audit_export.h), of which a record notes the
///                  SHA-256 of case.json
///
/// So the chain of the audit log, and whoever signed or keeps a head of it, vouches for the case;
/// `vedette-node audit verify DIR` checks all of it, offline. The note is a command like any other: it needs
/// the data folder to be free, or its own engine to do it.
#pragma once

#include "app/node/audit_export.h"
#include "app/node/console.h"
#include "core/alert/board.h"
#include "core/store/audit_log.h"

#include <filesystem>
#include <span>
#include <string>

namespace vedette::app {

/// All but the last, `pages` as report.pdf where there are any; their owner alone can read them, and they are
/// on disk when this returns. `out` must not exist, and does not when this fails. What is to be noted at the
/// incident: "case " and the SHA-256 of case.json.
[[nodiscard]] Result<std::string> writeCase(const alert::Board& board, const alert::Incident& incident,
                                            const std::filesystem::path& out, WallTime now,
                                            BytesView pages = {});
/// The last, once the note is in the audit log of the data folder, which another process may have open.
[[nodiscard]] Result<AuditExport> sealCase(const std::filesystem::path& folder, WallTime since,
                                           const std::filesystem::path& out);
/// Takes away what those two left, and `out` if nothing else is in it.
void dropCase(const std::filesystem::path& out);

/// All of it, where the data folder is free.
[[nodiscard]] Result<> exportIncident(const std::filesystem::path& folder, const alert::Board& board,
                                      const alert::Incident& incident, const std::filesystem::path& out,
                                      WallTime now, Console& console);

[[nodiscard]] bool isCase(const std::filesystem::path& path);
/// As verifyExport, of the case's audit records; ExportError::Malformed when a file is not what they say.
[[nodiscard]] Result<store::AuditLog::Verdict> verifyCase(const std::filesystem::path& path,
                                                          std::span<const store::AuditHash> heads);

/// For people, several lines.
[[nodiscard]] std::string reportOf(const alert::Alert& alert, const alert::Board& board, WallTime now);
[[nodiscard]] std::string reportOf(const alert::Incident& incident, const alert::Board& board, WallTime now);

} // namespace vedette::app
