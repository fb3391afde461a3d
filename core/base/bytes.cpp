#include "core/base/bytes.h"

#include <algorithm>

namespace vedette {

namespace {

constexpr std::string_view kDigits = "0123456789abcdef";

int digit(char c) noexcept {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

} // namespace

bool equal(BytesView a, BytesView b) noexcept {
    return std::ranges::equal(a, b);
}

std::string toHex(BytesView bytes) {
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const Byte b : bytes) {
        text.push_back(kDigits[b >> 4]);
        text.push_back(kDigits[b & 15]);
    }
    return text;
}

std::optional<Bytes> fromHex(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    Bytes bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = digit(text[i]);
        const int low = digit(text[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes.push_back(static_cast<Byte>(high * 16 + low));
    }
    return bytes;
}

} // namespace vedette
