#include "core/crypto/ml_kem.h"

#include "core/base/check.h"
#include "core/crypto/equal_secrets.h"
#include "core/crypto/ml_kem_ring.h"

#include <openssl/evp.h>

#include <algorithm>
#include <initializer_list>
#include <memory>

namespace vedette::crypto {
namespace {

using ring::Poly;

struct FreeDigest {
    void operator()(EVP_MD_CTX* context) const noexcept { EVP_MD_CTX_free(context); }
};

/// Fixed-length SHA-3 fills exactly its size; SHAKE whatever is asked for.
void digest(const EVP_MD* kind, std::initializer_list<BytesView> parts, MutableBytes out) {
    const std::unique_ptr<EVP_MD_CTX, FreeDigest> context(EVP_MD_CTX_new());
    VD_ASSERT(context != nullptr && kind != nullptr);
    VD_ASSERT(EVP_DigestInit_ex2(context.get(), kind, nullptr) == 1);
    for (const BytesView part : parts) {
        VD_ASSERT(EVP_DigestUpdate(context.get(), part.data(), part.size()) == 1);
    }
    if ((EVP_MD_get_flags(kind) & EVP_MD_FLAG_XOF) != 0) {
        VD_ASSERT(EVP_DigestFinalXOF(context.get(), out.data(), out.size()) == 1);
    } else {
        VD_ASSERT(static_cast<std::size_t>(EVP_MD_get_size(kind)) == out.size());
        VD_ASSERT(EVP_DigestFinal_ex(context.get(), out.data(), nullptr) == 1);
    }
}

const EVP_MD* fetched(const char* name) {
    EVP_MD* kind = EVP_MD_fetch(nullptr, name, nullptr);
    VD_ASSERT(kind != nullptr);
    return kind;
}

// H, G, J (also the noise generator) and the matrix generator of FIPS 203 section 4.1. Never freed.
const EVP_MD* sha3x256() {
    static const EVP_MD* const kind = fetched("SHA3-256");
    return kind;
}

const EVP_MD* sha3x512() {
    static const EVP_MD* const kind = fetched("SHA3-512");
    return kind;
}

const EVP_MD* shake128() {
    static const EVP_MD* const kind = fetched("SHAKE128");
    return kind;
}

const EVP_MD* shake256() {
    static const EVP_MD* const kind = fetched("SHAKE256");
    return kind;
}

std::array<Byte, 32> hashOf(BytesView bytes) {
    std::array<Byte, 32> out;
    digest(sha3x256(), {bytes}, out);
    return out;
}

/// One element of the matrix, from the public seed.
Poly uniform(BytesView rho, std::size_t column, std::size_t row) {
    const std::array<Byte, 2> index = {static_cast<Byte>(column), static_cast<Byte>(row)};
    Poly out;
    // OpenSSL 3.0 cannot squeeze on: in the one case of a hundred where this was too little, start over.
    Bytes stream(3 * 168);
    for (;;) {
        digest(shake128(), {rho, index}, stream);
        if (ring::sampleUniform(out, stream)) return out;
        stream.resize(stream.size() * 2);
    }
}

Poly noise(BytesView seed, Byte counter, std::size_t eta) {
    SecretArray<64 * 3> stream;
    const MutableBytes used = stream.exposeMutable().first(64 * eta);
    digest(shake256(), {seed, {&counter, 1}}, used);
    return ring::sampleBinomial(used);
}

/// K-PKE of section 5.
template <std::size_t Rank>
struct Pke {
    static constexpr std::size_t kEta1 = Rank == 2 ? 3 : 2;
    static constexpr std::size_t kEta2 = 2;
    static constexpr unsigned kU = Rank == 4 ? 11 : 10;
    static constexpr unsigned kV = Rank == 4 ? 5 : 4;
    static constexpr std::size_t kVector = 384 * Rank;
    using Vector = std::array<Poly, Rank>;

    static Vector readVector(BytesView bytes) {
        Vector out;
        for (std::size_t i = 0; i < Rank; ++i) out[i] = ring::decode(bytes.subspan(384 * i, 384), 12);
        return out;
    }

    static Vector noiseVector(BytesView seed, Byte counter, std::size_t eta) {
        Vector out;
        for (Poly& f : out) f = noise(seed, counter++, eta);
        return out;
    }

    /// Algorithm 13; `secret` takes the first part of the decapsulation key.
    static void generate(BytesView d, MutableBytes publicKey, MutableBytes secret) {
        const Byte rank = Rank;
        SecretArray<64> seeds;
        digest(sha3x512(), {d, {&rank, 1}}, seeds.exposeMutable());
        const BytesView rho = seeds.expose().template first<32>();
        const BytesView sigma = seeds.expose().template last<32>();
        Vector s = noiseVector(sigma, 0, kEta1);
        Vector e = noiseVector(sigma, Rank, kEta1);
        for (Poly& f : s) ring::transform(f);
        for (std::size_t i = 0; i < Rank; ++i) {
            Poly t = e[i];
            ring::transform(t);
            for (std::size_t j = 0; j < Rank; ++j) ring::addProduct(t, uniform(rho, j, i), s[j]);
            ring::encode(t, 12, publicKey.subspan(384 * i, 384));
            ring::encode(s[i], 12, secret.subspan(384 * i, 384));
        }
        std::copy(rho.begin(), rho.end(), publicKey.begin() + kVector);
    }

