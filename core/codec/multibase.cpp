#include "core/codec/multibase.h"

#include "core/codec/emoji_digits.h"
#include "core/codec/radix.h"

#include <algorithm>
#include <array>

namespace vedette::codec {

namespace {

enum class Kind {
    Raw,
    BitGroups,
    Padded, ///< bit groups, filled up with '=' to whole blocks
    Numeral,
    Base45,
    Proquint,
    Emoji,
};

struct Encoding {
    Multibase base;
    std::string_view name;
    Kind kind;
    Alphabet alphabet;
};

constexpr std::string_view kLower32 = "abcdefghijklmnopqrstuvwxyz234567";
constexpr std::string_view kUpper32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::string_view kLowerHex32 = "0123456789abcdefghijklmnopqrstuv";
constexpr std::string_view kUpperHex32 = "0123456789ABCDEFGHIJKLMNOPQRSTUV";
constexpr std::string_view kZ32 = "ybndrfg8ejkmcpqxot1uwisza345h769";
constexpr std::string_view kLower36 = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kUpper36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view k45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr std::string_view kBtc58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view kFlickr58 = "123456789abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::string_view k64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kUrl64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::string_view kConsonants = "bdfghjklmnprstvz";
constexpr std::string_view kVowels = "aiou";

constexpr std::array<Encoding, 26> kEncodings{{
    {Multibase::Identity, "identity", Kind::Raw, {}},
    {Multibase::Base2, "base2", Kind::BitGroups, {"01"}},
    {Multibase::Base8, "base8", Kind::BitGroups, {"01234567"}},
    {Multibase::Base10, "base10", Kind::Numeral, {"0123456789"}},
    {Multibase::Base16, "base16", Kind::BitGroups, {"0123456789abcdef", true}},
    {Multibase::Base16Upper, "base16upper", Kind::BitGroups, {"0123456789ABCDEF", true}},
    {Multibase::Base32Hex, "base32hex", Kind::BitGroups, {kLowerHex32, true}},
    {Multibase::Base32HexUpper, "base32hexupper", Kind::BitGroups, {kUpperHex32, true}},
    {Multibase::Base32HexPad, "base32hexpad", Kind::Padded, {kLowerHex32, true}},
    {Multibase::Base32HexPadUpper, "base32hexpadupper", Kind::Padded, {kUpperHex32, true}},
    {Multibase::Base32, "base32", Kind::BitGroups, {kLower32, true}},
    {Multibase::Base32Upper, "base32upper", Kind::BitGroups, {kUpper32, true}},
    {Multibase::Base32Pad, "base32pad", Kind::Padded, {kLower32, true}},
    {Multibase::Base32PadUpper, "base32padupper", Kind::Padded, {kUpper32, true}},
    {Multibase::Base32Z, "base32z", Kind::BitGroups, {kZ32}},
    {Multibase::Base36, "base36", Kind::Numeral, {kLower36, true}},
    {Multibase::Base36Upper, "base36upper", Kind::Numeral, {kUpper36, true}},
    {Multibase::Base45, "base45", Kind::Base45, {k45}},
    {Multibase::Base58Btc, "base58btc", Kind::Numeral, {kBtc58}},
    {Multibase::Base58Flickr, "base58flickr", Kind::Numeral, {kFlickr58}},
    {Multibase::Base64, "base64", Kind::BitGroups, {k64}},
    {Multibase::Base64Pad, "base64pad", Kind::Padded, {k64}},
    {Multibase::Base64Url, "base64url", Kind::BitGroups, {kUrl64}},
    {Multibase::Base64UrlPad, "base64urlpad", Kind::Padded, {kUrl64}},
    {Multibase::Proquint, "proquint", Kind::Proquint, {}},
    {Multibase::Base256Emoji, "base256emoji", Kind::Emoji, {}},
}};

const Encoding& encodingOf(Multibase base) noexcept {
    const auto at = std::ranges::find(kEncodings, base, &Encoding::base);
    VD_ASSERT(at != kEncodings.end());
    return *at;
}

/// Characters in a whole block: 8 in base 32, 4 in base 64.
std::size_t blockOf(const Encoding& encoding) noexcept {
    return encoding.alphabet.digits.size() == 64 ? 4 : 8;
}

std::string padded(std::string text, std::size_t block) {
    text.append((block - text.size() % block) % block, '=');
    return text;
}

std::optional<Bytes> fromPadded(const Encoding& encoding, std::string_view text) {
    const auto digits = text.substr(0, text.find_last_not_of('=') + 1);
    // Padding decides nothing, so it must be what we would have written.
    if (padded(std::string(digits), blockOf(encoding)).size() != text.size()) return std::nullopt;
    return fromBitGroups(encoding.alphabet, digits);
}

/// RFC 9285 section 4: two bytes in three digits, a last single byte in two.
std::string toBase45(BytesView bytes) {
    std::string text;
    for (; !bytes.empty(); bytes = bytes.subspan(std::min<std::size_t>(2, bytes.size()))) {
        const bool pair = bytes.size() >= 2;
        const unsigned n = pair ? bytes[0] * 256U + bytes[1] : bytes[0];
        text.push_back(k45[n % 45]);
        text.push_back(k45[n / 45 % 45]);
        if (pair) text.push_back(k45[n / 45 / 45]);
    }
    return text;
}

std::optional<Bytes> fromBase45(const Alphabet& alphabet, std::string_view text) {
    Bytes bytes;
    while (!text.empty()) {
        const std::size_t size = std::min<std::size_t>(3, text.size());
        if (size == 1) return std::nullopt;
        unsigned n = 0;
        for (std::size_t i = size; i-- > 0;) {
            const auto value = alphabet.valueOf(text[i]);
            if (!value) return std::nullopt;
            n = n * 45 + *value;
        }
        if (n > (size == 3 ? 0xFFFFU : 0xFFU)) return std::nullopt;
        if (size == 3) bytes.push_back(static_cast<Byte>(n >> 8));
        bytes.push_back(static_cast<Byte>(n));
        text.remove_prefix(size);
    }
    return bytes;
}

/// multiformats/multibase rfcs/Proquint.md: "ro-" makes the whole begin with "pro-"; a word of five letters
/// for two bytes, hyphens between.
std::string toProquint(BytesView bytes) {
    VD_ASSERT(bytes.size() % 2 == 0);
    std::string text = "ro-";
    for (std::size_t i = 0; i < bytes.size(); i += 2) {
        if (i > 0) text.push_back('-');
        const unsigned n = bytes[i] * 256U + bytes[i + 1];
        text.push_back(kConsonants[n >> 12]);
        text.push_back(kVowels[n >> 10 & 3]);
        text.push_back(kConsonants[n >> 6 & 15]);
        text.push_back(kVowels[n >> 4 & 3]);
        text.push_back(kConsonants[n & 15]);
    }
    return text;
}

std::optional<Bytes> fromProquint(std::string_view text) {
    if (!text.starts_with("ro-")) return std::nullopt;
    text.remove_prefix(3);
    Bytes bytes;
    while (!text.empty()) {
        if (text.size() < 5 || (text.size() > 5 && (text[5] != '-' || text.size() == 6))) return std::nullopt;
        std::size_t n = 0;
        for (std::size_t i = 0; i < 5; ++i) {
            const auto letters = i % 2 == 0 ? kConsonants : kVowels;
            const auto value = letters.find(text[i]);
            if (value == std::string_view::npos) return std::nullopt;
            n = n * letters.size() + value;
        }
        bytes.push_back(static_cast<Byte>(n >> 8));
        bytes.push_back(static_cast<Byte>(n));
        text.remove_prefix(std::min<std::size_t>(6, text.size()));
    }
    return bytes;
}

/// UTF-8 of a digit: all lie between U+2000 and U+1FFFF, in three or four bytes.
std::string emojiOf(Byte value) {
    const char32_t c = kEmojiDigits[value];
    const auto unit = [c](unsigned shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
    if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), unit(6), unit(0)};
    return {static_cast<char>(0xF0 | c >> 18), unit(12), unit(6), unit(0)};
}

std::string toEmoji(BytesView bytes) {
    std::string text;
    for (const Byte b : bytes) text += emojiOf(b);
    return text;
}

std::optional<Bytes> fromEmoji(std::string_view text) {
    static const auto digits = [] {
        std::array<std::pair<std::string, Byte>, 256> sorted;
        for (std::size_t i = 0; i < sorted.size(); ++i)
            sorted[i] = {emojiOf(static_cast<Byte>(i)), static_cast<Byte>(i)};
        std::ranges::sort(sorted);
        return sorted;
    }();
    Bytes bytes;
    while (!text.empty()) {
        const std::size_t size = static_cast<Byte>(text[0]) >= 0xF0 ? 4 : 3;
        const auto unit = text.substr(0, size);
        const auto at = std::ranges::lower_bound(
            digits, unit, {}, [](const auto& digit) { return std::string_view(digit.first); });
        if (at == digits.end() || at->first != unit) return std::nullopt;
        bytes.push_back(at->second);
        text.remove_prefix(size);
    }
    return bytes;
}

std::string prefixOf(Multibase base) {
    if (base == Multibase::Base256Emoji) return emojiOf(0);
    return {static_cast<char>(base)};
}

std::optional<Bytes> digitsToBytes(const Encoding& encoding, std::string_view text) {
    switch (encoding.kind) {
    case Kind::Raw: return copyOf(viewOf(text));
    case Kind::BitGroups: return fromBitGroups(encoding.alphabet, text);
    case Kind::Padded: return fromPadded(encoding, text);
    case Kind::Numeral: return fromNumeral(encoding.alphabet, text);
    case Kind::Base45: return fromBase45(encoding.alphabet, text);
    case Kind::Proquint: return fromProquint(text);
    case Kind::Emoji: return fromEmoji(text);
    }
    return std::nullopt;
}

} // namespace

