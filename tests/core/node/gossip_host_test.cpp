#include "core/node/gossip_host.h"

#include "tests/fakes/virtual_net.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <functional>

using namespace vedette;
using namespace vedette::node;
using namespace std::chrono_literals;
using vedette::test::VirtualHost;
using vedette::test::VirtualNet;

namespace {

const std::string kNews = "news";

NodeConfig gossipNode() {
    NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.gossip.emplace();
    config.gossip->exemptPrivate = true;
    config.gossip->topics = {kNews};
    return config;
}

/// Asks the script about one kind of action, allows all others.
struct ScriptedGate final : swarm::Gate {
    explicit ScriptedGate(swarm::Action which) : action(which) {}

    swarm::Action action;
    std::function<swarm::Verdict(const swarm::GateRequest&, Instant)> script;
    std::vector<swarm::GateRequest> asked;

    swarm::Verdict ask(const swarm::GateRequest& request, Instant now) override {
        if (request.action != action) return swarm::Allow{};
        asked.push_back(request);
        return script(request, now);
    }
};

/// A ring of routers, each connected to the next two.
struct Ring {
    VirtualNet net;
    std::vector<VirtualHost*> hosts;

    explicit Ring(std::size_t count, std::function<swarm::Gate*(std::size_t)> gateOf = {}) {
        for (std::size_t i = 0; i < count; ++i) {
            hosts.push_back(&net.add(i + 1, gossipNode(), gateOf ? gateOf(i) : nullptr));
            net.listen(*hosts.back());
        }
        for (std::size_t i = 0; i < count; ++i) {
            for (std::size_t far = 1; far <= 2 && far < count; ++far) join(i, (i + far) % count);
        }
        net.run(5s);
    }

    VirtualHost& at(std::size_t i) { return *hosts.at(i); }

    void join(std::size_t from, std::size_t to) {
        static_cast<void>(at(from).swarm().dial({at(to).address()}, swarm::Reuse::Allowed, net.now));
    }
};

/// A pruner, and peers that it names with the records that they signed.
struct Exchange {
    VirtualNet net;
    VirtualHost* victim;
    VirtualHost* pruner;
    VirtualHost* named;
    swarm::FramedId stream;

    explicit Exchange(NodeConfig config, swarm::Gate* gate = nullptr) {
        victim = &net.add(1, std::move(config), gate);
        NodeConfig silent = gossipNode(); // it takes our stream and grafts nobody
        silent.gossip->topics.clear();
        pruner = &net.add(2, std::move(silent));
        named = &net.add(3, gossipNode());
        for (VirtualHost* host : {victim, named}) net.listen(*host);
        static_cast<void>(pruner->swarm().dial({victim->address()}, swarm::Reuse::Allowed, net.now));
        net.run(1s);
        const ConnId line = pruner->swarm().connectionTo(victim->id());
        stream = pruner->swarm().openFramed(line, {"/meshsub/1.1.0", {}, 1}, net.now).value();
    }

    /// As what net.add() makes of a seed, at an address of the test's choice.
    static gossipsub::ExchangedPeer recordOf(std::uint64_t seed, const codec::Multiaddr& at) {
        SeededRandom random(seed);
        const auto key = *crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random);
        const Bytes payload = crypto::PeerRecord{key.publicKey().peerId(), 1, {at}}.encode();
        crypto::SignedEnvelope envelope{key.publicKey(), copyOf(crypto::kPeerRecordType), payload, {}};
        envelope.signature = key.sign(
            crypto::SignedEnvelope::signedBytes(crypto::kPeerRecordDomain, crypto::kPeerRecordType, payload));
        return {copyOf(key.publicKey().peerId().bytes()), envelope.encode()};
    }

    void prune(std::vector<gossipsub::ExchangedPeer> peers) {
        gossipsub::Rpc rpc;
        rpc.prune = {{kNews, std::move(peers), 60}};
        VD_ASSERT(pruner->swarm().sendFrame(stream, rpc.encode(), net.now).ok());
        net.run(1s);
    }

    [[nodiscard]] bool met() { return bool(victim->swarm().connectionTo(named->id())); }
};

/// Whose exchange counts from anybody who did nothing wrong.
NodeConfig trusting() {
    NodeConfig config = gossipNode();
    config.gossip->router.thresholds.acceptExchange = 0;
    return config;
}

std::size_t heard(const VirtualHost& host, std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        host.delivered, [&](const gossipsub::Deliver& d) { return textOf(d.data) == text; }));
}

} // namespace

class GossipHostTest final : public QObject {
    Q_OBJECT

private slots:

