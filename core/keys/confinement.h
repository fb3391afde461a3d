/// Holds this process back before it loads a module that somebody else wrote: Landlock for files and TCP,
/// seccomp for system calls, no core dumps, no new privileges, no memory for a debugger to read.
///
/// Both are made of the kernel's own calls: a library for them would be one more in the process that holds a
/// PIN, and the filter is a list of numbers. A call that is not on the list fails with EPERM instead of
/// killing: a module that tries the network or the system log goes on without. What a module needs besides
/// reading its libraries is an exception that the caller names, and the greeting tells.
#pragma once

#include "core/base/result.h"
#include "core/keys/token_values.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace vedette::keys {

struct Exceptions {
    std::vector<std::filesystem::path> readable; ///< files and folders, besides libraries
    std::vector<std::filesystem::path> writable; ///< folders: where tokens lie
    std::vector<std::uint16_t> tcpPorts;         ///< of a network HSM or a TPM simulator
    bool localSockets = false;                   ///< pcscd, a resource manager on D-Bus
    bool withoutLandlock = false;                ///< go on where the kernel has none

    friend bool operator==(const Exceptions&, const Exceptions&) = default;
};

/// For good, of the thread that calls, which must be the only one. `module` may be read and run. Without
/// Landlock in the kernel the rest is done and `landlock` is 0: the caller judges. TokenError::Unconfined
/// when a step failed.
[[nodiscard]] Result<Confinement> confine(const std::filesystem::path& module, const Exceptions& exceptions);

} // namespace vedette::keys
