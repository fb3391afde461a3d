#include "core/protocols/gossipsub/rpc.h"

#include "core/codec/protobuf.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::gossipsub;

namespace {

Bytes rpcHex(const char* text) {
    return fromHex(text).value();
}

/// A field of bytes around bytes.
Bytes wrapped(std::uint32_t number, BytesView inner) {
    Bytes out;
    codec::ProtoWriter(out).bytes(number, inner);
    return out;
}

Bytes repeated(const Bytes& piece, std::size_t count) {
    Bytes out;
    for (std::size_t i = 0; i < count; ++i) append(out, piece);
    return out;
}

bool fails(BytesView bytes, Violation violation) {
    const auto rpc = Rpc::decode(bytes);
    return !rpc.ok() && rpc.error().code == violation;
}

Rpc everything() {
    Rpc rpc;
    rpc.subscriptions = {{"a", true}, {"b", false}};
    Message message;
    message.from = Bytes{1, 2};
    message.data = Bytes{};
    message.seqno = Bytes(8, 3);
    message.topic = "a";
    message.signature = Bytes(64, 4);
    message.key = Bytes{5};
    rpc.messages = {message};
    rpc.ihave = {{"a", {{"id1"}, {"id2"}}}, {"b", {}}};
    rpc.iwant = {{"id3"}};
    rpc.graft = {"a", "b"};
    rpc.prune = {{"a", {{Bytes{9}, Bytes{8}}, {Bytes{7}, {}}}, 60}, {"b", {}, {}}};
    rpc.idontwant = {{"id4"}, {"id5"}};
    return rpc;
}

} // namespace

class RpcTest final : public QObject {
    Q_OBJECT

private slots:

    void keepsEverything() {
        const auto again = Rpc::decode(everything().encode());
        QVERIFY(again.ok());
        QVERIFY(*again == everything());
        QVERIFY(Rpc{}.empty() && Rpc{}.encode().empty() && !everything().empty());
        QVERIFY(Rpc::decode({}).ok());
    }

    // By the .proto of the specification, put together by hand.
    void speaksTheWireFormat() {
        Rpc hello;
        hello.subscriptions = {{"ab", true}};
        QCOMPARE(toHex(hello.encode()), std::string("0a06"
                                                    "0801"
                                                    "12026162"));
        Rpc gossip;
        gossip.ihave = {{"t", {{"x"}}}};
        gossip.iwant = {{"y"}};
        gossip.graft = {"t"};
        gossip.prune = {{"t", {}, 60}};
        gossip.idontwant = {{"z"}};
        QCOMPARE(toHex(gossip.encode()), std::string("1a1e"
                                                     "0a060a0174120178"
                                                     "12030a0179"
                                                     "1a030a0174"
                                                     "22050a0174183c"
                                                     "2a030a017a"));
        Message message;
        message.from = Bytes{0xAA};
        message.data = Bytes{0xBB};
        message.seqno = Bytes{0xCC};
        message.topic = "t";
        message.signature = Bytes{0xDD};
        QCOMPARE(toHex(message.encode()), std::string("0a01aa"
                                                      "1201bb"
                                                      "1a01cc"
                                                      "220174"
                                                      "2a01dd"));
        QCOMPARE(toHex(message.signedBytes()), toHex(viewOf("libp2p-pubsub:"))
                                                   + "0a01aa"
                                                     "1201bb"
                                                     "1a01cc"
                                                     "220174");
        QCOMPARE(rpcOfMessage(message.encode()), wrapped(2, message.encode()));
    }

    void readsWhatIsSplitAndWhatIsUnknown() {
        // Two control fields are one, as protobuf merges them; field 9 is skipped.
        const auto rpc = Rpc::decode(rpcHex("1a05"
                                            "1a030a0174"
                                            "4a0101"
                                            "1a05"
                                            "1a030a0175"));
        QVERIFY(rpc.ok());
        QCOMPARE(rpc->graft, (std::vector<std::string>{"t", "u"}));
        QVERIFY(Rpc::decode(rpcHex("1a03"
                                   "4a0101"))
                    .ok());
    }

    void writesAMessageInOneWayOnly() {
        // Fields in another order, one twice, one that we do not know.
        const auto message = Message::decode(rpcHex("220174"
                                                    "3a01ee"
                                                    "0a01aa"
                                                    "0a01ab"
                                                    "1201bb"));
        QVERIFY(message.ok());
        QCOMPARE(toHex(message->encode()), std::string("0a01ab"
                                                       "1201bb"
                                                       "220174"
                                                       "3a01ee"));
        // Present and empty is not absent: the signature covers the difference.
        QCOMPARE(toHex(Message::decode(rpcHex("1200"
                                              "220174"))
                           ->encode()),
                 std::string("1200"
                             "220174"));
        for (const char* unknown : {"3801", "390102030405060708", "3d01020304"}) {
            const Bytes bytes = rpcHex((std::string("220174") + unknown).c_str());
            QCOMPARE(Message::decode(bytes)->encode(), bytes);
        }
    }

