#include "tests/fakes/virtual_net.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;
using namespace std::chrono_literals;
using test::VirtualHost;
using test::VirtualNet;

namespace {

node::NodeConfig serving(std::vector<std::string> protocols = {"identify", "ping", "perf", "echo"}) {
    node::NodeConfig config;
    config.swarm.network = NetworkId{7};
    config.swarm.serve = std::move(protocols);
    return config;
}

/// Two nodes, the first listening, the second connected to it.
struct Pair {
    VirtualNet net;
    VirtualHost& server;
    VirtualHost& client;

    explicit Pair(node::NodeConfig a = serving(), node::NodeConfig b = serving(), Gate* gateA = nullptr,
                  Gate* gateB = nullptr)
        : server(net.add(1, std::move(a), gateA)), client(net.add(2, std::move(b), gateB)) {
        net.listen(server);
    }

    Result<DialId> dial() { return client.swarm().dial({server.address()}, Reuse::Allowed, net.now); }

    ConnId connect() {
        const auto dialled = dial();
        if (!dialled) return {};
        net.run(200ms);
        if (client.dials.empty() || !client.dials.back().connection) return {};
        return *client.dials.back().connection;
    }

    Result<> outcome(Task task, Duration span = 5s) {
        const auto connections = client.swarm().connections();
        if (connections.empty()) return Fail{StreamError::ConnectionLost};
        const auto id = client.swarm().run(connections.front().id, task, net.now);
        if (!id) return Fail{id.error()};
        net.run(span);
        for (auto& done : client.tasks) {
            if (done.task == *id) return done.result;
        }
        return Fail{DialError::TimedOut};
    }
};

bool is(const Result<>& result, std::error_code code) {
    return !result && result.error().code == code;
}

/// Answers by a function.
struct ScriptGate final : Gate {
    std::function<Verdict(const GateRequest&, Instant)> script = [](const auto&, Instant) { return Allow{}; };
    std::vector<GateRequest> asked;

    Verdict ask(const GateRequest& request, Instant now) override {
        asked.push_back(request);
        return script(request, now);
    }

    [[nodiscard]] bool wasAsked(Action action) const {
        return std::ranges::any_of(asked, [&](const GateRequest& r) { return r.action == action; });
    }
};

} // namespace

class SwarmTest final : public QObject {
    Q_OBJECT

private slots:

    void connectsAuthenticatesAndIdentifies_data() {
        QTest::addColumn<int>("security");
        QTest::newRow("noise") << 0;
        QTest::newRow("tls") << 1;
    }

    void connectsAuthenticatesAndIdentifies() {
        QFETCH(int, security);
        auto config = serving();
        config.swarm.security = {security == 0 ? session::Security::Noise : session::Security::Tls};
        Pair p(serving(), config);
        QVERIFY(p.connect());
        const auto opened = p.client.all<event::ConnectionOpened>();
        QCOMPARE(opened.size(), std::size_t{1});
        QVERIFY(opened[0].peer == p.server.id());
        QCOMPARE(QString::fromStdString(opened[0].security), QString(security == 0 ? "noise" : "tls"));
        QCOMPARE(p.server.all<event::ConnectionOpened>().size(), std::size_t{1});
        QVERIFY(p.server.all<event::ConnectionOpened>()[0].peer == p.client.id());

        const auto seen = p.client.all<event::PeerIdentified>();
        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen[0].peer == p.server.id());
        QVERIFY(seen[0].agent.starts_with("vedette/"));
        QVERIFY(seen[0].signedRecord);
        QCOMPARE(seen[0].listenAddresses.size(), std::size_t{1});
        QVERIFY(seen[0].listenAddresses[0] == p.server.listens[0]);
        QVERIFY(std::ranges::find(seen[0].protocols, ping::kProtocol) != seen[0].protocols.end());
        QVERIFY(seen[0].publicKey == copyOf(p.server.signer->publicKey().encoded()));
        QCOMPARE(p.server.all<event::PeerIdentified>().size(), std::size_t{1});

