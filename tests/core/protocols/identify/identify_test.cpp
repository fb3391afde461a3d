#include "core/protocols/identify/identify.h"

#include "core/codec/varint.h"
#include "core/crypto/private_key.h"
#include "tests/core/protocols/stream_pair.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::identify;
using namespace std::chrono_literals;

namespace {

crypto::PrivateKey keyOf(Byte seed) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, seed));
}

codec::Multiaddr address(std::string_view text) {
    return codec::Multiaddr::fromText(text).value();
}

Bytes sealedRecord(const crypto::PrivateKey& key, const codec::PeerId& about) {
    const crypto::PeerRecord record{about, 7, {address("/ip4/10.0.0.1/tcp/4001")}};
    const Bytes payload = record.encode();
    const Bytes covered =
        crypto::SignedEnvelope::signedBytes(crypto::kPeerRecordDomain, crypto::kPeerRecordType, payload);
    return crypto::SignedEnvelope{key.publicKey(), copyOf(crypto::kPeerRecordType), payload,
                                  key.sign(covered)}
        .encode();
}

Message sample(const crypto::PrivateKey& key) {
    Message message;
    message.protocolVersion = "ipfs/0.1.0";
    message.agentVersion = "vedette/0.1.0";
    message.publicKey = copyOf(key.publicKey().encoded());
    message.listenAddrs = {address("/ip4/127.0.0.1/tcp/4001"), address("/ip6/::1/tcp/4001")};
    message.observedAddr = address("/ip4/192.0.2.7/tcp/53211");
    message.protocols = {"/ipfs/id/1.0.0", "/ipfs/ping/1.0.0"};
    return message;
}

Bytes field(Byte number, BytesView value) {
    Bytes out{static_cast<Byte>(number << 3 | 2)};
    codec::appendVarint(out, value.size());
    append(out, value);
    return out;
}

Bytes framed(BytesView message) {
    Bytes out;
    codec::appendVarint(out, message.size());
    append(out, message);
    return out;
}

Bytes operator+(Bytes left, BytesView right) {
    append(left, right);
    return left;
}

/// What a receiver says of these bytes and their end.
Result<Identified> read(const codec::PeerId& peer, BytesView stream) {
    Receiver receiver(peer, Instant{});
    VD_TRY(receiver.receive(stream, Instant{}));
    VD_TRY(receiver.remoteClosed(Instant{}));
    return std::get<Identified>(*receiver.poll(0));
}

template <class T>
bool failsWith(const Result<T>& result, Violation violation) {
    return !result.ok() && result.error().code == violation;
}

} // namespace

class IdentifyTest final : public QObject {
    Q_OBJECT

private slots:

    void saysAndHearsAtEverySplitAndRoom() {
        const auto key = keyOf(1);
        Message message = sample(key);
        message.signedPeerRecord = sealedRecord(key, key.publicKey().peerId());
        for (const std::size_t piece : {1U, 7U, 100U, 65536U}) {
            for (const std::size_t room : {1U, 50U, 65536U}) {
                test::StreamPair pair(Responder(message, Instant{}),
                                      Requester(key.publicKey().peerId(), Instant{}));
                test::PipeShape shape;
                shape.piece = piece;
                shape.room = room;
                pair.run(shape);
                QVERIFY(!pair.left.error && !pair.right.error);
                QVERIFY(pair.left.done && pair.right.done && pair.left.closed && pair.right.closed);
                const auto& heard = std::get<Identified>(pair.right.reports.at(0));
                QVERIFY(heard.message == message);
                QCOMPARE(heard.record->sequence, std::uint64_t{7});
                // The signed word wins over the plain one.
                QCOMPARE(heard.addresses().at(0).text(), std::string("/ip4/10.0.0.1/tcp/4001"));
                QVERIFY(!pair.left.machine.deadline() && !pair.right.machine.deadline());
            }
        }
    }

    void aPushMayBePartial() {
        Message changed;
        changed.protocols = {"/echo/1.0.0"};
        const auto heard = read(keyOf(1).publicKey().peerId(), changed.encodeStream());
        QVERIFY(heard.ok());
        QVERIFY(heard->message == changed);
        QVERIFY(!heard->record && heard->addresses().empty());
        QVERIFY(read(keyOf(1).publicKey().peerId(), Message{}.encodeStream()).ok());
    }

