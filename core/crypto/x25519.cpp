#include "core/crypto/x25519.h"

#include "core/crypto/sodium_ready.h"

#include <utility>

namespace vedette::crypto {

X25519Public x25519PublicKey(const X25519Secret& secret) noexcept {
    sodiumReady();
    X25519Public out;
    VD_ASSERT(crypto_scalarmult_curve25519_base(out.data(), secret.expose().data()) == 0);
    return out;
}

std::optional<X25519Secret> x25519(const X25519Secret& secret,
                                   std::span<const Byte, kX25519Size> theirs) noexcept {
    sodiumReady();
    X25519Secret shared;
    // libsodium refuses the points of small order and looks at the result once more: both end here.
    if (crypto_scalarmult_curve25519(shared.exposeMutable().data(), secret.expose().data(), theirs.data())
        != 0) {
        return std::nullopt;
    }
    return shared;
}

X25519KeyPair X25519KeyPair::generate(Random& random) {
    X25519Secret secret;
    random.fill(secret.exposeMutable());
    return of(std::move(secret));
}

X25519KeyPair X25519KeyPair::of(X25519Secret secret) noexcept {
    const X25519Public publicKey = x25519PublicKey(secret);
    return {std::move(secret), publicKey};
}

} // namespace vedette::crypto
