#include "core/swarm/limits.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette;
using namespace vedette::swarm;
using event::Direction;

namespace {

codec::Multiaddr address(int network, int host) {
    return *codec::Multiaddr::ofTcp("10.0." + std::to_string(network) + "." + std::to_string(host), 4001);
}

codec::PeerId somePeer(int n) {
    return codec::PeerId::ofEncodedKey(Bytes{8, 1, 18, 1, static_cast<Byte>(n)});
}

const Instant kBegin{std::chrono::hours(1)};

/// Where somePeer(n) is.
Prefix home(int n) {
    return Prefix::of(address(n, 1));
}

LimitConfig memories(std::uint64_t transient, std::uint64_t ofPeer) {
    LimitConfig config;
    config.connectionMemory = 100;
    config.transientMemory = transient;
    config.peerMemory = ofPeer;
    return config;
}

template <class F>
void refuses(Limits& limits, F attempt, Refusal expected) {
    const auto before = limits.refused(expected);
    const auto usage = limits.usage();
    const auto result = attempt();
    QVERIFY(!result.ok());
    QCOMPARE(static_cast<int>(result.error()), static_cast<int>(expected));
    QCOMPARE(limits.refused(expected), before + 1);
    // A refusal takes nothing.
    QCOMPARE(limits.usage().connections, usage.connections);
    QCOMPARE(limits.usage().streams, usage.streams);
    QCOMPARE(limits.usage().memory, usage.memory);
}

} // namespace

class LimitsTest final : public QObject {
    Q_OBJECT

private slots:

    void connectionsOfTheSystem() {
        LimitConfig config;
        config.systemConnections = 2;
        Limits limits(config);
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(1, 1)), kBegin));
        QVERIFY(limits.admit(Direction::Outbound, Prefix::of(address(2, 1)), kBegin));
        refuses(
            limits, [&] { return limits.admit(Direction::Outbound, Prefix::of(address(3, 1)), kBegin); },
            Refusal::SystemConnections);
        limits.release(Direction::Inbound, Prefix::of(address(1, 1)), {}, 0);
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(3, 1)), kBegin));
    }

    void inboundLeavesRoomToDial() {
        LimitConfig config;
        config.systemInbound = 1;
        Limits limits(config);
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(1, 1)), kBegin));
        refuses(
            limits, [&] { return limits.admit(Direction::Inbound, Prefix::of(address(2, 1)), kBegin); },
            Refusal::SystemInbound);
        QVERIFY(limits.admit(Direction::Outbound, Prefix::of(address(2, 1)), kBegin));
    }

    void strangersAtTheDoor() {
        LimitConfig config;
        config.transientConnections = 2;
        Limits limits(config);
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(1, 1)), kBegin));
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(2, 1)), kBegin));
        refuses(
            limits, [&] { return limits.admit(Direction::Inbound, Prefix::of(address(3, 1)), kBegin); },
            Refusal::TransientConnections);
        QVERIFY(limits.admit(Direction::Outbound, Prefix::of(address(3, 1)), kBegin)); // no stranger
        limits.release(Direction::Outbound, Prefix::of(address(3, 1)), {}, 0);
        QVERIFY(limits.promote(somePeer(1), Prefix::of(address(1, 1)), 0));
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(3, 1)), kBegin));
    }

    void manyFromOnePrefix() {
        LimitConfig config;
        config.prefixConnections = 3;
        Limits limits(config);
        for (int host = 1; host <= 3; ++host) {
            QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(1, host)), kBegin));
            QVERIFY(limits.promote(somePeer(host), Prefix::of(address(1, host)), 0));
        }
        refuses(
            limits, [&] { return limits.admit(Direction::Inbound, Prefix::of(address(1, 99)), kBegin); },
            Refusal::PrefixConnections);
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(2, 99)), kBegin));
        limits.release(Direction::Inbound, Prefix::of(address(1, 2)), somePeer(2), 0);
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(1, 99)), kBegin));
    }

    /// A site has a /56 of IPv6 at least, and so as many addresses as it likes.
    void onePrefixOfSixIsASite() {
        const auto of = [](const char* ip) { return Prefix::of(*codec::Multiaddr::ofTcp(ip, 4001)); };
        const Prefix first = of("2001:db8:0:1200::1");
        QVERIFY(first == of("2001:db8:0:12ff:ffff:ffff:ffff:ffff")); // the last address of the /56
        QVERIFY(first != of("2001:db8:0:1300::1"));                  // the first of the next one
        QVERIFY(first != of("2001:db8:0:11ff:ffff:ffff:ffff:ffff"));
        QVERIFY(of("32.1.13.184") != of("2001:d00::1")); // the same bytes, another family

        LimitConfig config;
        config.prefixConnections = 2;
        config.prefixTransient = 2;
        Limits limits(config);
        const auto admit = [&](const char* ip) { return limits.admit(Direction::Inbound, of(ip), kBegin); };
        QVERIFY(admit("2001:db8:0:1200::1"));
        QVERIFY(admit("2001:db8:0:12ab:1::7"));
        refuses(
            limits, [&] { return admit("2001:db8:0:12ff::9"); }, Refusal::PrefixConnections);
        QVERIFY(admit("2001:db8:0:1300::1"));
        limits.release(Direction::Inbound, of("2001:db8:0:1234::5"), {}, 0); // any of them gives back
        QVERIFY(admit("2001:db8:0:12ff::9"));
    }

    void manyHalfOpenFromOnePrefix() {
        LimitConfig config;
        config.prefixTransient = 1;
        Limits limits(config);
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(1, 1)), kBegin));
        refuses(
            limits, [&] { return limits.admit(Direction::Inbound, Prefix::of(address(1, 2)), kBegin); },
            Refusal::PrefixTransient);
    }

    void rateOfOnePrefix() {
        LimitConfig config;
        config.prefixRate = 2;
        Limits limits(config);
        const auto once = [&](Instant now) {
            auto admitted = limits.admit(Direction::Inbound, Prefix::of(address(1, 1)), now);
            if (admitted) limits.release(Direction::Inbound, Prefix::of(address(1, 1)), {}, 0);
            return admitted;
        };
        QVERIFY(once(kBegin));
        QVERIFY(once(kBegin));
        refuses(
            limits, [&] { return once(kBegin); }, Refusal::PrefixRate);
        QVERIFY(once(kBegin + std::chrono::milliseconds(500)));
        refuses(
            limits, [&] { return once(kBegin + std::chrono::milliseconds(500)); }, Refusal::PrefixRate);
    }

    void loopbackCanBeExempt() {
        LimitConfig config;
        config.prefixRate = 1;
        config.exemptLoopback = true;
        Limits limits(config);
        for (int i = 0; i < 10; ++i)
            QVERIFY(limits.admit(Direction::Inbound, Prefix::of(*codec::Multiaddr::ofTcp("127.0.0.1", 1)),
                                 kBegin));
    }

    void connectionsOfOnePeer() {
        LimitConfig config;
        config.peerConnections = 2;
        Limits limits(config);
        for (int n = 1; n <= 3; ++n)
            QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(n, 1)), kBegin));
        QVERIFY(limits.promote(somePeer(1), Prefix::of(address(1, 1)), 0));
        QVERIFY(limits.promote(somePeer(1), Prefix::of(address(2, 1)), 0));
        refuses(
            limits, [&] { return limits.promote(somePeer(1), Prefix::of(address(3, 1)), 0); },
            Refusal::PeerConnections);
        QVERIFY(limits.promote(somePeer(2), Prefix::of(address(3, 1)), 0));
    }

    void streams() {
        LimitConfig config;
        config.systemStreams = 4;
        config.leastStreams = 0;
        config.peerStreams = 3;
        config.peerStreamRate = 1000;
        Limits limits(config);
        for (int n = 1; n <= 2; ++n) {
            QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(n, 1)), kBegin));
            QVERIFY(limits.promote(somePeer(n), Prefix::of(address(n, 1)), 0));
        }
        for (int i = 0; i < 3; ++i)
            QVERIFY(limits.openStream(somePeer(1), home(1), Direction::Inbound, kBegin));
        refuses(
            limits, [&] { return limits.openStream(somePeer(1), home(1), Direction::Inbound, kBegin); },
            Refusal::PeerStreams);
        QVERIFY(limits.openStream(somePeer(2), home(2), Direction::Inbound, kBegin));
        refuses(
            limits, [&] { return limits.openStream(somePeer(2), home(2), Direction::Inbound, kBegin); },
            Refusal::SystemStreams);
        limits.closeStream(somePeer(1), home(1), {});
        QVERIFY(limits.openStream(somePeer(2), home(2), Direction::Inbound, kBegin));
    }

    void rateOfStreams() {
        LimitConfig config;
        config.peerStreamRate = 2;
        Limits limits(config);
        QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(1, 1)), kBegin));
        QVERIFY(limits.promote(somePeer(1), Prefix::of(address(1, 1)), 0));
        QVERIFY(limits.openStream(somePeer(1), home(1), Direction::Inbound, kBegin));
        QVERIFY(limits.openStream(somePeer(1), home(1), Direction::Inbound, kBegin));
        refuses(
            limits, [&] { return limits.openStream(somePeer(1), home(1), Direction::Inbound, kBegin); },
            Refusal::PeerStreamRate);
        // Our own are not counted against the peer.
        QVERIFY(limits.openStream(somePeer(1), home(1), Direction::Outbound, kBegin));
    }

    void streamsOfOneProtocol() {
        LimitConfig config;
        config.protocolStreams = 3;
        config.protocolPeerStreams = 2;
        config.leastStreams = 0;
        Limits limits(config);
        for (int n = 1; n <= 2; ++n) {
            QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(n, 1)), kBegin));
            QVERIFY(limits.promote(somePeer(n), Prefix::of(address(n, 1)), 0));
            for (int i = 0; i < 3; ++i)
                QVERIFY(limits.openStream(somePeer(n), home(n), Direction::Inbound, kBegin));
        }
        QVERIFY(limits.assignProtocol(somePeer(1), "/a"));
        QVERIFY(limits.assignProtocol(somePeer(1), "/a"));
        refuses(
            limits, [&] { return limits.assignProtocol(somePeer(1), "/a"); }, Refusal::ProtocolPeerStreams);
        QVERIFY(limits.assignProtocol(somePeer(1), "/b"));
        QVERIFY(limits.assignProtocol(somePeer(2), "/a"));
        refuses(
            limits, [&] { return limits.assignProtocol(somePeer(2), "/a"); }, Refusal::ProtocolStreams);
        limits.closeStream(somePeer(1), home(1), "/a");
        QVERIFY(limits.assignProtocol(somePeer(2), "/a"));
    }

    void whatOnePeerOpens() {
        Limits limits(LimitConfig{});
        for (int n = 1; n <= 2; ++n) {
            QVERIFY(limits.admit(Direction::Inbound, Prefix::of(address(n, 1)), kBegin));
            QVERIFY(limits.promote(somePeer(n), Prefix::of(address(n, 1)), 0));
            for (int i = 0; i < 2; ++i) QVERIFY(limits.takeInbound(somePeer(n), "/a", 2));
            refuses(
                limits, [&] { return limits.takeInbound(somePeer(n), "/a", 2); },
                Refusal::ProtocolPeerInbound);
        }
        QVERIFY(limits.takeInbound(somePeer(1), "/b", 2));
        limits.giveInbound(somePeer(1), "/a");
        QVERIFY(limits.takeInbound(somePeer(1), "/a", 2));
    }

    void memory() {
        LimitConfig config;
        config.connectionMemory = 10;
        config.leastMemory = 0;
        config.systemMemory = 1020;
        config.peerMemory = 710;
        Limits limits(config);
        for (int n = 1; n <= 2; ++n) {
            QVERIFY(limits.admit(Direction::Inbound, home(n), kBegin));
            QVERIFY(limits.promote(somePeer(n), home(n), 0));
        }
        QCOMPARE(limits.usage().memory, std::uint64_t{20});
        QVERIFY(limits.resize(somePeer(1), home(1), 0, 600));
        refuses(
            limits, [&] { return limits.resize(somePeer(1), home(1), 600, 701); }, Refusal::PeerMemory);
        refuses(
            limits, [&] { return limits.resize(somePeer(2), home(2), 0, 500); }, Refusal::SystemMemory);
        QVERIFY(limits.resize(somePeer(1), home(1), 600, 700)); // all that it may have
        QVERIFY(limits.resize(somePeer(2), home(2), 0, 300));   // all that is left
        refuses(
            limits, [&] { return limits.resize(somePeer(2), home(2), 300, 301); }, Refusal::SystemMemory);
        QVERIFY(limits.resize(somePeer(2), home(2), 300, 0));
        QVERIFY(limits.resize(somePeer(1), home(1), 700, 100));
        QVERIFY(limits.resize(somePeer(2), home(2), 0, 500));
        QCOMPARE(limits.usage().memory, std::uint64_t{620});
        limits.release(Direction::Inbound, home(1), somePeer(1), 100);
        limits.release(Direction::Inbound, home(2), somePeer(2), 500);
        QCOMPARE(limits.usage().memory, std::uint64_t{0});
        QCOMPARE(limits.peers(), std::size_t{0});
    }

    void memoryBeforeAuthentication() {
        Limits limits(memories(500, 450));
        for (int i = 0; i < 2; ++i) QVERIFY(limits.admit(Direction::Inbound, home(1), kBegin));
        QVERIFY(limits.resize({}, home(1), 0, 300)); // of the first
        refuses(
            limits, [&] { return limits.resize({}, home(1), 300, 301); }, Refusal::TransientMemory);
        refuses(
            limits, [&] { return limits.admit(Direction::Inbound, home(2), kBegin); },
            Refusal::TransientMemory);
        QVERIFY(limits.promote(somePeer(1), home(1), 300));
        // What it held goes with it: the transient scope has room again, the peer's hardly any.
        QVERIFY(limits.admit(Direction::Inbound, home(2), kBegin));
        refuses(
            limits, [&] { return limits.promote(somePeer(1), home(1), 0); }, Refusal::PeerMemory);
        refuses(
            limits, [&] { return limits.resize(somePeer(1), home(1), 300, 351); }, Refusal::PeerMemory);
        limits.release(Direction::Inbound, home(1), somePeer(1), 300);
        limits.release(Direction::Inbound, home(1), {}, 0);
        limits.release(Direction::Inbound, home(2), {}, 0);
        QCOMPARE(limits.usage().memory, std::uint64_t{0});
    }

    void memoryMayBeTakenToTheLastByte() {
        Limits limits(memories(200, 200));
        for (int i = 0; i < 2; ++i) QVERIFY(limits.admit(Direction::Inbound, home(1), kBegin));
        refuses(
            limits, [&] { return limits.admit(Direction::Inbound, home(1), kBegin); },
            Refusal::TransientMemory);
        for (int i = 0; i < 2; ++i) QVERIFY(limits.promote(somePeer(1), home(1), 0));
        QVERIFY(limits.admit(Direction::Inbound, home(1), kBegin));
        QVERIFY(limits.resize({}, home(1), 0, 100));
        refuses(
            limits, [&] { return limits.promote(somePeer(1), home(1), 100); }, Refusal::PeerMemory);
        QVERIFY(limits.promote(somePeer(2), home(1), 100)); // the first of a peer takes all that it may have
    }

    void aWholeIdentityMayBeMoreThanAPeerMayHave() {
        LimitConfig config;
        config.connectionMemory = 100;
        config.peerMemory = 99;
        Limits limits(config);
        QVERIFY(limits.admit(Direction::Inbound, home(1), kBegin));
        refuses(
            limits, [&] { return limits.promote(somePeer(1), home(1), 0); }, Refusal::PeerMemory);
        QCOMPARE(limits.peers(), std::size_t{0});
    }

    // Many take all there is to share; one who has little is served all the same, and no more than that.
    void nobodyIsCostItsLeast() {
        LimitConfig config;
        config.connectionMemory = 0;
        config.systemStreams = config.protocolStreams = 6;
        config.leastStreams = 2;
        config.systemMemory = 1000;
        config.leastMemory = 50;
        Limits limits(config);
        for (int n = 1; n <= 4; ++n) {
            QVERIFY(limits.admit(Direction::Inbound, home(n), kBegin));
            QVERIFY(limits.promote(somePeer(n), home(n), 0));
        }
        const auto opens = [&](int n) {
            QVERIFY(limits.openStream(somePeer(n), home(n), Direction::Inbound, kBegin));
            QVERIFY(limits.assignProtocol(somePeer(n), "/a"));
        };
        for (int n = 1; n <= 2; ++n) {
            for (int i = 0; i < 3; ++i) opens(n);
        }
        for (int i = 0; i < 2; ++i) opens(3);
        refuses(
            limits, [&] { return limits.openStream(somePeer(3), home(3), Direction::Inbound, kBegin); },
            Refusal::SystemStreams);
        limits.closeStream(somePeer(1), home(1), "/a");
        limits.closeStream(somePeer(1), home(1), {});
        limits.closeStream(somePeer(1), home(1), {});
        // Streams are to be had again, of that protocol none beyond the least.
        QVERIFY(limits.openStream(somePeer(3), home(3), Direction::Inbound, kBegin));
        refuses(
            limits, [&] { return limits.assignProtocol(somePeer(3), "/a"); }, Refusal::ProtocolStreams);
        opens(4);

        QVERIFY(limits.resize(somePeer(1), home(1), 0, 1000));
        QVERIFY(limits.resize(somePeer(4), home(4), 0, 50));
        refuses(
            limits, [&] { return limits.resize(somePeer(4), home(4), 50, 51); }, Refusal::SystemMemory);
    }

    void memoryOfOneProtocol() {
        LimitConfig config;
        config.connectionMemory = 0;
        config.leastMemory = 50;
        config.protocolMemory = 100;
        Limits limits(config);
        for (int n = 1; n <= 3; ++n) {
            QVERIFY(limits.admit(Direction::Inbound, home(n), kBegin));
            QVERIFY(limits.promote(somePeer(n), home(n), 0));
        }
        QVERIFY(limits.resize(somePeer(1), home(1), 0, 60));
        QVERIFY(limits.resizeProtocol(somePeer(1), "/a", 0, 60));
        QVERIFY(limits.resize(somePeer(2), home(2), 0, 90));
        QVERIFY(limits.resizeProtocol(somePeer(2), "/a", 0, 40)); // to the last byte
        refuses(
            limits, [&] { return limits.resizeProtocol(somePeer(2), "/a", 40, 41); },
            Refusal::ProtocolMemory);
        QVERIFY(limits.resizeProtocol(somePeer(2), "/b", 0, 50)); // another has room
        // Who holds little in all is served beyond it; what shrinks is no growth.
        QVERIFY(limits.resize(somePeer(3), home(3), 0, 50));
        QVERIFY(limits.resizeProtocol(somePeer(3), "/a", 0, 50));
        QVERIFY(limits.resizeProtocol(somePeer(1), "/a", 60, 59));
        QVERIFY(limits.resize(somePeer(3), home(3), 50, 51));
        refuses(
            limits, [&] { return limits.resizeProtocol(somePeer(3), "/a", 50, 51); },
            Refusal::ProtocolMemory);
        QVERIFY(limits.resizeProtocol(somePeer(1), "/a", 59, 0));
        QVERIFY(limits.resizeProtocol(somePeer(3), "/a", 50, 51));
    }

    void onePrefix() {
        for (const bool exempt : {false, true}) {
            LimitConfig config;
            config.exemptLoopback = exempt;
            config.connectionMemory = 0;
            config.prefixStreams = 3;
            config.leastStreams = 0;
            config.prefixMemory = 1000;
            config.leastMemory = 0;
            Limits limits(config);
            const auto here = Prefix::of(codec::Multiaddr::fromText("/ip4/127.0.0.1/tcp/1").value());
            for (int n = 1; n <= 3; ++n) {
                const Prefix from = n == 3 ? home(3) : here;
                QVERIFY(limits.admit(Direction::Inbound, from, kBegin));
                QVERIFY(limits.promote(somePeer(n), from, 0));
            }
            for (int i = 0; i < 3; ++i)
                QVERIFY(limits.openStream(somePeer(1 + i % 2), here, Direction::Inbound, kBegin));
            QVERIFY(limits.resize(somePeer(1), here, 0, 600));
            if (exempt) {
                QVERIFY(limits.openStream(somePeer(2), here, Direction::Inbound, kBegin));
                QVERIFY(limits.resize(somePeer(2), here, 0, 401));
                continue;
            }
            refuses(
                limits, [&] { return limits.openStream(somePeer(2), here, Direction::Inbound, kBegin); },
                Refusal::PrefixStreams);
            refuses(
                limits, [&] { return limits.resize(somePeer(2), here, 0, 401); }, Refusal::PrefixMemory);
            // What we open there is our own affair, and other places have room.
            QVERIFY(limits.openStream(somePeer(2), here, Direction::Outbound, kBegin));
            QVERIFY(limits.openStream(somePeer(3), home(3), Direction::Inbound, kBegin));
            QVERIFY(limits.resize(somePeer(2), here, 0, 400));
            QVERIFY(limits.resize(somePeer(3), home(3), 0, 401));
            limits.closeStream(somePeer(1), here, {});
            limits.closeStream(somePeer(2), here, {});
            QVERIFY(limits.openStream(somePeer(2), here, Direction::Inbound, kBegin));
        }
    }

    void forgetsWhoLeft() {
        Limits limits(LimitConfig{});
        for (int i = 0; i < 100; ++i) {
            const auto from = Prefix::of(address(i, 1));
            QVERIFY(limits.admit(Direction::Inbound, from, kBegin));
            QVERIFY(limits.promote(somePeer(i), from, 0));
            QVERIFY(limits.openStream(somePeer(i), from, Direction::Inbound, kBegin));
            QVERIFY(limits.assignProtocol(somePeer(i), "/a"));
            limits.closeStream(somePeer(i), from, "/a");
            limits.release(Direction::Inbound, from, somePeer(i), 0);
        }
        QCOMPARE(limits.peers(), std::size_t{0});
        QCOMPARE(limits.usage().connections, std::size_t{0});
        QCOMPARE(limits.usage().transient, std::size_t{0});
        QCOMPARE(limits.usage().streams, std::size_t{0});
    }

    void prefixesAreBounded() {
        LimitConfig config;
        config.transientConnections = 100000;
        config.systemConnections = 100000;
        config.systemInbound = 100000;
        Limits limits(config);
        for (int i = 0; i < 60000; ++i) {
            const Instant now = kBegin + std::chrono::milliseconds(i);
            codec::IpEndpoint endpoint;
            endpoint.port = 1;
            endpoint.address = {static_cast<Byte>(1 + i / 65536), static_cast<Byte>(i / 256),
                                static_cast<Byte>(i), 1};
            const auto from = Prefix::of(endpoint.multiaddr());
            QVERIFY(limits.admit(Direction::Inbound, from, now));
            limits.release(Direction::Inbound, from, {}, 0);
        }
        QVERIFY(limits.prefixes() <= 16384 + 1000); // and those of the second between two sweeps
    }

    void onlyIdlePrefixesAreForgotten() {
        LimitConfig config;
        config.transientConnections = 100000;
        config.systemConnections = 100000;
        config.systemInbound = 100000;
        config.prefixConnections = 1;
        config.prefixRate = 1;
        Limits limits(config);
        const auto at = [](int i) {
            codec::IpEndpoint endpoint;
            endpoint.port = 1;
            endpoint.address = {static_cast<Byte>(1 + i / 65536), static_cast<Byte>(i / 256),
                                static_cast<Byte>(i), 1};
            return Prefix::of(endpoint.multiaddr());
        };
        const auto holds = at(0);  // a connection
        const auto recent = at(1); // a burst a moment ago
        QVERIFY(limits.admit(Direction::Inbound, holds, kBegin));
        for (int i = 2; i < 20000; ++i) {
            QVERIFY(limits.admit(Direction::Inbound, at(i), kBegin));
            limits.release(Direction::Inbound, at(i), {}, 0);
        }
        const Instant later = kBegin + std::chrono::seconds(2);
        QVERIFY(limits.admit(Direction::Inbound, recent, later));
        limits.release(Direction::Inbound, recent, {}, 0);
        QVERIFY(limits.prefixes() <= 3); // who left before is forgotten
        for (int i = 30000; i < 50000; ++i) {
            QVERIFY(limits.admit(Direction::Inbound, at(i), later));
            limits.release(Direction::Inbound, at(i), {}, 0);
        }
        refuses(
            limits, [&] { return limits.admit(Direction::Inbound, recent, later); }, Refusal::PrefixRate);
        refuses(
            limits, [&] { return limits.admit(Direction::Inbound, holds, later); },
            Refusal::PrefixConnections);
    }

    void aPrefixOutlivesItsStreams() {
        LimitConfig config;
        config.systemConnections = 100000;
        config.systemInbound = 100000;
        Limits limits(config);
        const auto at = [](int i) {
            codec::IpEndpoint endpoint;
            endpoint.port = 1;
            endpoint.address = {1, static_cast<Byte>(i / 256), static_cast<Byte>(i), 1};
            return Prefix::of(endpoint.multiaddr());
        };
        // The connection is given back before the last of its streams.
        QVERIFY(limits.admit(Direction::Inbound, at(0), kBegin));
        QVERIFY(limits.promote(somePeer(0), at(0), 0));
        QVERIFY(limits.openStream(somePeer(0), at(0), Direction::Inbound, kBegin));
        limits.release(Direction::Inbound, at(0), somePeer(0), 0);
        for (int i = 1; i < 20000; ++i) {
            QVERIFY(limits.admit(Direction::Inbound, at(i), kBegin));
            limits.release(Direction::Inbound, at(i), {}, 0);
        }
        const Instant later = kBegin + std::chrono::seconds(2);
        QVERIFY(limits.admit(Direction::Inbound, at(1), later));
        QCOMPARE(limits.prefixes(), std::size_t{2});
        limits.closeStream(somePeer(0), at(0), {});
        QCOMPARE(limits.usage().streams, std::size_t{0});
    }
};

VD_SUITE(LimitsTest)

#include "limits_test.moc"
