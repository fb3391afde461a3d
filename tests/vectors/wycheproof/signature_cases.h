/// ECDSA, EdDSA and RSA: the product's PublicKey wherever it has such keys.
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

/// r and s side by side, each as long as the order; written as DER for the verifier.
inline bool ecdsaP1363(const Case& c) {
    const Json& key = c.group.contains("publicKey") ? c.group.at("publicKey") : c.group.at("key");
    const std::size_t size = (key.at("keySize").get<std::size_t>() + 7) / 8;
    const Bytes raw = c.bytes("sig");
    if (raw.size() != 2 * size) return false;
    Bytes numbers = derInteger(BytesView(raw).first(size));
    append(numbers, derInteger(BytesView(raw).last(size)));
    Bytes signature{0x30};
    if (numbers.size() >= 0x80) signature.push_back(0x81);
    signature.push_back(static_cast<Byte>(numbers.size()));
    append(signature, numbers);
    return ecdsa(c, signature);
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
    if (c.text("mgf") != "MGF1") throw UnknownKind("RSA-PSS with " + c.text("mgf"));
    const openssl::Pss pss{openssl::digestNamed(c.text("mgfSha")), c.group.at("sLen").get<int>()};
    return openssl::verify(openssl::publicKey(unhex(c.text("publicKeyDer"))),
                           openssl::digestNamed(c.text("sha")), c.bytes("msg"), c.bytes("sig"), &pss);
}

} // namespace vedette::test::wycheproof
