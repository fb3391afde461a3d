#include "core/lab/world.h"

#include "core/codec/ip_text.h"
#include "core/event/encoding.h"

#include "core/lab/prefixes.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::lab;

namespace {

constexpr Duration kSecond = std::chrono::seconds(1);

/// A few nodes on a world, with what they said.
struct Stage {
    explicit Stage(WorldConfig config = {}) : world(std::move(config)) {
        world.onOutput([this](HostId host, node::Output& output) {
            if (auto* event = std::get_if<event::Event>(&output)) {
                events.emplace_back(host.index, std::move(*event));
            } else if (auto* dialled = std::get_if<swarm::DialDone>(&output)) {
                dials.push_back(*dialled);
            } else if (auto* done = std::get_if<swarm::TaskDone>(&output)) {
                tasks.push_back(*done);
            } else if (auto* progress = std::get_if<swarm::TaskProgress>(&output)) {
                if (const auto* trip = std::get_if<ping::RoundTrip>(&progress->report))
                    trips.push_back(trip->time);
            } else if (std::holds_alternative<node::NodeReady>(output)) {
                auto at = ips.at(host.index);
                at.port = 4001;
                static_cast<void>(world.node(host)->swarm().listen(at.multiaddr()));
                world.touch(host);
            }
        });
    }

    HostId add(HostConfig host = {}, node::NodeConfig config = {}) {
        config.swarm.security = {session::Security::Noise};
        config.swarm.serve = {"identify", "ping", "echo"};
        const auto index = static_cast<std::uint32_t>(ips.size());
        SeededRandom keys(1000 + index);
        ips.push_back(hostAt(prefixes()[index % 8], 1, static_cast<Byte>(1 + index)));
        return world.addNode(ips.back(), host, std::move(config),
                             crypto::PrivateKey::generate(crypto::KeyType::Ed25519, keys).value(), nullptr);
    }

    codec::Multiaddr address(HostId host) {
        auto at = ips.at(host.index);
        at.port = 4001;
        const auto plain = at.multiaddr();
        node::Node* node = world.node(host);
        return node == nullptr ? plain : plain.withPeer(node->swarm().self());
    }

    void dial(HostId from, HostId to) { dial(from, address(to)); }

    void dial(HostId from, const codec::Multiaddr& to) {
        static_cast<void>(world.node(from)->swarm().dial({to}, swarm::Reuse::Allowed, world.now()));
        world.touch(from);
    }

    void run(HostId from, ConnId connection, swarm::Task task) {
        static_cast<void>(world.node(from)->swarm().run(connection, task, world.now()));
        world.touch(from);
    }

    template <class Body>
    [[nodiscard]] std::size_t count(HostId host) const {
        std::size_t n = 0;
        for (const auto& [index, event] : events)
            n += index == host.index && std::holds_alternative<Body>(event.body);
        return n;
    }

    World world;
    std::vector<codec::IpEndpoint> ips;
    std::vector<std::pair<std::uint32_t, event::Event>> events;
    std::vector<swarm::DialDone> dials;
    std::vector<swarm::TaskDone> tasks;
    std::vector<Duration> trips;
};

WorldConfig oneDelay(Duration delay, double loss = 0) {
    WorldConfig config;
    config.paths = {{PathConfig{delay, Duration(0), loss}}};
    return config;
}

/// Sees and sends raw bytes, and remembers.
struct Raw final : Attacker {
    void connected(RawWire wire) override { open.push_back(wire); }

    void refused(RawWire) override { ++refusals; }

    void accepted(RawWire wire) override { open.push_back(wire); }

    void received(RawWire, BytesView bytes) override { append(got, bytes); }

    void ended(RawWire) override { ++ends; }

    std::vector<RawWire> open;
    Bytes got;
    int refusals = 0;
    int ends = 0;
};

} // namespace

class WorldTest final : public QObject {
    Q_OBJECT

private slots:

