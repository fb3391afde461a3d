#include "core/crypto/shared_checks.h"

#include "core/crypto/ed25519.h"
#include "core/crypto/private_key.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;

class SharedChecksTest final : public QObject {
    Q_OBJECT

    const PrivateKey m_key = PrivateKey::fromEd25519Seed(Bytes(32, 1));
    const Bytes m_message{1, 2, 3};
    const Bytes m_signature = m_key.sign(m_message);

    [[nodiscard]] bool holds(BytesView message, BytesView signature) const {
        return m_key.publicKey().verify(message, signature).ok();
    }

private slots:

    void theSameBytesAreCheckedOnce() {
        SharedChecks checks;
        {
            const SharedChecks::Scope scope(checks);
            QVERIFY(holds(m_message, m_signature));
            QCOMPARE(checks.spared(), std::uint64_t{0});
            QVERIFY(holds(m_message, m_signature));
            QCOMPARE(checks.spared(), std::uint64_t{1});
        }
        QVERIFY(SharedChecks::current() == nullptr);
        QVERIFY(holds(m_message, m_signature)); // outside each checks for itself
        QCOMPARE(checks.spared(), std::uint64_t{1});
    }

    void whatDiffersAnywhereIsCheckedAnew() {
        SharedChecks checks;
        const SharedChecks::Scope scope(checks);
        QVERIFY(holds(m_message, m_signature));
        Bytes other = m_message;
        other[0] ^= 1;
        QVERIFY(!holds(other, m_signature));
        Bytes forged = m_signature;
        forged[63] ^= 1;
        QVERIFY(!holds(m_message, forged));
        QVERIFY(!PrivateKey::fromEd25519Seed(Bytes(32, 2)).publicKey().verify(m_message, m_signature).ok());
        QVERIFY(!holds(m_message, BytesView(m_signature).first(63)));
        QCOMPARE(checks.spared(), std::uint64_t{0});
    }

    void whatDidNotHoldIsNotRemembered() {
        SharedChecks checks;
        const SharedChecks::Scope scope(checks);
        Bytes forged = m_signature;
        forged[0] ^= 1;
        QVERIFY(!holds(m_message, forged));
        QVERIFY(!holds(m_message, forged));
        QCOMPARE(checks.spared(), std::uint64_t{0});
    }

    void theOldestIsForgottenFirst() {
        SharedChecks checks;
        const auto numbered = [](std::size_t number) {
            SharedChecks::Digest digest{};
            for (std::size_t i = 0; i < 4; ++i) digest[i] = static_cast<Byte>(number >> (8 * i));
            return digest;
        };
        for (std::size_t i = 0; i <= SharedChecks::kRemembered; ++i) checks.remember(numbered(i));
        QVERIFY(!checks.held(numbered(0)));
        QVERIFY(checks.held(numbered(1)));
        QVERIFY(checks.held(numbered(SharedChecks::kRemembered)));
        checks.remember(numbered(1)); // known: takes nobody's place
        QVERIFY(checks.held(numbered(2)));
    }

    void scopesNest() {
        SharedChecks outer;
        SharedChecks inner;
        const SharedChecks::Scope first(outer);
        {
            const SharedChecks::Scope second(inner);
            QVERIFY(SharedChecks::current() == &inner);
        }
        QVERIFY(SharedChecks::current() == &outer);
    }
};

VD_SUITE(SharedChecksTest)

#include "shared_checks_test.moc"
