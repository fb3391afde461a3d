#include "core/protocols/kad/key.h"

#include "core/crypto/hash.h"

#include <algorithm>
#include <bit>

namespace vedette::kad {

Key Key::of(BytesView preimage) {
    return {crypto::Sha256::of(preimage)};
}

Key Key::of(const codec::PeerId& peer) {
    return of(peer.bytes());
}

Key distance(const Key& a, const Key& b) noexcept {
    Key out;
    for (std::size_t i = 0; i < out.bytes.size(); ++i) {
        out.bytes[i] = static_cast<Byte>(a.bytes[i] ^ b.bytes[i]);
    }
    return out;
}

unsigned commonPrefix(const Key& a, const Key& b) noexcept {
    for (std::size_t i = 0; i < a.bytes.size(); ++i) {
        const auto differing = static_cast<Byte>(a.bytes[i] ^ b.bytes[i]);
        if (differing != 0) {
            return static_cast<unsigned>(i * 8) + static_cast<unsigned>(std::countl_zero(differing));
        }
    }
    return Key::kBits;
}

bool nearer(const Key& target, const Key& a, const Key& b) noexcept {
    for (std::size_t i = 0; i < target.bytes.size(); ++i) {
        const auto toA = static_cast<Byte>(a.bytes[i] ^ target.bytes[i]);
        const auto toB = static_cast<Byte>(b.bytes[i] ^ target.bytes[i]);
        if (toA != toB) return toA < toB;
    }
    return false;
}

std::optional<Bytes> nameSharing(const Key& with, unsigned prefix, Random& random) {
    if (prefix > kMaxTriedPrefix) return std::nullopt;
    // A SHA-256 multihash of nothing in particular. The first half is drawn, the rest counts: one draw then
    // serves all tries.
    Bytes name(34);
    name[0] = 0x12;
    name[1] = 0x20;
    const auto drawn = random.bytes<16>();
    std::copy(drawn.begin(), drawn.end(), name.begin() + 2);
    // The chance to fail that often is below 2^-90.
    const std::uint32_t tries = 128u << prefix;
    for (std::uint32_t counter = 0; counter < tries; ++counter) {
        for (unsigned i = 0; i < 4; ++i) name[18 + i] = static_cast<Byte>(counter >> (8 * i));
        if (commonPrefix(Key::of(BytesView(name)), with) == prefix) return name;
    }
    return std::nullopt;
}

} // namespace vedette::kad
