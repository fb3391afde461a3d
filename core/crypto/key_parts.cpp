#include "core/crypto/key_parts.h"

#include "core/base/check.h"
#include "core/crypto/der.h"

#include <algorithm>
#include <bit>
#include <initializer_list>

namespace vedette::crypto {

namespace {

/// rsaEncryption without parameters (RFC 3279 section 2.3.1).
constexpr Byte kRsaAlgorithm[] = {0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86,
                                  0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00};
/// id-ecPublicKey on secp256r1 (RFC 5480 section 2.1.1).
constexpr Byte kP256Algorithm[] = {0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
                                   0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};
constexpr Byte kWholeBytes[] = {0}; ///< of a bit string: no bit of the last byte is unused

BytesView withoutZeros(BytesView number) noexcept {
    while (!number.empty() && number[0] == 0) number = number.subspan(1);
    return number;
}

Bytes der(Byte tag, std::initializer_list<BytesView> content) {
    std::size_t size = 0;
    for (const BytesView part : content) size += part.size();
    Bytes out{tag};
    if (size < 0x80) {
        out.push_back(static_cast<Byte>(size));
    } else {
        const auto digits = (static_cast<std::size_t>(std::bit_width(size)) + 7) / 8;
        out.push_back(static_cast<Byte>(0x80 | digits));
        for (std::size_t at = digits; at-- > 0;) out.push_back(static_cast<Byte>(size >> (8 * at)));
    }
    for (const BytesView part : content) append(out, part);
    return out;
}

Bytes integer(BytesView number) {
    static constexpr Byte kZero[] = {0};
    const BytesView digits = withoutZeros(number);
    const bool padded = digits.empty() || digits[0] >= 0x80; // else it would be negative
    return der(DerReader::kInteger, {padded ? BytesView(kZero) : BytesView(), digits});
}

/// A SubjectPublicKeyInfo, which is looked at as one that came from elsewhere.
Result<PublicKey> keyOf(KeyType type, BytesView algorithm, BytesView key) {
    const Bytes bits = der(DerReader::kBitString, {kWholeBytes, key});
    return PublicKey::create(type, der(DerReader::kSequence, {algorithm, bits}));
}

} // namespace

Result<PublicKey> p256Key(BytesView point) {
    return keyOf(KeyType::Ecdsa, kP256Algorithm, point);
}

Result<PublicKey> rsaKey(BytesView modulus, BytesView exponent) {
    return keyOf(KeyType::Rsa, kRsaAlgorithm,
                 der(DerReader::kSequence, {integer(modulus), integer(exponent)}));
}

std::optional<EcNumber> ecNumber(BytesView bytes) noexcept {
    const BytesView digits = withoutZeros(bytes);
    EcNumber out{};
    if (digits.size() > out.size()) return std::nullopt;
    std::ranges::copy(digits, out.end() - static_cast<std::ptrdiff_t>(digits.size()));
    return out;
}

Bytes ecdsaDer(const EcNumber& r, const EcNumber& s) {
    VD_ASSERT(r != EcNumber{} && s != EcNumber{});
    return der(DerReader::kSequence, {integer(r), integer(s)});
}

} // namespace vedette::crypto