    void everySubscriberHearsEveryMessageOnce() {
        Ring ring(8);
        for (std::size_t i = 0; i < 8; ++i) {
            QVERIFY(ring.at(i).node->publish(kNews, viewOf("from " + std::to_string(i)), ring.net.now).ok());
            ring.net.run(200ms);
        }
        ring.net.run(5s);
        for (std::size_t i = 0; i < 8; ++i) {
            for (std::size_t from = 0; from < 8; ++from)
                QCOMPARE(heard(ring.at(i), "from " + std::to_string(from)), std::size_t{i != from});
            QCOMPARE(ring.at(i).all<event::MessageDelivered>().size(), std::size_t{7});
            QCOMPARE(ring.at(i).all<event::MessagePublished>().size(), std::size_t{1});
            QVERIFY(!ring.at(i).all<event::MeshChanged>().empty());
            QVERIFY(!ring.at(i).all<event::SubscriptionChanged>().empty());
            QCOMPARE(ring.at(i).all<event::PeerMisbehaved>().size(), std::size_t{0});
            QCOMPARE(ring.at(i).all<event::StreamViolated>().size(), std::size_t{0});
        }
    }

    void messagesAreTiedToTheIdentity() {
        Ring ring(3);
        QVERIFY(ring.at(0).node->publish(kNews, viewOf("first"), ring.net.now).ok());
        QVERIFY(ring.at(0).all<event::MessagePublished>().empty()); // its delegation goes before it
        ring.net.run(3s);
        QCOMPARE(heard(ring.at(1), "first"), std::size_t{1});
        QVERIFY(ring.at(1).delivered.back().identity == ring.at(0).id());
        QVERIFY(ring.at(0).node->publish(kNews, viewOf("second"), ring.net.now).ok());
        ring.net.run(500ms);
        QCOMPARE(ring.at(0).all<event::MessagePublished>().size(), std::size_t{2});
        const auto learned = ring.at(1).all<event::DelegationLearned>();
        QVERIFY(!learned.empty());
        QVERIFY(learned[0].identity == ring.at(0).id());
        const auto& last = ring.at(1).delivered.back();
        QCOMPARE(textOf(last.data), std::string_view("second"));
        QVERIFY(last.author != ring.at(0).id()); // the identity signs no message
        QVERIFY(last.identity == ring.at(0).id());
        QVERIFY(ring.at(1).all<event::MessageDelivered>().back().identity == ring.at(0).id());
    }

    void whoComesLaterKnowsTheAuthorsAtOnce() {
        Ring ring(3);
        QVERIFY(ring.at(0).node->publish(kNews, viewOf("first"), ring.net.now).ok());
        ring.net.run(25s); // its delegation is told again after a minute
        VirtualHost& late = ring.net.add(9, gossipNode());
        QVERIFY(late.swarm().dial({ring.at(1).address()}, swarm::Reuse::Allowed, ring.net.now));
        ring.net.run(5s);
        const auto learned = late.all<event::DelegationLearned>();
        QCOMPARE(learned.size(), std::size_t{1});
        QVERIFY(learned[0].identity == ring.at(0).id());
        QVERIFY(ring.at(0).node->publish(kNews, viewOf("second"), ring.net.now).ok());
        ring.net.run(2s);
        QCOMPARE(heard(late, "second"), std::size_t{1});
        QVERIFY(late.delivered.back().identity == ring.at(0).id());
    }

    void leavingAndJoining() {
        Ring ring(6);
        ring.net.cut(ring.at(0), ring.at(1));
        ring.net.cut(ring.at(0), ring.at(2));
        ring.net.run(3s);
        QVERIFY(ring.at(3).node->publish(kNews, viewOf("still there"), ring.net.now).ok());
        ring.net.run(3s);
        QCOMPARE(heard(ring.at(0), "still there"), std::size_t{1}); // by way of 4 and 5
        ring.net.cut(ring.at(0), ring.at(4));
        ring.net.cut(ring.at(0), ring.at(5));
        ring.net.run(1s);
        QVERIFY(ring.at(3).node->publish(kNews, viewOf("gone"), ring.net.now).ok());
        ring.net.run(1s);
        QCOMPARE(heard(ring.at(0), "gone"), std::size_t{0});
        ring.join(0, 1);
        ring.net.run(5s);
        QVERIFY(ring.at(3).node->publish(kNews, viewOf("back"), ring.net.now).ok());
        ring.net.run(3s);
        QCOMPARE(heard(ring.at(0), "back"), std::size_t{1});
    }

