/// Public keys and signatures from the numbers that they are made of, as devices tell them. A key is checked
/// and fails as PublicKey::create() does.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/public_key.h"

#include <array>
#include <optional>

namespace vedette::crypto {

/// P-256 from its uncompressed point of 65 bytes.
[[nodiscard]] Result<PublicKey> p256Key(BytesView point);
/// Leading zeros are as good as none.
[[nodiscard]] Result<PublicKey> rsaKey(BytesView modulus, BytesView exponent);

using EcNumber = std::array<Byte, 32>;

/// A number of at most 32 bytes, whatever zeros it has in front; nothing when it is larger.
[[nodiscard]] std::optional<EcNumber> ecNumber(BytesView bytes) noexcept;

/// An ECDSA signature in DER, as libp2p has it. Neither number is zero.
[[nodiscard]] Bytes ecdsaDer(const EcNumber& r, const EcNumber& s);

} // namespace vedette::crypto
