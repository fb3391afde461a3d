#include "core/crypto/ed25519.h"

#include "core/crypto/private_key.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>
#include <sodium.h>

#include <set>

using namespace vedette;
using namespace vedette::crypto;
using namespace vedette::test;

namespace {

std::string field(const Json& entry, const char* name) {
    return entry.at(name).get<std::string>();
}

/// Entries with a seed: deterministic signatures, and each of them altered.
bool signsAndVerifies(const Json& entry) {
    const Bytes message = unhex(field(entry, "message"));
    const Bytes signature = unhex(field(entry, "signature"));
    const auto key = PrivateKey::fromEd25519Seed(unhex(field(entry, "seed")));
    if (!equal(key.publicKey().data(), unhex(field(entry, "public")))) return false;
    if (key.sign(message) != signature || !key.publicKey().verify(message, signature).ok()) return false;
    Bytes forged = signature;
    forged[message.size() % forged.size()] ^= 1;
    if (key.publicKey().verify(message, forged).ok()) return false;
    Bytes other = message;
    other.push_back(0);
    return !key.publicKey().verify(other, signature).ok();
}

/// Our policy for the edge cases, which come without a verdict: neither A nor R of small order or written in
/// another form than their one, and the equation without cofactor, which a residue of small order breaks.
/// Components of small order that cancel out are accepted, as libsodium and most verifiers do.
bool policyAccepts(const Json& entry) {
    static const std::set<std::string> refused = {"low_order_A", "low_order_R", "non_canonical_A",
                                                  "non_canonical_R", "low_order_residue"};
    static const std::set<std::string> harmless = {"low_order_component_A", "low_order_component_R",
                                                   "reencoded_k"};
    bool accepts = true;
    if (entry.at("flags").is_null()) return true;
    for (const Json& flag : entry.at("flags")) {
        const auto name = flag.get<std::string>();
        if (refused.count(name) > 0) {
            accepts = false;
        } else if (harmless.count(name) == 0) {
            throw std::runtime_error("unknown flag " + name);
        }
    }
    return accepts;
}

bool verdictHolds(const Json& entry) {
    const Bytes key = unhex(field(entry, "key"));
    const Bytes signature = unhex(field(entry, "sig"));
    const std::string text = field(entry, "msg");
    const BytesView message = viewOf(text);
    const auto made = PublicKey::create(KeyType::Ed25519, key);
    const bool ours = made && made->verify(message, signature).ok();
    const bool fast = ed25519Verify(BytesView(key).first<32>(), message, signature);
    const bool sodium =
        crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
    return ours == sodium && fast == sodium && ours == policyAccepts(entry);
}

} // namespace

class Ed25519VectorsTest final : public QObject {
    Q_OBJECT

private slots:

    void everyFile() {
        try {
            judgeAll();
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }

private:
    void judgeAll() {
        for (const auto& path : vectorFiles("ed25519")) {
            QVERIFY2(isJson(path), nameOf(path).c_str());
            const Json file = readJson(path);
            QVERIFY2(file.is_array(), nameOf(path).c_str());
            std::size_t cases = 0;
            for (const Json& entry : file) {
                const std::string which = nameOf(path) + " entry " + std::to_string(cases++);
                if (entry.contains("seed")) {
                    QVERIFY2(signsAndVerifies(entry), which.c_str());
                } else if (entry.contains("flags")) {
                    QVERIFY2(verdictHolds(entry), which.c_str());
                } else {
                    QFAIL((which + " is of an unknown kind").c_str());
                }
            }
            QVERIFY2(cases > 0, nameOf(path).c_str());
        }
    }
};

VD_SUITE(Ed25519VectorsTest)

#include "ed25519_test.moc"
