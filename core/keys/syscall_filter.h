/// A seccomp filter of the kernel's own form: a list of the system calls that a PKCS#11 module may make.
#pragma once

#include "core/base/result.h"

namespace vedette::keys {

struct SocketsAllowed {
    bool local = false; ///< AF_UNIX
    bool tcp = false;   ///< AF_INET and AF_INET6, streams; where to is Landlock's to say
};

/// For good, for every thread to come. On a machine whose calls we do not know: TokenError::Unconfined.
[[nodiscard]] Result<> enterSyscallFilter(SocketsAllowed sockets);

} // namespace vedette::keys
