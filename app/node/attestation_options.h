/// How `run` proves what it is to peers that ask, and what it asks of them.
#pragma once

#include "app/config/command_line.h"
#include "core/node/attestation_host.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace vedette::app {

[[nodiscard]] std::vector<config::Flag> proofFlags();

/// By --attest, --ask-proof, --proof-life, --attesters, --known-builds and --least-posture; `folder` is where
/// the node keeps its things, empty for one that keeps none. Nothing for a node that does neither. Reads the
/// program and the computer. UsageError::BadValue, or what keeps a file from being read.
[[nodiscard]] Result<std::optional<node::AttestationConfig>>
attestationOptions(const config::CommandLine& line, const std::filesystem::path& folder);

} // namespace vedette::app
