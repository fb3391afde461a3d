#include "core/transport/noise/noise_channel.h"

#include "tests/core/transport/channel_link.h"
#include "tests/core/transport/noise/sides.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::noise;
using namespace vedette::noise::test;

namespace {

Bytes patternOf(std::size_t size) {
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i) bytes[i] = static_cast<Byte>(i * 31 + i / 256);
    return bytes;
}

Bytes operator+(Bytes left, const Bytes& right) {
    append(left, right);
    return left;
}

} // namespace

class NoiseChannelTest final : public QObject {
    Q_OBJECT

private slots:

    void connectsInAnyPieces() {
        for (const std::size_t step : {1U, 2U, 3U, 31U, 32U, 33U, 34U, 35U, 100U, 1000U}) {
            Pair pair;
            QVERIFY(pair.start());
            QCOMPARE(pair.initiator->out.size(), std::size_t{34});
            QVERIFY(pair.responder->out.empty());
            pair.run(step);
            QVERIFY(pair.up());
            const auto* seenByInitiator = pair.initiator->channel->established();
            const auto* seenByResponder = pair.responder->channel->established();
            QVERIFY(seenByInitiator->remoteKey == pair.responderIdentity.publicKey());
            QVERIFY(seenByInitiator->remotePeer == pair.responderIdentity.publicKey().peerId());
            QVERIFY(seenByResponder->remoteKey == pair.initiatorIdentity.publicKey());
            QVERIFY(seenByResponder->remotePeer == pair.initiatorIdentity.publicKey().peerId());
            QCOMPARE(seenByInitiator->muxer, std::string("/yamux/1.0.0"));
            QCOMPARE(seenByResponder->muxer, std::string("/yamux/1.0.0"));
            QVERIFY(pair.initiator->send(viewOf("ping")) && pair.responder->send(viewOf("pong")));
            pair.run(step);
            QVERIFY(equal(pair.responder->plain, viewOf("ping"))
                    && equal(pair.initiator->plain, viewOf("pong")));
        }
    }

    /// On a link with delay, cut after every byte of either direction: what came whole came, the rest is
    /// silence, and nobody is blamed for it.
    void aPairCutAtAnyByteHearsWhatCameWhole() {
        Pair pair;
        const auto link = [&](std::size_t cutA, std::size_t cutB, std::size_t piece) {
            return transport::test::ChannelLink{
                {makeChannel(pair.initiatorConfig, pair.random), {patternOf(3), patternOf(40)}, cutA},
                {makeChannel(pair.responderConfig, pair.random), {patternOf(50), patternOf(1)}, cutB},
                Instant{},
                std::chrono::milliseconds(7),
                piece};
        };
        auto whole = link(SIZE_MAX, SIZE_MAX, 1);
        whole.run();
        QVERIFY(whole.a.up() && whole.b.up() && !whole.a.error && !whole.b.error);
        QVERIFY(whole.a.heard == patternOf(50) + patternOf(1)
                && whole.b.heard == patternOf(3) + patternOf(40));
        QVERIFY(whole.now >= Instant{} + 4 * whole.delay); // three messages, and then data
        for (const bool fromA : {true, false}) {
            const auto& hearer = fromA ? whole.b : whole.a;
            for (std::size_t cut = 0; cut < hearer.arrived; ++cut) {
                auto cutLink = link(fromA ? cut : SIZE_MAX, fromA ? SIZE_MAX : cut, SIZE_MAX);
                cutLink.run();
                QVERIFY(!cutLink.a.error && !cutLink.b.error);
                const auto& seen = fromA ? cutLink.b : cutLink.a;
                QCOMPARE(seen.arrived, cut);
                QVERIFY(cut == 0 ? !seen.up() : seen.state() == hearer.states[cut - 1]);
                QVERIFY(equal(seen.heard, BytesView(hearer.heard).first(seen.heard.size())));
            }
        }
    }

