/// Unsigned varint of multiformats: base 128, least significant group first, minimal form only, at most nine
/// bytes (63 bits). https://github.com/multiformats/unsigned-varint
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <string_view>

namespace vedette::codec {

enum class VarintError {
    Truncated = 1, ///< more bytes are needed
    NotMinimal,
    Overflow,
};
[[nodiscard]] std::string_view codeName(VarintError error) noexcept;

struct Varint {
    std::uint64_t value;
    std::size_t size; ///< bytes it took
};

inline constexpr std::size_t kMaxVarintSize = 9;

/// Reads one from the front of bytes.
[[nodiscard]] Result<Varint, VarintError> readVarint(BytesView bytes) noexcept;
/// value must be below 2^63.
void appendVarint(Bytes& out, std::uint64_t value);
/// The length of bytes, then bytes.
void appendPrefixed(Bytes& out, BytesView bytes);
[[nodiscard]] std::size_t varintSize(std::uint64_t value) noexcept;

} // namespace vedette::codec

VD_ERROR_CODES(vedette::codec, VarintError, "varint")
