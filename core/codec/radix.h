/// Writing bytes in the digits of an alphabet: the arithmetic under multibase and under the address formats
/// that have alphabets of their own.
///
/// Groups of bits (base 2, 8, 16, 32, 64) are linear. Numerals (base 10, 36, 58) read the whole as one number
/// with its leading zero bytes kept as leading zero digits; they are quadratic, so callers bound their input.
#pragma once

#include "core/base/bytes.h"

#include <optional>
#include <string>
#include <string_view>

namespace vedette::codec {

struct Alphabet {
    std::string_view digits;
    bool anyCase = false; ///< letters are read in either case

    /// The value of a digit, nothing for a foreign character.
    [[nodiscard]] std::optional<unsigned> valueOf(char c) const noexcept;
};

enum class SpareBits {
    MustBeZero, ///< one text for one value
    Ignored,
};

/// The alphabet has 2^k digits; no padding.
[[nodiscard]] std::string toBitGroups(const Alphabet& alphabet, BytesView bytes);
/// Nothing for a foreign character, a digit that adds no byte, or spare bits that are not zero.
[[nodiscard]] std::optional<Bytes> fromBitGroups(const Alphabet& alphabet, std::string_view text,
                                                 SpareBits spare = SpareBits::MustBeZero);

[[nodiscard]] std::string toNumeral(const Alphabet& alphabet, BytesView bytes);
/// Nothing for a foreign character.
[[nodiscard]] std::optional<Bytes> fromNumeral(const Alphabet& alphabet, std::string_view text);

} // namespace vedette::codec
