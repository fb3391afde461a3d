/// libsodium chooses its fast code in sodium_init(); before it the functions are right but slow.
#pragma once

#include "core/base/check.h"

#include <sodium.h>

namespace vedette::crypto {

/// Cheap after the first call; thread-safe.
inline void sodiumReady() noexcept {
    static const int status = sodium_init();
    VD_ASSERT(status >= 0);
}

} // namespace vedette::crypto
