/// Landlock (Linux 5.13 and later): which files this process may open, and where it may connect.
#pragma once

#include "core/base/result.h"
#include "core/keys/confinement.h"

namespace vedette::keys {

/// From this version on it holds TCP connections to ports.
inline constexpr std::uint64_t kLandlockOfPorts = 4;

/// The version of the interface in force, 0 without Landlock. TokenError::Unconfined when it is there and
/// refuses.
[[nodiscard]] Result<std::uint64_t> enterLandlock(const std::filesystem::path& module,
                                                  const Exceptions& exceptions);

} // namespace vedette::keys
