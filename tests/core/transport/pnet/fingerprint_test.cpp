#include "core/transport/pnet/pnet.h"

#include "core/crypto/hash.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;

class PnetFingerprintTest final : public QObject {
    Q_OBJECT

private slots:

    /// FIPS 202, the empty message.
    void shake128OfNothing() {
        std::array<Byte, 32> out{};
        crypto::shake128({}, out);
        QCOMPARE(toHex(out), std::string("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26"));
    }

    void namesTheKeyAndNothingElse() {
        const std::string file = "/key/swarm/psk/1.0.0/\n/base16/\n" + std::string(64, '7');
        const std::string other = "/key/swarm/psk/1.0.0/\n/base16/\n" + std::string(63, '7') + "8";
        const auto key = pnet::Key::parse(viewOf(file)).value().fingerprint();
        QCOMPARE(pnet::Key::parse(viewOf(file)).value().fingerprint(), key);
        QVERIFY(pnet::Key::parse(viewOf(other)).value().fingerprint() != key);
    }
};

VD_SUITE(PnetFingerprintTest)
#include "fingerprint_test.moc"