    void distanceIsInTheRoundTrip() {
        Stage stage(oneDelay(std::chrono::milliseconds(40)));
        const HostId a = stage.add();
        const HostId b = stage.add();
        stage.world.run(kSecond);
        stage.dial(a, b);
        stage.world.run(kSecond);
        QCOMPARE(stage.dials.size(), std::size_t{1});
        QVERIFY(stage.dials[0].connection.ok());
        stage.run(a, *stage.dials[0].connection, swarm::DoPing{3});
        stage.world.run(kSecond);
        QCOMPARE(stage.trips.size(), std::size_t{3});
        for (const Duration trip : stage.trips) {
            QVERIFY(trip >= std::chrono::milliseconds(80) && trip < std::chrono::milliseconds(81));
        }
    }

    void bandwidthIsSharedByAllWiresOfAHost() {
        // 1 MB there and back at 1 MB/s each way: two seconds at least; two at once take twice that.
        const auto took = [](int tasks) {
            Stage stage(oneDelay(std::chrono::milliseconds(1)));
            const HostId a = stage.add({0, {1e6, 1e6}, 64});
            const HostId b = stage.add({0, {1e9, 1e9}, 64});
            const HostId c = stage.add({0, {1e9, 1e9}, 64});
            stage.world.run(kSecond);
            stage.dial(a, b);
            stage.dial(a, c);
            stage.world.run(kSecond);
            const Instant begin = stage.world.now();
            for (int i = 0; i < tasks; ++i) {
                stage.run(a, *stage.dials.at(static_cast<std::size_t>(i)).connection,
                          swarm::DoEcho{1'000'000});
            }
            while (static_cast<int>(stage.tasks.size()) < tasks)
                stage.world.run(std::chrono::milliseconds(10));
            for (const auto& done : stage.tasks) VD_ASSERT(done.result.ok());
            return std::chrono::duration<double>(stage.world.now() - begin).count();
        };
        const double one = took(1);
        const double two = took(2);
        QVERIFY2(one > 1.0 && one < 2.5, std::to_string(one).c_str());
        QVERIFY2(two > 1.6 * one, std::to_string(two).c_str());
    }

    void lossDelaysAndLosesNothing() {
        Stage clean(oneDelay(std::chrono::milliseconds(20)));
        Stage lossy(oneDelay(std::chrono::milliseconds(20), 0.3));
        for (Stage* stage : {&clean, &lossy}) {
            const HostId a = stage->add();
            const HostId b = stage->add();
            stage->world.run(kSecond);
            stage->dial(a, b);
            stage->world.run(20 * kSecond);
            QVERIFY(stage->dials.at(0).connection.ok());
            stage->run(a, *stage->dials[0].connection, swarm::DoPing{50});
            stage->world.run(120 * kSecond);
            QCOMPARE(stage->trips.size(), std::size_t{50});
        }
        const auto sum = [](const Stage& stage) {
            Duration total{};
            for (const Duration trip : stage.trips) total += trip;
            return total;
        };
        QVERIFY(sum(lossy) > 2 * sum(clean));
    }

    void theSameSeedIsTheSameRun() {
        const auto run = [](std::uint64_t seed) {
            WorldConfig config;
            config.seed = seed;
            config.paths = distances();
            Stage stage(config);
            std::vector<HostId> hosts;
            for (std::uint32_t i = 0; i < 8; ++i) hosts.push_back(stage.add({i % 6, {}, 64}));
            stage.world.run(kSecond);
            for (std::size_t i = 1; i < hosts.size(); ++i) stage.dial(hosts[i], hosts[0]);
            stage.world.run(5 * kSecond);
            stage.world.stop(hosts[3], true);
            stage.world.stop(hosts[4], false);
            stage.world.run(5 * kSecond);
            Bytes all;
            for (const auto& [host, event] : stage.events) append(all, event::encode(event));
            return all;
        };
        const Bytes one = run(7);
        QVERIFY(one.size() > 1000);
        QVERIFY(equal(one, run(7)));
        QVERIFY(!equal(one, run(8)));
    }

