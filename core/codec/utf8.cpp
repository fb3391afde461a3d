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

/// Whether the well-formed `piece` moves or hides what stands around it.
bool isUnruly(BytesView piece) noexcept {
    if (piece.size() == 1) return piece[0] < 0x20 || piece[0] == 0x7F;
    if (piece.size() == 2) {
        // U+0080 to U+009F are controls of eight-bit terminals; U+061C is a mark of direction.
        return (piece[0] == 0xC2 && piece[1] < 0xA0) || (piece[0] == 0xD8 && piece[1] == 0x9C);
    }
    if (piece[0] != 0xE2) return false; // else of three bytes
    // U+200E, U+200F; U+2028 to U+202E; U+2066 to U+2069.
    if (piece[1] == 0x80)
        return piece[2] == 0x8E || piece[2] == 0x8F || (piece[2] >= 0xA8 && piece[2] <= 0xAE);
    return piece[1] == 0x81 && piece[2] >= 0xA6 && piece[2] <= 0xA9;
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

std::string oneLineOf(std::string_view text, std::size_t most) {
    constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
    std::string line;
    BytesView rest = vedette::viewOf(text);
    while (!rest.empty() && line.size() <= most) {
        const std::size_t size = sequence(rest);
        const BytesView piece = rest.first(size == 0 ? 1 : size);
        line += size == 0 || isUnruly(piece) ? kReplacement : vedette::textOf(piece);
        rest = rest.subspan(piece.size());
    }
    if (line.size() <= most) return line;
    std::size_t end = most < kEllipsis.size() ? 0 : most - kEllipsis.size();
    while (end > 0 && (static_cast<Byte>(line[end]) & 0xC0) == 0x80) --end;
    line.resize(end);
    line += kEllipsis;
    return line;
}

} // namespace vedette::codec
