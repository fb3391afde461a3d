// Every limit, met by real connections: who is refused is told so by name, and what is lifted is taken.
#include "tests/sim/siege.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <functional>

using namespace vedette;
using namespace std::chrono_literals;
using swarm::Refusal;
using test::dataOf;
using test::Intruder;
using test::openingOf;
using test::Siege;
using test::tokensOf;

namespace {

struct Case {
    const char* name;
    Refusal refusal;
    std::function<void(swarm::SwarmConfig&)> tighten;
    std::function<void(Siege&)> attack; ///< fills the limit and stays
};

/// Wires that say nothing, each from a prefix of its own or all from one.
std::function<void(Siege&)> wires(int count, bool onePrefix) {
    return [=](Siege& s) {
        for (int i = 0; i < count; ++i) {
            static_cast<void>(
                s.wire(onePrefix ? "10.66.0." + std::to_string(i + 1) : "10.66." + std::to_string(i) + ".1"));
        }
    };
}

/// A peer that opens streams and says nothing on them.
std::function<void(Siege&)> streams(std::uint32_t count) {
    return [=](Siege& s) {
        auto foe = s.intrude();
        if (!foe) return;
        Bytes burst;
        for (std::uint32_t i = 0; i < count; ++i)
            append(burst, openingOf(1 + 2 * i, std::string(ping::kProtocol)));
        s.say(*foe, burst);
    };
}

/// A peer that opens streams and never says what for.
std::function<void(Siege&)> silentStreams(std::uint32_t count) {
    return [=](Siege& s) {
        auto foe = s.intrude();
        if (!foe) return;
        Bytes burst;
        for (std::uint32_t i = 0; i < count; ++i)
            append(burst, dataOf(1 + 2 * i, tokensOf({std::string(multistream::kHeader)}), yamux::kSyn));
        s.say(*foe, burst);
    };
}

/// Peers that have bytes echoed and read none of them.
void deafPeers(Siege& s) {
    for (int i = 0; i < 3; ++i) {
        auto foe = s.intrude();
        if (!foe) return;
        s.net.raw(foe->raw).reads = false;
        for (std::uint32_t j = 0; j < 8 && !s.ended(foe->raw); ++j)
            s.say(*foe, openingOf(1 + 2 * j, std::string(echo::kProtocol), Bytes(200 * 1024, 1)));
    }
}

/// Peers that prove who they are and do nothing, all from one prefix.
void authenticatedPeers(Siege& s) {
    for (int i = 0; i < 8; ++i) {
        const auto foe = s.intrude({}, "10.66.0." + std::to_string(i + 1));
        if (foe && !foe->intruder.ready()) ++s.harm;
    }
}

const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {"connections in all", Refusal::SystemConnections, [](auto& c) { c.limits.systemConnections = 5; },
         wires(8, false)},
        {"inbound connections in all", Refusal::SystemInbound, [](auto& c) { c.limits.systemInbound = 5; },
         wires(8, false)},
        {"strangers in all", Refusal::TransientConnections,
         [](auto& c) { c.limits.transientConnections = 5; }, wires(8, false)},
        {"connections of one /24", Refusal::PrefixConnections,
         [](auto& c) { c.limits.prefixConnections = 5; }, wires(8, true)},
        {"connections of one /24, authenticated", Refusal::PrefixConnections,
         [](auto& c) { c.limits.prefixConnections = 5; }, authenticatedPeers},
        {"strangers of one /24", Refusal::PrefixTransient, [](auto& c) { c.limits.prefixTransient = 5; },
         wires(8, true)},
        {"new connections of one /24", Refusal::PrefixRate, [](auto& c) { c.limits.prefixRate = 5; },
         wires(8, true)},
        {"streams of one connection without a protocol", swarm::Refusal::ConnectionStreams,
         [](auto& c) { c.limits.connectionNegotiating = 5; }, silentStreams(8)},
        {"streams of one connection, its muxer's", Refusal::ConnectionStreams,
         [](auto& c) { c.yamux.maxStreams = 5; }, streams(8)},
        {"connections of one peer", Refusal::PeerConnections, [](auto& c) { c.limits.peerConnections = 2; },
         [](Siege& s) {
             for (int i = 0; i < 4; ++i) {
                 if (auto foe = s.intrude({.seed = 5})) s.net.run(100ms);
             }
         }},
        {"streams in all", Refusal::SystemStreams,
         [](auto& c) { c.limits.systemStreams = 5, c.limits.leastStreams = 2; }, streams(8)},
        {"streams of one /24", Refusal::PrefixStreams,
         [](auto& c) { c.limits.prefixStreams = 5, c.limits.leastStreams = 2; }, streams(8)},
        {"streams of one peer", Refusal::PeerStreams, [](auto& c) { c.limits.peerStreams = 5; }, streams(8)},
        {"new streams of one peer", Refusal::PeerStreamRate, [](auto& c) { c.limits.peerStreamRate = 5; },
         streams(8)},
        {"streams of one protocol", Refusal::ProtocolStreams,
         [](auto& c) { c.limits.protocolStreams = 5, c.limits.leastStreams = 2; }, streams(8)},
        {"streams of one protocol with one peer", Refusal::ProtocolPeerStreams,
         [](auto& c) { c.limits.protocolPeerStreams = 5; }, streams(8)},
        {"memory of all", Refusal::SystemMemory, [](auto& c) { c.limits.systemMemory = 3 * 1024 * 1024; },
         deafPeers},
        {"memory of one /24", Refusal::PrefixMemory, [](auto& c) { c.limits.prefixMemory = 3 * 1024 * 1024; },
         deafPeers},
        {"memory of one protocol", Refusal::ProtocolMemory,
         [](auto& c) { c.limits.protocolMemory = 3 * 1024 * 1024; }, deafPeers},
        {"memory of strangers", Refusal::TransientMemory,
         [](auto& c) { c.limits.transientMemory = 5 * c.limits.connectionMemory; }, wires(8, false)},
        {"memory of one peer", Refusal::PeerMemory, [](auto& c) { c.limits.peerMemory = 1024 * 1024; },
         deafPeers},
    };
    return all;
}

} // namespace

