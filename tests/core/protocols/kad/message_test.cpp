#include "core/protocols/kad/message.h"

#include "core/codec/protobuf.h"
#include "core/protocols/kad/kad.h"
#include "tests/bytes.h"
#include "tests/core/protocols/kad/dht_samples.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::kad;
using namespace vedette::test;
using vedette::test::joined;

namespace {

Bytes field(std::uint32_t number, BytesView value) {
    Bytes out;
    codec::ProtoWriter(out).bytes(number, value);
    return out;
}

Bytes number(std::uint32_t at, std::uint64_t value) {
    Bytes out;
    codec::ProtoWriter(out).varint(at, value);
    return out;
}

bool refused(BytesView bytes, Violation violation) {
    const auto message = Message::decode(bytes);
    return !message.ok() && message.error().code == violation;
}

bool unparsed(BytesView bytes, Violation violation) {
    const auto message = Kad::parse(bytes);
    return !message.ok() && message.error().code == violation;
}

Message full() {
    Message message;
    message.type = MessageType::GetProviders;
    message.key = copyOf(viewOf("key"));
    message.record = Record{copyOf(viewOf("key")), copyOf(viewOf("value")), "2026-01-31T08:15:00.123Z"};
    message.closer = {kadPeer(1), kadPeer(2)};
    message.closer[1].connection = Connectedness::CanConnect;
    message.providers = {kadPeer(3)};
    return message;
}

Bytes sha256Multihash(Byte fill) {
    Bytes out{0x12, 0x20};
    out.resize(34, fill);
    return out;
}

} // namespace

class KadMessageTest final : public QObject {
    Q_OBJECT

private slots:

    void survivesItsOwnEncoding() {
        const auto again = Message::decode(full().encode());
        QVERIFY(again.ok());
        QVERIFY(*again == full());
        QVERIFY(*Message::decode(Message{}.encode()) == Message{});
    }

    // Bytes written by hand from the specification's protobuf.
    void readsTheWireFormat() {
        const Bytes bytes = *fromHex("0804120361626350001a0b0a036162631204010203044207"
                                     "0a050003616263");
        const auto message = Message::decode(bytes);
        QVERIFY(message.ok());
        QVERIFY(message->type == MessageType::FindNode);
        QCOMPARE(textOf(message->key), std::string_view("abc"));
        QCOMPARE(message->record->value, (Bytes{1, 2, 3, 4}));
        QCOMPARE(message->closer.size(), 1U);
        QVERIFY(equal(message->closer[0].id.bytes(), Bytes({0, 3, 'a', 'b', 'c'})));
        Message find;
        find.key = copyOf(viewOf("abc"));
        QCOMPARE(find.encode(), *fromHex("08041203616263"));
    }

    void takesWhatOthersLeaveOut() {
        // A type of zero by proto3, and fields that we do not know.
        const auto put =
            Message::decode(joined({field(2, viewOf("k")), field(77, viewOf("?")), number(10, 1)}));
        QVERIFY(put.ok() && put->type == MessageType::PutValue);
        // A state of connection that was invented after us.
        const auto peer = Message::decode(field(8, joined({field(1, peerNumber(1).bytes()), number(3, 9)})));
        QVERIFY(peer.ok() && peer->closer[0].connection == Connectedness::NotConnected);
    }

    void leavesOutPeersAndAddressesItCannotRead() {
        const Bytes stranger = field(1, Bytes{0x16, 0x01, 0x00}); // a hash that no peer id has
        const Bytes odd = joined({field(1, peerNumber(1).bytes()), field(2, Bytes{0xff, 0xff, 0x7f}),
                                  field(2, addressNumber(1).bytes())});
        const auto message = Message::decode(joined({field(8, stranger), field(9, odd), field(8, Bytes())}));
        QVERIFY(message.ok());
        QVERIFY(message->closer.empty());
        QCOMPARE(message->providers.size(), 1U);
        QCOMPARE(message->providers[0].addresses.size(), 1U);
        QCOMPARE(message->skipped, 3U);
    }

    void boundsTheAddressesOfAPeer() {
        Bytes peer = field(1, peerNumber(1).bytes());
        for (std::uint64_t i = 0; i < kMaxAddresses + 3; ++i)
            append(peer, field(2, addressNumber(i).bytes()));
        const auto message = Message::decode(field(8, peer));
        QCOMPARE(message->closer[0].addresses.size(), kMaxAddresses);
        QCOMPARE(message->skipped, 3U);
    }

    void takesThePeerOffItsOwnAddresses() {
        const auto id = peerNumber(1);
        const auto other = addressNumber(2).withPeer(peerNumber(2));
        Message message;
        message.closer = {{id, {addressNumber(1).withPeer(id), other}, Connectedness::NotConnected}};
        const auto read = Message::decode(message.encode());
        QVERIFY((read->closer[0].addresses == std::vector<codec::Multiaddr>{addressNumber(1), other}));
    }