    void aHostThatIsGoneIsRefusedOrSilent() {
        Stage stage(oneDelay(std::chrono::milliseconds(5)));
        const HostId a = stage.add();
        const HostId b = stage.add();
        stage.world.run(kSecond);
        // Nobody listens on that port: refused within a round trip.
        auto elsewhere = stage.ips[b.index];
        elsewhere.port = 5;
        stage.dial(a, elsewhere.multiaddr());
        stage.world.run(kSecond);
        QCOMPARE(stage.dials.size(), std::size_t{1});
        QVERIFY(!stage.dials[0].connection.ok());
        // The host is down, or nobody has the address: silence, until the dialler has enough.
        const auto address = stage.address(b);
        stage.world.stop(b, true);
        stage.dial(a, address);
        auto nobody = hostAt(prefixes()[20], 9, 9);
        nobody.port = 4001;
        stage.dial(a, nobody.multiaddr());
        stage.world.run(kSecond);
        QCOMPARE(stage.dials.size(), std::size_t{1});
        stage.world.run(20 * kSecond);
        QCOMPARE(stage.dials.size(), std::size_t{3});
        QVERIFY(!stage.dials[1].connection.ok() && !stage.dials[2].connection.ok());
        // It is back under the same identity.
        stage.world.start(b);
        stage.world.run(kSecond);
        stage.dial(a, b);
        stage.world.run(kSecond);
        QVERIFY(stage.dials.at(3).connection.ok());
        QCOMPARE(stage.address(b), address);
    }

    void aCrashIsNoticedByWhoSends() {
        Stage stage(oneDelay(std::chrono::milliseconds(5)));
        const HostId a = stage.add();
        const HostId b = stage.add();
        const HostId c = stage.add();
        stage.world.run(kSecond);
        stage.dial(a, b);
        stage.dial(a, c);
        stage.world.run(kSecond);
        stage.world.stop(b, true);  // the power fails
        stage.world.stop(c, false); // it says goodbye
        stage.world.run(kSecond);
        QCOMPARE(stage.count<event::ConnectionClosed>(a), std::size_t{1});
        QCOMPARE(stage.count<event::ConnectionClosed>(c), std::size_t{1});
        stage.run(a, *stage.dials[0].connection, swarm::DoPing{1});
        stage.world.run(2 * World::kUnanswered);
        QCOMPARE(stage.count<event::ConnectionClosed>(a), std::size_t{2});
    }

    void aPartitionIsSilenceUntilItEnds() {
        Stage stage(oneDelay(std::chrono::milliseconds(5)));
        const HostId a = stage.add();
        const HostId b = stage.add();
        const HostId c = stage.add();
        stage.world.run(kSecond);
        stage.dial(a, b);
        stage.dial(a, c);
        stage.world.run(kSecond);
        stage.world.side(b, 1);
        stage.run(a, *stage.dials[0].connection, swarm::DoPing{1});
        stage.run(a, *stage.dials[1].connection, swarm::DoPing{1});
        stage.world.run(kSecond);
        QCOMPARE(stage.trips.size(), std::size_t{1}); // c's
        stage.world.run(2 * World::kUnanswered);
        QCOMPARE(stage.count<event::ConnectionClosed>(a), std::size_t{1});
        stage.dial(a, b);
        stage.world.run(20 * kSecond);
        QVERIFY(!stage.dials.at(2).connection.ok());
        stage.world.side(b, 0);
        stage.dial(a, b);
        stage.world.run(kSecond);
        QVERIFY(stage.dials.at(3).connection.ok());
    }

