#include "core/codec/varint.h"

#include <bit>

namespace vedette::codec {

std::string_view codeName(VarintError error) noexcept {
    switch (error) {
    case VarintError::Truncated: return "truncated";
    case VarintError::NotMinimal: return "not_minimal";
    case VarintError::Overflow: return "overflow";
    }
    return "unknown";
}

Result<Varint, VarintError> readVarint(BytesView bytes) noexcept {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < kMaxVarintSize; ++i) {
        if (i == bytes.size()) return Fail{VarintError::Truncated};
        const Byte b = bytes[i];
        value |= static_cast<std::uint64_t>(b & 0x7F) << (7 * i);
        if ((b & 0x80) != 0) continue;
        // A last group of zero could be left out: two spellings of one number would let a peer pass a check
        // with one and be understood by the other.
        if (b == 0 && i > 0) return Fail{VarintError::NotMinimal};
        return Varint{value, i + 1};
    }
    return Fail{VarintError::Overflow};
}

void appendVarint(Bytes& out, std::uint64_t value) {
    VD_ASSERT(value >> 63 == 0);
    while (value >= 0x80) {
        out.push_back(static_cast<Byte>(value | 0x80));
        value >>= 7;
    }
    out.push_back(static_cast<Byte>(value));
}

void appendPrefixed(Bytes& out, BytesView bytes) {
    appendVarint(out, bytes.size());
    append(out, bytes);
}

std::size_t varintSize(std::uint64_t value) noexcept {
    const auto bits = static_cast<std::size_t>(std::bit_width(value | 1));
    return (bits + 6) / 7;
}

} // namespace vedette::codec
