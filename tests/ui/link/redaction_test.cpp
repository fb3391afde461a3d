#include "ui/link/redaction.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette::ui;

class RedactionTest final : public QObject {
    Q_OBJECT

private slots:

    void offItChangesNothing() {
        Redaction none(false);
        QCOMPARE(none.of("/ip4/192.0.2.1/tcp/4001"), QStringLiteral("/ip4/192.0.2.1/tcp/4001"));
    }

    void anAddressHasOnePseudonymThroughout() {
        Redaction redaction(true);
        const QString first = redaction.of("/ip4/192.0.2.1/tcp/4001");
        QCOMPARE(first, QStringLiteral("/ip4/ip4-1/tcp/4001"));
        QCOMPARE(redaction.of("192.0.2.2 and 192.0.2.1"), QStringLiteral("ip4-2 and ip4-1"));
        QCOMPARE(redaction.of("/ip6/2001:db8::1/tcp/1"), QStringLiteral("/ip6/ip6-3/tcp/1"));
        QCOMPARE(redaction.of("2001:0DB8:0:0:0:0:0:1"), QStringLiteral("ip6-3")); // in another spelling
        QCOMPARE(redaction.of("/dns4/boot.example.org/tcp/1"), QStringLiteral("/dns4/host-4/tcp/1"));
        QCOMPARE(redaction.of("/dnsaddr/Boot.Example.org"), QStringLiteral("/dnsaddr/host-4"));
        // Of another export nobody can tell which is which.
        Redaction other(true);
        QCOMPARE(other.of("192.0.2.2"), QStringLiteral("ip4-1"));
    }

    void noAddressSurvives_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"192.0.2.77",
                                 "10.1.2.0/24",
                                 "x192.0.2.77y",
                                 "[192.0.2.77]:4001",
                                 "192.0.2.77.",
                                 "1.192.0.2.77",
                                 "010.001.002.003",
                                 "2001:db8::77",
                                 "2001:db8:0:0:1:2:3:77",
                                 "::1",
                                 "1::",
                                 "::ffff:192.0.2.77",
                                 "fe80::77%eth0",
                                 "[2001:db8::77]:4001",
                                 "peer:2001:db8::77",
                                 "agent/2001:db8::77/x",
                                 "a2001:db8::77",
                                 "/ip4/192.0.2.77/udp/1/quic-v1",
                                 "/ip6/2001:db8::/tcp/1",
                                 "2001:db8:77::/48",
                                 "64:ff9b::192.0.2.77",
                                 "/dns/secret.example.org/tcp/1",
                                 "::ffff:192.0.2.77.192.0.2.78"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }

    void noAddressSurvives() {
        QFETCH(QString, text);
        Redaction redaction(true);
        const QString out = redaction.of(text);
        QVERIFY2(!out.contains("77") && !out.contains("secret") && !out.contains("::"), qPrintable(out));
        static const QRegularExpression four(QStringLiteral("[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+"));
        QVERIFY2(!out.contains(four), qPrintable(out));
    }

    void whatIsNoAddressStays() {
        Redaction redaction(true);
        for (const char* text : {"12D3KooWDpJ7As7BWAwRMfu1VU2WCqNjvq387JEYKDBj4kx6nXTN", "kubo/0.29.1",
                                 "2026-11-21T03:00:00.123Z", "12:30:45", "aa:bb:cc:dd:ee:ff", "999.1.2.3",
                                 "/ipfs/kad/1.0.0", "a:b", ""}) {
            const QString whole = QString::fromUtf8(text);
            QCOMPARE(redaction.of(whole), whole);
        }
    }

    void aLongTextTakesNoLongTime() {
        Redaction redaction(true);
        const QString hostile = QStringLiteral("g:").repeated(50'000);
        QCOMPARE(redaction.of(hostile), hostile);
        QVERIFY(!redaction.of(QStringLiteral("a:").repeated(50'000)).isEmpty());
    }
};

VD_SUITE(RedactionTest)
#include "redaction_test.moc"
