#include "core/crypto/key_parts.h"

#include "core/base/check.h"
#include "core/crypto/der.h"
#include "core/crypto/pkey.h"

#include <algorithm>

namespace vedette::crypto {

namespace {

constexpr std::size_t kPointBytes = 65;
constexpr std::size_t kLeastModulus = 256;
constexpr std::size_t kMostModulus = 1024;
constexpr std::size_t kMostExponent = 8;

BytesView withoutZeros(BytesView number) noexcept {
    while (!number.empty() && number[0] == 0) number = number.subspan(1);
    return number;
}

void appendInteger(Bytes& to, const EcNumber& number) {
    const auto first = std::ranges::find_if(number, [](Byte byte) { return byte != 0; });
    VD_ASSERT(first != number.end());
    const bool padded = *first >= 0x80;
    const auto size = static_cast<std::size_t>(number.end() - first);
    to.push_back(DerReader::kInteger);
    to.push_back(static_cast<Byte>(size + (padded ? 1 : 0)));
    if (padded) to.push_back(0);
    to.insert(to.end(), first, number.end());
}

} // namespace

Result<PublicKey> p256Key(BytesView point) {
    if (point.size() != kPointBytes) return Fail{KeyError::BadPoint};
    const Pkey key = ecPublic(Curve::P256, point);
    if (!key) return Fail{KeyError::BadPoint};
    return PublicKey::create(KeyType::Ecdsa, subjectPublicKeyInfo(key));
}

Result<PublicKey> rsaKey(BytesView modulus, BytesView exponent) {
    const BytesView n = withoutZeros(modulus);
    const BytesView e = withoutZeros(exponent);
    if (n.size() < kLeastModulus || n.size() > kMostModulus || e.empty() || e.size() > kMostExponent)
        return Fail{KeyError::BadModulus};
    const Pkey key = rsaPublic(n, e);
    if (!key) return Fail{KeyError::BadModulus};
    return PublicKey::create(KeyType::Rsa, subjectPublicKeyInfo(key));
}

std::optional<EcNumber> ecNumber(BytesView bytes) noexcept {
    const BytesView digits = withoutZeros(bytes);
    EcNumber out{};
    if (digits.size() > out.size()) return std::nullopt;
    std::ranges::copy(digits, out.end() - static_cast<std::ptrdiff_t>(digits.size()));
    return out;
}

Bytes ecdsaDer(const EcNumber& r, const EcNumber& s) {
    Bytes content;
    appendInteger(content, r);
    appendInteger(content, s);
    Bytes out{DerReader::kSequence, static_cast<Byte>(content.size())};
    append(out, content);
    return out;
}

} // namespace vedette::crypto
