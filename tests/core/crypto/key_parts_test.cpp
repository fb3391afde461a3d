#include "core/crypto/key_parts.h"

#include "core/crypto/private_key.h"
#include "tests/bytes.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;
using vedette::test::hex;
using vedette::test::joined;

namespace {

const Bytes kP256Base = hex("046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
                            "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5");

/// An odd number of so many bytes whose highest bit is set.
Bytes oddNumber(std::size_t bytes) {
    Bytes out(bytes, 0x55);
    out.front() = 0x80;
    out.back() = 1;
    return out;
}

} // namespace

class KeyPartsTest final : public QObject {
    Q_OBJECT

private slots:

    void aPointIsTheKeyThatOpenSslWrites() {
        SystemRandom random;
        const auto made = PrivateKey::generate(KeyType::Ecdsa, random).value();
        const BytesView info = made.publicKey().data();
        const auto key = p256Key(info.last(65));
        QVERIFY(key.ok());
        QVERIFY(*key == made.publicKey());
    }

    void anotherPointIsNone() {
        QVERIFY(p256Key(kP256Base).ok());
        Bytes off = kP256Base;
        off.back() ^= 1;
        QVERIFY(!p256Key(off) && p256Key(off).error().code == KeyError::BadPoint);
        QVERIFY(!p256Key({}).ok());
        QVERIFY(!p256Key(BytesView(kP256Base).first(64)).ok());
        QVERIFY(!p256Key(joined({kP256Base, {0}})).ok());
        QVERIFY(!p256Key(joined({{0x03}, Bytes(kP256Base.begin() + 1, kP256Base.begin() + 33)})).ok());
    }

    void rsaNumbersAreTheKeyThatOpenSslWrites() {
        SystemRandom random;
        const auto made = PrivateKey::generate(KeyType::Rsa, random).value();
        const BytesView info = made.publicKey().data(); // … 00, 384 bytes, 02 03 01 00 01
        const BytesView modulus = info.subspan(info.size() - 5 - 384, 384);
        for (const std::size_t zeros : {0U, 1U, 7U}) {
            const auto key = rsaKey(joined({Bytes(zeros, 0), Bytes(modulus.begin(), modulus.end())}),
                                    joined({Bytes(zeros, 0), {1, 0, 1}}));
            QVERIFY(key.ok());
            QVERIFY(*key == made.publicKey());
        }
    }

    void unfitRsaNumbersAreRefused() {
        const Bytes f4{1, 0, 1};
        QVERIFY(rsaKey(oddNumber(256), f4).ok());
        QVERIFY(rsaKey(oddNumber(1024), f4).ok());
        const auto bad = [](const Bytes& modulus, const Bytes& exponent,
                            KeyError why = KeyError::BadModulus) {
            const auto key = rsaKey(modulus, exponent);
            return !key && key.error().code == why;
        };
        QVERIFY(bad(oddNumber(255), f4));
        QVERIFY(bad({}, f4));
        QVERIFY(bad(oddNumber(256), {}));
        QVERIFY(bad(oddNumber(256), {1}));
        QVERIFY(bad(oddNumber(256), {2}));
        QVERIFY(bad(oddNumber(1025), f4));
        QVERIFY(bad(oddNumber(70'000), f4, KeyError::TooLarge)); // however long its length is
    }

    void aNumberOfACurveHasThirtyTwoBytes() {
        EcNumber one{};
        one.back() = 1;
        QVERIFY(ecNumber(Bytes{1}) == one);
        QVERIFY(ecNumber(Bytes{}) == EcNumber{});
        QVERIFY(ecNumber(joined({Bytes(40, 0), {1}})) == one);
        const Bytes whole(32, 0xff);
        QVERIFY(ecNumber(whole).has_value());
        QVERIFY(ecNumber(joined({{0}, whole})).has_value());
        QVERIFY(!ecNumber(joined({{1}, Bytes(32, 0)})));
    }

    void aSignatureIsWrittenInFewestBytes() {
        EcNumber one{};
        one.back() = 1;
        EcNumber high{};
        high.back() = 0x80;
        QVERIFY(ecdsaDer(one, high) == hex("300702010102020080"));
        EcNumber large;
        large.fill(0xff);
        const Bytes both = ecdsaDer(large, large);
        QCOMPARE(both.size(), std::size_t{2 + 2 * (2 + 33)});
        QVERIFY(joined({hex("3046022100"), Bytes(32, 0xff), hex("022100"), Bytes(32, 0xff)}) == both);
    }
};

VD_SUITE(KeyPartsTest)

#include "key_parts_test.moc"