    void severalMessagesAreOne() {
        Message first;
        first.agentVersion = "old";
        first.protocols = {"/a"};
        Message second;
        second.agentVersion = "new";
        second.protocols = {"/b"};
        second.listenAddrs = {address("/ip4/127.0.0.1/tcp/1")};
        Bytes stream = framed(first.encode());
        append(stream, framed(second.encode()));
        const auto heard = read(codec::PeerId{}, stream);
        QCOMPARE(*heard->message.agentVersion, std::string("new"));
        QCOMPARE(heard->message.protocols, (std::vector<std::string>{"/a", "/b"}));
        QCOMPARE(heard->addresses().size(), std::size_t{1});
    }

    void aLargeMessageIsSplit() {
        Message message;
        message.agentVersion = "vedette";
        for (int i = 0; i < 400; ++i) message.protocols.push_back("/many/protocols/" + std::to_string(i));
        for (int i = 1; i <= 200; ++i) {
            message.listenAddrs.push_back(
                address("/dns/" + std::string(60, 'x') + "/tcp/" + std::to_string(i)));
        }
        const Bytes stream = message.encodeStream();
        std::size_t messages = 0;
        for (BytesView rest = stream; !rest.empty(); ++messages) {
            const auto length = codec::readVarint(rest).value();
            QVERIFY(length.value <= kMaxSentMessage);
            rest = rest.subspan(length.size + length.value);
        }
        QVERIFY(messages > 1);
        QVERIFY(read(codec::PeerId{}, stream)->message == message);

        // What no peer would read is left out rather than sent in vain.
        message.signedPeerRecord = Bytes(kMaxSentMessage);
        message.protocols.assign(2000, std::string(500, 'p'));
        const Bytes most = message.encodeStream();
        QVERIFY(most.size() <= kMaxMessages * (kMaxSentMessage + 2));
        QVERIFY(most.size() > (kMaxMessages - 1) * kMaxSentMessage);
    }

    void unknownFieldsAndAddressesAreSkipped() {
        Bytes message = sample(keyOf(1)).encode();
        append(message, field(2, Bytes{0xFF, 0xFF, 0x03, 0x01}));
        append(message, field(4, Bytes{0x01}));
        append(message, field(9, Bytes{1, 2, 3}));
        append(message, Bytes{7 << 3, 5}); // a varint of an unknown number
        const auto decoded = Message::decode(message);
        QCOMPARE(decoded->skippedAddresses, std::size_t{2});
        QCOMPARE(decoded->listenAddrs.size(), std::size_t{2});
        QVERIFY(!decoded->observedAddr);
        QCOMPARE(*decoded->agentVersion, std::string("vedette/0.1.0"));
    }

