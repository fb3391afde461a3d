/// Diffie-Hellman on Curve25519 (RFC 7748). About 30 us for either function; constant time.
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/secret.h"

#include <array>
#include <cstddef>
#include <optional>

namespace vedette::crypto {

inline constexpr std::size_t kX25519Size = 32;
using X25519Public = std::array<Byte, kX25519Size>;
using X25519Secret = SecretArray<kX25519Size>;

[[nodiscard]] X25519Public x25519PublicKey(const X25519Secret& secret) noexcept;

/// The shared secret. Nothing when it would be all zero: the other side sent a point of small order, and the
/// result would hold for any secret of ours (RFC 7748 section 6.1).
[[nodiscard]] std::optional<X25519Secret> x25519(const X25519Secret& secret,
                                                 std::span<const Byte, kX25519Size> theirs) noexcept;

struct X25519KeyPair {
    X25519Secret secret;
    X25519Public publicKey;

    [[nodiscard]] static X25519KeyPair generate(Random& random);
    [[nodiscard]] static X25519KeyPair of(X25519Secret secret) noexcept;
};

} // namespace vedette::crypto
