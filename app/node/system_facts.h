/// What the first record of a ceremony, and an audit, say of the computer that we run on.
#pragma once

#include "core/ceremony/record.h"
#include "core/posture/audit.h"

#include <filesystem>
#include <string>

namespace vedette::app {

/// SHA-256 of a file, however large. StoreError::CannotOpen.
[[nodiscard]] Result<ceremony::Digest> hashOfFile(const std::string& path);
/// Of the program that runs.
[[nodiscard]] Result<ceremony::Digest> hashOfProgram();
/// What identifies the build that runs: SHA-256 of what `sha256sum vedette-node vedette-token` says of the
/// program and, where it lies beside it, the holder of token modules.
[[nodiscard]] Result<ceremony::Digest> hashOfBuild();
/// For an audit of this computer (core/posture), whose node keeps its things in that folder.
[[nodiscard]] posture::Circumstances circumstancesHere(const std::filesystem::path& folder);
/// Release of the kernel and of the system.
[[nodiscard]] std::string systemRelease();
/// Whether something keeps the kernel's clock right.
[[nodiscard]] bool clockIsKept();
/// Version of the kernel's Landlock interface; 0: it has none.
[[nodiscard]] int landlockVersion();
/// Where the kernel's clock comes from, and whether something keeps it right.
[[nodiscard]] std::string kernelClock();

} // namespace vedette::app
