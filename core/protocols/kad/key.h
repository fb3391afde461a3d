/// The key space of the DHT (libp2p/specs kad-dht/README.md, "Distance"): SHA-256 of whatever is looked for,
/// compared by XOR.
///
/// Values of 32 bytes, ordered as big-endian numbers. Who chooses a preimage cannot choose where it lands but
/// by trying: 2^n tries for n leading bits.
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/codec/peer_id.h"

#include <array>
#include <compare>
#include <optional>

namespace vedette::kad {

struct Key {
    static constexpr unsigned kBits = 256;

    std::array<Byte, 32> bytes{};

    /// Where a record, a piece of content or a peer lies: the hash of its name.
    [[nodiscard]] static Key of(BytesView preimage);
    [[nodiscard]] static Key of(const codec::PeerId& peer);

    /// Counted from the most significant.
    [[nodiscard]] bool bit(unsigned index) const noexcept {
        return (bytes[index / 8] >> (7 - index % 8)) & 1;
    }

    friend auto operator<=>(const Key&, const Key&) = default;
};

/// The metric: the XOR of both.
[[nodiscard]] Key distance(const Key& a, const Key& b) noexcept;

/// Leading bits in common; 256 when equal.
[[nodiscard]] unsigned commonPrefix(const Key& a, const Key& b) noexcept;

/// `a` lies nearer to `target` than `b` does.
[[nodiscard]] bool nearer(const Key& target, const Key& a, const Key& b) noexcept;

/// A name whose key shares exactly `prefix` bits with `with`, found by trying: 2^(prefix + 1) hashes on
/// average, so nothing for more than kMaxTriedPrefix bits. Shaped as a multihash, which strict servers ask
/// of a name.
inline constexpr unsigned kMaxTriedPrefix = 16;
[[nodiscard]] std::optional<Bytes> nameSharing(const Key& with, unsigned prefix, Random& random);

} // namespace vedette::kad
