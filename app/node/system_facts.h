/// What the first record of a ceremony says of the computer that it is held with.
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
/// Where the kernel's clock comes from, and whether something keeps it right.
[[nodiscard]] std::string kernelClock();

} // namespace vedette::app
