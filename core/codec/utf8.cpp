#include "core/codec/utf8.h"

#include <algorithm>

namespace vedette::codec {

namespace {

/// Bytes of the well-formed sequence at the front (Unicode 15, table 3-7), zero when there is none.
std::size_t sequence(BytesView bytes) noexcept {
    const Byte lead = bytes[0];
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4) return 0;
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (bytes.size() < size) return 0;
    // The second byte alone decides about overlong forms, surrogates and the end of the code space.
    const Byte low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const Byte high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (bytes[1] < low || bytes[1] > high) return 0;
    const auto tail = bytes.subspan(2, size - 2);
    return std::ranges::all_of(tail, [](Byte b) { return (b & 0xC0) == 0x80; }) ? size : 0;
}

} // namespace

bool isUtf8(BytesView bytes) noexcept {
    while (!bytes.empty()) {
        const std::size_t size = sequence(bytes);
        if (size == 0) return false;
        bytes = bytes.subspan(size);
    }
    return true;
}

bool isOneLine(std::string_view text, std::size_t most) noexcept {
    return text.size() <= most && isUtf8(vedette::viewOf(text)) && std::ranges::none_of(text, [](char c) {
               return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
           });
}

} // namespace vedette::codec
