/// The hash functions of Noise (revision 34, section 12) behind one run-time choice.
///
/// Each entry is a few calls into core/crypto; none allocates. Stateless.
#pragma once

#include "core/base/bytes.h"
#include "core/transport/noise/pattern.h"

namespace vedette::noise {

inline constexpr std::size_t kMaxHashSize = 64;

struct HashFunctions {
    std::size_t size; ///< HASHLEN
    void (*hash)(BytesView data, MutableBytes out) noexcept;
    /// `chained` becomes HASH(chained || data), the MixHash of section 5.2.
    void (*mix)(MutableBytes chained, BytesView data) noexcept;
    /// HKDF of section 4.3: fills `out`, which is two or three times `size`.
    void (*hkdf)(BytesView chainingKey, BytesView input, MutableBytes out) noexcept;
};

[[nodiscard]] const HashFunctions& functionsOf(HashKind kind) noexcept;

} // namespace vedette::noise
