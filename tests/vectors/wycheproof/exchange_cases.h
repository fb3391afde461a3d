/// X25519, X448, ECDH and ML-KEM.
#pragma once

#include "core/codec/multibase.h"
#include "core/crypto/ml_kem.h"
#include "core/crypto/x25519.h"

#include "tests/vectors/wycheproof/cases.h"
#include "tests/vectors/wycheproof/openssl.h"

namespace vedette::test::wycheproof {

/// The curve of the group as OpenSSL numbers it.
inline int xdhType(const Case& c) {
    const std::string curve = c.text("curve");
    if (curve == "curve25519") return EVP_PKEY_X25519;
    if (curve == "curve448") return EVP_PKEY_X448;
    throw UnknownKind("XDH on " + curve);
}

inline bool agrees(const Case& c, const std::optional<Bytes>& secret, const std::optional<Bytes>& theirs) {
    if (!secret || !theirs) return false;
    std::optional<Bytes> shared;
    if (xdhType(c) == EVP_PKEY_X448) {
        shared = openssl::x448(*secret, *theirs);
    } else if (secret->size() == crypto::kX25519Size && theirs->size() == crypto::kX25519Size) {
        const auto ours = crypto::x25519(crypto::X25519Secret(BytesView(*secret).first<32>()),
                                         BytesView(*theirs).first<32>());
        if (ours) shared = copyOf(ours->expose());
    }
    return shared == c.bytes("shared");
}

inline bool xdh(const Case& c) {
    return agrees(c, c.bytes("private"), c.bytes("public"));
}

/// OpenSSL reads the keys, ours computes.
inline bool xdhAsn(const Case& c) {
    return agrees(c, openssl::rawOf(openssl::privateKey(c.bytes("private")), xdhType(c), true),
                  openssl::rawOf(openssl::publicKey(c.bytes("public")), xdhType(c), false));
}

inline std::string textOfTest(const Case& c, const char* name) {
    return c.test.at(name).get<std::string>();
}

inline bool xdhPem(const Case& c) {
    return agrees(c, openssl::rawOf(openssl::privatePem(textOfTest(c, "private")), xdhType(c), true),
                  openssl::rawOf(openssl::publicPem(textOfTest(c, "public")), xdhType(c), false));
}

/// A member of a key of JOSE: base64url without padding.
inline std::optional<Bytes> jwkBytes(const Json& key, const char* name) {
    if (!key.contains(name) || !key.at(name).is_string()) return std::nullopt;
    auto decoded = codec::fromMultibase("u" + key.at(name).get<std::string>());
    if (!decoded) return std::nullopt;
    return std::move(decoded->bytes);
}

inline bool isJwk(const Json& key, std::string_view type, const std::string& curve) {
    return key.is_object() && key.value("kty", "") == type && key.value("crv", "") == curve;
}

inline bool xdhJwk(const Case& c) {
    const std::string curve = xdhType(c) == EVP_PKEY_X448 ? "X448" : "X25519";
    const Json& secret = c.test.at("private");
    const Json& theirs = c.test.at("public");
    if (!isJwk(secret, "OKP", curve) || !isJwk(theirs, "OKP", curve)) return false;
    return agrees(c, jwkBytes(secret, "d"), jwkBytes(theirs, "x"));
}

inline bool ecdhAgrees(const Case& c, const openssl::Group& group, const std::optional<Bytes>& scalar,
                       const std::optional<Bytes>& point) {
    return scalar && point && openssl::ecdh(group.get(), *point, *scalar) == c.bytes("shared");
}

inline bool ecdhAsn(const Case& c) {
    if (c.text("encoding") != "asn") throw UnknownKind("ECDH keys as " + c.text("encoding"));
    const auto group = openssl::curveNamed(c.text("curve"));
    return ecdhAgrees(c, group, c.bytes("private"),
                      openssl::pointOf(openssl::publicKey(c.bytes("public")), group.get()));
}

inline bool ecdhPoint(const Case& c) {
    return ecdhAgrees(c, openssl::curveNamed(c.text("curve")), c.bytes("private"), c.bytes("public"));
}

inline bool ecdhPem(const Case& c) {
    const auto group = openssl::curveNamed(c.text("curve"));
    return ecdhAgrees(c, group, openssl::scalarOf(openssl::privatePem(textOfTest(c, "private"))),
                      openssl::pointOf(openssl::publicPem(textOfTest(c, "public")), group.get()));
}

inline bool ecdhJwk(const Case& c) {
    const std::string curve = c.text("curve");
    const auto group = openssl::curveNamed(curve);
    const Json& secret = c.test.at("private");
    const Json& theirs = c.test.at("public");
    if (!isJwk(secret, "EC", curve) || !isJwk(theirs, "EC", curve)) return false;
    const auto x = jwkBytes(theirs, "x");
    const auto y = jwkBytes(theirs, "y");
    const auto size = (static_cast<std::size_t>(EC_GROUP_get_degree(group.get())) + 7) / 8;
    if (!x || !y || x->size() != size || y->size() != size) return false;
    Bytes point{0x04};
    append(point, *x);
    append(point, *y);
    return ecdhAgrees(c, group, jwkBytes(secret, "d"), point);
}

/// The fields say what is asked: a seed alone, a message to encapsulate, or a ciphertext to open with a seed
/// or a whole decapsulation key.
template <std::size_t Rank>
bool mlKemOf(const Case& c) {
    using Kem = crypto::MlKem<Rank>;
    std::optional<typename Kem::KeyPair> pair;
    if (c.test.contains("seed")) {
        const Bytes seed = c.bytes("seed");
        if (seed.size() != Kem::kSeedSize) return false;
        pair = Kem::ofSeed(BytesView(seed).template first<Kem::kSeedSize>());
        if (c.test.contains("ek") && !equal(pair->encapsulationKey, c.bytes("ek"))) return false;
        if (c.test.contains("dk") && !equal(pair->decapsulationKey.expose(), c.bytes("dk"))) return false;
    }
    if (c.test.contains("m")) {
        const Bytes message = c.bytes("m");
        if (message.size() != 32) return false;
        const auto made = Kem::encapsulate(c.bytes("ek"), BytesView(message).template first<32>());
        return made && equal(made->ciphertext, c.bytes("c")) && equal(made->shared.expose(), c.bytes("K"));
    }
    if (!c.test.contains("c")) {
        if (!pair) throw UnknownKind("ML-KEM case without seed, m or c");
        return true;
    }
    const Bytes key = pair ? copyOf(pair->decapsulationKey.expose()) : c.bytes("dk");
    const auto shared = Kem::decapsulate(key, c.bytes("c"));
    if (!shared) return false;
    return !c.test.contains("K") || equal(shared->expose(), c.bytes("K"));
}

inline bool mlKem(const Case& c) {
    const std::string set = c.text("parameterSet");
    if (set == "ML-KEM-512") return mlKemOf<2>(c);
    if (set == "ML-KEM-768") return mlKemOf<3>(c);
    if (set == "ML-KEM-1024") return mlKemOf<4>(c);
    throw UnknownKind(set);
}

} // namespace vedette::test::wycheproof
