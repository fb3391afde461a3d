/// A digest that names its function: varint code, varint size, digest (multiformats/multihash).
///
/// This is the framing only. Digests may be cut short, as the specification allows, and are not computed
/// here. A code that the registry gives to something else than a hash is refused. At most kMaxDigest bytes of
/// digest.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <string_view>

namespace vedette::codec {

enum class MultihashError {
    Truncated = 1,
    BadVarint,
    UnknownCode,
    TooLong,
    TrailingBytes,
};
[[nodiscard]] std::string_view codeName(MultihashError error) noexcept;

struct Multihash {
    static constexpr std::size_t kMaxDigest = 2048; ///< identity hashes carry data

    std::uint64_t code = 0;
    Bytes digest;

    /// The whole of bytes.
    [[nodiscard]] static Result<Multihash, MultihashError> fromBytes(BytesView bytes);
    [[nodiscard]] Bytes bytes() const;
    friend bool operator==(const Multihash&, const Multihash&) = default;
};

/// Registered as a hash function by the multicodec table.
[[nodiscard]] bool isHashCode(std::uint64_t code) noexcept;

} // namespace vedette::codec

VD_ERROR_CODES(vedette::codec, MultihashError, "multihash")
