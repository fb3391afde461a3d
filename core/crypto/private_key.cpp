#include "core/crypto/private_key.h"

#include "core/codec/protobuf.h"
#include "core/crypto/der.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/equal_secrets.h"
#include "core/crypto/pkey.h"

#include <algorithm>
#include <utility>

namespace vedette::crypto {
namespace {

constexpr unsigned kRsaBits = 3072;
constexpr std::size_t kScalarSize = 32;
/// PKCS#1 of an 8192-bit key takes about 4700 bytes. Whatever is longer is refused unread.
constexpr std::size_t kMaxMaterial = 5000;
constexpr std::size_t kMaxMessage = kMaxMaterial + 5;

/// Without the few bytes of DER around it, and whichever way the key was written.
struct Sec1Key {
    BytesView scalar;
    std::optional<BytesView> point;
};

bool isP256(DerReader reader) noexcept {
    const auto oid = reader.take(DerReader::kObjectId);
    return oid && equal(*oid, kOidP256) && reader.empty();
}

/// ECPrivateKey (RFC 5915). The curve may be left out inside PKCS#8, which names it outside.
Result<Sec1Key> readSec1(BytesView der, bool curveKnown) {
    DerReader outer(der);
    const auto sequence = outer.take(DerReader::kSequence);
    if (!sequence || !outer.empty()) return Fail{KeyError::Malformed, "not an EC key"};
    DerReader parts(*sequence);
    const auto version = parts.takeUnsigned();
    const auto scalar = parts.take(DerReader::kOctetString);
    if (!version || version->size() != 1 || version->front() != 1 || !scalar
        || scalar->size() != kScalarSize) {
        return Fail{KeyError::Malformed, "not an EC key"};
    }
    Sec1Key key{*scalar, std::nullopt};
    if (parts.next(DerReader::kContext0)) {
        const auto curve = parts.take(DerReader::kContext0);
        if (!curve || !isP256(DerReader(*curve))) return Fail{KeyError::UnsupportedCurve};
    } else if (!curveKnown) {
        return Fail{KeyError::UnsupportedCurve, "no curve"};
    }
    if (parts.next(DerReader::kContext1)) {
        const auto wrapped = parts.take(DerReader::kContext1);
        if (!wrapped) return Fail{KeyError::Malformed, "point"};
        DerReader inner(*wrapped);
        key.point = inner.takeBitString();
        if (!key.point || !inner.empty()) return Fail{KeyError::Malformed, "point"};
    }
    if (!parts.empty()) return Fail{KeyError::Malformed, "more behind an EC key"};
    return key;
}

/// ECPrivateKey, or the same in PKCS#8 (RFC 5958): go-libp2p writes the first and reads both.
Result<Sec1Key> readEcdsa(BytesView der) {
    DerReader outer(der);
    const auto sequence = outer.take(DerReader::kSequence);
    if (!sequence) return Fail{KeyError::Malformed, "not an EC key"};
    DerReader parts(*sequence);
    const auto version = parts.takeUnsigned();
    if (!version || !version->empty()) return readSec1(der, false);
    const auto algorithm = parts.take(DerReader::kSequence);
    const auto inner = parts.take(DerReader::kOctetString);
    if (!algorithm || !inner || !parts.empty() || !outer.empty()) {
        return Fail{KeyError::Malformed, "not PKCS#8"};
    }
    DerReader identifier(*algorithm);
    const auto oid = identifier.take(DerReader::kObjectId);
    if (!oid || !equal(*oid, kOidEcPublicKey)) return Fail{KeyError::Malformed, "another algorithm"};
    if (!isP256(identifier)) return Fail{KeyError::UnsupportedCurve};
    return readSec1(*inner, true);
}

/// The outer shape of RSAPrivateKey (RFC 8017 appendix A.1.2), two primes.
bool looksLikePkcs1(BytesView der) noexcept {
    DerReader outer(der);
    const auto sequence = outer.take(DerReader::kSequence);
    if (!sequence || !outer.empty()) return false;
    DerReader parts(*sequence);
    const auto version = parts.takeUnsigned();
    if (!version || !version->empty()) return false;
    for (int i = 0; i < 8; ++i) {
        const auto number = parts.takeUnsigned();
        if (!number || number->empty()) return false;
    }
    return parts.empty();
}

} // namespace

/// `material` is what a sealed file holds: the seed (with the public key behind it, as libsodium signs), the
/// scalar, or PKCS#1.
struct PrivateKey::Impl {
    PublicKey publicKey;
    Secret material;
    Pkey pkey; ///< none for Ed25519

