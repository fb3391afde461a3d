#include "core/keys/key_encoding.h"

#include "core/crypto/der.h"
#include "core/crypto/hash.h"
#include "core/crypto/key_parts.h"
#include "core/crypto/pkey.h"
#include "core/keys/token_error.h"

#include <algorithm>
#include <array>

namespace vedette::keys {

namespace {

constexpr Byte kEd25519Oid[] = {0x06, 0x03, 0x2b, 0x65, 0x70};
constexpr Byte kP256Oid[] = {0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07};
constexpr Byte kSecp256k1Oid[] = {0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x0a};
constexpr Byte kPrintableString = 0x13;

/// Half of secp256k1's order, rounded down: an s above it has a smaller twin (BIP 62).
constexpr std::array<Byte, 32> kSecp256k1Order{
    0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xfe,
    0xba, 0xae, 0xdc, 0xe6, 0xaf, 0x48, 0xa0, 0x3b, 0xbf, 0xd2, 0x5e, 0x8c, 0xd0, 0x36, 0x41, 0x41};
constexpr std::array<Byte, 32> kSecp256k1Half{
    0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
    0x5d, 0x57, 0x6e, 0x73, 0x57, 0xa4, 0x50, 0x1d, 0xdf, 0xe9, 0x2f, 0x46, 0x68, 0x1b, 0x20, 0xa0};

constexpr Byte kSha256Prefix[] = {0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01,
                                  0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00, 0x04, 0x20};

using Number = crypto::EcNumber;

/// order - s, for 0 < s < order. Signatures are public: no secret is branched on.
Number negated(const Number& s) {
    Number out{};
    int borrow = 0;
    for (std::size_t i = s.size(); i-- > 0;) {
        const int left = int{kSecp256k1Order[i]} - int{s[i]} - borrow;
        borrow = left < 0 ? 1 : 0;
        out[i] = static_cast<Byte>(left + borrow * 256);
    }
    return out;
}

template <class T>
Result<crypto::PublicKey> believed(T made) {
    if (made) return std::move(made).value();
    return Fail{TokenError::BadAnswer, "a public key that is none: " + made.error().text()};
}

} // namespace

Bytes curveParameters(Algorithm algorithm) {
    switch (algorithm) {
    case Algorithm::Ed25519: return copyOf(kEd25519Oid);
    case Algorithm::P256: return copyOf(kP256Oid);
    case Algorithm::Secp256k1: return copyOf(kSecp256k1Oid);
    case Algorithm::Rsa3072:
    case Algorithm::Rsa4096: break;
    }
    return {};
}

std::optional<Algorithm> curveOf(BytesView parameters) {
    for (const Algorithm one : {Algorithm::Ed25519, Algorithm::P256, Algorithm::Secp256k1}) {
        if (equal(parameters, curveParameters(one))) return one;
    }
    crypto::DerReader reader(parameters);
    const auto name = reader.take(kPrintableString);
    if (name && reader.empty() && textOf(*name) == "edwards25519") return Algorithm::Ed25519;
    return std::nullopt;
}

Result<crypto::PublicKey> curveKey(Algorithm curve, BytesView point) {
    const std::size_t raw = curve == Algorithm::Ed25519 ? 32 : 65;
    BytesView bare = point;
    if (point.size() != raw) {
        crypto::DerReader reader(point);
        const auto inner = reader.take(crypto::DerReader::kOctetString);
        if (!inner || !reader.empty() || inner->size() != raw)
            return Fail{TokenError::BadAnswer, "a point of another length"};
        bare = *inner;
    }
    if (curve == Algorithm::Ed25519)
        return believed(crypto::PublicKey::create(crypto::KeyType::Ed25519, bare));
    if (curve == Algorithm::P256) return believed(crypto::p256Key(bare));
    const auto key = crypto::ecPublic(crypto::Curve::Secp256k1, bare);
    if (!key) return Fail{TokenError::BadAnswer, "a point that is not on its curve"};
    return believed(crypto::PublicKey::create(crypto::KeyType::Secp256k1,
                                              crypto::ecPoint(crypto::Curve::Secp256k1, key)));
}

Result<crypto::PublicKey> rsaKey(BytesView modulus, BytesView exponent) {
    return believed(crypto::rsaKey(modulus, exponent));
}

Result<Bytes> ecdsaSignature(Algorithm curve, BytesView rAndS) {
    Number r;
    Number s;
    if (rAndS.size() != r.size() + s.size())
        return Fail{TokenError::BadAnswer, "an ECDSA signature of another length"};
    std::ranges::copy(rAndS.first(r.size()), r.begin());
    std::ranges::copy(rAndS.subspan(r.size()), s.begin());
    if (r == Number{} || s == Number{}) return Fail{TokenError::BadAnswer, "an ECDSA signature with a zero"};
    if (curve == Algorithm::Secp256k1) {
        if (s >= kSecp256k1Order) return Fail{TokenError::BadAnswer, "an s above the order"};
        if (s > kSecp256k1Half) s = negated(s);
    }
    return crypto::ecdsaDer(r, s);
}

Bytes sha256DigestInfo(BytesView message) {
    Bytes out = copyOf(kSha256Prefix);
    append(out, crypto::Sha256::of(message));
    return out;
}

} // namespace vedette::keys