    /// Algorithm 14.
    static void encrypt(BytesView publicKey, BytesView message, BytesView coins, MutableBytes out) {
        const Vector t = readVector(publicKey.first(kVector));
        const BytesView rho = publicKey.subspan(kVector);
        Vector y = noiseVector(coins, 0, kEta1);
        const Vector e1 = noiseVector(coins, Rank, kEta2);
        for (Poly& f : y) ring::transform(f);
        for (std::size_t i = 0; i < Rank; ++i) {
            Poly u;
            for (std::size_t j = 0; j < Rank; ++j) ring::addProduct(u, uniform(rho, i, j), y[j]);
            ring::inverseTransform(u);
            ring::add(u, e1[i]);
            ring::encode(u, kU, out.subspan(32 * kU * i, 32 * kU));
        }
        Poly v;
        for (std::size_t j = 0; j < Rank; ++j) ring::addProduct(v, t[j], y[j]);
        ring::inverseTransform(v);
        ring::add(v, noise(coins, 2 * Rank, kEta2));
        ring::add(v, ring::decode(message, 1));
        ring::encode(v, kV, out.subspan(32 * kU * Rank));
    }

    /// Algorithm 15.
    static SecretArray<32> decrypt(BytesView secret, BytesView ciphertext) {
        const Vector s = readVector(secret);
        Poly product;
        for (std::size_t i = 0; i < Rank; ++i) {
            Poly u = ring::decode(ciphertext.subspan(32 * kU * i, 32 * kU), kU);
            ring::transform(u);
            ring::addProduct(product, s[i], u);
        }
        ring::inverseTransform(product);
        Poly w = ring::decode(ciphertext.subspan(32 * kU * Rank), kV);
        ring::subtract(w, product);
        SecretArray<32> message;
        ring::encode(w, 1, message.exposeMutable());
        return message;
    }
};

} // namespace

std::string_view codeName(KemError error) noexcept {
    switch (error) {
    case KemError::BadLength: return "bad_length";
    case KemError::NotReduced: return "not_reduced";
    case KemError::BadHash: return "bad_hash";
    }
    return "unknown";
}

template <std::size_t Rank>
typename MlKem<Rank>::KeyPair MlKem<Rank>::generate(Random& random) {
    SecretArray<kSeedSize> seed;
    random.fill(seed.exposeMutable());
    return ofSeed(seed.expose());
}

template <std::size_t Rank>
typename MlKem<Rank>::KeyPair MlKem<Rank>::ofSeed(std::span<const Byte, kSeedSize> seed) {
    KeyPair pair{};
    const MutableBytes key = pair.decapsulationKey.exposeMutable();
    Pke<Rank>::generate(seed.template first<32>(), pair.encapsulationKey, key.first(384 * Rank));
    const auto hash = hashOf(pair.encapsulationKey);
    auto to = key.begin() + 384 * Rank;
    to = std::copy(pair.encapsulationKey.begin(), pair.encapsulationKey.end(), to);
    to = std::copy(hash.begin(), hash.end(), to);
    std::copy(seed.begin() + 32, seed.end(), to);
    return pair;
}

template <std::size_t Rank>
Result<typename MlKem<Rank>::Encapsulation, KemError> MlKem<Rank>::encapsulate(BytesView encapsulationKey,
                                                                               Random& random) {
    SecretArray<32> message;
    random.fill(message.exposeMutable());
    return encapsulate(encapsulationKey, message.expose());
}

template <std::size_t Rank>
Result<typename MlKem<Rank>::Encapsulation, KemError>
MlKem<Rank>::encapsulate(BytesView encapsulationKey, std::span<const Byte, 32> message) {
    if (encapsulationKey.size() != kEncapsulationKeySize) return Fail{KemError::BadLength};
    if (!ring::reduced(encapsulationKey.first(384 * Rank))) return Fail{KemError::NotReduced};
    const auto hash = hashOf(encapsulationKey);
    SecretArray<64> derived; // the shared secret, then the coins
    digest(sha3x512(), {message, hash}, derived.exposeMutable());
    Encapsulation out{{}, SecretArray<32>(derived.expose().template first<32>())};
    Pke<Rank>::encrypt(encapsulationKey, message, derived.expose().template last<32>(), out.ciphertext);
    return out;
}

template <std::size_t Rank>
Result<SecretArray<MlKem<Rank>::kSharedSize>, KemError> MlKem<Rank>::decapsulate(BytesView decapsulationKey,
                                                                                 BytesView ciphertext) {
    if (decapsulationKey.size() != kDecapsulationKeySize || ciphertext.size() != kCiphertextSize) {
        return Fail{KemError::BadLength};
    }
    const BytesView secret = decapsulationKey.first(384 * Rank);
    const BytesView encapsulationKey = decapsulationKey.subspan(384 * Rank, kEncapsulationKeySize);
    const BytesView hash = decapsulationKey.subspan(768 * Rank + 32, 32);
    const BytesView rejection = decapsulationKey.last(32);
    if (!equal(hashOf(encapsulationKey), hash)) return Fail{KemError::BadHash};
    const auto message = Pke<Rank>::decrypt(secret, ciphertext);
    SecretArray<64> derived;
    digest(sha3x512(), {message.expose(), hash}, derived.exposeMutable());
    SecretArray<32> shared;
    digest(shake256(), {rejection, ciphertext}, shared.exposeMutable());
    SecretArray<kCiphertextSize> again;
    Pke<Rank>::encrypt(encapsulationKey, message.expose(), derived.expose().template last<32>(),
                       again.exposeMutable());
    // Section 6.3: which of the two comes back must not show in time, or the difference decrypts.
    const auto same = static_cast<Byte>(0 - static_cast<int>(equalSecrets(again.expose(), ciphertext)));
    for (std::size_t i = 0; i < kSharedSize; ++i) {
        Byte& out = shared.exposeMutable()[i];
        out = static_cast<Byte>(out ^ (same & (out ^ derived.expose()[i])));
    }
    return shared;
}

template class MlKem<2>;
template class MlKem<3>;
template class MlKem<4>;

} // namespace vedette::crypto