    static Result<std::unique_ptr<Impl>> ofSeed(BytesView seed);
    static Result<std::unique_ptr<Impl>> ofScalar(KeyType type, BytesView scalar);
    static Result<std::unique_ptr<Impl>> ofRsa(BytesView pkcs1);
    static Result<std::unique_ptr<Impl>> of(KeyType type, BytesView material);
};

Result<std::unique_ptr<PrivateKey::Impl>> PrivateKey::Impl::ofSeed(BytesView seed) {
    if (seed.size() != kEd25519SeedSize) return Fail{KeyError::Malformed, "length"};
    Secret secret(kEd25519SecretSize);
    const auto room = secret.exposeMutable().first<kEd25519SecretSize>();
    ed25519Expand(seed.first<kEd25519SeedSize>(), room);
    PublicKey publicKey = VD_TRY(PublicKey::create(KeyType::Ed25519, room.last<kEd25519PublicSize>()));
    return std::make_unique<Impl>(Impl{std::move(publicKey), std::move(secret), nullptr});
}

Result<std::unique_ptr<PrivateKey::Impl>> PrivateKey::Impl::ofScalar(KeyType type, BytesView scalar) {
    if (scalar.size() != kScalarSize) return Fail{KeyError::Malformed, "length"};
    const Curve curve = type == KeyType::Ecdsa ? Curve::P256 : Curve::Secp256k1;
    Pkey pkey = ecPrivate(curve, EcScalar(scalar.first<kScalarSize>()));
    if (pkey == nullptr) return Fail{KeyError::Malformed, "scalar out of range"};
    PublicKey publicKey = VD_TRY(
        PublicKey::create(type, type == KeyType::Ecdsa ? subjectPublicKeyInfo(pkey) : ecPoint(curve, pkey)));
    return std::make_unique<Impl>(Impl{std::move(publicKey), Secret(scalar), std::move(pkey)});
}

Result<std::unique_ptr<PrivateKey::Impl>> PrivateKey::Impl::ofRsa(BytesView pkcs1) {
    if (!looksLikePkcs1(pkcs1)) return Fail{KeyError::Malformed, "not PKCS#1"};
    Pkey pkey = rsaPrivate(pkcs1);
    if (pkey == nullptr) return Fail{KeyError::Malformed, "not an RSA key"};
    PublicKey publicKey = VD_TRY(PublicKey::create(KeyType::Rsa, subjectPublicKeyInfo(pkey)));
    // Numbers that do not belong together give signatures that fail, or give a prime away.
    const BytesView probe = viewOf("key of one piece");
    if (!verifySha256(pkey, probe, signSha256(pkey, probe))) {
        return Fail{KeyError::Malformed, "numbers that do not belong together"};
    }
    return std::make_unique<Impl>(Impl{std::move(publicKey), Secret(pkcs1), std::move(pkey)});
}

Result<std::unique_ptr<PrivateKey::Impl>> PrivateKey::Impl::of(KeyType type, BytesView material) {
    if (type == KeyType::Ed25519) return ofSeed(material);
    if (type == KeyType::Rsa) return ofRsa(material);
    return ofScalar(type, material);
}

PrivateKey::PrivateKey(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

PrivateKey::PrivateKey(PrivateKey&&) noexcept = default;
PrivateKey& PrivateKey::operator=(PrivateKey&&) noexcept = default;
PrivateKey::~PrivateKey() = default;

Result<PrivateKey> PrivateKey::generate(KeyType type, Random& random) {
    if (type == KeyType::Rsa) {
        const Pkey pkey = rsaGenerate(kRsaBits);
        VD_ASSERT(pkey != nullptr);
        return PrivateKey(VD_TRY(Impl::ofRsa(rsaPkcs1(pkey).expose())));
    }
    // A scalar at or above the order comes up once in 2^32 for P-256, less for secp256k1: draw again.
    for (;;) {
        EcScalar drawn;
        random.fill(drawn.exposeMutable());
        auto made = Impl::of(type, drawn.expose());
        if (made) return PrivateKey(std::move(*made));
    }
}

PrivateKey PrivateKey::fromEd25519Seed(BytesView seed) {
    auto made = Impl::ofSeed(seed);
    VD_ASSERT(made.ok()); // our own call with another length
    return PrivateKey(std::move(*made));
}

Result<PrivateKey> PrivateKey::decode(BytesView protobuf) {
    if (protobuf.size() > kMaxMessage) return Fail{KeyError::TooLarge};
    std::optional<std::uint64_t> type;
    BytesView data;
    codec::ProtoReader reader(protobuf);
    while (const auto field = VD_TRY(reader.next())) {
        if (field->number == 1) type = VD_TRY(field->varint());
        if (field->number == 2) data = VD_TRY(field->bytes());
    }
    if (!type) return Fail{KeyError::Malformed, "no type"};
    if (*type > static_cast<std::uint64_t>(KeyType::Ecdsa)) return Fail{KeyError::UnknownType};
    const auto keyType = static_cast<KeyType>(*type);
    if (keyType == KeyType::Ecdsa) {
        const Sec1Key key = VD_TRY(readEcdsa(data));
        auto made = VD_TRY(Impl::ofScalar(keyType, key.scalar));
        if (key.point && !equal(*key.point, ecPoint(Curve::P256, made->pkey))) {
            return Fail{KeyError::Malformed, "another key's point"};
        }
        return PrivateKey(std::move(made));
    }
    if (keyType != KeyType::Ed25519) return PrivateKey(VD_TRY(Impl::of(keyType, data)));
    // peer-ids.md: seed and public key; old keys have the public key twice.
    if (data.size() != 64 && data.size() != 96) return Fail{KeyError::Malformed, "length"};
    auto made = VD_TRY(Impl::ofSeed(data.first(kEd25519SeedSize)));
    for (std::size_t at = kEd25519SeedSize; at < data.size(); at += kEd25519PublicSize) {
        // Signing with a foreign public key would give the secret away.
        if (!equal(data.subspan(at, kEd25519PublicSize), made->publicKey.data())) {
            return Fail{KeyError::Malformed, "another key's point"};
        }
    }
    return PrivateKey(std::move(made));
}

const PublicKey& PrivateKey::publicKey() const noexcept {
    return m_impl->publicKey;
}

Bytes PrivateKey::sign(BytesView message) const {
    if (m_impl->pkey == nullptr) {
        Bytes signature(kEd25519SignatureSize);
        ed25519Sign(m_impl->material.expose().first<kEd25519SecretSize>(), message,
                    MutableBytes(signature).first<kEd25519SignatureSize>());
        return signature;
    }
    Bytes signature = signSha256(m_impl->pkey, message);
    VD_ASSERT(!signature.empty());
    return signature;
}

BytesView PrivateKey::material() const noexcept {
    const BytesView all = m_impl->material.expose();
    return m_impl->pkey == nullptr ? all.first(kEd25519SeedSize) : all;
}

Result<PrivateKey> PrivateKey::ofMaterial(KeyType type, BytesView material) {
    return PrivateKey(VD_TRY(Impl::of(type, material)));
}

} // namespace vedette::crypto
