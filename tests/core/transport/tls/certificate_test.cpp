#include "tests/core/transport/tls/tls_fixture.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

using namespace vedette;
using namespace vedette::tls;
using namespace vedette::tls::test;

namespace {

std::error_code codeOf(const Result<VerifiedCertificate>& verified) {
    return verified.ok() ? std::error_code() : verified.error().code;
}

using Extensions = std::vector<ExtensionRecipe>;

struct FreeNumbers {
    void operator()(BN_CTX* context) const { BN_CTX_free(context); }
};

/// Drawing a key of 8192 bits takes minutes. This one has as its primes a published one (RFC 3526 section 7)
/// and 3 or none: no secret, but it signs.
PkeyPtr hugeRsaKey(bool beyond8192) {
    const std::unique_ptr<BN_CTX, FreeNumbers> numbers(BN_CTX_new());
    BN_CTX_start(numbers.get());
    BIGNUM* n = BN_CTX_get(numbers.get());
    BIGNUM* order = BN_CTX_get(numbers.get());
    BIGNUM* e = BN_CTX_get(numbers.get());
    BIGNUM* d = BN_CTX_get(numbers.get());
    VD_ASSERT(BN_get_rfc3526_prime_8192(n) != nullptr && BN_copy(order, n) != nullptr);
    VD_ASSERT(BN_sub_word(order, 1) == 1 && BN_set_word(e, RSA_F4) == 1);
    if (beyond8192) VD_ASSERT(BN_mul_word(n, 3) == 1 && BN_mul_word(order, 2) == 1);
    VD_ASSERT(BN_mod_inverse(d, e, order, numbers.get()) != nullptr);
    OSSL_PARAM_BLD* build = OSSL_PARAM_BLD_new();
    VD_ASSERT(OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_N, n) == 1);
    VD_ASSERT(OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_E, e) == 1);
    VD_ASSERT(OSSL_PARAM_BLD_push_BN(build, OSSL_PKEY_PARAM_RSA_D, d) == 1);
    OSSL_PARAM* parameters = OSSL_PARAM_BLD_to_param(build);
    EVP_PKEY_CTX* context = EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr);
    EVP_PKEY* key = nullptr;
    VD_ASSERT(EVP_PKEY_fromdata_init(context) == 1);
    VD_ASSERT(EVP_PKEY_fromdata(context, &key, EVP_PKEY_KEYPAIR, parameters) == 1);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(parameters);
    OSSL_PARAM_BLD_free(build);
    BN_CTX_end(numbers.get());
    return PkeyPtr(key);
}

} // namespace

class TlsCertificateTest final : public QObject {
    Q_OBJECT

private:
    const crypto::PrivateKey m_identity = makeIdentity();

    std::error_code verdict(const Recipe& recipe) {
        return codeOf(verifyCertificate(craft(m_identity, recipe).der, kNow));
    }

private slots:

    void provesEveryKindOfIdentity() {
        for (const auto type : {crypto::KeyType::Ed25519, crypto::KeyType::Secp256k1, crypto::KeyType::Ecdsa,
                                crypto::KeyType::Rsa}) {
            const auto identity = makeIdentity(type);
            const auto ours = makeCertificate(identity);
            const auto verified = verifyCertificate(ours->der(), kNow);
            QVERIFY2(verified.ok(), verified.ok() ? "" : verified.error().text().c_str());
            QVERIFY(verified->identity == identity.publicKey());
            QVERIFY(verified->peer == identity.publicKey().peerId());
        }
    }

    void writesItsExtensionFirstAndAlone() {
        const Bytes der = makeCertificate(m_identity)->der();
        const unsigned char* next = der.data();
        const X509Ptr certificate(d2i_X509(nullptr, &next, static_cast<long>(der.size())));
        QVERIFY(certificate != nullptr);
        QCOMPARE(X509_get_ext_count(certificate.get()), 1);
        QCOMPARE(makeCertificate(m_identity)->replaceAfter(), kStart + std::chrono::hours(12));
    }

