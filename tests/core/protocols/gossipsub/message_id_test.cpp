#include "core/protocols/gossipsub/message_id.h"

#include "core/crypto/private_key.h"
#include "tests/core/protocols/gossipsub/router_probe.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::gossipsub;

class MessageIdTest final : public QObject {
    Q_OBJECT

private slots:

    void joinsAuthorAndSeqno() {
        const Message message = test::authorNumber(1).write("t", viewOf("x"), 0x0102030405060708);
        const MessageId id = defaultMessageId(message);
        QCOMPARE(toHex(viewOf(id.bytes)),
                 toHex(test::peerNumber(1).bytes()) + std::string("0102030405060708"));
        QVERIFY(defaultMessageId(Message{}).bytes.empty());
    }

    // js-libp2p: protobuf of the key and seqno. For an inlined key that is ours without the multihash head.
    void understandsBothDialects() {
        const Message message = test::authorNumber(1).write("t", viewOf("x"), 7);
        const MessageId ours = defaultMessageId(message);
        const MessageId theirs = inDialect(ours, IdDialect::Key, {});
        QCOMPARE(theirs.bytes, ours.bytes.substr(2));
        QCOMPARE(toHex(viewOf(theirs.bytes)).substr(0, 8), std::string("08011220"));
        QVERIFY(canonicalId(theirs) == ours && canonicalId(ours) == ours);
        QVERIFY(inDialect(ours, IdDialect::PeerId, {}) == ours);
        QVERIFY(dialectOf(ours) == IdDialect::PeerId && dialectOf(theirs) == IdDialect::Key);
    }

    void needsTheKeyOfAHashedId() {
        SeededRandom random(5);
        const auto key = crypto::PrivateKey::generate(crypto::KeyType::Ecdsa, random);
        QVERIFY(key.ok());
        Message message;
        message.from = copyOf(key->publicKey().peerId().bytes());
        message.seqno = Bytes(8, 9);
        const MessageId ours = defaultMessageId(message);
        const MessageId theirs = inDialect(ours, IdDialect::Key, key->publicKey().encoded());
        QVERIFY(theirs != ours && theirs.bytes.starts_with(textOf(key->publicKey().encoded())));
        QVERIFY(canonicalId(theirs) == ours);
        QVERIFY(inDialect(ours, IdDialect::Key, {}) == ours);
    }

    void leavesForeignIdsAlone() {
        for (const char* hex :
             {"00", "0102030405060708", "010203040506070809", "0801122000112233445566778899"}) {
            const MessageId id{std::string(textOf(*fromHex(hex)))};
            QVERIFY(canonicalId(id) == id);
            QVERIFY(!dialectOf(id));
            QVERIFY(inDialect(id, IdDialect::Key, Bytes{1}) == id);
        }
    }

    void tellsFromTheAgent() {
        QVERIFY(dialectOfAgent("js-libp2p/3.3.11 node/24") == IdDialect::Key);
        QVERIFY(dialectOfAgent("go-ipfs/0.30") == IdDialect::PeerId);
        QVERIFY(dialectOfAgent("vedette/1") == IdDialect::PeerId);
        QVERIFY(!dialectOfAgent("something"));
    }
};

VD_SUITE(MessageIdTest)

#include "message_id_test.moc"