    void onlySubscribersHear() {
        Ring ring(4);
        QVERIFY(ring.at(2).node->unsubscribe(kNews, ring.net.now).ok());
        ring.net.run(2s);
        QVERIFY(ring.at(0).node->publish(kNews, viewOf("x"), ring.net.now).ok());
        ring.net.run(3s);
        QCOMPARE(heard(ring.at(1), "x"), std::size_t{1});
        QCOMPARE(heard(ring.at(2), "x"), std::size_t{0});
        const auto own = ring.at(2).all<event::SubscriptionChanged>();
        QVERIFY(std::ranges::any_of(own, [&](const event::SubscriptionChanged& s) {
            return s.peer == ring.at(2).id() && !s.subscribed;
        }));
    }

    void theGateJudgesWhoSpeaks_data() {
        QTest::addColumn<int>("answer");
        QTest::addColumn<bool>("heard");
        QTest::newRow("refused") << 0 << false;
        QTest::newRow("allowed") << 1 << true;
        QTest::newRow("allowed later") << 2 << true;
        QTest::newRow("never answered") << 3 << false;
    }

    void theGateJudgesWhoSpeaks() {
        QFETCH(int, answer);
        QFETCH(bool, heard);
        ScriptedGate gate(swarm::Action::Message);
        gate.script = [&](const swarm::GateRequest&, Instant now) -> swarm::Verdict {
            if (answer == 0) return swarm::Refuse{"rule.seven"};
            if (answer == 1) return swarm::Allow{};
            return swarm::Later{99, now + 2s};
        };
        Ring ring(2, [&](std::size_t i) { return i == 1 ? &gate : nullptr; });
        QVERIFY(ring.at(0).node->publish(kNews, viewOf("x"), ring.net.now).ok());
        for (int i = 0; i < 60 && gate.asked.empty(); ++i) ring.net.run(100ms);
        QCOMPARE(gate.asked.size(), std::size_t{1});
        QCOMPARE(gate.asked[0].resource, kNews);
        QVERIFY(!gate.asked[0].subject.address.empty());
        if (answer == 2) ring.at(1).swarm().decide(99, swarm::Allow{}, ring.net.now);
        ring.net.run(5s);
        QCOMPARE(::heard(ring.at(1), "x"), std::size_t{heard ? 1U : 0U});
        if (!heard) QCOMPARE(ring.at(1).all<event::Refused>().size(), std::size_t{1});
        // Who is refused to its face is blamed; an answer that comes late or never is our matter.
        QCOMPARE(ring.at(1).node->gossip()->scores().of(ring.at(0).id()) < 0, answer == 0);
    }

    void whoSpeaksOutOfTurnToOurFaceIsBlamed() {
        // Three in a row: the second speaks, the third refuses it, and the first's passing on is no fault.
        codec::PeerId unwelcome;
        ScriptedGate gate(swarm::Action::Message);
        gate.script = [&](const swarm::GateRequest& request, Instant) -> swarm::Verdict {
            if (request.subject.peer == unwelcome) return swarm::Refuse{"rule.seven"};
            return swarm::Allow{};
        };
        Ring ring(3, [&](std::size_t i) { return i == 2 ? &gate : nullptr; });
        unwelcome = ring.at(1).id();
        for (const char* word : {"a", "b", "c", "d"}) {
            QVERIFY(ring.at(1).node->publish(kNews, viewOf(word), ring.net.now).ok());
            ring.net.run(2s);
        }
        const auto& scores = ring.at(2).node->gossip()->scores();
        const auto counters = scores.counters(unwelcome);
        QVERIFY(counters.topics.find(kNews)->second.invalidDeliveries > 2);
        QVERIFY(scores.of(unwelcome) < 0);
        QVERIFY(scores.of(ring.at(0).id()) >= 0);
        QCOMPARE(::heard(ring.at(2), "d"), std::size_t{0});
        QCOMPARE(::heard(ring.at(0), "d"), std::size_t{1});
        const auto refused = ring.at(2).all<event::MessageRefused>();
        QVERIFY(!refused.empty());
        for (const event::MessageRefused& one : refused)
            QCOMPARE(one.reason == "gossip_message.refused", one.from == unwelcome);
        // Below the last threshold nothing is read from it any more, wherever it may speak.
        for (int i = 0; i < 4; ++i) {
            QVERIFY(ring.at(1).node->publish(kNews, viewOf("more"), ring.net.now).ok());
            ring.net.run(100ms);
        }
        QVERIFY(ring.at(2).node->gossip()->counts().graylisted > 0);
    }

    void theGateJudgesWhoSubscribes_data() { theGateJudgesWhoSpeaks_data(); }

