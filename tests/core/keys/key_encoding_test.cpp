#include "core/crypto/hash.h"
#include "core/crypto/pkey.h"
#include "core/crypto/private_key.h"
#include "core/keys/key_encoding.h"
#include "core/keys/mechanism.h"
#include "core/keys/module_needs.h"
#include "core/keys/token_error.h"
#include "tests/suite.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::keys;

namespace {

Bytes inOctetString(BytesView point) {
    Bytes out{0x04, static_cast<Byte>(point.size())};
    append(out, point);
    return out;
}

bool isBad(const Result<crypto::PublicKey>& key) {
    return !key.ok() && key.error().code == TokenError::BadAnswer;
}

} // namespace

class KeyEncodingTest final : public QObject {
    Q_OBJECT

private slots:

    void curvesAreReadAsModulesWriteThem() {
        for (const Algorithm one : {Algorithm::Ed25519, Algorithm::P256, Algorithm::Secp256k1})
            QVERIFY(curveOf(curveParameters(one)) == one);
        QVERIFY(curveOf(*fromHex("130c656477617264733235353139")) == Algorithm::Ed25519);
        QVERIFY(!curveOf(*fromHex("130c65647761726473323535313900")));
        QVERIFY(!curveOf(*fromHex("06032b656e"))); // X25519 signs nothing
        QVERIFY(!curveOf({}));
        QVERIFY(curveParameters(Algorithm::Rsa3072).empty());
    }

    void edwardsPointsComeWrappedOrRaw() {
        const auto key = crypto::PrivateKey::fromEd25519Seed(Bytes(32, 5));
        const Bytes point = copyOf(key.publicKey().data());
        QVERIFY(*curveKey(Algorithm::Ed25519, point) == key.publicKey());
        QVERIFY(*curveKey(Algorithm::Ed25519, inOctetString(point)) == key.publicKey());
        Bytes longer = inOctetString(point);
        longer.push_back(0);
        QVERIFY(isBad(curveKey(Algorithm::Ed25519, longer)));
        QVERIFY(isBad(curveKey(Algorithm::Ed25519, BytesView(point).first(31))));
        QVERIFY(isBad(curveKey(Algorithm::Ed25519, Bytes(32)))); // of small order
        QVERIFY(isBad(curveKey(Algorithm::Ed25519, {})));
    }

    void curvePointsAreChecked() {
        SystemRandom random;
        for (const auto& [type, curve, algorithm] :
             {std::tuple(crypto::KeyType::Ecdsa, crypto::Curve::P256, Algorithm::P256),
              std::tuple(crypto::KeyType::Secp256k1, crypto::Curve::Secp256k1, Algorithm::Secp256k1)}) {
            const auto key = crypto::PrivateKey::generate(type, random).value();
            Bytes point(65);
            if (curve == crypto::Curve::P256) {
                point = copyOf(key.publicKey().data().last(65)); // the end of a SubjectPublicKeyInfo
                QVERIFY(*curveKey(algorithm, inOctetString(point)) == key.publicKey());
                QVERIFY(*curveKey(algorithm, point) == key.publicKey());
            }
            point.back() = static_cast<Byte>(point.back() ^ 1);
            QVERIFY(isBad(curveKey(algorithm, inOctetString(point))));
        }
    }

    void rsaNumbersMayHaveLeadingZeroes() {
        const auto pair = crypto::rsaGenerate(2048);
        QVERIFY(pair != nullptr);
        Bytes modulus(256, 0xff);
        modulus.back() = 0x0d;
        const auto key = rsaKey(modulus, Bytes{1, 0, 1});
        modulus.insert(modulus.begin(), 0);
        const auto same = rsaKey(modulus, Bytes{0, 1, 0, 1});
        QVERIFY(key.ok() == same.ok() && (!key.ok() || *key == *same));
        QVERIFY(isBad(rsaKey(Bytes(255, 0xff), Bytes{1, 0, 1})));
        QVERIFY(isBad(rsaKey(modulus, {})));
        QVERIFY(isBad(rsaKey(modulus, Bytes(9, 1))));
    }