class LimitSiegeTest final : public QObject {
    Q_OBJECT

private slots:

    void everyLimit_data() {
        QTest::addColumn<int>("index");
        for (std::size_t i = 0; i < cases().size(); ++i)
            QTest::newRow(cases()[i].name) << static_cast<int>(i);
    }

    void everyLimit() {
        QFETCH(int, index);
        const Case& each = cases()[static_cast<std::size_t>(index)];
        for (const bool lifted : {false, true}) {
            auto config = Siege::config();
            if (!lifted) each.tighten(config.swarm);
            Siege s(config);
            each.attack(s);
            s.net.run(100ms);
            s.ping(); // while it is full
            s.net.run(2s);
            s.leaveAll();
            s.net.run(100ms);
            s.ping();
            const auto& limits = s.victim.swarm().limits();
            if (lifted) {
                QCOMPARE(limits.refused(each.refusal), std::uint64_t{0});
                continue;
            }
            QVERIFY(limits.refused(each.refusal) > 0);
            QCOMPARE(s.refusals(test::nameOf(each.refusal)), limits.refused(each.refusal));
            // Nothing else was in the way.
            for (const auto& refused : s.victim.all<event::Refused>())
                QCOMPARE(refused.rule, test::nameOf(each.refusal));
            UNHARMED(s);
        }
    }

    /// What all share is taken by peers of one /24: who has little of it is served all the same, on streams
    /// that it opens meanwhile.
    void whatManyTakeIsLeftForOne_data() {
        QTest::addColumn<int>("what");
        QTest::newRow("streams in all") << static_cast<int>(Refusal::SystemStreams);
        QTest::newRow("streams of one protocol") << static_cast<int>(Refusal::ProtocolStreams);
        QTest::newRow("memory of all") << static_cast<int>(Refusal::SystemMemory);
        QTest::newRow("memory of one protocol") << static_cast<int>(Refusal::ProtocolMemory);
    }

