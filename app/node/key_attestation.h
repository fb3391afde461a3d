/// `keys attest`: has the device of a key prove that it made it, or looks again at what it said once.
#pragma once

#include "app/config/command_line.h"
#include "app/config/exit_status.h"
#include "app/config/token_uri.h"
#include "app/node/console.h"
#include "core/ledger/attestation.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::app {

/// One record, with the verdict; VerificationFailed unless it is "proved".
[[nodiscard]] Result<config::ExitStatus> attestKey(const config::CommandLine& line, Console& console,
                                                   const config::TokenUri& uri);

/// None when there is no such file.
[[nodiscard]] Result<ledger::Attesters> readAttesters(const std::filesystem::path& file);
/// The attesters of --attesters, else those of the data folder; none when there is no such file.
[[nodiscard]] Result<ledger::Attesters> attestersOf(const config::CommandLine& line);

/// SHA-256 of the evidence in a record that `keys attest --out` wrote, if it proves that very key.
[[nodiscard]] Result<ledger::Digest> recordedEvidence(const std::string& path, const crypto::PublicKey& key);

/// The flags of `keys attest`.
[[nodiscard]] std::vector<config::Flag> attestationFlags();
[[nodiscard]] std::string_view attestationHelp();

} // namespace vedette::app
