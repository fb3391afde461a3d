/// How `run` verifies its peers: what it asks them, and what an earlier run knew of them.
#pragma once

#include "app/config/command_line.h"
#include "core/node/verification_host.h"

#include <filesystem>
#include <string>

namespace vedette::app {

/// By --canaries and --known-answers; records of peers by the event log of `dataDir`, where there is one.
/// UsageError::BadValue, or what keeps a file from being read.
[[nodiscard]] Result<node::VerificationConfig> verificationOptions(const config::CommandLine& line,
                                                                   const std::filesystem::path& dataDir,
                                                                   const std::string& network);

} // namespace vedette::app
