/// The key ledger of a data folder, and drafts of statements, on the disk.
#pragma once

#include "app/config/command_line.h"
#include "app/node/console.h"
#include "core/crypto/signer.h"
#include "core/ledger/ledger.h"

#include <filesystem>
#include <string>
#include <vector>

namespace vedette::app {

/// `key-ledger.cbor` in the folder of --data-dir.
[[nodiscard]] Result<std::filesystem::path> ledgerPath(const config::CommandLine& line);
/// Empty when there is none.
[[nodiscard]] Result<ledger::LedgerFile> readLedger(const std::filesystem::path& path);
/// With these more, all or none; the folder is locked meanwhile, and each was judged.
[[nodiscard]] Result<> appendEntries(const std::filesystem::path& path, const std::vector<Bytes>& entries);
[[nodiscard]] Result<> writeLedger(const std::filesystem::path& path, const ledger::LedgerFile& file);

/// Waits for the holder of the key, however long a token takes, up to two minutes.
[[nodiscard]] Result<Bytes> signedBy(crypto::Signer& signer, crypto::SigningRequest request);

/// A statement as a row: number, kind, time, who, why, and what it is about.
[[nodiscard]] Json rowOf(const ledger::Statement& statement);
[[nodiscard]] std::string lineOf(const ledger::Statement& statement);
/// The keys of a ledger with their states at that time.
[[nodiscard]] Json rowOf(const ledger::KeyId& id, const ledger::KeyRecord& record, WallTime at);

} // namespace vedette::app