    void theGateJudgesWhoSubscribes() {
        QFETCH(int, answer);
        QFETCH(bool, heard);
        ScriptedGate gate(swarm::Action::Subscribe);
        gate.script = [&](const swarm::GateRequest&, Instant now) -> swarm::Verdict {
            if (answer == 0) return swarm::Refuse{"rule.eight"};
            if (answer == 1) return swarm::Allow{};
            return swarm::Later{gate.asked.size(), now + 2s};
        };
        VirtualNet net;
        VirtualHost& speaker = net.add(1, gossipNode(), &gate);
        VirtualHost& listener = net.add(2, gossipNode());
        net.listen(speaker);
        QVERIFY(listener.swarm().dial({speaker.address()}, swarm::Reuse::Allowed, net.now));
        net.run(500ms);
        const auto wish = std::ranges::find(gate.asked, kNews, &swarm::GateRequest::resource);
        QVERIFY(wish != gate.asked.end());
        QVERIFY(wish->subject.peer == listener.id() && !wish->subject.address.empty());
        const auto ticket = static_cast<std::uint64_t>(wish - gate.asked.begin() + 1);
        if (answer == 2) speaker.swarm().decide(ticket, swarm::Allow{}, net.now);
        net.run(5s);
        QVERIFY(speaker.node->publish(kNews, viewOf("x"), net.now).ok());
        net.run(3s);
        QCOMPARE(::heard(listener, "x"), std::size_t{heard ? 1U : 0U});
        QVERIFY(speaker.node->gossip()->scores().of(listener.id()) >= 0);
    }

    // Who prunes us names others: dialled only if that peer is trusted and the rules, the gate and our pace
    // allow.
    void namedPeersAreDialledByTheRules() {
        struct Case {
            const char* name;
            bool trusted, denied, refused, met;
        };

        for (const Case& one : {Case{"control", true, false, false, true},
                                {"stranger", false, false, false, false},
                                {"denied", true, true, false, false},
                                {"refused", true, false, true, false}}) {
            NodeConfig config = one.trusted ? trusting() : gossipNode();
            if (one.denied) QVERIFY(config.swarm.addressRules.deny("10.0.2.0/24").ok());
            ScriptedGate gate(swarm::Action::Dial);
            gate.script = [&](const swarm::GateRequest&, Instant) -> swarm::Verdict {
                if (one.refused) return swarm::Refuse{"rule.nine"};
                return swarm::Allow{};
            };
            Exchange world(std::move(config), &gate);
            world.prune({Exchange::recordOf(3, world.named->listens.at(0))});
            QVERIFY2(world.met() == one.met, one.name);
            QCOMPARE(world.victim->all<event::PeerDiscovered>().size(), std::size_t{one.trusted});
            QCOMPARE(gate.asked.size(), std::size_t{one.trusted && !one.denied});
        }
    }

    void namedPeersAreDialledAtAPace() {
        NodeConfig config = trusting();
        Exchange world(std::move(config));
        const auto nowhere = *codec::Multiaddr::fromText("/ip4/10.9.9.9/tcp/1");
        std::uint64_t seed = 100;
        const auto many = [&] {
            std::vector<gossipsub::ExchangedPeer> peers;
            for (int i = 0; i < 12; ++i) peers.push_back(Exchange::recordOf(++seed, nowhere));
            return peers;
        };
        for (int i = 0; i < 3; ++i) world.prune(many());
        const auto told = [&] { return world.victim->all<event::PeerDiscovered>().size(); };
        QCOMPARE(told(), GossipHost::kExchangedPerMinute);
        world.net.run(60s);
        world.prune(many());
        QCOMPARE(told(), GossipHost::kExchangedPerMinute + 12);
    }

    void nonsenseBreaksTheStreamAndIsBlamed() {
        Ring ring(2);
        VirtualHost& foe = ring.net.add(9);
        QVERIFY(foe.swarm().dial({ring.at(0).address()}, swarm::Reuse::Allowed, ring.net.now));
        ring.net.run(1s);
        const ConnId line = foe.swarm().connectionTo(ring.at(0).id());
        const auto stream = foe.swarm().openFramed(line, {"/meshsub/1.1.0", {}, 1}, ring.net.now);
        QVERIFY(foe.swarm().sendFrame(*stream, Bytes(9, 0xFF), ring.net.now).ok());
        ring.net.run(1s);
        QVERIFY(std::ranges::any_of(foe.framedClosed,
                                    [&](const auto& c) { return c.stream == *stream && !c.result; }));
        const auto told = ring.at(0).all<event::PeerMisbehaved>();
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY(told[0].peer == foe.id());
    }

    void withoutARouterThereIsNone() {
        VirtualNet net;
        VirtualHost& host = net.add(1);
        for (const auto& result :
             {host.node->subscribe(kNews, net.now), host.node->unsubscribe(kNews, net.now),
              host.node->publish(kNews, {}, net.now)})
            QVERIFY(!result && result.error().code == NodeError::NoGossip);
        QVERIFY(host.node->gossip() == nullptr);
    }
};

VD_SUITE(GossipHostTest)

#include "gossip_host_test.moc"
