/// ECDSA, EdDSA, RSA and DSA: the product's PublicKey wherever it has such keys.
#pragma once

#include "core/crypto/der.h"
#include "core/crypto/public_key.h"

#include "tests/vectors/wycheproof/cases.h"
#include "tests/vectors/wycheproof/openssl.h"

namespace vedette::test::wycheproof {

inline bool productVerifies(crypto::KeyType type, const Bytes& data, const Bytes& message,
                            const Bytes& signature) {
    const auto key = crypto::PublicKey::create(type, data);
    return key && key->verify(message, signature).ok();
}

inline bool ecdsa(const Case& c, const Bytes& signature) {
    const Json& key = c.group.contains("publicKey") ? c.group.at("publicKey") : c.group.at("key");
    const auto curve = key.at("curve").get<std::string>();
    const std::string sha = c.text("sha");
    const Bytes message = c.bytes("msg");
    const Bytes der = unhex(c.group.contains("publicKeyDer") ? c.text("publicKeyDer") : c.text("keyDer"));
    if (curve == "secp256r1" && sha == "SHA-256") {
        return productVerifies(crypto::KeyType::Ecdsa, der, message, signature);
    }
    if (curve == "secp256k1" && sha == "SHA-256") {
        const Bytes full = unhex(key.at("uncompressed").get<std::string>());
        Bytes compressed(full.begin(), full.begin() + 33);
        compressed[0] = static_cast<Byte>(0x02 | (full.back() & 1));
        return productVerifies(crypto::KeyType::Secp256k1, compressed, message, signature);
    }
    if (sha.starts_with("SHAKE")) {
        return openssl::verifyExtendable(openssl::publicKey(der), openssl::digestNamed(sha),
                                         sha == "SHAKE128" ? 32 : 64, message, signature);
    }
    return openssl::verify(openssl::publicKey(der), openssl::digestNamed(sha), message, signature);
}

inline bool ecdsaDer(const Case& c) {
    return ecdsa(c, c.bytes("sig"));
}

inline Bytes derInteger(BytesView digits) {
    while (digits.size() > 1 && digits[0] == 0) digits = digits.subspan(1);
    Bytes out{0x02, static_cast<Byte>(digits.size())};
    if (digits[0] >= 0x80) {
        out[1]++;
        out.push_back(0);
    }
    append(out, digits);
    return out;
}

/// r and s side by side, each of `size` bytes, as DER for the verifier.
inline std::optional<Bytes> derOfHalves(const Bytes& raw, std::size_t size) {
    if (raw.size() != 2 * size) return std::nullopt;
    Bytes numbers = derInteger(BytesView(raw).first(size));
    append(numbers, derInteger(BytesView(raw).last(size)));
    Bytes signature{0x30};
    if (numbers.size() >= 0x80) signature.push_back(0x81);
    signature.push_back(static_cast<Byte>(numbers.size()));
    append(signature, numbers);
    return signature;
}

/// Each half is as long as the order of the curve, which can be longer than its field.
inline bool ecdsaP1363(const Case& c) {
    const Json& key = c.group.contains("publicKey") ? c.group.at("publicKey") : c.group.at("key");
    const auto group = openssl::curveNamed(key.at("curve").get<std::string>());
    const auto signature = derOfHalves(c.bytes("sig"), openssl::orderSize(group.get()));
    return signature && ecdsa(c, *signature);
}

inline bool dsaDer(const Case& c) {
    return openssl::verify(openssl::publicKey(unhex(c.text("publicKeyDer"))),
                           openssl::digestNamed(c.text("sha")), c.bytes("msg"), c.bytes("sig"));
}

inline bool dsaP1363(const Case& c) {
    Bytes order = unhex(c.group.at("publicKey").at("q").get<std::string>());
    if (!order.empty() && order[0] == 0) order.erase(order.begin());
    const auto signature = derOfHalves(c.bytes("sig"), order.size());
    return signature
        && openssl::verify(openssl::publicKey(unhex(c.text("publicKeyDer"))),
                           openssl::digestNamed(c.text("sha")), c.bytes("msg"), *signature);
}

/// Bitcoin also wants the lower of the two values of s.
inline bool ecdsaBitcoin(const Case& c) {
    static const Bytes half = unhex("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0");
    const Bytes signature = c.bytes("sig");
    crypto::DerReader outer(signature);
    const auto sequence = outer.take(crypto::DerReader::kSequence);
    if (!sequence) return false;
    crypto::DerReader numbers(*sequence);
    const auto r = numbers.takeUnsigned();
    const auto s = numbers.takeUnsigned();
    if (!r || !s || s->size() > half.size()) return false;
    Bytes padded(half.size() - s->size(), 0);
    append(padded, *s);
    return padded <= half && ecdsa(c, signature);
}

inline bool eddsa(const Case& c) {
    const Json& key = c.group.contains("publicKey") ? c.group.at("publicKey") : c.group.at("key");
    const auto curve = key.at("curve").get<std::string>();
    const Bytes raw = unhex(key.at("pk").get<std::string>());
    if (curve == "edwards25519") {
        return productVerifies(crypto::KeyType::Ed25519, raw, c.bytes("msg"), c.bytes("sig"));
    }
    if (curve == "edwards448") {
        return openssl::verify(openssl::rawPublic(EVP_PKEY_ED448, raw), nullptr, c.bytes("msg"),
                               c.bytes("sig"));
    }
    throw UnknownKind("EdDSA on " + curve);
}

inline bool rsaPkcs1(const Case& c) {
    const Bytes der = unhex(c.text("publicKeyDer"));
    const std::string sha = c.text("sha");
    const auto bits = c.group.at("keySize").get<std::size_t>();
    if (sha == "SHA-256" && bits >= 2048 && bits <= 8192) {
        return productVerifies(crypto::KeyType::Rsa, der, c.bytes("msg"), c.bytes("sig"));
    }
    return openssl::verify(openssl::publicKey(der), openssl::digestNamed(sha), c.bytes("msg"),
                           c.bytes("sig"));
}

inline bool rsaPss(const Case& c) {
    if (c.text("mgf").starts_with("SHAKE")) throw openssl::NoPrimitive("no RSA-PSS with " + c.text("mgf"));
    if (c.text("mgf") != "MGF1") throw UnknownKind("RSA-PSS with " + c.text("mgf"));
    const openssl::Pss pss{openssl::digestNamed(c.text("mgfSha")), c.group.at("sLen").get<int>()};
    return openssl::verify(openssl::publicKey(unhex(c.text("publicKeyDer"))),
                           openssl::digestNamed(c.text("sha")), c.bytes("msg"), c.bytes("sig"), &pss);
}

/// The very signature of the vector, and it verifies.
inline bool rsaSigns(const Case& c) {
    const EVP_MD* digest = openssl::digestNamed(c.text("sha"));
    const auto made =
        openssl::sign(openssl::privateKey(unhex(c.text("privateKeyPkcs8"))), digest, c.bytes("msg"));
    return made == c.bytes("sig")
        && openssl::verify(openssl::publicKey(unhex(c.text("keyDer"))), digest, c.bytes("msg"), *made);
}

inline bool rsaOaep(const Case& c) {
    if (c.text("mgf") != "MGF1") throw UnknownKind("RSA-OAEP with " + c.text("mgf"));
    const openssl::Oaep oaep{openssl::digestNamed(c.text("sha")), openssl::digestNamed(c.text("mgfSha")),
                             c.bytes("label")};
    return openssl::rsaDecrypt(openssl::privateKey(unhex(c.text("privateKeyPkcs8"))), c.bytes("ct"), &oaep)
        == c.bytes("msg");
}

inline bool rsaPkcs1Decrypts(const Case& c) {
    return openssl::rsaDecrypt(openssl::privateKey(unhex(c.text("privateKeyPkcs8"))), c.bytes("ct"), nullptr)
        == c.bytes("msg");
}

/// Two's complement: what is negative is no prime.
inline bool primality(const Case& c) {
    const Bytes value = c.bytes("value");
    if (value.empty() || value[0] >= 0x80) return false;
    const openssl::Number number(BN_bin2bn(value.data(), static_cast<int>(value.size()), nullptr));
    return BN_check_prime(number.get(), nullptr, nullptr) == 1;
}

} // namespace vedette::test::wycheproof
