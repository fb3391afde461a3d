/// A key from a passphrase: Argon2id version 1.3 (RFC 9106), one lane.
#pragma once

#include "core/base/bytes.h"
#include "core/base/secret.h"

#include <cstddef>
#include <cstdint>

namespace vedette::crypto {

struct KdfCost {
    std::uint32_t memoryKiB;
    std::uint32_t passes;
};

/// What we write: about 0.2 s on a desktop.
inline constexpr KdfCost kKdfCost{64 * 1024, 3};
/// The most we grant to a file that somebody else may have written.
inline constexpr KdfCost kKdfCostMost{256 * 1024, 8};
/// The least that Argon2id can do.
inline constexpr KdfCost kKdfCostLeast{8, 1};

inline constexpr std::size_t kKdfSaltSize = 16;

/// Blocks for as long as the cost says: for the pool, not for the engine's thread. The cost must lie between
/// least and most. Nothing but a lack of memory makes it fail, and that stops us.
[[nodiscard]] SecretArray<32> argon2id(const Secret& passphrase, std::span<const Byte, kKdfSaltSize> salt,
                                       KdfCost cost);

} // namespace vedette::crypto
