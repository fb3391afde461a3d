#include "core/crypto/equal_secrets.h"

#include <sodium.h>

namespace vedette::crypto {

bool equalSecrets(BytesView a, BytesView b) noexcept {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

} // namespace vedette::crypto
