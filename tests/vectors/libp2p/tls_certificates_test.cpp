#include "core/transport/tls/tls_channel.h"

#include "tests/vectors/vectors.h"

#include <QtTest/QtTest>

using namespace vedette;

namespace {

// "1975-01-01T13:00:00+00:00", fractions and "Z" too.
std::optional<WallTime> timeOf(const test::Json& entry, const char* key) {
    if (!entry.contains(key) || !entry.at(key).is_string()) return std::nullopt;
    const QDateTime time =
        QDateTime::fromString(QString::fromStdString(entry.at(key).get<std::string>()), Qt::ISODateWithMs);
    if (!time.isValid()) throw std::runtime_error("unreadable time in the vectors");
    return WallTime{time.toMSecsSinceEpoch()};
}

bool saysFalse(const test::Json& entry, const char* key) {
    return entry.contains(key) && entry.at(key).is_boolean() && !entry.at(key).get<bool>();
}

void judge(const test::Json& entry) {
    const std::string name = entry.value("name", "unnamed");
    const Bytes der = test::unhex(entry.at("certificate_der_hex").get<std::string>());
    const auto notBefore = timeOf(entry, "not_before");
    const auto notAfter = timeOf(entry, "not_after");
    // A time at which the certificate is in force; 2025 where the vectors leave it open.
    const WallTime at = notBefore ? *notBefore : WallTime{1'735'689'600'000};
    const auto verified = tls::verifyCertificate(der, at);
    const bool valid = entry.at("valid").get<bool>();
    const std::string reason = verified.ok() ? "accepted" : verified.error().text();
    QVERIFY2(verified.ok() == valid, (name + ": " + reason).c_str());
    if (!valid) {
        if (saysFalse(entry, "self_signature_ok") && saysFalse(entry, "extension_signature_ok")) {
            QVERIFY2(verified.error().code == tls::Violation::BadSelfSignature
                         || verified.error().code == tls::Violation::BadIdentitySignature,
                     (name + ": " + reason).c_str());
        }
        return;
    }
    QCOMPARE(verified->peer.text(), entry.at("peer_id").get<std::string>());
    QCOMPARE(verified->identity.peerId().text(), entry.at("peer_id").get<std::string>());
    if (entry.contains("host_key_type")) {
        const auto type = QString::fromStdString(entry.at("host_key_type").get<std::string>()).toLower();
        QCOMPARE(QString::fromUtf8(crypto::keyTypeName(verified->identity.type())), type);
    }
    if (notBefore) {
        const auto early = tls::verifyCertificate(der, {notBefore->ms - 1000});
        QVERIFY2(!early.ok() && early.error().code == tls::Violation::NotYetValid, name.c_str());
    }
    if (notAfter) {
        QVERIFY2(tls::verifyCertificate(der, *notAfter).ok(), name.c_str());
        const auto late = tls::verifyCertificate(der, {notAfter->ms + 1000});
        QVERIFY2(!late.ok() && late.error().code == tls::Violation::Expired, name.c_str());
    }
}

} // namespace

/// Every file of the family that holds certificates; the others belong to other suites of this executable.
class TlsCertificateVectors final : public QObject {
    Q_OBJECT

private slots:

    void certificates() {
        for (const auto& file : test::vectorFiles("libp2p")) {
            const test::Json json = test::readJson(file);
            if (!json.is_object() || !json.contains("certificates")) continue;
            std::size_t cases = 0;
            for (const test::Json& entry : json.at("certificates")) {
                judge(entry);
                if (QTest::currentTestFailed()) return;
                ++cases;
            }
            QVERIFY2(cases > 0, file.c_str());
        }
    }
};

VD_SUITE(TlsCertificateVectors)

#include "tls_certificates_test.moc"
