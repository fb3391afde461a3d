#include "core/crypto/x25519.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;

class X25519Test final : public QObject {
    Q_OBJECT

private slots:

    void bothSidesAgree() {
        SeededRandom random(1);
        const auto a = X25519KeyPair::generate(random);
        const auto b = X25519KeyPair::generate(random);
        const auto ab = x25519(a.secret, b.publicKey);
        const auto ba = x25519(b.secret, a.publicKey);
        QVERIFY(ab && ba);
        QVERIFY(equal(ab->expose(), ba->expose()));
        QVERIFY(a.publicKey != b.publicKey);
    }

    void pointsOfSmallOrderAreRefused() {
        SeededRandom random(2);
        const auto ours = X25519KeyPair::generate(random);
        // The points of order 1, 2, 4 and 8 and their forms above the prime (RFC 7748 section 7).
        for (const char* text : {"0000000000000000000000000000000000000000000000000000000000000000",
                                 "0100000000000000000000000000000000000000000000000000000000000000",
                                 "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                                 "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                                 "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                 "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                                 "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
            const Bytes point = *fromHex(text);
            QVERIFY2(!x25519(ours.secret, BytesView(point).first<32>()), text);
        }
    }
};

VD_SUITE(X25519Test)

#include "x25519_test.moc"
