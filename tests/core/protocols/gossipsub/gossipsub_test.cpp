#include "core/protocols/gossipsub/gossipsub.h"

#include "core/crypto/private_key.h"
#include "tests/core/protocols/gossipsub/router_probe.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>

using namespace vedette;
using namespace vedette::gossipsub;
using namespace std::chrono_literals;
using test::authorNumber;
using test::failsAs;
using test::fromOutside;
using test::kTopic;
using test::peerNumber;
using test::plainConfig;
using test::RouterProbe;
using test::timesSent;

namespace {

Rpc grafting(const std::string& topic = kTopic) {
    Rpc rpc;
    rpc.graft = {topic};
    return rpc;
}

Rpc pruning(std::optional<std::uint64_t> seconds = {}) {
    Rpc rpc;
    rpc.prune = {{kTopic, {}, seconds}};
    return rpc;
}

std::size_t outboundIn(RouterProbe& probe, std::uint64_t from) {
    std::size_t count = 0;
    for (const auto& peer : probe.router().meshOf(kTopic)) {
        for (std::uint64_t i = from; i < from + 50; ++i) count += peer == peerNumber(i) ? 1U : 0U;
    }
    return count;
}

} // namespace

class GossipSubTest final : public QObject {
    Q_OBJECT

private slots:

    void namesItsProtocols() {
        QVERIFY(versionOf("/meshsub/1.2.0") == Version::V12 && versionOf("/meshsub/1.1.0") == Version::V11);
        QVERIFY(versionOf("/meshsub/1.0.0") == Version::V10
                && versionOf("/floodsub/1.0.0") == Version::Floodsub);
        QVERIFY(!versionOf("/meshsub/1.3.0"));
    }