    void ecdsaBecomesDer() {
        Bytes rs(64);
        rs[31] = 0x7f;
        rs[63] = 0x80;
        QCOMPARE(toHex(*ecdsaSignature(Algorithm::P256, rs)), std::string("300702017f02020080"));
        const auto bad = [](Algorithm curve, const Bytes& bytes) {
            const auto made = ecdsaSignature(curve, bytes);
            return !made.ok() && made.error().code == TokenError::BadAnswer;
        };
        QVERIFY(bad(Algorithm::P256, Bytes(63, 1)));
        QVERIFY(bad(Algorithm::P256, Bytes(64)));
        Bytes noS(64);
        noS[0] = 1;
        QVERIFY(bad(Algorithm::P256, noS));
        // secp256k1: n - 1 has the smaller twin 1; the order itself is no number of it.
        const Bytes order = *fromHex("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141");
        Bytes high(32);
        high[31] = 1;
        append(high, order);
        QVERIFY(bad(Algorithm::Secp256k1, high));
        high.back() = 0x40;
        QCOMPARE(toHex(*ecdsaSignature(Algorithm::Secp256k1, high)), std::string("3006020101020101"));
    }

    void aDigestInfoIsThatOfTheStandard() {
        QCOMPARE(toHex(sha256DigestInfo(viewOf("abc"))),
                 std::string("3031300d060960864801650304020105000420"
                             "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    void whyAnAlgorithmIsNotOffered() {
        TokenInfo token;
        for (const Algorithm one : kAlgorithms) {
            QVERIFY(!availability(token, one).offered && !availability(token, one).why.empty());
            QVERIFY(algorithmOf(algorithmName(one)) == one);
        }
        QVERIFY(!algorithmOf("dsa"));
        token.mechanisms = {mechanism::kEdwardsPair};
        QVERIFY(availability(token, Algorithm::Ed25519).why.find("CKM_EDDSA") != std::string::npos);
        token.mechanisms = {mechanism::kRsaPair, mechanism::kSha256RsaPkcs, mechanism::kEcPair,
                            mechanism::kEcdsa,   mechanism::kEdwardsPair,   mechanism::kEddsa};
        for (const Algorithm one : kAlgorithms) QVERIFY(availability(token, one).offered);
    }

    void modulesAreReadFromTheSystemsConfiguration() {
        QVERIFY(moduleOf("# module: no\nmodule: /a/b.so\n") == std::filesystem::path("/a/b.so"));
        QVERIFY(moduleOf(" module:  b.so \r\n")->is_absolute());
        QVERIFY(!moduleOf("module: t.so\ntrust-policy: yes\n"));
        QVERIFY(!moduleOf("priority: 1\n") && !moduleOf(""));
    }

    void whatModulesNeed() {
        const QTemporaryDir folder;
        const std::string conf = folder.filePath("c").toStdString();
        QFile file(QString::fromStdString(conf));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(("directories.tokendir = " + folder.path().toStdString() + "\n").c_str());
        file.close();
        const auto soft = needsOf("/x/libsofthsm2.so", [&](const std::string& name) {
            return name == "SOFTHSM2_CONF" ? std::optional<std::string>(conf) : std::nullopt;
        });
        QVERIFY(soft.writable == std::vector<std::filesystem::path>{folder.path().toStdString()});
        QVERIFY(soft.readable == std::vector<std::filesystem::path>{conf});
        const auto tpm = [&](const char* way) {
            return needsOf("/x/libtpm2_pkcs11.so", [&](const std::string& name) {
                return name == "TPM2_PKCS11_TCTI" ? std::optional<std::string>(way) : std::nullopt;
            });
        };
        QVERIFY(tpm("swtpm:host=127.0.0.1,port=2321").tcpPorts == (std::vector<std::uint16_t>{2321, 2322}));
        QVERIFY(!tpm("swtpm:host=127.0.0.1,port=2321").localSockets);
        QVERIFY(tpm("tabrmd:bus_type=session").localSockets
                && tpm("tabrmd:bus_type=session").tcpPorts.empty());
        QVERIFY(tpm("swtpm:port=65535").tcpPorts.empty());
        QVERIFY(needsOf("/x/other.so", [](const std::string&) { return std::optional<std::string>("/"); })
                == Exceptions{});
    }
};

VD_SUITE(KeyEncodingTest)

#include "key_encoding_test.moc"
