#include "core/crypto/public_key.h"

#include "core/codec/protobuf.h"
#include "core/crypto/der.h"
#include "core/crypto/ed25519.h"
#include "core/crypto/pkey.h"
#include "core/crypto/secp256k1.h"

#include <bit>
#include <optional>
#include <string>

namespace vedette::crypto {
namespace {

constexpr std::size_t kRsaMinBits = 2048;
constexpr std::size_t kRsaMaxBits = 8192;
constexpr std::size_t kRsaMaxExponentSize = 8;
/// The SubjectPublicKeyInfo of the largest RSA key takes 1068 bytes. Whatever is longer is refused unread.
constexpr std::size_t kMaxData = 1100;
constexpr std::size_t kMaxEncoded = kMaxData + 5; ///< the type takes two bytes, the head of such data three

constexpr Byte kOidRsaEncryption[] = {0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01};

/// The two parts of a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7): the rest of the algorithm behind its
/// object id, and the key.
struct KeyInfo {
    DerReader parameters;
    BytesView key;
};

Result<KeyInfo> readKeyInfo(BytesView der, BytesView algorithm) {
    DerReader outer(der);
    const auto info = outer.take(DerReader::kSequence);
    if (!info || !outer.empty()) return Fail{KeyError::Malformed, "not one DER sequence"};
    DerReader parts(*info);
    const auto identifier = parts.take(DerReader::kSequence);
    const auto key = parts.takeBitString();
    if (!identifier || !key || !parts.empty()) return Fail{KeyError::Malformed, "not a key info"};
    DerReader parameters(*identifier);
    const auto oid = parameters.take(DerReader::kObjectId);
    if (!oid || !equal(*oid, algorithm)) return Fail{KeyError::Malformed, "another algorithm"};
    return KeyInfo{parameters, *key};
}

std::size_t bitLength(BytesView magnitude) noexcept {
    return magnitude.empty()
             ? 0
             : magnitude.size() * 8 - static_cast<std::size_t>(std::countl_zero(magnitude[0]));
}

struct RsaNumbers {
    BytesView modulus;
    BytesView exponent;
};

Result<RsaNumbers> readRsa(BytesView der) {
    auto info = VD_TRY(readKeyInfo(der, kOidRsaEncryption));
    const auto null = info.parameters.take(DerReader::kNull); // RFC 3279 section 2.3.1: must be NULL
    if (!null || !null->empty() || !info.parameters.empty()) {
        return Fail{KeyError::Malformed, "RSA with parameters"};
    }
    DerReader outer(info.key);
    const auto numbers = outer.take(DerReader::kSequence);
    if (!numbers || !outer.empty()) return Fail{KeyError::Malformed, "not an RSA key"};
    DerReader parts(*numbers);
    const auto modulus = parts.takeUnsigned();
    const auto exponent = parts.takeUnsigned();
    if (!modulus || !exponent || !parts.empty()) return Fail{KeyError::Malformed, "not an RSA key"};
    // Below, a key that can be factored; above, one that makes us work for the peer who sent it.
    const std::size_t bits = bitLength(*modulus);
    if (bits < kRsaMinBits || bits > kRsaMaxBits) return Fail{KeyError::BadModulus, "size"};
    if ((modulus->back() & 1) == 0) return Fail{KeyError::BadModulus, "even"};
    if (exponent->empty() || exponent->size() > kRsaMaxExponentSize || (exponent->back() & 1) == 0
        || (exponent->size() == 1 && exponent->front() == 1)) {
        return Fail{KeyError::BadModulus, "exponent"};
    }
    return RsaNumbers{*modulus, *exponent};
}

/// The uncompressed point of a P-256 key; not yet known to be on the curve.
Result<BytesView> readP256(BytesView der) {
    auto info = VD_TRY(readKeyInfo(der, kOidEcPublicKey));
    // Explicit parameters would let a peer choose the curve and its generator (CVE-2020-0601).
    const auto curve = info.parameters.take(DerReader::kObjectId);
    if (!curve || !equal(*curve, kOidP256)) return Fail{KeyError::UnsupportedCurve};
    if (!info.parameters.empty()) return Fail{KeyError::Malformed, "more parameters"};
    if (info.key.size() != 65 || info.key[0] != 0x04) {
        return Fail{KeyError::Malformed, "not an uncompressed point"};
    }
    return info.key;
}

/// RSA and P-256.
Result<Pkey> opensslKey(KeyType type, BytesView data) {
    Pkey key;
    if (type == KeyType::Rsa) {
        const RsaNumbers numbers = VD_TRY(readRsa(data));
        key = rsaPublic(numbers.modulus, numbers.exponent);
    } else {
        key = ecPublic(Curve::P256, VD_TRY(readP256(data)));
    }
    if (key == nullptr) return Fail{type == KeyType::Rsa ? KeyError::BadModulus : KeyError::BadPoint};
    return key;
}

Result<> checkSecp256k1(BytesView data) {
    if (data.size() != 33 || (data[0] != 0x02 && data[0] != 0x03)) {
        return Fail{KeyError::Malformed, "not a compressed point"};
    }
    if (!secp256k1Usable(data)) return Fail{KeyError::BadPoint};
    return {};
}

/// By a key of any type but Ed25519; an error when it is no such key.
Result<bool> holdsBy(KeyType type, BytesView data, BytesView message, BytesView signature) {
    if (type != KeyType::Secp256k1) return verifySha256(VD_TRY(opensslKey(type, data)), message, signature);
    VD_TRY(checkSecp256k1(data));
    return secp256k1Verify(data, message, signature);
}

/// peer-ids.md: type, then data, both written even when zero or empty.
Bytes encode(KeyType type, BytesView data) {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.varint(1, static_cast<std::uint64_t>(type));
    writer.bytes(2, data);
    return out;
}

struct Message {
    std::uint64_t type = 0;
    BytesView data;
};

Result<Message> readMessage(BytesView protobuf) {
    codec::ProtoReader reader(protobuf, codec::ProtoRules::Canonical);
    std::optional<std::uint64_t> type;
    std::optional<BytesView> data;
    for (;;) {
        const auto field = reader.next();
        // A second encoding of one key would be a second peer id for one peer.
        if (!field && field.error() == codec::ProtoError::NotCanonical)
            return Fail{KeyError::NotDeterministic};
        if (!field) return Fail{KeyError::Malformed, std::string(codeName(field.error()))};
        if (!*field) break;
        if ((*field)->number > 2) return Fail{KeyError::NotDeterministic, "unknown field"};
        if ((*field)->number == 1) {
            const auto value = (*field)->varint();
            if (!value) return Fail{KeyError::Malformed, "type"};
            type = *value;
        } else {
            const auto value = (*field)->bytes();
            if (!value) return Fail{KeyError::Malformed, "data"};
            data = *value;
        }
    }
    if (!type || !data) return Fail{KeyError::Malformed, "a field is missing"};
    return Message{*type, *data};
}

struct KeyFields {
    KeyType type;
    BytesView data;
};

Result<KeyFields> readKey(BytesView protobuf) {
    if (protobuf.size() > kMaxEncoded) return Fail{KeyError::TooLarge};
    const Message message = VD_TRY(readMessage(protobuf));
    if (message.type > static_cast<std::uint64_t>(KeyType::Ecdsa)) return Fail{KeyError::UnknownType};
    return KeyFields{static_cast<KeyType>(message.type), message.data};
}

} // namespace

std::string_view keyTypeName(KeyType type) noexcept {
    switch (type) {
    case KeyType::Rsa: return "rsa";
    case KeyType::Ed25519: return "ed25519";
    case KeyType::Secp256k1: return "secp256k1";
    case KeyType::Ecdsa: return "ecdsa";
    }
    return "unknown";
}

std::string_view codeName(KeyError error) noexcept {
    switch (error) {
    case KeyError::Malformed: return "malformed";
    case KeyError::NotDeterministic: return "not_deterministic";
    case KeyError::UnknownType: return "unknown_type";
    case KeyError::UnsupportedCurve: return "unsupported_curve";
    case KeyError::BadPoint: return "bad_point";
    case KeyError::BadModulus: return "bad_modulus";
    case KeyError::BadSignature: return "bad_signature";
    case KeyError::TooLarge: return "too_large";
    }
    return "unknown";
}

PublicKey::PublicKey(KeyType type, Bytes encoded, std::size_t dataSize)
    : m_type(type), m_dataSize(dataSize), m_encoded(std::move(encoded)) {}

BytesView PublicKey::data() const noexcept {
    return BytesView(m_encoded).last(m_dataSize);
}

Result<PublicKey> PublicKey::create(KeyType type, BytesView data) {
    if (data.size() > kMaxData) return Fail{KeyError::TooLarge};
    if (type == KeyType::Ed25519) {
        if (data.size() != kEd25519PublicSize) return Fail{KeyError::Malformed, "length"};
        if (!ed25519Usable(data.first<kEd25519PublicSize>())) return Fail{KeyError::BadPoint};
    } else if (type == KeyType::Secp256k1) {
        VD_TRY(checkSecp256k1(data));
    } else {
        VD_TRY(opensslKey(type, data));
    }
    return PublicKey(type, encode(type, data), data.size());
}

Result<PublicKey> PublicKey::decode(BytesView protobuf) {
    const auto [type, data] = VD_TRY(readKey(protobuf));
    return create(type, data);
}

Result<PublicKey> PublicKey::decodeSigner(BytesView protobuf, BytesView message, BytesView signature) {
    const auto [type, data] = VD_TRY(readKey(protobuf));
    if (type == KeyType::Ed25519) {
        if (data.size() != kEd25519PublicSize) return Fail{KeyError::Malformed, "length"};
        const auto point = data.first<kEd25519PublicSize>();
        // libsodium's verification refuses every point that ed25519Usable() refuses; asked only when it
        // failed, to name the reason.
        if (!ed25519Verify(point, message, signature)) {
            return Fail{ed25519Usable(point) ? KeyError::BadSignature : KeyError::BadPoint};
        }
    } else if (!VD_TRY(holdsBy(type, data, message, signature))) {
        return Fail{KeyError::BadSignature};
    }
    return PublicKey(type, encode(type, data), data.size());
}

Result<> PublicKey::verify(BytesView message, BytesView signature) const {
    const bool holds = m_type == KeyType::Ed25519
                         ? ed25519Verify(data().first<kEd25519PublicSize>(), message, signature)
                         : VD_TRY(holdsBy(m_type, data(), message, signature));
    if (!holds) return Fail{KeyError::BadSignature};
    return {};
}

} // namespace vedette::crypto