    void whatManyTakeIsLeftForOne() {
        QFETCH(int, what);
        auto config = Siege::config();
        auto& limits = config.swarm.limits;
        if (what == static_cast<int>(Refusal::SystemStreams)) limits.systemStreams = 64;
        if (what == static_cast<int>(Refusal::ProtocolStreams)) limits.protocolStreams = 64;
        if (what == static_cast<int>(Refusal::SystemMemory)) limits.systemMemory = 3 * 1024 * 1024;
        if (what == static_cast<int>(Refusal::ProtocolMemory)) limits.protocolMemory = 3 * 1024 * 1024;
        const bool memory = what == static_cast<int>(Refusal::SystemMemory)
                         || what == static_cast<int>(Refusal::ProtocolMemory);
        Siege s(config);
        const auto& judged = s.victim.swarm().limits();
        if (memory) deafPeers(s);
        for (int i = 0; !memory && i < 4; ++i) {
            auto foe = s.intrude({}, "10.66.0." + std::to_string(i + 1));
            QVERIFY(foe && foe->intruder.ready());
            Bytes burst;
            for (std::uint32_t j = 0; j < 30; ++j)
                append(burst, openingOf(1 + 2 * j, std::string(ping::kProtocol)));
            s.say(*foe, burst);
        }
        QVERIFY(judged.refused(static_cast<Refusal>(what)) > 0);
        for (int i = 0; i < 5; ++i) {
            s.ping();
            QCOMPARE(s.harm, std::size_t{0});
        }
        s.leaveAll();
        UNHARMED(s);
    }

    /// A thousand strangers of one /24 who say nothing: what they cost, and that the others get in.
    void halfOpenFlood() {
        Siege s;
        const std::size_t heap = test::heapInUse();
        std::size_t in = 0;
        for (int i = 0; i < 1000; ++i) in += s.wire("10.66.0." + std::to_string(i % 250)).has_value();
        QCOMPARE(in, std::size_t{64});
        QCOMPARE(s.victim.swarm().limits().usage().transient, std::size_t{64});
        const std::size_t grown = std::max(heap, test::heapInUse()) - heap;
        std::fprintf(stderr, "half-open: %zu bytes each, both ends\n", grown / in);
        QVERIFY(grown < in * 16 * 1024);
        // Somebody of another prefix still gets in.
        auto other = s.intrude({}, "10.67.0.1");
        QVERIFY(other && other->intruder.ready());
        s.ping();
        s.net.run(2s);
        QCOMPARE(s.refusals(test::nameOf(Refusal::PrefixTransient)), std::uint64_t{1000 - 64});
        // Folded: a flood of attempts is no flood of events.
        QVERIFY(s.victim.all<event::Refused>().size() <= 4);
        s.net.run(10s);
        QCOMPARE(s.victim.all<event::PeerViolated>().size(), std::size_t{64});
        for (const auto& violated : s.victim.all<event::PeerViolated>())
            QCOMPARE(violated.violation, test::nameOf(session::Violation::PhaseTimeout));
        s.net.leave(other->raw);
        UNHARMED(s);
    }

    /// From many prefixes the limit on all strangers holds; those who are in stay served.
    void halfOpenFloodFromEverywhere() {
        Siege s;
        std::size_t in = 0;
        for (int i = 0; i < 1000; ++i) {
            in += s.wire("10." + std::to_string(100 + i / 200) + "." + std::to_string(i % 200) + ".1")
                      .has_value();
        }
        QCOMPARE(in, std::size_t{256});
        s.ping();
        s.net.run(2s);
        QCOMPARE(s.refusals(test::nameOf(Refusal::TransientConnections)), std::uint64_t{1000 - 256});
        UNHARMED(s);
    }
};

VD_SUITE(LimitSiegeTest)

#include "limit_test.moc"