    void isAProperCertificate() { // RFC 5280 sections 4.1.2.2, 4.1.2.4 and 4.1.2.6
        std::uint64_t serials[2] = {};
        for (std::uint64_t& serial : serials) {
            const Bytes der = makeCertificate(m_identity)->der();
            const unsigned char* next = der.data();
            const X509Ptr certificate(d2i_X509(nullptr, &next, static_cast<long>(der.size())));
            QVERIFY(ASN1_INTEGER_get_uint64(&serial, X509_get0_serialNumber(certificate.get())) == 1);
            const X509_NAME* issuer = X509_get_issuer_name(certificate.get());
            QVERIFY(X509_NAME_entry_count(issuer) > 0);
            QVERIFY(X509_NAME_cmp(issuer, X509_get_subject_name(certificate.get())) == 0);
        }
        QVERIFY(serials[0] > 0 && serials[1] > 0 && serials[0] != serials[1]);
    }

    void noticesASignatureThatItsTokenMadeWrongly() {
        auto key = CertificateKey::generate();
        QVERIFY(key.ok());
        const Bytes wrong = m_identity.sign(key->subjectPublicKeyInfo());
        const auto certificate = Certificate::create(std::move(key).value(), m_identity.publicKey(), wrong,
                                                     kNow, {kNow.ms + kHour}, kStart);
        QVERIFY(!certificate.ok());
        QVERIFY(certificate.error().code == Violation::BadIdentitySignature);
    }