std::string_view codeName(MultibaseError error) noexcept {
    switch (error) {
    case MultibaseError::Empty: return "empty";
    case MultibaseError::UnknownBase: return "unknown_base";
    case MultibaseError::BadDigits: return "bad_digits";
    case MultibaseError::TooLong: return "too_long";
    }
    return "unknown";
}

std::string toMultibase(Multibase base, BytesView bytes) {
    return prefixOf(base) + toBase(base, bytes);
}

Result<Multibased, MultibaseError> fromMultibase(std::string_view text) {
    if (text.empty()) return Fail{MultibaseError::Empty};
    for (const Encoding& encoding : kEncodings) {
        const std::string prefix = prefixOf(encoding.base);
        if (!text.starts_with(prefix)) continue;
        Bytes bytes = VD_TRY(fromBase(encoding.base, text.substr(prefix.size())));
        return Multibased{encoding.base, std::move(bytes)};
    }
    return Fail{MultibaseError::UnknownBase};
}

std::string toBase(Multibase base, BytesView bytes) {
    const Encoding& encoding = encodingOf(base);
    switch (encoding.kind) {
    case Kind::Raw: return std::string(textOf(bytes));
    case Kind::BitGroups: return toBitGroups(encoding.alphabet, bytes);
    case Kind::Padded: return padded(toBitGroups(encoding.alphabet, bytes), blockOf(encoding));
    case Kind::Numeral: return toNumeral(encoding.alphabet, bytes);
    case Kind::Base45: return toBase45(bytes);
    case Kind::Proquint: return toProquint(bytes);
    case Kind::Emoji: return toEmoji(bytes);
    }
    return {};
}

Result<Bytes, MultibaseError> fromBase(Multibase base, std::string_view text) {
    const Encoding& encoding = encodingOf(base);
    // A numeral costs the square of its length; a peer may not choose that.
    const std::size_t bound = encoding.kind == Kind::Numeral ? kMaxNumeralText : kMaxMultibaseText;
    if (text.size() > bound) return Fail{MultibaseError::TooLong};
    auto bytes = digitsToBytes(encoding, text);
    if (!bytes) return Fail{MultibaseError::BadDigits};
    return std::move(*bytes);
}

std::string_view nameOf(Multibase base) noexcept {
    return encodingOf(base).name;
}

std::optional<Multibase> multibaseNamed(std::string_view name) noexcept {
    const auto at = std::ranges::find(kEncodings, name, &Encoding::name);
    if (at == kEncodings.end()) return std::nullopt;
    return at->base;
}

} // namespace vedette::codec