    void tellsItsSubscriptions() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.join(peerNumber(1));
        QVERIFY(probe.sentTo(peerNumber(1)).subscriptions == (std::vector<Subscription>{{kTopic, true}}));
        QVERIFY(probe.subscribe("b").ok());
        QVERIFY(probe.sentTo(peerNumber(1)).subscriptions == (std::vector<Subscription>{{"b", true}}));
        QVERIFY(probe.router().unsubscribe("b", probe.now()).ok());
        probe.collect();
        QVERIFY(probe.sentTo(peerNumber(1)).subscriptions == (std::vector<Subscription>{{"b", false}}));
        QVERIFY(probe.router().topics() == std::vector<std::string>{kTopic});
    }

    void learnsTheirSubscriptions() {
        RouterProbe probe;
        probe.joinMany(1, 2, kTopic);
        QCOMPARE(probe.subscriptions.size(), std::size_t{2});
        QCOMPARE(probe.router().subscribersOf(kTopic).size(), std::size_t{2});
        Rpc bye;
        bye.subscriptions = {{kTopic, false}, {"never", false}};
        QVERIFY(probe.feed(peerNumber(1), bye).ok());
        QVERIFY(probe.router().subscribersOf(kTopic) == std::vector{peerNumber(2)});
        QVERIFY(!probe.subscriptions.back().subscribed);
        probe.router().peerLeft(peerNumber(2), probe.now());
        QVERIFY(probe.router().subscribersOf(kTopic).empty());
    }

    void buildsAMeshOfD() {
        RouterProbe probe;
        probe.joinMany(1, 20, kTopic);
        probe.forgetSent();
        QVERIFY(probe.subscribe(kTopic).ok());
        QCOMPARE(probe.router().meshOf(kTopic).size(), std::size_t{6});
        for (const auto& peer : probe.router().meshOf(kTopic)) {
            QCOMPARE(probe.sentTo(peer).graft, std::vector<std::string>{kTopic});
        }
        for (const auto& change : probe.mesh) QVERIFY(change.inMesh && change.cause == MeshCause::Joined);
    }

    void fillsTheMeshAtTheHeartbeat() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 3, kTopic);
        QVERIFY(probe.router().meshOf(kTopic).empty());
        probe.pass(1s);
        QCOMPARE(probe.router().meshOf(kTopic).size(), std::size_t{3});
        QVERIFY(probe.mesh[0].cause == MeshCause::TooFew);
        probe.router().peerLeft(peerNumber(1), probe.now());
        probe.collect();
        QVERIFY(!probe.mesh.back().inMesh && probe.mesh.back().cause == MeshCause::Disconnected);
    }

    void acceptsAndRefusesGrafts() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 14, kTopic);
        probe.forgetSent();
        for (std::uint64_t i = 1; i <= 12; ++i) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
        QCOMPARE(probe.router().meshOf(kTopic).size(), std::size_t{12});
        QVERIFY(probe.mesh.back().cause == MeshCause::TheyGrafted);
        // At D_hi an inbound peer is refused, an outbound one is not.
        QVERIFY(probe.feed(peerNumber(13), grafting()).ok());
        const Rpc answer = probe.sentTo(peerNumber(13));
        QCOMPARE(answer.prune.size(), std::size_t{1});
        QCOMPARE(answer.prune[0].backoffSeconds.value(), std::uint64_t{10}); // the place may be free soon
        probe.joinMany(30, 1, kTopic, true);
        QVERIFY(probe.feed(peerNumber(30), grafting()).ok());
        QCOMPARE(probe.router().meshOf(kTopic).size(), std::size_t{13});
        // A topic that we are not in is not answered; one that the peer is not in is.
        QVERIFY(probe.feed(peerNumber(14), grafting("other")).ok());
        QVERIFY(probe.sentTo(peerNumber(14)).prune.empty());
        probe.join(peerNumber(40));
        QVERIFY(probe.feed(peerNumber(40), grafting()).ok());
        QCOMPARE(probe.sentTo(peerNumber(40)).prune.size(), std::size_t{1});
    }

    // Sybils that came first hold the mesh; who has shown its worth by gossip need not wait until they go.
    void aBetterPeerDisplacesTheWorst() {
        for (const bool poor : {true, false}) {
            Config config = plainConfig();
            config.thresholds.opportunisticGraft = poor ? 5 : 0; // off: no mesh counts as poor
            RouterProbe probe(config);
            QVERIFY(probe.subscribe(kTopic).ok());
            probe.joinMany(1, 14, kTopic);
            for (std::uint64_t i = 1; i <= 12; ++i) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
            QVERIFY(probe.feed(peerNumber(3), fromOutside(1)).ok()); // not the worst of them
            for (std::uint64_t i = 2; i < 6; ++i) QVERIFY(probe.feed(peerNumber(13), fromOutside(i)).ok());
            probe.forgetSent();
            QVERIFY(probe.feed(peerNumber(13), grafting()).ok());
            const auto mesh = probe.router().meshOf(kTopic);
            QCOMPARE(mesh.size(), std::size_t{12}); // never above D_hi
            QCOMPARE(std::ranges::count(mesh, peerNumber(13)), std::ptrdiff_t{poor});
            QCOMPARE(std::ranges::count(mesh, peerNumber(3)), std::ptrdiff_t{1});
            if (!poor) continue;
            const MeshChanged& left = probe.mesh[probe.mesh.size() - 2];
            QVERIFY(!left.inMesh && left.cause == MeshCause::Displaced);
            QCOMPARE(probe.sentTo(left.peer).prune[0].backoffSeconds.value(), std::uint64_t{60});
            // One that is no better than the others finds it full.
            QVERIFY(probe.feed(peerNumber(14), grafting()).ok());
            QCOMPARE(std::ranges::count(probe.router().meshOf(kTopic), peerNumber(14)), std::ptrdiff_t{0});
        }
    }

    // Somebody else decides who may have a topic.
    void asksWhoMaySubscribe() {
        Config config = plainConfig();
        config.admitSubscribers = true;
        config.bounds.topicsOfPeer = 3;
        RouterProbe probe(config);
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 3, kTopic);
        QCOMPARE(probe.admit.size(), std::size_t{3});
        QVERIFY(probe.admit[0].peer == peerNumber(1) && probe.admit[0].topic == kTopic);
        QVERIFY(probe.subscriptions.empty() && probe.router().subscribersOf(kTopic).empty());
        // A graft in the meantime waits for the answer, and no message goes there.
        for (std::uint64_t i = 1; i <= 3; ++i) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
        probe.pass(2s);
        QVERIFY(probe.router().setAuthor(authorNumber(0), {}, probe.now()).ok());
        QVERIFY(probe.router().publish(kTopic, viewOf("early"), probe.now()).ok());
        probe.collect();
        QCOMPARE(timesSent(probe, peerNumber(1), "early"), std::size_t{0});
        const auto answer = [&](std::uint64_t peer, bool allowed) {
            probe.router().admitted(peerNumber(peer), kTopic, allowed, probe.now());
            probe.collect();
        };
        answer(1, true);
        answer(2, false);
        QVERIFY(probe.router().meshOf(kTopic) == std::vector{peerNumber(1)});
        QVERIFY(probe.router().subscribersOf(kTopic) == std::vector{peerNumber(1)});
        QCOMPARE(probe.sentTo(peerNumber(2)).prune.size(), std::size_t{1});
        QVERIFY(probe.router().scores().of(peerNumber(2)) >= 0); // our policy is no fault of its
        // It may ask again; who took its wish back is not in the topic whatever the answer.
        Rpc again;
        again.subscriptions = {{kTopic, true}};
        QVERIFY(probe.feed(peerNumber(2), again).ok());
        QCOMPARE(probe.admit.size(), std::size_t{4});
        Rpc bye;
        bye.subscriptions = {{kTopic, false}};
        QVERIFY(probe.feed(peerNumber(3), bye).ok());
        answer(3, true);
        QCOMPARE(probe.router().subscribersOf(kTopic).size(), std::size_t{1});
        answer(9, true); // unknown
        // Questions are bounded like subscriptions, and one that is open is not asked again.
        Rpc many;
        many.subscriptions = {{"a", true}, {"b", true}, {"c", true}, {kTopic, true}, {kTopic, true}};
        QVERIFY(probe.feed(peerNumber(1), many).ok());
        QCOMPARE(probe.admit.size(), std::size_t{6});
    }

    void thinsAMeshThatIsTooLarge() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 12, kTopic);
        probe.joinMany(60, 4, kTopic, true);
        for (std::uint64_t i = 1; i <= 12; ++i) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
        for (std::uint64_t i = 60; i < 64; ++i) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
        // Four that deliver: they stay by their score.
        for (std::uint64_t i = 1; i <= 4; ++i) {
            for (std::uint64_t k = 0; k < 10; ++k)
                QVERIFY(probe.feed(peerNumber(i), fromOutside(i * 100 + k)).ok());
        }
        probe.forgetSent();
        probe.pass(1s);
        const auto mesh = probe.router().meshOf(kTopic);
        QCOMPARE(mesh.size(), std::size_t{6});
        for (std::uint64_t i = 1; i <= 4; ++i) QVERIFY(std::ranges::find(mesh, peerNumber(i)) != mesh.end());
        QCOMPARE(outboundIn(probe, 60), std::size_t{2}); // D_out
        QVERIFY(probe.mesh.back().cause == MeshCause::TooMany);
        std::size_t pruned = 0;
        for (std::uint64_t i = 1; i < 64; ++i) pruned += probe.sentTo(peerNumber(i)).prune.size();
        QCOMPARE(pruned, std::size_t{10});
    }

    void keepsOutboundConnectionsInTheMesh() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 8, kTopic);
        for (std::uint64_t i = 1; i <= 8; ++i) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
        probe.joinMany(60, 5, kTopic, true);
        probe.pass(1s);
        QCOMPARE(outboundIn(probe, 60), std::size_t{2});
        QVERIFY(probe.mesh.back().cause == MeshCause::TooFewOutbound);
    }

    void obeysAPrune() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        probe.pass(1s);
        QCOMPARE(probe.router().meshOf(kTopic).size(), std::size_t{1});
        QVERIFY(probe.feed(peerNumber(1), pruning(10)).ok());
        QVERIFY(probe.mesh.back().cause == MeshCause::TheyPruned);
        probe.forgetSent();
        probe.pass(11s); // the backoff and most of the slack
        QVERIFY(probe.sentTo(peerNumber(1)).graft.empty());
        probe.pass(3s);
        QCOMPARE(probe.sentTo(peerNumber(1)).graft.size(), std::size_t{1});
    }

    void leavesWithAWord() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        probe.pass(1s);
        probe.forgetSent();
        QVERIFY(probe.router().unsubscribe(kTopic, probe.now()).ok());
        probe.collect();
        const Rpc sent = probe.sentTo(peerNumber(1));
        QVERIFY(sent.prune.size() == 1 && sent.prune[0].backoffSeconds == std::uint64_t{10});
        QVERIFY(probe.mesh.back().cause == MeshCause::WeUnsubscribed);
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.pass(9s);
        QVERIFY(probe.router().meshOf(kTopic).empty()); // the backoff is ours as well
        probe.pass(5s);
        QCOMPARE(probe.router().meshOf(kTopic).size(), std::size_t{1});
    }

    void followsAnUnsubscription() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        probe.pass(1s);
        Rpc bye;
        bye.subscriptions = {{kTopic, false}};
        QVERIFY(probe.feed(peerNumber(1), bye).ok());
        QVERIFY(probe.router().meshOf(kTopic).empty());
        QVERIFY(probe.mesh.back().cause == MeshCause::TheyUnsubscribed);
    }

    void namesSomeOfMany() {
        Config config = plainConfig();
        RouterProbe probe(config);
        QVERIFY(probe.subscribe(kTopic).ok());
        for (std::uint64_t i = 1; i <= 200; ++i) {
            Link link;
            if (i % 2 == 0) link.record = Bytes{static_cast<Byte>(i)}; // whatever identify gave us
            probe.join(peerNumber(i), link);
            Rpc hello;
            hello.subscriptions = {{kTopic, true}};
            QVERIFY(probe.feed(peerNumber(i), hello).ok());
            if (i <= 12) QVERIFY(probe.feed(peerNumber(i), grafting()).ok()); // the mesh is full
            if (i > 100) probe.router().setApplicationScore(peerNumber(i), -1, probe.now());
        }
        std::set<Bytes> all;
        for (std::uint64_t i = 14; i <= 40; i += 2) {
            QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
            const Rpc sent = probe.sentTo(peerNumber(i));
            QCOMPARE(sent.prune.size(), std::size_t{1});
            std::set<Bytes> named;
            for (const ExchangedPeer& peer : sent.prune[0].peers) {
                QVERIFY(named.insert(peer.peer).second); // each once
                // With a record, of those that are worth it, and never the one that is told.
                QVERIFY(peer.record.size() == 1 && peer.record[0] <= 100 && peer.record[0] != i);
            }
            QVERIFY(named.size() > 4 && named.size() <= config.mesh.exchanged);
            all.insert(named.begin(), named.end());
        }
        QVERIFY(all.size() > 2 * config.mesh.exchanged); // not always the same
    }

    void exchangesSignedRecords() {
        Config config = plainConfig();
        RouterProbe probe(config);
        QVERIFY(probe.subscribe(kTopic).ok());
        for (std::uint64_t i = 1; i <= 13; ++i) {
            Link link;
            if (i <= 2) link.record = Bytes{static_cast<Byte>(i)}; // whatever identify gave us
            probe.join(peerNumber(i), link);
            Rpc hello;
            hello.subscriptions = {{kTopic, true}};
            QVERIFY(probe.feed(peerNumber(i), hello).ok());
            if (i <= 12) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
        }
        QVERIFY(probe.feed(peerNumber(13), grafting()).ok());
        const Rpc sent = probe.sentTo(peerNumber(13));
        QCOMPARE(sent.prune[0].peers.size(), std::size_t{2}); // only those with a record
    }

    void dialsWhomATrustedPeerNames() {
        SeededRandom random(8);
        const auto key = crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random);
        crypto::PeerRecord record{
            key->publicKey().peerId(), 1, {*codec::Multiaddr::fromText("/ip4/192.0.2.9/tcp/4001")}};
        auto signer =
            crypto::makeMemorySigner(*crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random));
        const Bytes payload = record.encode();
        crypto::SignedEnvelope envelope{key->publicKey(), copyOf(crypto::kPeerRecordType), payload,
                                        key->sign(crypto::SignedEnvelope::signedBytes(
                                            crypto::kPeerRecordDomain, crypto::kPeerRecordType, payload))};
        Rpc rpc = pruning();
        rpc.prune[0].peers = {{copyOf(record.peer.bytes()), envelope.encode()},
                              {copyOf(record.peer.bytes()), {}}};
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        QVERIFY(probe.feed(peerNumber(1), rpc).ok());
        QVERIFY(probe.connects.empty()); // not trusted enough
        probe.router().setApplicationScore(peerNumber(1), 20, probe.now());
        QVERIFY(probe.feed(peerNumber(1), rpc).ok());
        QCOMPARE(probe.connects.size(), std::size_t{1}); // the one without a record is not dialled
        QVERIFY(probe.connects[0].record == record && probe.connects[0].via == peerNumber(1));
        probe.join(record.peer);
        QVERIFY(probe.feed(peerNumber(1), rpc).ok());
        QCOMPARE(probe.connects.size(), std::size_t{1}); // known by now
    }

    void graftsBetterPeersOpportunistically() {
        Config config = plainConfig();
        config.thresholds.opportunisticGraft = 2;
        RouterProbe probe(config);
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 6, kTopic);
        probe.joinMany(60, 2, kTopic, true);
        for (std::uint64_t i = 1; i <= 6; ++i) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
        for (std::uint64_t i = 60; i < 62; ++i) QVERIFY(probe.feed(peerNumber(i), grafting()).ok());
        probe.joinMany(20, 2, kTopic);
        for (std::uint64_t k = 0; k < 50; ++k)
            QVERIFY(probe.feed(peerNumber(20 + k % 2), fromOutside(k)).ok());
        probe.pass(60s);
        const auto grafted = std::ranges::count_if(
            probe.mesh, [](const MeshChanged& change) { return change.cause == MeshCause::Opportunistic; });
        QCOMPARE(grafted, 2);
        const auto mesh = probe.router().meshOf(kTopic);
        QVERIFY(std::ranges::find(mesh, peerNumber(20)) != mesh.end());
    }

    void forwardsToExplicitPeersAlways() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 3, kTopic);
        probe.pass(1s);
        probe.router().setExplicit(peerNumber(1), true, probe.now());
        probe.collect();
        QVERIFY(probe.mesh.back().cause == MeshCause::MadeExplicit);
        probe.router().setApplicationScore(peerNumber(1), -1000, probe.now());
        probe.forgetSent();
        QVERIFY(probe.feed(peerNumber(2), fromOutside(1, "m")).ok());
        QCOMPARE(timesSent(probe, peerNumber(1), "m"), std::size_t{1});
        QVERIFY(probe.feed(peerNumber(1), fromOutside(2, "n")).ok()); // read though graylisted
        QCOMPARE(probe.delivered.size(), std::size_t{2});
        QVERIFY(probe.feed(peerNumber(1), grafting()).ok());
        QCOMPARE(probe.sentTo(peerNumber(1)).prune.size(), std::size_t{1});
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, probe.now()).ok());
        QVERIFY(probe.router().publish(kTopic, viewOf("p"), probe.now()).ok());
        probe.collect();
        QCOMPARE(timesSent(probe, peerNumber(1), "p"), std::size_t{1});
        probe.router().setExplicit(peerNumber(1), false, probe.now());
        QVERIFY(probe.feed(peerNumber(1), fromOutside(3, "q")).ok());
        QCOMPARE(probe.router().counts().graylisted, std::uint64_t{1});
    }

    void floodsToFloodsub() {
        RouterProbe probe;
        QVERIFY(probe.subscribe(kTopic).ok());
        probe.joinMany(1, 1, kTopic);
        Link link;
        link.version = Version::Floodsub;
        probe.join(peerNumber(2), link);
        Rpc hello;
        hello.subscriptions = {{kTopic, true}};
        QVERIFY(probe.feed(peerNumber(2), hello).ok());
        probe.pass(2s);
        const Rpc before = probe.sentTo(peerNumber(2));
        QVERIFY(before.graft.empty() && before.ihave.empty());
        QVERIFY(probe.feed(peerNumber(1), fromOutside(1, "m")).ok());
        QCOMPARE(timesSent(probe, peerNumber(2), "m"), std::size_t{1});
    }

    void refusesMisuse() {
        Config config = plainConfig();
        config.bounds.subscribed = 2;
        config.bounds.peers = 1;
        RouterProbe probe(config);
        const Instant now = probe.now();
        QVERIFY(failsAs(probe.router().subscribe("", {}, now), UseError::BadTopic));
        QVERIFY(failsAs(probe.router().subscribe(kDelegationTopic, {}, now), UseError::BadTopic));
        QVERIFY(failsAs(probe.router().unsubscribe(kDelegationTopic, now), UseError::BadTopic));
        QVERIFY(failsAs(probe.router().publish("a\n", {}, now), UseError::BadTopic));
        QVERIFY(failsAs(probe.router().unsubscribe("a", now), UseError::NotSubscribed));
        QVERIFY(probe.subscribe("a").ok() && probe.subscribe("b").ok() && probe.subscribe("b").ok());
        QVERIFY(failsAs(probe.subscribe("c"), UseError::TooMany));
        QVERIFY(failsAs(probe.router().received(peerNumber(1), {}, now), UseError::UnknownPeer));
        probe.join(peerNumber(1));
        QVERIFY(failsAs(probe.router().peerJoined(peerNumber(2), {}, now), UseError::TooMany));
        QVERIFY(probe.router().peerJoined(peerNumber(1), {}, now).ok());
        QVERIFY(probe.router().setAuthor(authorNumber(800), {}, now).ok());
        QVERIFY(failsAs(probe.router().publish("a", Bytes(kMaxRpc + 1), now), UseError::TooLarge));
        QVERIFY(failsAs(probe.router().publish("a", Bytes(kMaxRpc - 100), now), UseError::TooLarge));
        QVERIFY(probe.router().publish("a", Bytes(kMaxRpc - 200), now).ok());
    }

    void refusesAConfigurationAgainstTheSpecification() {
        SeededRandom random(1);
        const auto fails = [&](auto change) {
            Config config = plainConfig();
            change(config);
            return !GossipSub::create(peerNumber(0), config, random, Instant{}).ok();
        };
        QVERIFY(!fails([](Config&) {}));
        QVERIFY(fails([](Config& c) { c.mesh.degreeLow = 7; }));
        QVERIFY(fails([](Config& c) { c.mesh.degreeHigh = 5; }));
        QVERIFY(fails([](Config& c) { c.mesh.degreeScore = 13; }));
        QVERIFY(fails([](Config& c) { c.mesh.degreeOut = 4; }));
        QVERIFY(fails([](Config& c) { c.mesh.gossipFactor = 1.1; }));
        QVERIFY(fails([](Config& c) { c.mesh.heartbeat = {}; }));
        QVERIFY(fails([](Config& c) { c.mesh.historyGossip = 6; }));
        QVERIFY(fails([](Config& c) { c.mesh.seenTtl = {}; }));
        QVERIFY(fails([](Config& c) { c.mesh.pruneBackoff = {}; }));
        QVERIFY(fails([](Config& c) { c.mesh.unsubscribeBackoff = {}; }));
        QVERIFY(fails([](Config& c) { c.mesh.exchanged = kMaxExchanged + 1; }));
        QVERIFY(fails([](Config& c) { c.bounds.seen = 0; }));
        QVERIFY(fails([](Config& c) { c.bounds.ihaveIds = kMaxIds + 1; }));
        QVERIFY(fails([](Config& c) { c.bounds.subscribed = kMaxSubscriptions + 1; }));
        QVERIFY(fails([](Config& c) { c.score.addressThreshold = 0; }));
        QVERIFY(fails([](Config& c) { c.thresholds.gossip = 1; }));
    }

    void wordsAreWhole() {
        std::set<std::string_view> words;
        for (int i = 0; i <= static_cast<int>(MeshCause::Disconnected); ++i) {
            words.insert(causeText(static_cast<MeshCause>(i)));
        }
        QCOMPARE(words.size(), static_cast<std::size_t>(MeshCause::Disconnected) + 1);
        words.clear();
        for (int i = 0; i <= static_cast<int>(ScoreCause::Left); ++i) {
            words.insert(causeText(static_cast<ScoreCause>(i)));
        }
        QCOMPARE(words.size(), static_cast<std::size_t>(ScoreCause::Left) + 1);
    }
};

VD_SUITE(GossipSubTest)

#include "gossipsub_test.moc"
