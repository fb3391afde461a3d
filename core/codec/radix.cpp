#include "core/codec/radix.h"

#include "core/base/check.h"

#include <algorithm>
#include <bit>

namespace vedette::codec {

namespace {

char otherCase(char c) noexcept {
    if (c >= 'a' && c <= 'z') return static_cast<char>(c - 'a' + 'A');
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    return c;
}

unsigned bitsOf(const Alphabet& alphabet) noexcept {
    VD_ASSERT(std::has_single_bit(alphabet.digits.size()));
    return static_cast<unsigned>(std::countr_zero(alphabet.digits.size()));
}

/// Reads `digits` in base `from` (most significant first) and writes it in base `to`.
Bytes rebase(BytesView digits, unsigned from, unsigned to) {
    Bytes little; // least significant first
    for (const Byte digit : digits) {
        unsigned carry = digit;
        for (Byte& place : little) {
            carry += place * from;
            place = static_cast<Byte>(carry % to);
            carry /= to;
        }
        for (; carry != 0; carry /= to) little.push_back(static_cast<Byte>(carry % to));
    }
    std::ranges::reverse(little);
    return little;
}

/// As rebase, every leading zero digit kept as one leading zero digit.
Bytes rebaseKeepingZeros(BytesView digits, unsigned from, unsigned to) {
    const auto first = std::ranges::find_if(digits, [](Byte digit) { return digit != 0; });
    const auto zeros = static_cast<std::size_t>(first - digits.begin());
    Bytes result(zeros, 0);
    append(result, rebase(digits.subspan(zeros), from, to));
    return result;
}

} // namespace

std::optional<unsigned> Alphabet::valueOf(char c) const noexcept {
    auto at = digits.find(c);
    if (at == std::string_view::npos && anyCase) at = digits.find(otherCase(c));
    if (at == std::string_view::npos) return std::nullopt;
    return static_cast<unsigned>(at);
}

std::string toBitGroups(const Alphabet& alphabet, BytesView bytes) {
    const unsigned bits = bitsOf(alphabet);
    const unsigned mask = (1U << bits) - 1;
    std::string text;
    text.reserve((bytes.size() * 8 + bits - 1) / bits);
    unsigned buffer = 0;
    unsigned held = 0;
    for (const Byte b : bytes) {
        buffer = (buffer << 8 | b) & 0xFFFF;
        held += 8;
        while (held >= bits) {
            held -= bits;
            text.push_back(alphabet.digits[buffer >> held & mask]);
        }
    }
    if (held > 0) text.push_back(alphabet.digits[buffer << (bits - held) & mask]);
    return text;
}

std::optional<Bytes> fromBitGroups(const Alphabet& alphabet, std::string_view text, SpareBits spare) {
    const unsigned bits = bitsOf(alphabet);
    Bytes bytes;
    bytes.reserve(text.size() * bits / 8);
    unsigned buffer = 0;
    unsigned held = 0;
    for (const char c : text) {
        const auto value = alphabet.valueOf(c);
        if (!value) return std::nullopt;
        buffer = (buffer << bits | *value) & 0xFFFF;
        held += bits;
        if (held < 8) continue;
        held -= 8;
        bytes.push_back(static_cast<Byte>(buffer >> held));
    }
    if (held >= bits) return std::nullopt;
    const bool zero = (buffer & ((1U << held) - 1)) == 0;
    if (!zero && spare == SpareBits::MustBeZero) return std::nullopt;
    return bytes;
}

std::string toNumeral(const Alphabet& alphabet, BytesView bytes) {
    const Bytes digits = rebaseKeepingZeros(bytes, 256, static_cast<unsigned>(alphabet.digits.size()));
    std::string text;
    text.reserve(digits.size());
    for (const Byte digit : digits) text.push_back(alphabet.digits[digit]);
    return text;
}

std::optional<Bytes> fromNumeral(const Alphabet& alphabet, std::string_view text) {
    Bytes digits;
    digits.reserve(text.size());
    for (const char c : text) {
        const auto value = alphabet.valueOf(c);
        if (!value) return std::nullopt;
        digits.push_back(static_cast<Byte>(*value));
    }
    return rebaseKeepingZeros(digits, static_cast<unsigned>(alphabet.digits.size()), 256);
}

} // namespace vedette::codec