    void malformedMessagesAreRefused() {
        QVERIFY(failsWith(Message::decode(Bytes{0x0A}), Violation::Malformed));
        QVERIFY(failsWith(Message::decode(Bytes{0x0A, 5, 1}), Violation::Malformed));
        QVERIFY(failsWith(Message::decode(Bytes{1 << 3, 5}), Violation::Malformed)); // a key as a varint
        QVERIFY(failsWith(read(codec::PeerId{}, Bytes{0x80, 0x00}), Violation::BadLength));
        // Every byte cut from the end of a message is noticed or leaves a shorter valid one; never a crash.
        const Bytes whole = sample(keyOf(1)).encode();
        for (std::size_t cut = 0; cut < whole.size(); ++cut) {
            const Bytes part(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut));
            const auto decoded = Message::decode(part);
            QVERIFY(decoded.ok() || failsWith(decoded, Violation::Malformed));
        }
    }

    void boundsHold() {
        Bytes addresses;
        for (std::size_t i = 0; i <= kMaxAddresses; ++i) {
            QVERIFY(Message::decode(addresses).ok());
            append(addresses, field(2, address("/ip4/127.0.0.1/tcp/1").bytes()));
        }
        QVERIFY(failsWith(Message::decode(addresses), Violation::TooManyAddresses));
        Bytes protocols;
        for (std::size_t i = 0; i <= kMaxProtocols; ++i) append(protocols, field(3, viewOf("/p")));
        QVERIFY(failsWith(Message::decode(protocols), Violation::TooManyProtocols));

        // The same bounds over several messages.
        Message many;
        many.listenAddrs.assign(kMaxAddresses, address("/ip4/127.0.0.1/tcp/1"));
        Message one;
        one.listenAddrs.assign(1, address("/ip4/127.0.0.1/tcp/1"));
        QVERIFY(failsWith(many.merge(one), Violation::TooManyAddresses));
        Message talkative;
        talkative.protocols.assign(kMaxProtocols, "/p");
        one.protocols.assign(1, "/p");
        QVERIFY(failsWith(talkative.merge(one), Violation::TooManyProtocols));
        one = {};
        many.listenAddrs.pop_back();
        talkative.protocols.pop_back();
        one.listenAddrs.assign(1, address("/ip4/127.0.0.1/tcp/1"));
        one.protocols.assign(1, "/p");
        QVERIFY(many.merge(one).ok() && talkative.merge(one).ok()); // exactly the bounds
        QVERIFY(failsWith(read(codec::PeerId{}, framed(many.encode()) + framed(one.encode())),
                          Violation::TooManyAddresses));

        Bytes eleven;
        for (std::size_t i = 0; i < kMaxMessages; ++i) append(eleven, framed(Bytes{}));
        QVERIFY(read(codec::PeerId{}, eleven).ok());
        append(eleven, framed(Bytes{}));
        QVERIFY(failsWith(read(codec::PeerId{}, eleven), Violation::TooManyMessages));

        Receiver announced(codec::PeerId{}, Instant{});
        Bytes length;
        codec::appendVarint(length, kMaxTotal + 1);
        QVERIFY(failsWith(announced.receive(length, Instant{}), Violation::TooLarge));
        Receiver total(codec::PeerId{}, Instant{});
        const Bytes half = framed(field(9, Bytes(kMaxTotal / 2)));
        QVERIFY(total.receive(half, Instant{}).ok());
        QVERIFY(failsWith(total.receive(half, Instant{}), Violation::TooLarge));
        Receiver full(codec::PeerId{}, Instant{});
        const Bytes rest = framed(field(9, Bytes(kMaxTotal - half.size() - 7)));
        QCOMPARE(half.size() + rest.size(), kMaxTotal);
        QVERIFY(full.receive(half + rest, Instant{}).ok());
        QVERIFY(failsWith(full.receive(Bytes{0}, Instant{}), Violation::TooLarge));
    }

    void stringsAreBoundedAndPrintable() {
        QVERIFY(Message::decode(field(6, viewOf(std::string(kMaxString, 'a')))).ok());
        QVERIFY(Message::decode(field(6, viewOf("agent/ü"))).ok());
        for (const Byte number : {Byte{3}, Byte{5}, Byte{6}}) {
            for (const std::string& bad :
                 {std::string(kMaxString + 1, 'a'), std::string("a\x1b[2J"), std::string("a\nb"),
                  std::string("\xff"), std::string("a\0b", 3)}) {
                QVERIFY(failsWith(Message::decode(field(number, viewOf(bad))), Violation::BadString));
            }
        }
    }

    void theStreamMustHoldAWholeMessage() {
        const auto key = keyOf(1);
        const Bytes stream = sample(key).encodeStream();
        QVERIFY(failsWith(read(key.publicKey().peerId(), Bytes{}), Violation::NoMessage));
        for (std::size_t cut = 1; cut < stream.size(); ++cut) {
            QVERIFY(
                failsWith(read(key.publicKey().peerId(), BytesView(stream).first(cut)), Violation::EarlyEnd));
        }
    }

    /// Asked for and pushed are the same two machines; who says it is through when it has said it.
    void aPairCutAtAnyByteEnds() {
        const auto key = keyOf(1);
        Message message = sample(key);
        message.signedPeerRecord = sealedRecord(key, key.publicKey().peerId());
        test::PipeShape shape;
        shape.piece = 11;
        const auto judge = [&](const auto& pair, const test::Cut& cut) {
            const auto& [left, right, now] = pair;
            if (!endedWith(left) || !left.done) return false;
            const bool whole = !cut.fromLeft || (cut.tells && !cut.lost);
            if (whole) return right.done && std::get<Identified>(right.reports.at(0)).message == message;
            if (!right.reports.empty()) return false;
            if (!cut.tells) return endedWith(right, Violation::Silence);
            return endedWith(right, cut.after == 0 ? Violation::NoMessage : Violation::EarlyEnd);
        };
        const auto peer = key.publicKey().peerId();
        QVERIFY(test::survivesEveryCut(
            shape,
            [&] { return test::StreamPair(Responder(message, Instant{}), Requester(peer, Instant{})); },
            judge));
        // A push may hold the little that changed.
        message = Message{};
        message.protocols = {"/echo/1.0.0"};
        QVERIFY(test::survivesEveryCut(
            shape,
            [&] { return test::StreamPair(PushSender(message, Instant{}), PushReceiver(peer, Instant{})); },
            judge));
    }

    void theKeyMustBeThePeers() {
        const Bytes stream = sample(keyOf(1)).encodeStream();
        QVERIFY(read(keyOf(1).publicKey().peerId(), stream).ok());
        QVERIFY(failsWith(read(keyOf(2).publicKey().peerId(), stream), Violation::KeyMismatch));

        Message message = sample(keyOf(1));
        message.publicKey = Bytes{};
        QVERIFY(
            failsWith(read(keyOf(1).publicKey().peerId(), message.encodeStream()), Violation::KeyMismatch));
    }

    void theRecordMustBeThePeersToo() {
        const auto key = keyOf(1);
        const auto other = keyOf(2);
        const auto peer = key.publicKey().peerId();
        Message message = sample(key);
        message.signedPeerRecord = sealedRecord(other, other.publicKey().peerId());
        QVERIFY(failsWith(read(peer, message.encodeStream()), Violation::RecordMismatch));
        message.signedPeerRecord = sealedRecord(other, peer); // signed by a stranger
        QVERIFY(failsWith(read(peer, message.encodeStream()), Violation::BadRecord));
        message.signedPeerRecord = sealedRecord(key, peer);
        message.signedPeerRecord->back() ^= 1;
        QVERIFY(failsWith(read(peer, message.encodeStream()), Violation::BadRecord));
    }

    void bytesDoNotMoveTheDeadline() {
        Receiver receiver(codec::PeerId{}, Instant{});
        QVERIFY(receiver.receive(Bytes{100}, Instant{} + 9s).ok());
        QVERIFY(receiver.wake(Instant{} + 9999ms).ok());
        QVERIFY(*receiver.deadline() == Instant{} + kLimit);
        QVERIFY(failsWith(receiver.wake(Instant{} + 10s), Violation::Silence));
        Sender sender(sample(keyOf(1)), Instant{});
        QVERIFY(!sender.poll(0));
        QVERIFY(sender.wake(Instant{} + 9999ms).ok());
        QVERIFY(failsWith(sender.wake(Instant{} + 10s), Violation::Silence));
    }

    void whatIsOverHasNoDeadline() {
        const auto key = keyOf(1);
        Sender sender(sample(key), Instant{});
        const Bytes stream = test::sentBy(sender);
        QVERIFY(!sender.deadline() && sender.wake(Instant{} + 1h).ok());
        Receiver receiver(key.publicKey().peerId(), Instant{});
        QVERIFY(receiver.receive(stream, Instant{}).ok() && receiver.remoteClosed(Instant{}).ok());
        QVERIFY(!receiver.deadline() && receiver.wake(Instant{} + 1h).ok());
    }

    void aListenerSaysNothing() {
        Sender sender(sample(keyOf(1)), Instant{});
        QVERIFY(sender.receive(Bytes{}, Instant{}).ok());
        QVERIFY(failsWith(sender.receive(Bytes{1}, Instant{}), Violation::Unrequested));
    }
};

VD_SUITE(IdentifyTest)

#include "identify_test.moc"
