#include "core/transport/tls/signed_key.h"
#include "core/transport/tls/tls_channel.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::tls;

class TlsSignedKeyTest final : public QObject {
    Q_OBJECT

private slots:

    void comesBackAsItWasWritten() {
        for (const std::size_t keySize : {0U, 1U, 36U, 118U, 119U, 127U, 128U, 129U, 255U, 256U, 1100U}) {
            for (const std::size_t signatureSize : {0U, 64U, 127U, 128U, 250U, 256U, 1024U}) {
                const Bytes key(keySize, 0x11);
                const Bytes signature(signatureSize, 0x22);
                const Bytes der = encodeSignedKey({key, signature});
                const auto decoded = decodeSignedKey(der);
                QVERIFY(decoded.ok());
                QVERIFY(equal(decoded->publicKey, key));
                QVERIFY(equal(decoded->signature, signature));
                for (std::size_t cut = 0; cut < der.size(); cut += 1 + cut / 16) {
                    QVERIFY(!decodeSignedKey(BytesView(der).first(cut)).ok());
                }
            }
        }
    }

    void refusesWhatIsNotDer_data() {
        QTest::addColumn<QString>("hex");
        QTest::newRow("empty") << "";
        QTest::newRow("another tag") << "310404000400";
        QTest::newRow("not octets") << "300403000400";
        QTest::newRow("second not octets") << "300404000300";
        QTest::newRow("one element") << "30020400";
        QTest::newRow("three elements") << "3006040004000400";
        QTest::newRow("bytes after the end") << "30040400040000";
        QTest::newRow("indefinite length") << "3080040004000000";
        QTest::newRow("long form of a short length") << "30810404000400";
        QTest::newRow("leading zero in the length") << "3082000404000400";
        QTest::newRow("inner length in long form") << "3005048100"
                                                      "0400";
        QTest::newRow("inner reaches out") << "300404000401";
        QTest::newRow("length of three bytes") << "308300000404000400";
        QTest::newRow("length beyond") << "30ff04000400";
        const QString zeros = QString(2 * 0x80, '0');
        QTest::newRow("two digits where one does") << "30820086"
                                                      "04820080"
                                                          + zeros + "0400";
    }

    void refusesWhatIsNotDer() {
        QFETCH(const QString, hex);
        const auto bytes = fromHex(hex.toStdString());
        QVERIFY(bytes.has_value());
        const auto decoded = decodeSignedKey(*bytes);
        QVERIFY(!decoded.ok());
        QVERIFY(decoded.error().code == Violation::BadExtension);
    }
};

VD_SUITE(TlsSignedKeyTest)

#include "signed_key_test.moc"