    void everyKindOfIdentity_data() {
        QTest::addColumn<int>("type");
        for (const auto type : {crypto::KeyType::Ed25519, crypto::KeyType::Secp256k1, crypto::KeyType::Ecdsa,
                                crypto::KeyType::Rsa}) {
            QTest::newRow(std::string(crypto::keyTypeName(type)).c_str()) << static_cast<int>(type);
        }
    }

    void everyKindOfIdentity() {
        QFETCH(int, type);
        Pair pair;
        auto key = crypto::PrivateKey::generate(static_cast<crypto::KeyType>(type), pair.random);
        QVERIFY(key.ok());
        pair.initiatorConfig.staticKey = staticKeyOf(*key, pair.random);
        pair.responderConfig.expected = key->publicKey().peerId();
        pair.initiatorConfig.expected = pair.responderIdentity.publicKey().peerId();
        QVERIFY(pair.start());
        pair.run();
        QVERIFY(pair.up());
        QVERIFY(pair.responder->channel->established()->remoteKey == key->publicKey());

        pair.responderConfig = pair.initiatorConfig;
        pair.responderConfig.role = Role::Responder;
        pair.responderConfig.expected.reset();
        pair.initiatorConfig.staticKey = staticKeyOf(pair.initiatorIdentity, pair.random);
        pair.initiatorConfig.expected = key->publicKey().peerId();
        QVERIFY(pair.start());
        pair.run();
        QVERIFY(pair.up());
    }

    void agreesOnAMuxer() {
        const auto agreed = [](std::vector<std::string> initiators, std::vector<std::string> responders) {
            Pair pair;
            pair.initiatorConfig.muxers = std::move(initiators);
            pair.responderConfig.muxers = std::move(responders);
            if (!pair.start()) return std::string("no start");
            pair.run();
            if (!pair.up()) return std::string("failed");
            const std::string muxer = pair.initiator->channel->established()->muxer;
            return muxer == pair.responder->channel->established()->muxer ? muxer : "two muxers";
        };
        QCOMPARE(agreed({"/yamux/1.0.0"}, {"/yamux/1.0.0"}), std::string("/yamux/1.0.0"));
        QCOMPARE(agreed({"/yamux/1.0.0", "/mplex/6.7.0"}, {"/mplex/6.7.0", "/yamux/1.0.0"}),
                 std::string("/yamux/1.0.0"));
        QCOMPARE(agreed({}, {"/yamux/1.0.0"}), std::string());
        QCOMPARE(agreed({"/yamux/1.0.0"}, {}), std::string());
        QCOMPARE(agreed({}, {}), std::string());
        QCOMPARE(agreed({"/a"}, {"/b"}), std::string("failed"));
    }

    void carriesBulkBothWays() {
        Pair pair;
        QVERIFY(pair.start());
        pair.run();
        const Bytes data = patternOf(1'000'000);
        for (const std::size_t step : {777U, 65536U, 65537U, 1'000'000U}) {
            pair.initiator->plain.clear();
            pair.responder->plain.clear();
            QVERIFY(pair.initiator->send(data) && pair.responder->send(data));
            pair.run(step);
            QVERIFY(pair.initiator->plain == data && pair.responder->plain == data);
        }
    }

    void decryptsInPlaceWhatLiesWhole() {
        Pair pair;
        QVERIFY(pair.start());
        pair.run();
        QVERIFY(pair.initiator->send(patternOf(100)) && pair.initiator->send(patternOf(200)));
        Bytes wire = takeAll(pair.initiator->out);
        std::vector<BytesView> plain;
        QVERIFY(pair.responder->channel->receive(wire, pair.responder->out, plain, Instant{}).ok());
        QCOMPARE(plain.size(), std::size_t{2});
        QVERIFY(plain[0].data() == wire.data() + 2 && equal(plain[0], patternOf(100)));
        QVERIFY(plain[1].data() == wire.data() + 2 + 116 + 2 && equal(plain[1], patternOf(200)));
    }

