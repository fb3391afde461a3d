/// Which keys a node refuses, by the files that its call names.
#pragma once

#include "app/config/command_line.h"
#include "core/ledger/ledger.h"
#include "core/node/node.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace vedette::app {

/// By --ledger; null without.
[[nodiscard]] Result<std::shared_ptr<const ledger::Ledger>> ledgerOption(const config::CommandLine& line);

/// By --revocations, and that ledger; nothing without.
[[nodiscard]] Result<std::optional<node::RevocationConfig>> revocationOptions(const config::CommandLine& line,
                                                                              const ledger::Ledger* ledger);

[[nodiscard]] std::filesystem::path revocationsFileIn(const std::filesystem::path& dataDir);
/// What an earlier run kept in that file: its time and its epoch, and its set unless the call named a later
/// one. A file that cannot be read is an error: to begin without it would forget what is refused.
[[nodiscard]] Result<> recallRevocations(node::RevocationConfig& config, const std::filesystem::path& file);

} // namespace vedette::app
