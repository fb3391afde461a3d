#include "core/codec/multihash.h"

#include "core/codec/varint.h"

#include <algorithm>
#include <array>

namespace vedette::codec {

namespace {

struct Range {
    std::uint64_t first;
    std::uint64_t last;
};

/// The codes that the registry tags "multihash" or "hash".
constexpr std::array kHashCodes = std::to_array<Range>(
    {{0x0, 0x0},       {0x11, 0x1E},     {0x20, 0x20},     {0x22, 0x23},     {0x56, 0x56},
     {0xD4, 0xD5},     {0x132, 0x132},   {0x164, 0x165},   {0x1011, 0x1015}, {0x1022, 0x1022},
     {0x1052, 0x1055}, {0x1100, 0x1100}, {0x1D01, 0x1D02}, {0x534D, 0x534D}, {0x7012, 0x7012},
     {0xB201, 0xB260}, {0xB301, 0xB3E4}, {0xB401, 0xB402}, {0xB502, 0xB502}, {0xB510, 0xB510},
     {0xB702, 0xB702}, {0xD00D, 0xD00D}, {0xED20, 0xED20}});

/// A varint from the front of rest.
Result<std::uint64_t, MultihashError> takeNumber(BytesView& rest) {
    const auto read = readVarint(rest);
    if (!read) {
        return Fail{read.error() == VarintError::Truncated ? MultihashError::Truncated
                                                           : MultihashError::BadVarint};
    }
    rest = rest.subspan(read->size);
    return read->value;
}

} // namespace

std::string_view codeName(MultihashError error) noexcept {
    switch (error) {
    case MultihashError::Truncated: return "truncated";
    case MultihashError::BadVarint: return "bad_varint";
    case MultihashError::UnknownCode: return "unknown_code";
    case MultihashError::TooLong: return "too_long";
    case MultihashError::TrailingBytes: return "trailing_bytes";
    }
    return "unknown";
}

bool isHashCode(std::uint64_t code) noexcept {
    static_assert(kHashCodes.front().first == 0, "so that every code has a range before it");
    const auto at = std::ranges::upper_bound(kHashCodes, code, {}, &Range::first);
    return code <= std::prev(at)->last;
}

Result<Multihash, MultihashError> Multihash::fromBytes(BytesView bytes) {
    BytesView rest = bytes;
    const std::uint64_t code = VD_TRY(takeNumber(rest));
    if (!isHashCode(code)) return Fail{MultihashError::UnknownCode};
    const std::uint64_t size = VD_TRY(takeNumber(rest));
    if (size > kMaxDigest) return Fail{MultihashError::TooLong};
    if (rest.size() < size) return Fail{MultihashError::Truncated};
    if (rest.size() > size) return Fail{MultihashError::TrailingBytes};
    return Multihash{code, copyOf(rest)};
}

Bytes Multihash::bytes() const {
    Bytes out;
    appendVarint(out, code);
    appendVarint(out, digest.size());
    append(out, digest);
    return out;
}

} // namespace vedette::codec