        // Every event names its network, is numbered, and what follows from a connection names it as the
        // cause.
        for (const auto& event : p.client.events) {
            QVERIFY(event.id);
            QCOMPARE(event.network, NetworkId{7});
            if (event.kind() == event::Kind::PeerIdentified) QCOMPARE(event.causes.size(), std::size_t{1});
        }
    }

    void identitiesOfEveryKind_data() {
        QTest::addColumn<int>("type");
        for (const auto type : {crypto::KeyType::Ed25519, crypto::KeyType::Ecdsa, crypto::KeyType::Rsa}) {
            QTest::newRow(std::string(crypto::keyTypeName(type)).c_str()) << static_cast<int>(type);
        }
    }

    void identitiesOfEveryKind() {
        QFETCH(int, type);
        VirtualNet net;
        VirtualHost& server = net.add(1, serving(), nullptr, static_cast<crypto::KeyType>(type));
        VirtualHost& client = net.add(2, serving());
        net.listen(server);
        QVERIFY(client.swarm().dial({server.address()}, Reuse::Allowed, net.now));
        net.run(200ms);
        QCOMPARE(client.all<event::PeerIdentified>().size(), std::size_t{1});
        QVERIFY(client.all<event::PeerIdentified>()[0].signedRecord);
    }

    void worksOnAnyPieceSize() {
        Pair p;
        p.net.piece = 1;
        QVERIFY(p.dial());
        p.net.run(5s);
        QCOMPARE(p.client.all<event::PeerIdentified>().size(), std::size_t{1});
        QVERIFY(p.outcome(DoPing{2}));
    }

    void tasks() {
        Pair p;
        QVERIFY(p.connect());
        QVERIFY(p.outcome(DoPing{3}));
        QCOMPARE(p.client.progress.size(), std::size_t{3});
        QCOMPARE(p.client.all<event::PingMeasured>().size(), std::size_t{3});
        // One millisecond each way.
        QCOMPARE(std::get<ping::RoundTrip>(p.client.progress[2].report).time, Duration(2ms));
        QVERIFY(p.outcome(DoEcho{3'000'000}));
        QCOMPARE(std::get<echo::Report>(p.client.progress.back().report).bytes, std::uint64_t{3'000'000});
        const auto measured = p.outcome(DoPerf{5'000'000, 7'000'000});
        QVERIFY2(measured.ok(), measured.ok() ? "" : measured.error().text().c_str());
        const auto perf = std::get<perf::Report>(p.client.progress.back().report);
        QCOMPARE(perf.up, std::uint64_t{5'000'000});
        QCOMPARE(perf.down, std::uint64_t{7'000'000});
        QVERIFY(p.outcome(DoIdentify{}));
        const auto bytes = p.client.swarm().bytesByProtocol();
        const auto counted = std::ranges::find(bytes, std::string(perf::kProtocol), &ProtocolBytes::protocol);
        QVERIFY(counted != bytes.end());
        QCOMPARE(counted->out, std::uint64_t{5'000'008});
        QCOMPARE(counted->in, std::uint64_t{7'000'000});
        p.net.run(15s);
        QCOMPARE(p.client.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(p.server.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(p.server.swarm().limits().usage().memory, std::uint64_t{0});
    }

    void manyStreamsAtOnce() {
        Pair p;
        const ConnId id = p.connect();
        for (int i = 0; i < 200; ++i) QVERIFY(p.client.swarm().run(id, DoEcho{10'000}, p.net.now));
        p.net.run(5s);
        QCOMPARE(p.client.tasks.size(), std::size_t{200});
        for (const auto& done : p.client.tasks)
            QVERIFY2(done.result.ok(), done.result.ok() ? "" : done.result.error().text().c_str());
    }

    void streamErrors() {
        Pair p(serving({"identify", "ping"}));
        QVERIFY(p.connect());
        QVERIFY(is(p.outcome(DoPerf{1, 1}), StreamError::NotSupported));
        const auto id = p.client.swarm().run(p.client.swarm().connections()[0].id, DoPing{1000}, p.net.now);
        QVERIFY(id);
        p.net.cut(p.server, p.client);
        QVERIFY(is(p.client.tasks.back().result, StreamError::ConnectionLost));
        QVERIFY(is(p.outcome(DoPing{1}), StreamError::ConnectionLost));
        QCOMPARE(QString::fromStdString(p.client.all<event::ConnectionClosed>()[0].reason),
                 QString("close.wire_broken"));
    }

    void streamReset() {
        // The server's limit on streams of one protocol with one peer resets what exceeds it.
        auto strict = serving();
        strict.swarm.limits.protocolPeerStreams = 1;
        Pair p(strict);
        const ConnId id = p.connect();
        QVERIFY(p.client.swarm().run(id, DoPing{1000}, p.net.now));
        p.net.run(5ms);
        const auto before = p.server.swarm().limits().refused(Refusal::ProtocolPeerStreams);
        QVERIFY(is(p.outcome(DoPing{1}, 50ms), StreamError::Reset));
        QCOMPARE(p.server.swarm().limits().refused(Refusal::ProtocolPeerStreams), before + 1);
        const auto refusals = p.server.all<event::Refused>();
        QCOMPARE(QString::fromStdString(refusals.back().rule), QString("limit.protocol.peer_streams"));
        QVERIFY(refusals.back().peer == p.client.id());
    }

    void orderlyEnd() {
        Pair p;
        const ConnId id = p.connect();
        p.client.swarm().close(id, CloseReason::Requested, p.net.now);
        p.net.run(1s);
        QCOMPARE(QString::fromStdString(p.client.all<event::ConnectionClosed>()[0].reason),
                 QString("close.requested"));
        QCOMPARE(QString::fromStdString(p.server.all<event::ConnectionClosed>()[0].reason),
                 QString("close.remote_closed"));
        QVERIFY(p.client.swarm().connections().empty());
        QVERIFY(p.server.swarm().connections().empty());
        QCOMPARE(p.server.swarm().limits().usage().connections, std::size_t{0});
        QCOMPARE(p.server.swarm().limits().peers(), std::size_t{0});
    }

    void idleConnectionsEnd() {
        auto config = serving();
        config.swarm.idleTimeout = 30s;
        Pair p(config);
        const ConnId id = p.connect();
        static_cast<void>(id);
        p.net.run(25s);
        QCOMPARE(p.server.swarm().connections().size(), std::size_t{1});
        p.net.run(40s);
        QVERIFY(p.server.swarm().connections().empty());
        QCOMPARE(QString::fromStdString(p.server.all<event::ConnectionClosed>()[0].reason),
                 QString("close.idle"));
    }

    void keptConnectionsStay() {
        auto config = serving();
        config.swarm.idleTimeout = 30s;
        Pair p(serving(), config);
        const ConnId id = p.connect();
        p.client.swarm().keep(id, true);
        p.net.run(100s);
        QCOMPARE(p.client.swarm().connections().size(), std::size_t{1});
        p.client.swarm().keep(id, false);
        p.net.run(100s);
        QVERIFY(p.client.swarm().connections().empty());
    }

    void prunesWhatIsWorthLeast() {
        auto config = serving();
        config.swarm.highWater = 6;
        config.swarm.lowWater = 4;
        VirtualNet net;
        VirtualHost& server = net.add(1, config);
        net.listen(server);
        std::vector<VirtualHost*> clients;
        for (std::uint64_t i = 0; i < 7; ++i) {
            clients.push_back(&net.add(10 + i, serving()));
            QVERIFY(clients.back()->swarm().dial({server.address()}, Reuse::Allowed, net.now));
            net.run(30s);
            if (i == 0) server.swarm().keep(server.swarm().connections()[0].id, true);
        }
        const auto closed = server.all<event::ConnectionClosed>();
        QCOMPARE(closed.size(), std::size_t{3});
        for (const auto& c : closed) {
            QCOMPARE(QString::fromStdString(c.reason), QString("close.pruned"));
            QVERIFY(c.peer != clients[0]->id()); // kept
            QVERIFY(c.peer != clients[6]->id()); // too young
        }
    }

    void shutdownSaysGoodbye() {
        Pair p;
        QVERIFY(p.connect());
        p.server.node->shutdown(p.net.now);
        p.net.run(1s);
        QCOMPARE(QString::fromStdString(p.server.all<event::ConnectionClosed>()[0].reason),
                 QString("close.shutdown"));
        QCOMPARE(QString::fromStdString(p.client.all<event::ConnectionClosed>()[0].reason),
                 QString("close.remote_closed"));
        QVERIFY(p.dial());
        p.net.run(5s);
        QVERIFY(!p.client.dials.back().connection.ok());
    }

    void twoThatDialEachOtherKeepOne() {
        for (std::uint64_t seed = 1; seed < 12; ++seed) {
            VirtualNet net;
            VirtualHost& a = net.add(seed, serving());
            VirtualHost& b = net.add(seed + 100, serving());
            net.listen(a);
            net.listen(b);
            QVERIFY(a.swarm().dial({b.address()}, Reuse::Allowed, net.now));
            net.run(Duration(std::chrono::microseconds(300 * (seed - 1))));
            QVERIFY(b.swarm().dial({a.address()}, Reuse::Allowed, net.now));
            net.run(1s);
            QCOMPARE(a.swarm().connections().size(), std::size_t{1});
            QCOMPARE(b.swarm().connections().size(), std::size_t{1});
            const bool aIsLower = a.id() < b.id();
            QCOMPARE(a.swarm().connections()[0].direction,
                     aIsLower ? event::Direction::Outbound : event::Direction::Inbound);
            QVERIFY(a.dials.at(0).connection.ok());
            QVERIFY(b.dials.at(0).connection.ok());
            const auto closed = a.all<event::ConnectionClosed>();
            QCOMPARE(closed.size(), std::size_t{1});
            QVERIFY(closed[0].reason == "close.duplicate" || closed[0].reason == "close.remote_closed");
        }
    }

    void rotatesItsHandshakeKeys() {
        auto config = serving();
        config.credentialLifetime = 1h;
        Pair p(config);
        p.net.run(150min);
        const auto rotations = p.server.all<event::CredentialsRotated>();
        QCOMPARE(rotations.size(), std::size_t{3});
        QVERIFY(rotations[0].noiseKey != rotations[1].noiseKey);
        QVERIFY(p.connect());
    }

    void tellsOfNewAddresses() {
        Pair p;
        QVERIFY(p.connect());
        p.net.listen(p.server, 4002);
        p.net.run(1s);
        const auto seen = p.client.all<event::PeerIdentified>();
        QCOMPARE(seen.size(), std::size_t{2});
        QVERIFY(seen[1].pushed);
        QCOMPARE(seen[1].listenAddresses.size(), std::size_t{2});
        QCOMPARE(p.client.swarm().addressBook().addresses(p.server.id(), p.net.now).size(), std::size_t{2});
    }
};

VD_SUITE(SwarmTest)

class DialTest final : public QObject {
    Q_OBJECT

    static void failsWith(VirtualHost& host, DialError expected) {
        QVERIFY(!host.dials.empty());
        const auto& done = host.dials.back();
        QVERIFY(!done.connection.ok());
        QVERIFY2(done.connection.error().code == expected, done.connection.error().text().c_str());
    }

private slots:

    void refusedAtOnce() {
        Pair p;
        QVERIFY(p.client.swarm()
                    .dial({p.client.listens.empty() ? p.server.address().withoutPeer().withPeer(p.client.id())
                                                    : p.client.address()},
                          Reuse::Allowed, p.net.now)
                    .error()
                    .code
                == DialError::ToSelf);
        const auto other = *codec::Multiaddr::ofTcp("10.9.9.9", 1);
        QVERIFY(p.client.swarm()
                    .dial({p.server.address(), other.withPeer(p.client.id())}, Reuse::Allowed, p.net.now)
                    .error()
                    .code
                == DialError::MixedPeers);
        const auto quic = codec::Multiaddr::fromText("/ip4/10.9.9.9/udp/1/quic-v1").value();
        QVERIFY(p.client.swarm().dial({quic}, Reuse::Allowed, p.net.now).error().code
                == DialError::NoAddresses);
        QVERIFY(p.client.swarm().dialPeer(p.server.id(), p.net.now).error().code == DialError::NoAddresses);
    }

    void everyAddressIsTriedAndNamed() {
        Pair p;
        QVERIFY(p.client.swarm().dial(
            {*codec::Multiaddr::ofTcp("10.9.9.9", 1), *codec::Multiaddr::ofTcp("10.9.9.9", 2)},
            Reuse::Allowed, p.net.now));
        p.net.run(2s);
        failsWith(p.client, DialError::AllFailed);
        const auto failures = p.client.all<event::DialFailed>();
        QCOMPARE(failures.size(), std::size_t{2});
        QCOMPARE(QString::fromStdString(failures[0].phase), QString("connect"));
    }

    void theFirstThatAnswersWins() {
        Pair p;
        const auto dead = codec::Multiaddr::ofTcp("10.9.9.9", 1)->withPeer(p.server.id());
        QVERIFY(p.client.swarm().dial({dead, p.server.address()}, Reuse::Allowed, p.net.now));
        p.net.run(1s);
        QVERIFY(p.client.dials.back().connection.ok());
    }

    void silenceTimesOut() {
        Pair p;
        p.net.deaf = true;
        QVERIFY(p.dial());
        p.net.run(6s);
        QCOMPARE(p.client.all<event::DialFailed>().size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(p.client.all<event::DialFailed>()[0].reason),
                 QString("dial.timed_out"));
        failsWith(p.client, DialError::AllFailed);
        std::vector<codec::Multiaddr> many;
        for (std::uint16_t port = 1; port < 60; ++port)
            many.push_back(*codec::Multiaddr::ofTcp("10.9.9.9", port));
        QVERIFY(p.client.swarm().dial(many, Reuse::Allowed, p.net.now));
        p.net.run(30s);
        failsWith(p.client, DialError::TimedOut);
        QVERIFY(p.client.swarm().connections().empty());
        QCOMPARE(p.client.swarm().limits().usage().connections, std::size_t{0});
    }

    void cancels() {
        Pair p;
        p.net.deaf = true;
        const auto id = p.dial();
        p.client.swarm().cancel(*id);
        p.net.settle();
        failsWith(p.client, DialError::Cancelled);
        p.net.settle();
        QVERIFY(p.client.swarm().connections().empty());
    }

    void tooMany() {
        Pair p;
        p.net.deaf = true;
        bool refused = false;
        for (std::uint16_t port = 1; port < Dials::kMaxDials + 2; ++port) {
            const auto result =
                p.client.swarm().dial({*codec::Multiaddr::ofTcp("10.9.9.9", port)}, Reuse::Never, p.net.now);
            refused = !result && result.error().code == DialError::TooMany;
        }
        QVERIFY(refused);
    }

    void joinsADialUnderWayAndReusesAConnection() {
        Pair p;
        const auto first = p.dial();
        const auto second = p.dial();
        QCOMPARE(*first, *second);
        p.net.run(100ms);
        QCOMPARE(p.client.dials.size(), std::size_t{1});
        QVERIFY(p.dial());
        p.net.settle();
        QCOMPARE(p.client.dials.size(), std::size_t{2});
        QCOMPARE(*p.client.dials[0].connection, *p.client.dials[1].connection);
        QCOMPARE(p.client.swarm().connections().size(), std::size_t{1});
        QVERIFY(p.client.swarm().dial({p.server.address()}, Reuse::Never, p.net.now));
        p.net.run(100ms);
        QCOMPARE(p.client.swarm().connections().size(), std::size_t{2});
    }

    void backsOffButNotForAPerson() {
        Pair p;
        const auto dead = *codec::Multiaddr::ofTcp("10.9.9.9", 1);
        p.client.swarm().addressBook().add(p.server.id(), dead, AddressSource::Hearsay, p.net.now);
        QVERIFY(p.client.swarm().dialPeer(p.server.id(), p.net.now));
        p.net.run(100ms);
        failsWith(p.client, DialError::AllFailed);
        QVERIFY(p.client.swarm().dialPeer(p.server.id(), p.net.now));
        p.net.run(100ms);
        failsWith(p.client, DialError::BackingOff);
        p.net.run(AddressBook::kFirstBackOff);
        QVERIFY(p.client.swarm().dialPeer(p.server.id(), p.net.now));
        p.net.run(100ms);
        failsWith(p.client, DialError::AllFailed);
    }

    void anotherPeerBehindTheAddress() {
        Pair p;
        VirtualHost& other = p.net.add(3, serving());
        const auto wrong = p.server.listens[0].withPeer(other.id());
        QVERIFY(p.client.swarm().dial({wrong}, Reuse::Allowed, p.net.now));
        p.net.run(1s);
        failsWith(p.client, DialError::AllFailed);
        QVERIFY(p.client.all<event::DialFailed>()[0].reason.ends_with("peer_mismatch"));
        QVERIFY(p.client.swarm().connections().empty());
    }

    void toSelfByAnAddressWithoutId() {
        Pair p;
        QVERIFY(p.server.swarm().dial({p.server.listens[0]}, Reuse::Allowed, p.net.now));
        p.net.run(1s);
        failsWith(p.server, DialError::AllFailed);
        QCOMPARE(QString::fromStdString(p.server.all<event::DialFailed>()[0].reason),
                 QString("dial.to_self"));
        QVERIFY(p.server.swarm().connections().empty());
    }

    void names() {
        Pair p;
        const std::string id = p.server.id().text();
        p.net.names["host.example"] = {p.server.ip};
        p.net.names["_dnsaddr.boot.example"] = {"dnsaddr=/dnsaddr/inner.example/p2p/" + id, "dnsaddr=rubbish",
                                                "dnsaddr=/ip4/10.8.8.8/tcp/1"};
        p.net.names["_dnsaddr.inner.example"] = {"dnsaddr=/dns4/host.example/tcp/4001/p2p/" + id};
        QVERIFY(p.client.swarm().dial({codec::Multiaddr::fromText("/dnsaddr/boot.example/p2p/" + id).value()},
                                      Reuse::Allowed, p.net.now));
        p.net.run(1s);
        QVERIFY(p.client.dials.back().connection.ok());
        QVERIFY(p.client.all<event::ConnectionOpened>()[0].peer == p.server.id());
    }

    void namesThatLeadInCircles() {
        Pair p;
        p.net.names["_dnsaddr.a.example"] = {"dnsaddr=/dnsaddr/b.example", "dnsaddr=/dnsaddr/c.example"};
        p.net.names["_dnsaddr.b.example"] = {"dnsaddr=/dnsaddr/a.example", "dnsaddr=/dnsaddr/d.example"};
        p.net.names["_dnsaddr.d.example"] = {"dnsaddr=/dnsaddr/e.example"};
        p.net.names["_dnsaddr.e.example"] = {"dnsaddr=/dnsaddr/f.example"};
        p.net.names["_dnsaddr.f.example"] = {"dnsaddr=/dnsaddr/g.example"};
        QVERIFY(p.client.swarm().dial({codec::Multiaddr::fromText("/dnsaddr/a.example").value()},
                                      Reuse::Allowed, p.net.now));
        p.net.run(3s);
        failsWith(p.client, DialError::AllFailed);
    }
};

VD_SUITE(DialTest)

class GateTest final : public QObject {
    Q_OBJECT

private slots:

    void isAskedAtEveryPoint() {
        ScriptGate server;
        ScriptGate client;
        Pair p(serving(), serving(), &server, &client);
        QVERIFY(p.connect());
        QVERIFY(p.outcome(DoPing{1}));
        for (const auto action : {Action::Accept, Action::Secure, Action::OpenInbound, Action::Identify})
            QVERIFY(server.wasAsked(action));
        for (const auto action : {Action::Dial, Action::Secure, Action::OpenOutbound})
            QVERIFY(client.wasAsked(action));
        for (const auto& request : server.asked) {
            QCOMPARE(request.context.network, NetworkId{7});
            if (request.action != Action::Accept) QVERIFY(request.subject.peer == p.client.id());
        }
    }

    void refusesByRule_data() {
        QTest::addColumn<int>("action");
        QTest::addColumn<bool>("atServer");
        QTest::newRow("accept") << static_cast<int>(Action::Accept) << true;
        QTest::newRow("secure") << static_cast<int>(Action::Secure) << true;
        QTest::newRow("dial") << static_cast<int>(Action::Dial) << false;
        QTest::newRow("secure at the dialler") << static_cast<int>(Action::Secure) << false;
    }

    void refusesByRule() {
        QFETCH(int, action);
        QFETCH(bool, atServer);
        for (const bool later : {false, true}) {
            ScriptGate gate;
            gate.script = [&](const GateRequest& r, Instant now) -> Verdict {
                if (static_cast<int>(r.action) != action) return Allow{};
                if (later) return Later{99, now + 3s};
                return Refuse{"rule.seven"};
            };
            Pair p(serving(), serving(), atServer ? &gate : nullptr, atServer ? nullptr : &gate);
            QVERIFY(p.dial());
            p.net.run(later ? 10s : 1s);
            VirtualHost& who = atServer ? p.server : p.client;
            QVERIFY(!who.all<event::Refused>().empty());
            QCOMPARE(QString::fromStdString(who.all<event::Refused>()[0].rule),
                     QString(later ? "gate.deadline" : "rule.seven"));
            QVERIFY(p.server.swarm().connections().empty());
            QVERIFY(p.client.swarm().connections().empty());
            QCOMPARE(p.server.swarm().limits().usage().connections, std::size_t{0});
            QVERIFY(p.server.all<event::PeerIdentified>().empty());
            if (!atServer) QVERIFY(!p.client.dials.empty() && !p.client.dials.back().connection.ok());
        }
    }

    void allowsLater_data() { refusesByRule_data(); }

    void allowsLater() {
        QFETCH(int, action);
        QFETCH(bool, atServer);
        ScriptGate gate;
        gate.script = [&](const GateRequest& r, Instant now) -> Verdict {
            if (static_cast<int>(r.action) == action) return Later{99, now + 3s};
            return Allow{};
        };
        Pair p(serving(), serving(), atServer ? &gate : nullptr, atServer ? nullptr : &gate);
        QVERIFY(p.dial());
        p.net.run(500ms);
        QVERIFY((atServer ? p.server : p.client).all<event::PeerIdentified>().empty());
        (atServer ? p.server : p.client).swarm().decide(99, Allow{}, p.net.now);
        p.net.run(1s);
        QCOMPARE(p.server.all<event::PeerIdentified>().size(), std::size_t{1});
        QCOMPARE(p.client.all<event::PeerIdentified>().size(), std::size_t{1});
        QVERIFY(p.client.dials.back().connection.ok());
    }

    void streamsAndTasks() {
        ScriptGate server;
        server.script = [](const GateRequest& r, Instant) -> Verdict {
            if (r.action == Action::OpenInbound && r.resource == ping::kProtocol) return Refuse{"no.ping"};
            return Allow{};
        };
        ScriptGate client;
        client.script = [](const GateRequest& r, Instant) -> Verdict {
            if (r.action == Action::OpenOutbound && r.resource == echo::kProtocol) return Refuse{"no.echo"};
            return Allow{};
        };
        Pair p(serving(), serving(), &server, &client);
        QVERIFY(p.connect());
        QVERIFY(is(p.outcome(DoPing{1}), StreamError::Reset));
        QCOMPARE(QString::fromStdString(p.server.all<event::Refused>()[0].rule), QString("no.ping"));
        const auto echoed = p.outcome(DoEcho{1});
        QVERIFY(is(echoed, StreamError::Refused));
        QCOMPARE(QString::fromStdString(echoed.error().detail), QString("no.echo"));
        QCOMPARE(p.server.swarm().limits().usage().streams, std::size_t{0});
    }

    void aStreamMayWait() {
        ScriptGate server;
        server.script = [](const GateRequest& r, Instant now) -> Verdict {
            if (r.action == Action::OpenInbound && r.resource == ping::kProtocol) return Later{5, now + 3s};
            return Allow{};
        };
        Pair p(serving(), serving(), &server);
        const ConnId id = p.connect();
        QVERIFY(p.client.swarm().run(id, DoPing{1}, p.net.now));
        p.net.run(1s);
        QVERIFY(p.client.tasks.empty());
        p.server.swarm().decide(5, Allow{}, p.net.now);
        p.net.run(1s);
        QCOMPARE(p.client.tasks.size(), std::size_t{1});
        QVERIFY(p.client.tasks[0].result.ok());
        // The same again, but the peer leaves while the gate thinks.
        QVERIFY(p.client.swarm().run(id, DoPing{1}, p.net.now));
        p.net.run(100ms);
        p.net.cut(p.server, p.client);
        p.server.swarm().decide(5, Allow{}, p.net.now);
        p.net.run(1s);
        QCOMPARE(p.server.swarm().limits().usage().streams, std::size_t{0});
    }

    void identifyTellsOnlyWhatMayBeTold() {
        ScriptGate server;
        server.script = [](const GateRequest& r, Instant) -> Verdict {
            if (r.action == Action::Identify) return Refuse{"stranger"};
            return Allow{};
        };
        Pair p(serving(), serving(), &server);
        QVERIFY(p.connect());
        const auto seen = p.client.all<event::PeerIdentified>();
        QCOMPARE(seen.size(), std::size_t{1});
        QVERIFY(seen[0].agent.empty());
        QVERIFY(seen[0].listenAddresses.empty());
        QVERIFY(seen[0].protocols.empty());
        QVERIFY(!seen[0].signedRecord);
    }
};

VD_SUITE(GateTest)

#include "swarm_test.moc"