    void aSlowReaderStopsTheSender() {
        // The echo client's window is the stream's; what is in flight never exceeds the wire's own.
        Stage stage(oneDelay(std::chrono::milliseconds(100)));
        const HostId a = stage.add();
        const HostId b = stage.add();
        stage.world.run(kSecond);
        stage.dial(a, b);
        stage.world.run(kSecond);
        stage.run(a, *stage.dials[0].connection, swarm::DoEcho{2'000'000});
        stage.world.run(60 * kSecond);
        QCOMPARE(stage.tasks.size(), std::size_t{1});
        QVERIFY(stage.tasks[0].result.ok());
    }

    void rawHostsSeeAndSendBytes() {
        Stage stage(oneDelay(std::chrono::milliseconds(5)));
        const HostId a = stage.add();
        stage.world.run(kSecond);
        Raw raw;
        const HostId attacker = stage.world.addRaw(hostAt(rented(0), 0, 1), {}, raw);
        const RawWire wire = stage.world.connect(attacker, stage.address(a));
        stage.world.run(kSecond);
        QCOMPARE(raw.open.size(), std::size_t{1});
        QVERIFY(raw.open[0] == wire);
        stage.world.send(wire, viewOf("\x13/multistream/1.0.0\n"));
        stage.world.run(kSecond);
        QVERIFY(equal(BytesView(raw.got).first(20), viewOf("\x13/multistream/1.0.0\n")));
        // Garbage ends it, and the node says so.
        stage.world.send(wire, viewOf("\x05GET /"));
        stage.world.run(3 * kSecond);
        QCOMPARE(raw.ends, 1);
        stage.world.close(wire, false);
        stage.world.run(5 * kSecond);
        QCOMPARE(stage.count<event::PeerViolated>(a), std::size_t{1});
        // A port where nobody listens.
        auto nowhere = stage.ips[a.index];
        nowhere.port = 9;
        QVERIFY(stage.world.connect(attacker, nowhere.multiaddr()).value != 0);
        stage.world.run(kSecond);
        QCOMPARE(raw.refusals, 1);
        // It takes connections itself: a node finds nobody to talk to there.
        auto mine = hostAt(rented(0), 0, 1);
        mine.port = 4001;
        QVERIFY(stage.world.listen(attacker, mine.multiaddr()));
        QVERIFY(!stage.world.listen(attacker, mine.multiaddr()));
        stage.dial(a, mine.multiaddr());
        stage.world.run(kSecond);
        QCOMPARE(raw.open.size(), std::size_t{2});
        stage.world.close(raw.open[1], true);
        stage.world.run(20 * kSecond);
        QVERIFY(!stage.dials.at(0).connection.ok());
    }

    void aHostHasOnlySoManySockets() {
        Stage stage(oneDelay(std::chrono::milliseconds(5)));
        const HostId a = stage.add({0, {}, 3});
        stage.world.run(kSecond);
        Raw raw;
        const HostId attacker = stage.world.addRaw(hostAt(rented(0), 0, 1), {}, raw);
        for (int i = 0; i < 5; ++i) QVERIFY(stage.world.connect(attacker, stage.address(a)).value != 0);
        stage.world.run(kSecond);
        QCOMPARE(raw.open.size(), std::size_t{3});
        QCOMPARE(stage.world.counters().unanswered, std::uint64_t{2});
    }

    void namesAreAnswered() {
        Stage stage(oneDelay(std::chrono::milliseconds(5)));
        const HostId a = stage.add();
        const HostId b = stage.add();
        stage.world.run(kSecond);
        stage.world.name("b.example",
                         {codec::textOfIp4(BytesView(stage.ips[b.index].address).first<4>()), "2001:db8::1"});
        stage.dial(a, codec::Multiaddr::fromText("/dns4/b.example/tcp/4001").value());
        stage.dial(a, codec::Multiaddr::fromText("/dns4/c.example/tcp/4001").value());
        stage.world.run(10 * kSecond);
        QCOMPARE(stage.dials.size(), std::size_t{2});
        QCOMPARE(int(stage.dials[0].connection.ok()) + int(stage.dials[1].connection.ok()), 1);
    }
};

VD_SUITE(WorldTest)

#include "world_test.moc"