    void refusesWhatIsNoProtobuf() {
        QVERIFY(fails(rpcHex("0a"), Violation::Malformed));
        QVERIFY(fails(rpcHex("0a05"), Violation::Malformed));
        QVERIFY(fails(rpcHex("0801"), Violation::Malformed));             // subscriptions as a number
        QVERIFY(fails(rpcHex("0a050a0101120174"), Violation::Malformed)); // subscribe as bytes
        QVERIFY(fails(rpcHex("1a0722050a0174a000"), Violation::Malformed));
        QVERIFY(fails(rpcHex("1a07"
                             "2205"
                             "0a0174"
                             "1a00"),
                      Violation::Malformed)); // backoff as bytes
        const Bytes whole = everything().encode();
        for (std::size_t cut = 1; cut < whole.size(); ++cut) {
            static_cast<void>(Rpc::decode(BytesView(whole).first(cut)).ok());
        }
    }

    void refusesTopicsThatNobodyCanRead() {
        QVERIFY(fails(rpcHex("0a020801"), Violation::BadTopic));
        QVERIFY(fails(rpcHex("0a0408011200"), Violation::BadTopic));
        QVERIFY(fails(rpcHex("0a0508011201"
                             "07"),
                      Violation::BadTopic));
        QVERIFY(fails(rpcHex("0a0508011201"
                             "ff"),
                      Violation::BadTopic));
        QVERIFY(fails(rpcHex("12030a01aa"), Violation::BadTopic)); // message
        QVERIFY(fails(rpcHex("1a020a00"), Violation::BadTopic));   // ihave
        QVERIFY(fails(rpcHex("1a021a00"), Violation::BadTopic));   // graft
        QVERIFY(fails(rpcHex("1a022200"), Violation::BadTopic));   // prune
        Rpc rpc;
        rpc.subscriptions = {{std::string(kMaxTopic, 'a'), true}};
        QVERIFY(Rpc::decode(rpc.encode()).ok());
        rpc.subscriptions = {{std::string(kMaxTopic + 1, 'a'), true}};
        QVERIFY(fails(rpc.encode(), Violation::BadTopic));
        QVERIFY(isTopic("\xC3\xA9t\xC3\xA9") && !isTopic("a\nb") && !isTopic(""));
    }

    void countsWhatItReads() {
        const Bytes subscription = rpcHex("0a0508011201"
                                          "61");
        QVERIFY(Rpc::decode(repeated(subscription, kMaxSubscriptions)).ok());
        QVERIFY(fails(repeated(subscription, kMaxSubscriptions + 1), Violation::TooManySubscriptions));
        const Bytes message = rpcHex("1203220161");
        QVERIFY(Rpc::decode(repeated(message, kMaxMessages)).ok());
        QVERIFY(fails(repeated(message, kMaxMessages + 1), Violation::TooManyMessages));
        // Over several control fields together.
        const Bytes graft = rpcHex("1a051a030a0161");
        QVERIFY(Rpc::decode(repeated(graft, kMaxControls)).ok());
        QVERIFY(fails(repeated(graft, kMaxControls + 1), Violation::TooManyControls));
        const Bytes prune = wrapped(4, rpcHex("0a0161"));
        QVERIFY(fails(wrapped(3, repeated(prune, kMaxControls + 1)), Violation::TooManyControls));
    }

    void countsIdsOverAllKinds() {
        Rpc rpc;
        rpc.ihave = {{"t", std::vector<MessageId>(kMaxIds - 2, MessageId{"i"})}};
        rpc.iwant = {{"a"}};
        rpc.idontwant = {{"b"}};
        QVERIFY(Rpc::decode(rpc.encode()).ok());
        rpc.iwant.push_back({"c"});
        QVERIFY(fails(rpc.encode(), Violation::TooManyIds));
    }

    void boundsAnId() {
        Rpc rpc;
        rpc.iwant = {{std::string(kMaxMessageId, 'i')}};
        QVERIFY(Rpc::decode(rpc.encode()).ok());
        rpc.iwant = {{std::string(kMaxMessageId + 1, 'i')}};
        QVERIFY(fails(rpc.encode(), Violation::BadMessageId));
        rpc.iwant = {{""}};
        QVERIFY(fails(rpc.encode(), Violation::BadMessageId));
    }

    void boundsAnExchange() {
        Rpc rpc;
        rpc.prune = {{"t", std::vector<ExchangedPeer>(kMaxExchanged, {Bytes{1}, {}}), {}}};
        QVERIFY(Rpc::decode(rpc.encode()).ok());
        rpc.prune[0].peers.push_back({Bytes{1}, {}});
        QVERIFY(fails(rpc.encode(), Violation::TooManyPeers));
        rpc.prune = {{"t", {{Bytes{1}, Bytes(kMaxExchangedRecord, 1)}}, {}}};
        QVERIFY(Rpc::decode(rpc.encode()).ok());
        rpc.prune[0].peers[0].record.push_back(1);
        QVERIFY(fails(rpc.encode(), Violation::BadRecord));
    }

    void boundsTheWhole() {
        Rpc rpc;
        Message message;
        message.topic = "t";
        message.data = Bytes(kMaxRpc - 12, 0);
        rpc.messages = {message};
        QCOMPARE(rpc.encode().size(), kMaxRpc - 12 + 4 + 3 + 4);
        QVERIFY(Rpc::decode(rpc.encode()).ok());
        rpc.messages[0].data->resize(kMaxRpc);
        QVERIFY(fails(rpc.encode(), Violation::TooLarge));
    }
};

VD_SUITE(RpcTest)

#include "rpc_test.moc"
