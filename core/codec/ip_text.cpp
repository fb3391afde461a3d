#include "core/codec/ip_text.h"

#include <algorithm>
#include <charconv>

namespace vedette::codec {

namespace {

constexpr std::array<Byte, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};

/// One to `most` digits of that base and nothing else.
std::optional<unsigned> number(std::string_view text, int base, std::size_t most) noexcept {
    if (text.empty() || text.size() > most) return std::nullopt;
    unsigned value = 0;
    // Few digits never overflow, and who reads none stays at the beginning.
    const char* const end = text.data() + text.size();
    if (std::from_chars(text.data(), end, value, base).ptr != end) return std::nullopt;
    return value;
}

/// Groups of one side of "::" into bytes; the count of bytes, or nothing. `mixed`: a dotted IPv4 may end it.
std::optional<std::size_t> groups(std::string_view text, Ip6Bytes& out, bool mixed) noexcept {
    std::size_t size = 0;
    if (text.empty()) return size;
    for (;;) {
        const auto colon = text.find(':');
        const std::string_view group = text.substr(0, colon);
        const bool last = colon == std::string_view::npos;
        if (last && mixed && group.find('.') != std::string_view::npos) {
            const auto dotted = parseIp4(group);
            if (!dotted || size + 4 > out.size()) return std::nullopt;
            std::ranges::copy(*dotted, out.begin() + static_cast<std::ptrdiff_t>(size));
            return size + 4;
        }
        const auto value = number(group, 16, 4);
        if (!value || size + 2 > out.size()) return std::nullopt;
        out[size++] = static_cast<Byte>(*value >> 8);
        out[size++] = static_cast<Byte>(*value);
        if (last) return size;
        text.remove_prefix(colon + 1);
    }
}

unsigned groupOf(std::span<const Byte, 16> address, std::size_t i) noexcept {
    return address[2 * i] * 256U + address[2 * i + 1];
}

struct Run {
    std::size_t first = 8;
    std::size_t size = 0;
};

/// The first longest run of at least two zero groups (RFC 5952 section 4.2).
Run longestZeros(std::span<const Byte, 16> address) noexcept {
    Run best;
    for (std::size_t i = 0; i < 8; ++i) {
        std::size_t size = 0;
        while (i + size < 8 && groupOf(address, i + size) == 0) ++size;
        if (size >= 2 && size > best.size) best = {i, size};
    }
    return best;
}

} // namespace

std::optional<Ip4Bytes> parseIp4(std::string_view text) noexcept {
    Ip4Bytes address{};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto dot = i < 3 ? text.find('.') : text.size();
        if (dot == std::string_view::npos) return std::nullopt;
        const std::string_view part = text.substr(0, dot);
        const auto value = number(part, 10, 3);
        if (!value || *value > 255 || (part.size() > 1 && part[0] == '0')) return std::nullopt;
        address[i] = static_cast<Byte>(*value);
        text.remove_prefix(std::min(dot + 1, text.size()));
    }
    return address;
}

std::optional<Ip6Bytes> parseIp6(std::string_view text) noexcept {
    Ip6Bytes address{};
    const auto gap = text.find("::");
    if (gap == std::string_view::npos) {
        const auto size = groups(text, address, true);
        return size && *size == address.size() ? std::optional(address) : std::nullopt;
    }
    Ip6Bytes tail{};
    const auto before = groups(text.substr(0, gap), address, false);
    const auto after = groups(text.substr(gap + 2), tail, true);
    // "::" stands for at least one group.
    if (!before || !after || *before + *after > address.size() - 2) return std::nullopt;
    std::fill(address.begin() + static_cast<std::ptrdiff_t>(*before), address.end(), Byte{0});
    std::copy_n(tail.begin(), *after, address.end() - static_cast<std::ptrdiff_t>(*after));
    return address;
}

std::string textOfIp4(std::span<const Byte, 4> address) {
    std::string text;
    for (const Byte b : address) {
        if (!text.empty()) text.push_back('.');
        text += std::to_string(b);
    }
    return text;
}

std::string textOfIp6(std::span<const Byte, 16> address) {
    if (std::ranges::equal(address.first<12>(), kMappedPrefix))
        return "::ffff:" + textOfIp4(address.last<4>());
    const Run zeros = longestZeros(address);
    std::string text;
    for (std::size_t i = 0; i < 8; ++i) {
        if (i == zeros.first) {
            text += "::";
            i += zeros.size - 1;
            continue;
        }
        if (!text.empty() && text.back() != ':') text.push_back(':');
        std::array<char, 4> digits{};
        const auto end =
            std::to_chars(digits.data(), digits.data() + digits.size(), groupOf(address, i), 16).ptr;
        text.append(digits.data(), end);
    }
    return text;
}

} // namespace vedette::codec
