/// Bytes that we own and views of bytes that somebody else owns.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vedette {

using Byte = std::uint8_t;
using Bytes = std::vector<Byte>;
using BytesView = std::span<const Byte>;
using MutableBytes = std::span<Byte>;

[[nodiscard]] inline BytesView viewOf(std::string_view text) noexcept {
    return {reinterpret_cast<const Byte*>(text.data()), text.size()};
}

[[nodiscard]] inline std::string_view textOf(BytesView bytes) noexcept {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

[[nodiscard]] inline Bytes copyOf(BytesView bytes) {
    return {bytes.begin(), bytes.end()};
}

inline void append(Bytes& to, BytesView bytes) {
    to.insert(to.end(), bytes.begin(), bytes.end());
}

/// Same length and content. Not constant time: use crypto::equalSecrets for secrets.
[[nodiscard]] bool equal(BytesView a, BytesView b) noexcept;

/// Lower case, two digits a byte.
[[nodiscard]] std::string toHex(BytesView bytes);

/// Either case; nothing for odd length or a foreign character.
[[nodiscard]] std::optional<Bytes> fromHex(std::string_view text);

} // namespace vedette