    void aGatheredFrameOutlivesTheOnesBehindIt() {
        Pair pair;
        QVERIFY(pair.start());
        pair.run();
        QVERIFY(pair.initiator->send(patternOf(100)) && pair.initiator->send(patternOf(200))
                && pair.initiator->send(patternOf(300)));
        Bytes wire = takeAll(pair.initiator->out);
        std::vector<BytesView> plain;
        const MutableBytes all(wire);
        QVERIFY(pair.responder->channel->receive(all.first(50), pair.responder->out, plain, Instant{}).ok());
        QVERIFY(plain.empty());
        QVERIFY(pair.responder->channel
                    ->receive(all.subspan(50, wire.size() - 60), pair.responder->out, plain, Instant{})
                    .ok());
        QCOMPARE(plain.size(), std::size_t{2});
        QVERIFY(equal(plain[0], patternOf(100)) && equal(plain[1], patternOf(200)));
    }

    void smallPartsShareAFrame() {
        Pair pair;
        QVERIFY(pair.start());
        pair.run();
        for (int i = 0; i < 5; ++i)
            QVERIFY(pair.initiator->channel->append(viewOf("part"), pair.initiator->out).ok());
        QVERIFY(pair.initiator->channel->flush(pair.initiator->out).ok());
        QCOMPARE(pair.initiator->out.size(), std::size_t{2 + 20 + 16});
        pair.run();
        QVERIFY(equal(pair.responder->plain, viewOf("partpartpartpartpart")));
    }

    void anEmptyPlaintextIsNoData() {
        // A frame of a tag alone is legal; it must not look like an end.
        Pair pair;
        SeededRandom random(5);
        Forger forger(Role::Initiator, random);
        QVERIFY(pair.start());
        QVERIFY(pair.responder->receive(forger.write({})));
        forger.read(takeAll(pair.responder->out));
        QVERIFY(pair.responder->receive(forger.write(forger.honestPayload(pair.initiatorIdentity))));
        CipherPair ciphers = forger.split();
        Bytes tag(16);
        QVERIFY(ciphers.send.seal({}, {}, tag).ok());
        QVERIFY(pair.responder->receive(frameOf(tag)));
        QVERIFY(pair.responder->plain.empty());
    }

    void dataMayFollowTheLastMessageAtOnce() {
        Pair pair;
        QVERIFY(pair.start());
        pair.responder->receive(takeAll(pair.initiator->out));
        pair.initiator->receive(takeAll(pair.responder->out));
        QVERIFY(pair.initiator->up() && !pair.responder->up());
        QVERIFY(pair.initiator->send(viewOf("early")));
        pair.responder->receive(takeAll(pair.initiator->out));
        QVERIFY(pair.up() && equal(pair.responder->plain, viewOf("early")));
    }

    void sendsNoIdentityBeforeItIsSecret() {
        Pair pair;
        QVERIFY(pair.start());
        Bytes wire = takeAll(pair.initiator->out);
        QCOMPARE(wire.size(), std::size_t{34}); // the ephemeral key and nothing else
        pair.responder->receive(wire);
        const Bytes second = takeAll(pair.responder->out);
        const BytesView identity = pair.responderConfig.staticKey->identityKey;
        QVERIFY(std::ranges::search(second, identity).empty());
        QVERIFY(std::ranges::search(second, pair.responderConfig.staticKey->publicKey).empty());
    }

    void aFreshEphemeralKeyForEachConnection() {
        Pair pair;
        QVERIFY(pair.start());
        const Bytes first = takeAll(pair.initiator->out);
        QVERIFY(pair.start());
        QVERIFY(takeAll(pair.initiator->out) != first);
    }

    void generatesStaticKeys() {
        SeededRandom random(3);
        const StaticKey key = StaticKey::generate(random, viewOf("identity"), Instant{Duration(5)});
        QVERIFY(crypto::x25519PublicKey(key.secret) == key.publicKey);
        QVERIFY(equal(key.identityKey, viewOf("identity")) && key.signature.empty());
        QVERIFY(key.replaceAfter == Instant{Duration(5)});
    }
};

VD_SUITE(NoiseChannelTest)

#include "channel_test.moc"
