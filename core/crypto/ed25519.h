/// Ed25519 (RFC 8032) without the wrapping of identity keys: for what is signed and verified in numbers.
///
/// Verification is libsodium's: S below the order, A and R neither of small order nor, for A, non-canonical,
/// and the equation without cofactor. About 16 us to sign, 47 us to verify.
#pragma once

#include "core/base/bytes.h"

#include <cstddef>

namespace vedette::crypto {

inline constexpr std::size_t kEd25519SeedSize = 32;
inline constexpr std::size_t kEd25519PublicSize = 32;
inline constexpr std::size_t kEd25519SecretSize = 64; ///< the seed and the public key
inline constexpr std::size_t kEd25519SignatureSize = 64;

/// A canonical point on the curve and not one of the eight of small order, under which a signature that
/// holds for many messages can be made.
[[nodiscard]] bool ed25519Usable(std::span<const Byte, kEd25519PublicSize> key) noexcept;

[[nodiscard]] bool ed25519Verify(std::span<const Byte, kEd25519PublicSize> key, BytesView message,
                                 BytesView signature) noexcept;

/// Writes the secret that belongs to the seed.
void ed25519Expand(std::span<const Byte, kEd25519SeedSize> seed,
                   std::span<Byte, kEd25519SecretSize> secret) noexcept;

void ed25519Sign(std::span<const Byte, kEd25519SecretSize> secret, BytesView message,
                 std::span<Byte, kEd25519SignatureSize> signature) noexcept;

} // namespace vedette::crypto
