#include "core/crypto/x25519.h"

#include "tests/core/crypto/small_order.h"
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
        for (const Bytes& point : crypto::test::pointsOfSmallOrder())
            QVERIFY2(!x25519(ours.secret, BytesView(point).first<32>()), toHex(point).c_str());
    }
};

VD_SUITE(X25519Test)

#include "x25519_test.moc"
