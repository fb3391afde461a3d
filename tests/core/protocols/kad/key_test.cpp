#include "core/protocols/kad/key.h"

#include "core/crypto/hash.h"
#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;

class KadKeyTest final : public QObject {
    Q_OBJECT

private slots:

    void keysAreHashes() {
        QVERIFY(Key::of(viewOf("abc")).bytes == crypto::Sha256::of(viewOf("abc")));
        QVERIFY(Key::of(peerNumber(3)) == Key::of(peerNumber(3).bytes()));
    }

    void theMetricIsXor() {
        const Key a = Key::of(viewOf("a"));
        const Key b = Key::of(viewOf("b"));
        const Key c = Key::of(viewOf("c"));
        QVERIFY(distance(a, a) == Key{});
        QVERIFY(distance(a, b) == distance(b, a));
        for (const Key& target : {a, b, c}) {
            for (const Key& x : {a, b, c}) {
                for (const Key& y : {a, b, c}) {
                    QCOMPARE(nearer(target, x, y), distance(target, x) < distance(target, y));
                }
            }
        }
    }

    void countsCommonBits() {
        Key a;
        Key b;
        QCOMPARE(commonPrefix(a, b), 256U);
        for (unsigned bit = 0; bit < 256; ++bit) {
            b = a;
            b.bytes[bit / 8] = static_cast<Byte>(0x80 >> (bit % 8));
            QCOMPARE(commonPrefix(a, b), bit);
            QVERIFY(b.bit(bit));
        }
    }

    void findsNamesNearAKey() {
        SeededRandom random(1);
        const Key with = Key::of(viewOf("target"));
        for (unsigned prefix = 0; prefix <= 10; ++prefix) {
            const auto name = nameSharing(with, prefix, random);
            QVERIFY(name.has_value());
            QCOMPARE(commonPrefix(Key::of(BytesView(*name)), with), prefix);
            QVERIFY(codec::PeerId::fromBytes(*name).ok());
        }
        QVERIFY(!nameSharing(with, kMaxTriedPrefix + 1, random));
    }
};

VD_SUITE(KadKeyTest)

#include "key_test.moc"
