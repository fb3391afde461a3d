#include "core/crypto/hash.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::crypto;

namespace {

template <class Digest>
std::string hexOf(const Digest& digest) {
    return toHex(digest);
}

/// One byte for each length up to several blocks, whole and in two pieces cut anywhere.
template <class Hash>
bool splitsAgree() {
    Bytes text;
    for (std::size_t size = 0; size < 3 * Hash::kBlock; ++size) {
        const auto whole = Hash::of(text);
        for (std::size_t cut = 0; cut <= size; cut += 7) {
            Hash hash;
            hash.update(BytesView(text).first(cut));
            Hash copy(hash);
            if (hash.update(BytesView(text).subspan(cut)).finish() != whole) return false;
            if (copy.update(BytesView(text).subspan(cut)).finish() != whole) return false;
        }
        text.push_back(static_cast<Byte>(size * 5));
    }
    return true;
}

} // namespace

class HashTest final : public QObject {
    Q_OBJECT

private slots:

    void knownAnswers() {
        const BytesView abc = viewOf("abc");
        QCOMPARE(hexOf(Sha256::of(abc)),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hexOf(Sha512::of(abc)),
                 std::string("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                             "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"));
        QCOMPARE(hexOf(Blake2s::of(abc)),
                 std::string("508c5e8c327c14e2e1a72ba34eeb452f37458b209ed63a294d999b4c86675982"));
        QCOMPARE(hexOf(Blake2s::of({})),
                 std::string("69217a3079908094e11121d042354a7c1f55b6482ca1a51e1b250dfd1ed0eef9"));
    }

    void piecesEqualTheWhole() {
        QVERIFY(splitsAgree<Sha256>());
        QVERIFY(splitsAgree<Sha512>());
        QVERIFY(splitsAgree<Blake2s>());
    }

    void hmacOfShortAndLongKeys() { // RFC 4231 cases 2 and 6
        QCOMPARE(hexOf(HmacSha256::of(viewOf("Jefe"), viewOf("what do ya want for nothing?"))),
                 std::string("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        const Bytes longKey(131, 0xaa);
        const BytesView text = viewOf("Test Using Larger Than Block-Size Key - Hash Key First");
        QCOMPARE(hexOf(HmacSha256::of(longKey, text)),
                 std::string("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"));
        QCOMPARE(hexOf(Hmac<Sha512>::of(longKey, text)),
                 std::string("80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
                             "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598"));
    }

    void aKeyedMacServesManyMessages() {
        const HmacSha256 keyed(viewOf("Jefe"));
        for (int i = 0; i < 3; ++i) {
            HmacSha256 mac(keyed);
            QVERIFY(mac.update(viewOf("what do ya want ")).update(viewOf("for nothing?")).finish()
                    == HmacSha256::of(viewOf("Jefe"), viewOf("what do ya want for nothing?")));
        }
    }

    void hkdfFillsUpTo255Blocks() {
        Bytes most(255 * 32);
        QVERIFY(hkdf<Sha256>(viewOf("salt"), viewOf("ikm"), viewOf("info"), most));
        Bytes few(33);
        QVERIFY(hkdf<Sha256>(viewOf("salt"), viewOf("ikm"), viewOf("info"), few));
        QVERIFY(equal(few, BytesView(most).first(33)));
        Bytes tooMuch(255 * 32 + 1, 7);
        QVERIFY(!hkdf<Sha256>(viewOf("salt"), viewOf("ikm"), viewOf("info"), tooMuch));
        QVERIFY(tooMuch == Bytes(255 * 32 + 1, 7));
    }
};

VD_SUITE(HashTest)

#include "hash_test.moc"
