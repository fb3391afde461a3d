#include "core/crypto/kdf.h"

#include "core/crypto/sodium_ready.h"

namespace vedette::crypto {

SecretArray<32> argon2id(const Secret& passphrase, std::span<const Byte, kKdfSaltSize> salt, KdfCost cost) {
    static_assert(kKdfSaltSize == crypto_pwhash_argon2id_SALTBYTES);
    VD_ASSERT(cost.memoryKiB >= kKdfCostLeast.memoryKiB && cost.memoryKiB <= kKdfCostMost.memoryKiB);
    VD_ASSERT(cost.passes >= kKdfCostLeast.passes && cost.passes <= kKdfCostMost.passes);
    sodiumReady();
    SecretArray<32> key;
    // libsodium wants a pointer even to an empty passphrase.
    const BytesView text = passphrase.expose().empty() ? viewOf("") : passphrase.expose();
    VD_ASSERT(crypto_pwhash_argon2id(key.exposeMutable().data(), key.expose().size(),
                                     reinterpret_cast<const char*>(text.data()), text.size(), salt.data(),
                                     cost.passes, std::size_t{cost.memoryKiB} * 1024,
                                     crypto_pwhash_argon2id_ALG_ARGON2ID13)
              == 0);
    return key;
}

} // namespace vedette::crypto
