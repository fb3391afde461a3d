/// A strict reader of DER (X.690 section 10), just enough for the keys of libp2p.
///
/// Lengths are definite and minimal, integers minimal: what it accepts has no second encoding. Reads views,
/// never allocates, never recurses.
#pragma once

#include "core/base/bytes.h"

#include <optional>

namespace vedette::crypto {

/// RFC 5480: what says "an elliptic curve key" and "on P-256".
inline constexpr Byte kOidEcPublicKey[] = {0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01};
inline constexpr Byte kOidP256[] = {0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};

class DerReader {
public:
    static constexpr Byte kInteger = 0x02;
    static constexpr Byte kBitString = 0x03;
    static constexpr Byte kOctetString = 0x04;
    static constexpr Byte kNull = 0x05;
    static constexpr Byte kObjectId = 0x06;
    static constexpr Byte kSequence = 0x30;
    static constexpr Byte kContext0 = 0xA0; ///< [0], constructed
    static constexpr Byte kContext1 = 0xA1; ///< [1], constructed

    explicit DerReader(BytesView bytes) noexcept : m_rest(bytes) {}

    [[nodiscard]] bool empty() const noexcept { return m_rest.empty(); }

    [[nodiscard]] bool next(Byte tag) const noexcept { return !m_rest.empty() && m_rest[0] == tag; }

    /// The content of the next element if it has this tag. A reader that failed has no promise left.
    [[nodiscard]] std::optional<BytesView> take(Byte tag) noexcept;
    /// The magnitude of a non-negative integer, without leading zero; empty for 0.
    [[nodiscard]] std::optional<BytesView> takeUnsigned() noexcept;
    /// The content of a bit string that is whole bytes.
    [[nodiscard]] std::optional<BytesView> takeBitString() noexcept;

private:
    BytesView m_rest;
};

} // namespace vedette::crypto