    void acceptsWhatOthersSignWith_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<bool>("pss");
        QTest::newRow("P-256 SHA-256") << "P-256"
                                       << "SHA256" << false;
        QTest::newRow("P-256 SHA-512") << "P-256"
                                       << "SHA512" << false;
        QTest::newRow("P-384 SHA-384") << "P-384"
                                       << "SHA384" << false;
        QTest::newRow("P-521 SHA-512") << "P-521"
                                       << "SHA512" << false;
        QTest::newRow("Ed25519") << "ED25519"
                                 << "" << false;
        QTest::newRow("RSA PKCS#1 SHA-256") << "RSA2048"
                                            << "SHA256" << false;
        QTest::newRow("RSA PKCS#1 SHA-384") << "RSA2048"
                                            << "SHA384" << false;
        QTest::newRow("RSA PKCS#1 SHA-512") << "RSA3072"
                                            << "SHA512" << false;
        QTest::newRow("RSA PSS SHA-256") << "RSA2048"
                                         << "SHA256" << true;
        QTest::newRow("RSA PSS SHA-512") << "RSA2048"
                                         << "SHA512" << true;
    }

    void acceptsWhatOthersSignWith() {
        QFETCH(const QString, key);
        QFETCH(const QString, digest);
        QFETCH(const bool, pss);
        Recipe recipe;
        recipe.key = key.toStdString();
        recipe.digest = digest.isEmpty() ? nullptr : EVP_get_digestbyname(digest.toLatin1());
        recipe.pss = pss;
        QVERIFY(verdict(recipe) == std::error_code());
    }

    void refusesWeakSignatures_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<bool>("pss");
        QTest::newRow("ECDSA SHA-1") << "P-256"
                                     << "SHA1" << false;
        QTest::newRow("ECDSA SHA-224") << "P-256"
                                       << "SHA224" << false;
        QTest::newRow("RSA SHA-1") << "RSA2048"
                                   << "SHA1" << false;
        QTest::newRow("PSS SHA-1") << "RSA2048"
                                   << "SHA1" << true;
        QTest::newRow("RSA 1024") << "RSA1024"
                                  << "SHA256" << false;
        QTest::newRow("RSA 2047") << "RSA2047"
                                  << "SHA256" << false;
        QTest::newRow("secp256k1") << "secp256k1"
                                   << "SHA256" << false;
        QTest::newRow("P-224") << "P-224"
                               << "SHA256" << false;
    }

    void refusesWeakSignatures() {
        QFETCH(const QString, key);
        QFETCH(const QString, digest);
        QFETCH(const bool, pss);
        Recipe recipe;
        recipe.key = key.toStdString();
        recipe.digest = EVP_get_digestbyname(digest.toLatin1());
        recipe.pss = pss;
        QVERIFY(verdict(recipe) == Violation::BadSelfSignature);
    }

    void acceptsRsaUpTo8192Bits() {
        for (const bool beyond : {false, true}) {
            const PkeyPtr key = hugeRsaKey(beyond);
            Recipe recipe;
            recipe.readyKey = key.get();
            QVERIFY(verdict(recipe) == (beyond ? Violation::BadSelfSignature : std::error_code()));
        }
    }

    void refusesACurveSpelledOut() {
        Recipe recipe;
        recipe.explicitCurve = true;
        QVERIFY(verdict(recipe) == Violation::BadSelfSignature);
    }

    void refusesASignatureOfAnotherKey() {
        Recipe recipe;
        recipe.signedByAnother = true;
        QVERIFY(verdict(recipe) == Violation::BadSelfSignature);
    }

    void keepsToThePeriodOfValidity() {
        const Bytes der = craft(m_identity).der;
        QVERIFY(codeOf(verifyCertificate(der, {kNow.ms - kHour})) == std::error_code());
        QVERIFY(codeOf(verifyCertificate(der, {kNow.ms - kHour - 1})) == Violation::NotYetValid);
        QVERIFY(codeOf(verifyCertificate(der, {kNow.ms + kHour + 999})) == std::error_code());
        QVERIFY(codeOf(verifyCertificate(der, {kNow.ms + kHour + 1000})) == Violation::Expired);
        QVERIFY(codeOf(verifyCertificate(der, {-1})) == Violation::NotYetValid);
        // Years of one century are written in another form than those after 2049.
        Recipe recipe;
        recipe.notBefore = {-kHour};
        recipe.notAfter = {67'000'000'000'000};
        QVERIFY(verdict(recipe) == std::error_code());
    }

    void refusesWrongExtensions() {
        const auto with = [&](std::function<Extensions(Bytes)> extensions) {
            Recipe recipe;
            recipe.extensions = std::move(extensions);
            return verdict(recipe);
        };
        const std::string unknown = "1.3.6.1.4.1.53594.1.2";
        QVERIFY(with([](Bytes) { return Extensions{}; }) == Violation::NoExtension);
        QVERIFY(with([&](Bytes key) { return Extensions{{unknown, false, key}}; }) == Violation::NoExtension);
        QVERIFY(with([](Bytes key) {
                    return Extensions{{kExtensionOid, false, key}, {kExtensionOid, true, key}};
                })
                == Violation::DuplicateExtension);
        QVERIFY(with([&](Bytes key) {
                    return Extensions{{kExtensionOid, false, key}, {unknown, true, {}}};
                })
                == Violation::UnknownCritical);
        // Known to the world, but not acted upon by us.
        QVERIFY(with([&](Bytes key) {
                    return Extensions{{"2.5.29.19", true, {0x30, 0}}, {kExtensionOid, false, key}};
                })
                == Violation::UnknownCritical);
        QVERIFY(with([](Bytes) {
                    return Extensions{{kExtensionOid, false, {}}};
                })
                == Violation::BadExtension);
        QVERIFY(with([](Bytes key) {
                    key.push_back(0);
                    return Extensions{{kExtensionOid, false, key}};
                })
                == Violation::BadExtension);
    }

    void acceptsOtherExtensionsAndACriticalOne() {
        Recipe recipe;
        recipe.extensions = [](Bytes key) {
            return Extensions{{"1.3.6.1.4.1.53594.1.2", false, {1, 2}},
                              {kExtensionOid, true, std::move(key)},
                              {"2.5.29.19", false, {0x30, 0}}};
        };
        QVERIFY(verdict(recipe) == std::error_code());
    }

    void refusesAWrongIdentity() {
        const auto with = [&](Bytes identity, Bytes signature) {
            Recipe recipe;
            recipe.extensions = [&](Bytes) {
                return Extensions{{kExtensionOid, false, encodeSignedKey({identity, signature})}};
            };
            return verdict(recipe);
        };
        const Bytes identity = copyOf(m_identity.publicKey().encoded());
        Bytes unknownType = identity;
        unknownType[1] = 9;
        QVERIFY(with({}, {}) == Violation::BadIdentityKey);
        QVERIFY(with(unknownType, Bytes(64, 1)) == Violation::BadIdentityKey);
        QVERIFY(with(identity, Bytes(64, 1)) == Violation::BadIdentitySignature);
        QVERIFY(with(identity, {}) == Violation::BadIdentitySignature);
        // A signature by the right key, over something else.
        QVERIFY(with(identity, m_identity.sign(viewOf("libp2p-tls-handshake:")))
                == Violation::BadIdentitySignature);
        // An identity that signed nothing here.
        const Bytes other = copyOf(makeIdentity(crypto::KeyType::Ed25519, 2).publicKey().encoded());
        Recipe stolen;
        stolen.extensions = [&](Bytes der) {
            return Extensions{
                {kExtensionOid, false, encodeSignedKey({other, decodeSignedKey(der)->signature})}};
        };
        QVERIFY(verdict(stolen) == Violation::BadIdentitySignature);
    }

    void refusesUniqueIds() {
        Recipe recipe;
        recipe.uniqueIdTag = 0x81;
        QVERIFY(verdict(recipe) == Violation::UniqueId);
        recipe.uniqueIdTag = 0x82;
        QVERIFY(verdict(recipe) == Violation::UniqueId);
    }

    void refusesWhatIsNotACertificate() {
        const Bytes der = craft(m_identity).der;
        for (std::size_t cut = 0; cut < der.size(); ++cut) {
            QVERIFY(codeOf(verifyCertificate(BytesView(der).first(cut), kNow))
                    == Violation::CertificateMalformed);
        }
        Bytes longer = der;
        longer.push_back(0);
        QVERIFY(codeOf(verifyCertificate(longer, kNow)) == Violation::CertificateMalformed);
        QVERIFY(codeOf(verifyCertificate(Bytes(16384, 0x30), kNow)) == Violation::CertificateMalformed);
        QVERIFY(codeOf(verifyCertificate(Bytes(16385, 0x30), kNow)) == Violation::TooLarge);
        Recipe recipe;
        recipe.version = X509_VERSION_1;
        QVERIFY(verdict(recipe) == Violation::CertificateMalformed);
    }

    void refusesATimeThatIsNone() {
        const Bytes good = craft(m_identity).der;
        const Bytes year = copyOf(viewOf("2701"));
        const auto begin = std::ranges::search(good, year).begin();
        const auto end = std::search(begin + 1, good.end(), year.begin(), year.end());
        QVERIFY(begin != good.end() && end != good.end());
        for (const auto at : {begin, end}) {
            Bytes der = good;
            der[static_cast<std::size_t>(at - good.begin()) + 2] = '9'; // month 91
            QVERIFY(codeOf(verifyCertificate(der, kNow)) == Violation::CertificateMalformed);
        }
    }

    void refusesAKeyThatIsNoPoint() {
        Bytes der = craft(m_identity).der;
        const Bytes start{0x03, 0x42, 0x00, 0x04};
        const auto at = std::ranges::search(der, start).begin();
        QVERIFY(at != der.end());
        at[10] = static_cast<Byte>(at[10] ^ 1);
        QVERIFY(codeOf(verifyCertificate(der, kNow)) == Violation::CertificateMalformed);
    }

    // Nothing in a certificate may be changed unnoticed.
    void noticesEveryFlippedBit() {
        const Bytes der = craft(m_identity).der;
        for (std::size_t i = 0; i < der.size(); ++i) {
            Bytes flipped = der;
            flipped[i] = static_cast<Byte>(flipped[i] ^ (1U << (i % 8)));
            QVERIFY2(!verifyCertificate(flipped, kNow).ok(), qPrintable(QString::number(i)));
        }
    }
};

VD_SUITE(TlsCertificateTest)

#include "certificate_test.moc"
