/// X25519 and ML-KEM.
#pragma once

#include "core/crypto/ml_kem.h"
#include "core/crypto/x25519.h"

#include "tests/vectors/wycheproof/cases.h"
#include "tests/vectors/wycheproof/openssl.h"

namespace vedette::test::wycheproof {

inline bool x448(const Case& c) {
    const Bytes secret = c.bytes("private");
    const Bytes theirs = c.bytes("public");
    const openssl::Key key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_X448, nullptr, secret.data(), secret.size()));
    const openssl::Key peer = openssl::rawPublic(EVP_PKEY_X448, theirs);
    if (!key || !peer) return false;
    const openssl::KeyContext context(EVP_PKEY_CTX_new(key.get(), nullptr));
    Bytes shared(56);
    std::size_t size = shared.size();
    return EVP_PKEY_derive_init(context.get()) == 1
        && EVP_PKEY_derive_set_peer(context.get(), peer.get()) == 1
        && EVP_PKEY_derive(context.get(), shared.data(), &size) == 1 && shared == c.bytes("shared");
}

inline bool xdh(const Case& c) {
    const std::string curve = c.text("curve");
    if (curve == "curve448") return x448(c);
    if (curve != "curve25519") throw UnknownKind("XDH on " + curve);
    const Bytes secret = c.bytes("private");
    const Bytes theirs = c.bytes("public");
    if (secret.size() != crypto::kX25519Size || theirs.size() != crypto::kX25519Size) return false;
    const auto shared =
        crypto::x25519(crypto::X25519Secret(BytesView(secret).first<32>()), BytesView(theirs).first<32>());
    return shared && equal(shared->expose(), c.bytes("shared"));
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