    void refusesWhatTheBoundsForbid() {
        QVERIFY(refused(Bytes(kMaxMessage + 1), Violation::TooLarge));
        QVERIFY(refused(field(2, Bytes(kMaxKey + 1)), Violation::KeyTooLong));
        QVERIFY(refused(field(3, field(1, Bytes(kMaxKey + 1))), Violation::KeyTooLong));
        QVERIFY(refused(field(3, field(2, Bytes(kMaxValue + 1))), Violation::ValueTooLong));
        QVERIFY(refused(field(3, field(5, Bytes(kMaxTimeText + 1, 'x'))), Violation::BadTime));
        QVERIFY(refused(field(3, field(5, viewOf("1999\n"))), Violation::BadTime));
        Bytes many;
        for (std::uint64_t i = 0; i < kMaxPeers; ++i)
            append(many, field(i % 2 ? 8 : 9, field(1, peerNumber(i).bytes())));
        QVERIFY(Message::decode(many).ok());
        append(many, field(8, field(1, peerNumber(0).bytes())));
        QVERIFY(refused(many, Violation::TooManyPeers));
        QVERIFY(Message::decode(field(2, Bytes(kMaxKey))).ok());
        QVERIFY(Message::decode(field(3, field(2, Bytes(kMaxValue)))).ok());
    }

    void refusesWhatIsNoMessage() {
        QVERIFY(refused(Bytes{0x0a}, Violation::Malformed));           // cut
        QVERIFY(refused(field(1, viewOf("x")), Violation::Malformed)); // a type of another type
        QVERIFY(refused(number(2, 1), Violation::Malformed));
        QVERIFY(refused(number(3, 1), Violation::Malformed));
        QVERIFY(refused(number(8, 1), Violation::Malformed));
        QVERIFY(refused(field(3, Bytes{0x0a}), Violation::Malformed));
        QVERIFY(refused(field(8, Bytes{0x0a}), Violation::Malformed));
        QVERIFY(refused(field(8, number(1, 1)), Violation::Malformed));
        QVERIFY(refused(field(8, number(2, 1)), Violation::Malformed));
        QVERIFY(refused(field(8, field(3, viewOf("x"))), Violation::Malformed));
        QVERIFY(refused(number(1, 6), Violation::UnknownType));
        QVERIFY(refused(number(1, 1ULL << 40), Violation::Malformed));
    }

    void everyCutIsRefusedOrWhole() {
        const Bytes whole = full().encode();
        for (std::size_t size = 0; size < whole.size(); ++size) {
            const auto message = Message::decode(BytesView(whole).first(size));
            if (message.ok()) QVERIFY(message->encode().size() <= size + 2);
        }
    }

    void requestsNeedWhatTheirTypeAsksFor() {
        for (const auto type : {MessageType::PutValue, MessageType::GetValue, MessageType::AddProvider,
                                MessageType::GetProviders, MessageType::FindNode}) {
            Message message;
            message.type = type;
            QVERIFY(unparsed(message.encode(), Violation::MissingKey));
        }
        Message ping;
        ping.type = MessageType::Ping;
        QVERIFY(Kad::parse(ping.encode()).ok());

        Message put;
        put.type = MessageType::PutValue;
        put.key = copyOf(viewOf("/pk/x"));
        QVERIFY(unparsed(put.encode(), Violation::MissingRecord));
        put.record = Record{copyOf(viewOf("/pk/y")), {}, {}};
        QVERIFY(unparsed(put.encode(), Violation::KeyMismatch));
        put.record->key = put.key;
        QVERIFY(Kad::parse(put.encode()).ok());
        QVERIFY(Kad::writes(put));

        Message provide;
        provide.type = MessageType::AddProvider;
        provide.key = copyOf(viewOf("not a hash"));
        QVERIFY(unparsed(provide.encode(), Violation::NotAContentKey));
        provide.type = MessageType::GetProviders;
        QVERIFY(unparsed(provide.encode(), Violation::NotAContentKey));
        QVERIFY(!Kad::writes(provide));
    }

    void contentIsKnownByItsMultihash() {
        const Bytes hash = sha256Multihash(7);
        Bytes cid{0x01, 0x55};
        append(cid, hash);
        QCOMPARE(*contentKey(hash), hash);
        QCOMPARE(*contentKey(cid), hash);
        Message request;
        request.type = MessageType::GetProviders;
        request.key = cid;
        QCOMPARE(Kad::parse(request.encode())->key, hash);
        QVERIFY(contentKey(viewOf("x")).error().code == Violation::NotAContentKey);
    }

    void namesOfKeysAndPeers() {
        Bytes expected = copyOf(viewOf("/pk/"));
        append(expected, peerNumber(4).bytes());
        QCOMPARE(publicKeyName(peerNumber(4)), expected);
        QCOMPARE(textOf(BytesView(ipnsName(peerNumber(4))).first(6)), std::string_view("/ipns/"));
        QCOMPARE(nameOf(MessageType::FindNode), std::string_view("FIND_NODE"));
    }
};

VD_SUITE(KadMessageTest)

#include "message_test.moc"
