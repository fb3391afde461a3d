#include "core/keys/confinement.h"

#include "core/keys/landlock.h"
#include "core/keys/syscall_filter.h"
#include "core/keys/token_error.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <system_error>

namespace vedette::keys {

Result<Confinement> confine(const std::filesystem::path& module, const Exceptions& exceptions) {
    Confinement out;
    const rlimit none{0, 0};
    if (::setrlimit(RLIMIT_CORE, &none) != 0 || ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0
        || ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return Fail{TokenError::Unconfined, std::system_category().message(errno)};
    out.coreDumpsOff = ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
    out.landlock = VD_TRY(enterLandlock(module, exceptions));
    VD_TRY(enterSyscallFilter({exceptions.localSockets, !exceptions.tcpPorts.empty()}));
    out.seccomp = ::prctl(PR_GET_SECCOMP, 0, 0, 0, 0) == 2;
    for (const auto& path : exceptions.writable) out.exceptions.push_back("writes " + path.string());
    if (exceptions.localSockets) out.exceptions.emplace_back("local sockets");
    // Older kernels cannot hold a connection to a port.
    if (!exceptions.tcpPorts.empty() && out.landlock < kLandlockOfPorts)
        out.exceptions.emplace_back("connects to any TCP port");
    else
        for (const std::uint16_t port : exceptions.tcpPorts)
            out.exceptions.push_back("connects to TCP port " + std::to_string(port));
    return out;
}

} // namespace vedette::keys
