#include "tests/core/swarm/pair.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;
using namespace std::chrono_literals;
using test::codeOf;
using test::is;
using test::Pair;
using test::serving;
using test::VirtualHost;
using test::VirtualNet;

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
        // Windows of at least 256 KiB at a round trip of 2 ms: each half takes its own time and not the
        // other's.
        QVERIFY2(perf.upload >= 4ms && perf.upload < 60ms, std::to_string(perf.upload.count()).c_str());
        QVERIFY2(perf.download >= 4ms && perf.download < 80ms, std::to_string(perf.download.count()).c_str());
        QCOMPARE(perf.down, std::uint64_t{7'000'000});
        QVERIFY(p.outcome(DoIdentify{}));
        const auto bytes = p.client.swarm().bytesByProtocol();
        const auto counted = std::ranges::find(bytes, std::string(perf::kProtocol), &ProtocolBytes::protocol);
        QVERIFY(counted != bytes.end());
        QCOMPARE(counted->out, std::uint64_t{5'000'008});
        QCOMPARE(counted->in, std::uint64_t{7'000'000});
        // The same of the one connection there is, whose own it all is.
        const auto open = p.client.swarm().connections();
        QCOMPARE(open.size(), std::size_t{1});
        const auto ours =
            std::ranges::find(open[0].protocols, std::string(perf::kProtocol), &ProtocolBytes::protocol);
        QVERIFY(ours != open[0].protocols.end());
        QCOMPARE(ours->out, counted->out);
        QCOMPARE(ours->in, counted->in);
        p.net.run(15s);
        QCOMPARE(p.client.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(p.server.swarm().limits().usage().streams, std::size_t{0});
        QCOMPARE(p.server.swarm().limits().usage().memory, LimitConfig{}.connectionMemory);
    }

    // 24 MB at a round trip of 100 ms: a window that stays as it begins takes one for each 256 KiB.
    void windowsGrowWithTheRoundTrip() {
        Duration took[2];
        for (const bool grows : {false, true}) {
            auto config = serving();
            if (!grows) config.swarm.yamux.maxWindow = config.swarm.yamux.initialWindow;
            Pair p(config, config);
            p.net.delay = 50ms;
            QVERIFY(p.dial());
            p.net.run(2s);
            QVERIFY(p.outcome(DoPerf{0, 24'000'000}, 60s));
            took[grows ? 1 : 0] = std::get<perf::Report>(p.client.progress.back().report).download;
            QVERIFY(*p.client.swarm().connections().at(0).roundTrip == Duration(100ms));
        }
        QVERIFY(took[0] > 9s);
        QVERIFY(took[1] < took[0] / 3);
    }

    void theRoundTripIsAskedAgain() {
        Pair p;
        QVERIFY(p.connect());
        QVERIFY(p.outcome(DoPerf{0, 1'000'000}));
        const auto trip = [&] { return *p.client.swarm().connections().at(0).roundTrip; };
        QCOMPARE(trip(), Duration(2ms));
        p.net.delay = 30ms;
        QVERIFY(p.outcome(DoPerf{0, 1'000'000}, 1s));
        QCOMPARE(trip(), Duration(2ms)); // too soon
        p.net.run(10s);
        QVERIFY(p.outcome(DoPerf{0, 1'000'000}));
        QCOMPARE(trip(), Duration(60ms));
    }

    // What we may not open is told as what others may not.
    void aLimitOnWhatWeOpenIsNamed() {
        auto config = serving();
        config.swarm.limits.peerStreams = 2;
        Pair p(serving(), config);
        const ConnId id = p.connect();
        p.net.run(1s);
        for (int i = 0; i < 3; ++i) QVERIFY(p.client.swarm().run(id, DoEcho{10}, p.net.now));
        p.net.run(1s);
        const auto refused = p.client.all<event::Refused>();
        QCOMPARE(refused.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(refused[0].rule), codeOf(Refusal::PeerStreams));
        QCOMPARE(QString::fromStdString(refused[0].action),
                 QString::fromUtf8(actionName(Action::OpenOutbound).data()));
        QVERIFY(refused[0].peer == p.server.id());
        QCOMPARE(p.client.swarm().limits().refused(Refusal::PeerStreams), std::uint64_t{1});
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

    void nothingRunsOnWhatIsNotAConnectionToAPeer() {
        Pair p;
        const auto runs = [&](ConnId id) {
            const auto task = p.client.swarm().run(id, DoPing{1}, p.net.now);
            return task.ok() || task.error().code != StreamError::ConnectionLost;
        };
        QVERIFY(!runs(ConnId{999}));
        QVERIFY(!p.client.swarm().connection(ConnId{999}));
        QVERIFY(p.dial()); // not yet authenticated
        QCOMPARE(p.client.swarm().connections().size(), std::size_t{1});
        QVERIFY(!runs(p.client.swarm().connections()[0].id));
        p.net.run(1s);
        const ConnId id = p.client.swarm().connections()[0].id;
        QVERIFY(runs(id));
        p.client.swarm().close(id, CloseReason::Requested, p.net.now); // on its way out
        QVERIFY(!runs(id));
        QVERIFY(p.client.swarm().dialPeer(p.client.id(), p.net.now).error().code == DialError::ToSelf);
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
                 codeOf(CloseReason::WireBroken));
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
        QCOMPARE(QString::fromStdString(refusals.back().rule), codeOf(Refusal::ProtocolPeerStreams));
        QVERIFY(refusals.back().peer == p.client.id());
    }

    void orderlyEnd() {
        Pair p;
        const ConnId id = p.connect();
        p.client.swarm().close(id, CloseReason::Requested, p.net.now);
        p.net.run(1s);
        QCOMPARE(QString::fromStdString(p.client.all<event::ConnectionClosed>()[0].reason),
                 codeOf(CloseReason::Requested));
        QCOMPARE(QString::fromStdString(p.server.all<event::ConnectionClosed>()[0].reason),
                 codeOf(CloseReason::RemoteClosed));
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
                 codeOf(CloseReason::Idle));
    }

    void aHandshakeIsNotIdle() {
        auto config = serving();
        config.swarm.idleTimeout = 1s;
        config.swarm.phaseTimeout = 10s;
        Pair p(config);
        const auto silent = p.net.attack(p.server, "10.9.9.9");
        QVERIFY(silent.has_value());
        p.net.run(5s);
        QCOMPARE(p.server.swarm().limits().usage().transient, std::size_t{1});
        p.net.run(10s);
        QCOMPARE(p.server.swarm().limits().usage().transient, std::size_t{0});
        QCOMPARE(QString::fromStdString(p.server.all<event::PeerViolated>().at(0).violation),
                 codeOf(session::Violation::PhaseTimeout));
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
        // Each names its own opening, and that of who came when there was no room.
        QCOMPARE(test::causesNamed(server, event::Kind::ConnectionClosed, event::Kind::ConnectionOpened),
                 std::size_t{6});
        for (const auto& c : closed) {
            QCOMPARE(QString::fromStdString(c.reason), codeOf(CloseReason::Pruned));
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
                 codeOf(CloseReason::Shutdown));
        QCOMPARE(QString::fromStdString(p.client.all<event::ConnectionClosed>()[0].reason),
                 codeOf(CloseReason::RemoteClosed));
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
            const bool ours = closed[0].reason == Error(CloseReason::Duplicate).text();
            QVERIFY(ours || closed[0].reason == Error(CloseReason::RemoteClosed).text());
            // Who closes it names the connection that is kept.
            QCOMPARE(test::causesNamed(a, event::Kind::ConnectionClosed, event::Kind::ConnectionOpened),
                     std::size_t{ours ? 2U : 1U});
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

#include "swarm_test.moc"
