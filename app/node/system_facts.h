/// What the first record of a ceremony, and an audit, say of the computer that we run on.
#pragma once

#include "core/ceremony/record.h"

#include <string>

namespace vedette::app {

/// SHA-256 of a file, however large. StoreError::CannotOpen.
[[nodiscard]] Result<ceremony::Digest> hashOfFile(const std::string& path);
/// Of the program that runs.
[[nodiscard]] Result<ceremony::Digest> hashOfProgram();
/// Release of the kernel and of the system.
[[nodiscard]] std::string systemRelease();
/// Whether something keeps the kernel's clock right.
[[nodiscard]] bool clockIsKept();
/// Version of the kernel's Landlock interface; 0: it has none.
[[nodiscard]] int landlockVersion();
/// Where the kernel's clock comes from, and whether something keeps it right.
[[nodiscard]] std::string kernelClock();

} // namespace vedette::app
