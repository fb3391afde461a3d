/// Bytes as text that names its own alphabet (multiformats/multibase).
///
/// Reading is strict: padding exactly where the encoding has it, spare bits zero, a foreign character
/// refused; letters in either case where the registry calls the encoding case-insensitive. So one value has
/// one text per encoding, but for letter case. Bounds: kMaxMultibaseText characters, and kMaxNumeralText for
/// base 10, 36 and 58, whose cost is quadratic.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vedette::codec {

/// The code point that stands in front.
enum class Multibase : std::uint32_t {
    Identity = 0,
    Base2 = '0',
    Base8 = '7',
    Base10 = '9',
    Base16 = 'f',
    Base16Upper = 'F',
    Base32Hex = 'v',
    Base32HexUpper = 'V',
    Base32HexPad = 't',
    Base32HexPadUpper = 'T',
    Base32 = 'b',
    Base32Upper = 'B',
    Base32Pad = 'c',
    Base32PadUpper = 'C',
    Base32Z = 'h',
    Base36 = 'k',
    Base36Upper = 'K',
    Base45 = 'R',
    Base58Btc = 'z',
    Base58Flickr = 'Z',
    Base64 = 'm',
    Base64Pad = 'M',
    Base64Url = 'u',
    Base64UrlPad = 'U',
    Proquint = 'p',
    Base256Emoji = 0x1F680,
};

enum class MultibaseError {
    Empty = 1,
    UnknownBase,
    BadDigits, ///< a foreign character, wrong padding, a length no bytes have, or spare bits set
    TooLong,
};
[[nodiscard]] std::string_view codeName(MultibaseError error) noexcept;

inline constexpr std::size_t kMaxMultibaseText = 65536;
inline constexpr std::size_t kMaxNumeralText = 2048;

struct Multibased {
    Multibase base;
    Bytes bytes;
};

/// With the prefix. Proquint has words of two bytes: the size must be even.
[[nodiscard]] std::string toMultibase(Multibase base, BytesView bytes);
[[nodiscard]] Result<Multibased, MultibaseError> fromMultibase(std::string_view text);

/// Without the prefix.
[[nodiscard]] std::string toBase(Multibase base, BytesView bytes);
[[nodiscard]] Result<Bytes, MultibaseError> fromBase(Multibase base, std::string_view text);

/// The registry's name, "base58btc".
[[nodiscard]] std::string_view nameOf(Multibase base) noexcept;
[[nodiscard]] std::optional<Multibase> multibaseNamed(std::string_view name) noexcept;

} // namespace vedette::codec

VD_ERROR_CODES(vedette::codec, MultibaseError, "multibase")
