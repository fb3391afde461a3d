#include "core/crypto/ed25519.h"
#include "core/crypto/hash.h"
#include "core/crypto/private_key.h"
#include "core/crypto/x25519.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>
#include <sodium.h>

#include <map>

using namespace vedette;
using namespace vedette::crypto;
using namespace vedette::test;

namespace {

Bytes hexOf(const Json& entry, const char* name) {
    return unhex(entry.at(name).get<std::string>());
}

template <class Hash>
bool hkdfHolds(const Json& entry) {
    Bytes okm(entry.at("L").get<std::size_t>());
    const auto prk = hkdfExtract<Hash>(hexOf(entry, "salt"), hexOf(entry, "ikm"));
    return hkdf<Hash>(hexOf(entry, "salt"), hexOf(entry, "ikm"), hexOf(entry, "info"), okm)
        && okm == hexOf(entry, "okm") && (!entry.contains("prk") || equal(prk, hexOf(entry, "prk")));
}

bool hkdfCase(const Json& entry) {
    const auto hash = entry.at("hash").get<std::string>();
    if (hash == "SHA-256") return hkdfHolds<Sha256>(entry);
    if (hash == "SHA-512") return hkdfHolds<Sha512>(entry);
    throw std::runtime_error("HKDF with " + hash);
}

X25519Secret secretOf(const Bytes& bytes) {
    return X25519Secret(BytesView(bytes).first<kX25519Size>());
}

Bytes multiplied(const Bytes& scalar, const Bytes& point) {
    const auto out = x25519(secretOf(scalar), BytesView(point).first<kX25519Size>());
    return out ? copyOf(out->expose()) : Bytes();
}

bool scalarMultCase(const Json& entry) {
    return multiplied(hexOf(entry, "scalar"), hexOf(entry, "u")) == hexOf(entry, "out");
}

/// RFC 7748 section 5.2: each result is the next scalar, each scalar the next point.
bool iteratedCase(const Json& entry) {
    Bytes scalar(kX25519Size, 0);
    scalar[0] = 9;
    Bytes point = scalar;
    for (auto left = entry.at("iterations").get<std::size_t>(); left > 0; --left) {
        Bytes next = multiplied(scalar, point);
        point = std::exchange(scalar, std::move(next));
    }
    return scalar == hexOf(entry, "out");
}

bool diffieHellmanCase(const Json& entry) {
    const Bytes alice = hexOf(entry, "alice_private");
    const Bytes bob = hexOf(entry, "bob_private");
    return equal(x25519PublicKey(secretOf(alice)), hexOf(entry, "alice_public"))
        && equal(x25519PublicKey(secretOf(bob)), hexOf(entry, "bob_public"))
        && multiplied(alice, hexOf(entry, "bob_public")) == hexOf(entry, "shared")
        && multiplied(bob, hexOf(entry, "alice_public")) == hexOf(entry, "shared");
}

bool pureCase(const Json& entry) {
    const Bytes message = hexOf(entry, "msg");
    const auto key = PrivateKey::fromEd25519Seed(hexOf(entry, "seed"));
    return equal(key.publicKey().data(), hexOf(entry, "public"))
        && key.sign(message) == hexOf(entry, "signature")
        && key.publicKey().verify(message, hexOf(entry, "signature")).ok();
}

using Wide = std::array<Byte, 64>;
using Scalar = std::array<Byte, 32>;

Wide sha512(std::initializer_list<BytesView> parts) {
    Sha512 hash;
    for (const BytesView part : parts) hash.update(part);
    return hash.finish();
}

Scalar reduced(const Wide& wide) {
    Scalar out;
    crypto_core_ed25519_scalar_reduce(out.data(), wide.data());
    return out;
}

/// Ed25519ctx and Ed25519ph (RFC 8032 section 5.1), which the product does not offer: they show that hash,
/// curve and order of libsodium are what the RFC says.
Bytes signWithDomain(const Bytes& seed, Byte prehashed, const Bytes& context, BytesView message) {
    Bytes domain = copyOf(viewOf("SigEd25519 no Ed25519 collisions"));
    domain.push_back(prehashed);
    domain.push_back(static_cast<Byte>(context.size()));
    append(domain, context);
    Wide halves = Sha512::of(seed);
    halves[0] &= 248;
    halves[31] = static_cast<Byte>((halves[31] & 127) | 64);
    Wide padded{};
    std::copy_n(halves.begin(), 32, padded.begin());
    const Scalar secret = reduced(padded);
    const Scalar nonce = reduced(sha512({domain, BytesView(halves).last(32), message}));
    Scalar publicKey;
    Bytes signature(64);
    crypto_scalarmult_ed25519_base_noclamp(publicKey.data(), secret.data());
    crypto_scalarmult_ed25519_base_noclamp(signature.data(), nonce.data());
    const Scalar challenge = reduced(sha512({domain, BytesView(signature).first(32), publicKey, message}));
    Scalar s;
    crypto_core_ed25519_scalar_mul(s.data(), challenge.data(), secret.data());
    crypto_core_ed25519_scalar_add(signature.data() + 32, s.data(), nonce.data());
    return signature;
}

bool contextCase(const Json& entry) {
    return signWithDomain(hexOf(entry, "seed"), 0, hexOf(entry, "context"), hexOf(entry, "msg"))
        == hexOf(entry, "signature");
}

bool prehashCase(const Json& entry) {
    const Bytes message = hexOf(entry, "msg");
    const Bytes signature = hexOf(entry, "signature");
    const Bytes context = entry.contains("context") ? hexOf(entry, "context") : Bytes();
    const Bytes seed = hexOf(entry, "seed");
    if (signWithDomain(seed, 1, context, Sha512::of(message)) != signature) return false;
    if (!context.empty()) return true; // libsodium's own form has none
    std::array<Byte, 64> secret;
    ed25519Expand(BytesView(seed).first<32>(), secret);
    crypto_sign_state state;
    Bytes ours(64);
    crypto_sign_init(&state);
    crypto_sign_update(&state, message.data(), message.size());
    crypto_sign_final_create(&state, ours.data(), nullptr, secret.data());
    crypto_sign_init(&state);
    crypto_sign_update(&state, message.data(), message.size());
    return ours == signature
        && crypto_sign_final_verify(&state, signature.data(), hexOf(entry, "public").data()) == 0;
}

bool multipleCase(const Json& entry) {
    Scalar one{1};
    Scalar generator;
    crypto_scalarmult_ristretto255_base(generator.data(), one.data());
    Scalar sum{}; // the identity
    for (auto left = entry.at("k").get<std::size_t>(); left > 0; --left) {
        if (crypto_core_ristretto255_add(sum.data(), sum.data(), generator.data()) != 0) return false;
    }
    return equal(sum, hexOf(entry, "encoding")) && crypto_core_ristretto255_is_valid_point(sum.data()) == 1;
}

bool invalidCase(const Json& entry) {
    const Bytes encoding = hexOf(entry, "encoding");
    return encoding.size() != crypto_core_ristretto255_BYTES
        || crypto_core_ristretto255_is_valid_point(encoding.data()) == 0;
}

bool elementOf(BytesView uniform, const Bytes& expected) {
    Scalar element;
    return uniform.size() == crypto_core_ristretto255_HASHBYTES
        && crypto_core_ristretto255_from_hash(element.data(), uniform.data()) == 0
        && equal(element, expected);
}

bool uniformCase(const Json& entry) {
    return elementOf(hexOf(entry, "uniform_bytes"), hexOf(entry, "element"));
}

bool labelCase(const Json& entry) {
    const auto label = entry.at("label").get<std::string>();
    return elementOf(Sha512::of(viewOf(label)), hexOf(entry, "element"));
}

using Runner = bool (*)(const Json&);

/// By the name of a section of a file.
const std::map<std::string, Runner>& sections() {
    static const std::map<std::string, Runner> all = {
        {"tests", hkdfCase},
        {"scalar_mult", scalarMultCase},
        {"iterated", iteratedCase},
        {"diffie_hellman", diffieHellmanCase},
        {"ed25519", pureCase},
        {"ed25519ctx", contextCase},
        {"ed25519ph", prehashCase},
        {"generator_multiples", multipleCase},
        {"invalid_encodings", invalidCase},
        {"from_uniform_bytes", uniformCase},
        {"from_label_sha512", labelCase},
    };
    return all;
}

} // namespace

class RfcVectorsTest final : public QObject {
    Q_OBJECT

private slots:

    void initTestCase() { QVERIFY(sodium_init() >= 0); }

    void everyFile() {
        try {
            judgeAll();
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }

private:
    void judgeAll() {
        for (const auto& path : vectorFiles("rfc")) {
            QVERIFY2(isJson(path), nameOf(path).c_str());
            const Json file = readJson(path);
            QVERIFY2(file.is_object(), nameOf(path).c_str());
            std::size_t cases = 0;
            for (const auto& [name, content] : file.items()) {
                if (!content.is_structured()) continue; // words about the file
                const auto found = sections().find(name);
                QVERIFY2(found != sections().end(), (nameOf(path) + " has an unknown " + name).c_str());
                const Json entries = content.is_array() ? content : Json::array({content});
                QVERIFY2(!entries.empty(), (nameOf(path) + " has an empty " + name).c_str());
                for (const Json& entry : entries) {
                    const std::string which = nameOf(path) + " " + name + " " + std::to_string(cases++);
                    QVERIFY2(found->second(entry), which.c_str());
                }
            }
            QVERIFY2(cases > 0, nameOf(path).c_str());
        }
    }
};

VD_SUITE(RfcVectorsTest)

#include "rfc_test.moc"
