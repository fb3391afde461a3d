/// A swarm and a carrier without sockets: it obeys at once, and shuts what the swarm wants shut.
#pragma once

#include "core/swarm/swarm.h"
#include "tests/fuzz/honest_peer.h"

#include <map>
#include <optional>
#include <utility>

namespace vedette::fuzz {

inline constexpr std::string_view kFramedProtocol = "/fuzz/1.0.0";

/// Limits small enough for a fuzzer to meet them. After every step what is used is within them, and finish()
/// finds that nothing is used any more.
class SwarmHost {
public:
    /// manner: bit 1 frames are sent back, 2 frames are answered by the end.
    explicit SwarmHost(Byte manner)
        : m_manner(manner),
          m_swarm(config(), identityOf(1).publicKey(), nullptr, m_random, m_events, kStart) {
        m_swarm.setCredentials(credentialsOf(1));
        swarm::FramedProtocol framed;
        framed.name = kFramedProtocol;
        framed.bounds = {1000, 3000, std::chrono::seconds(30), std::chrono::seconds(60)};
        framed.maxInboundPerPeer = 3;
        m_swarm.serveFramed(framed, kStart);
        settle();
    }

    [[nodiscard]] swarm::Swarm& swarm() { return m_swarm; }

    [[nodiscard]] Instant now() const { return m_now; }

    /// From now on the wires take nothing of what the swarm says.
    void stall() { m_stalled = true; }

    /// A connection from a network of its own; nothing when it is turned away.
    [[nodiscard]] std::optional<ConnId> accept(Byte network) {
        const auto remote = codec::Multiaddr::ofTcp("10.0." + std::to_string(network) + ".1", 1234);
        const auto local = codec::Multiaddr::ofTcp("10.1.1.1", 4001);
        const auto accepted = m_swarm.accepted(ListenerId{1}, *local, *remote, m_now);
        if (accepted.ok()) m_wires[*accepted];
        settle();
        return accepted.ok() ? std::optional(*accepted) : std::nullopt;
    }

    void receive(ConnId connection, Bytes bytes) {
        const auto wire = m_wires.find(connection);
        if (wire == m_wires.end()) return;
        if (wire->second.paused) {
            append(wire->second.waiting, bytes);
            return;
        }
        m_swarm.received(connection, bytes, m_now);
        settle();
    }

    void ended(ConnId connection) {
        if (!m_wires.contains(connection)) return;
        m_swarm.remoteEnded(connection, m_now);
        settle();
    }

    void broken(ConnId connection) {
        if (m_wires.erase(connection) == 0) return;
        m_swarm.closed(connection, Error(std::make_error_code(std::errc::connection_reset)), m_now);
        settle();
    }

    /// Lets time pass, waking the swarm when it wants to be.
    void pass(Duration span) {
        const Instant until = m_now + span;
        for (int wakes = 0;; ++wakes) {
            const auto at = m_swarm.deadline();
            if (!at || *at > until) break;
            VD_ASSERT(wakes < 10000); // a deadline that does not move is a busy loop
            m_now = std::max(m_now, *at);
            m_swarm.wake(m_now);
            settle();
        }
        m_now = until;
    }

    /// What it said on this wire since it was asked last.
    [[nodiscard]] Bytes said(ConnId connection) {
        const auto wire = m_wires.find(connection);
        return wire == m_wires.end() ? Bytes() : std::exchange(wire->second.said, {});
    }

    /// Obeys, and looks whether all is within bounds.
    void settle() {
        for (bool busy = true; busy;) {
            busy = false;
            while (auto output = m_swarm.poll()) {
                busy = true;
                if (const auto* framed = std::get_if<swarm::FramedOutput>(&*output)) answer(*framed);
            }
            while (const auto order = m_swarm.order()) {
                busy = true;
                std::visit([&](const auto& one) { obey(one); }, *order);
            }
        }
        const auto& usage = m_swarm.limits().usage();
        VD_ASSERT(usage.connections <= config().limits.systemConnections);
        VD_ASSERT(usage.transient <= config().limits.transientConnections);
        VD_ASSERT(usage.streams <= config().limits.systemStreams);
        VD_ASSERT(usage.memory <= config().limits.systemMemory);
        VD_ASSERT(m_swarm.connections().size() == usage.connections);
    }

    /// Every wire breaks, one in two of them in order, and all that was used is given back.
    void finish() {
        while (!m_wires.empty()) {
            const ConnId connection = m_wires.begin()->first;
            if (connection.value % 2 == 0) ended(connection);
            broken(connection);
        }
        pass(std::chrono::minutes(5));
        const auto& limits = m_swarm.limits();
        VD_ASSERT(m_swarm.connections().empty() && limits.usage().connections == 0);
        VD_ASSERT(limits.usage().inbound == 0 && limits.usage().transient == 0);
        VD_ASSERT(limits.usage().streams == 0 && limits.usage().memory == 0 && limits.peers() == 0);
        VD_ASSERT(!m_swarm.deadline().has_value());
    }

private:
    struct Wire {
        Bytes said;
        Bytes waiting; ///< while paused: what the socket would hold
        bool paused = false;
    };

    static swarm::SwarmConfig config() {
        swarm::SwarmConfig made;
        made.timeline = timeline();
        made.serve = {"identify", "ping", "perf", "echo"};
        made.limits.systemConnections = 4;
        made.limits.systemInbound = 3;
        made.limits.transientConnections = 2;
        made.limits.systemStreams = 24;
        made.limits.systemMemory = 4 * 1024 * 1024;
        made.limits.connectionNegotiating = 8;
        made.limits.peerStreams = 16;
        made.limits.peerMemory = 2 * 1024 * 1024;
        made.limits.peerStreamRate = 50;
        made.limits.protocolPeerStreams = 8;
        made.limits.protocolMemory = 512 * 1024;
        made.yamux.maxStreams = 32;
        made.yamux.maxUnaccepted = 16;
        return made;
    }

    void answer(const swarm::FramedOutput& output) {
        const auto* frame = std::get_if<swarm::FrameReceived>(&output);
        if (frame == nullptr) return;
        if ((m_manner & 2) != 0)
            static_cast<void>(m_swarm.sendFrame(frame->stream, frame->bytes, m_now).ok());
        if ((m_manner & 4) != 0) m_swarm.endFramed(frame->stream, swarm::FramedEnd::Both, m_now);
    }

    void obey(const swarm::Flush& order) {
        const auto wire = m_wires.find(order.connection);
        if (wire == m_wires.end() || m_stalled) return;
        while (SendBuffer* out = m_swarm.outgoing(order.connection)) {
            if (out->empty()) break;
            const Bytes bytes = taken(*out);
            append(wire->second.said, bytes);
            m_swarm.sent(order.connection, bytes.size(), m_now);
        }
    }

    void obey(const swarm::CloseWire& order) {
        m_wires.erase(order.connection);
        m_swarm.closed(order.connection, std::nullopt, m_now);
    }

    void obey(const swarm::Throttle& order) {
        const auto wire = m_wires.find(order.connection);
        if (wire == m_wires.end()) return;
        wire->second.paused = !order.reading;
        Bytes waiting = order.reading ? std::exchange(wire->second.waiting, {}) : Bytes();
        if (!waiting.empty()) m_swarm.received(order.connection, waiting, m_now);
    }

    void obey(const swarm::Connect& order) {
        m_swarm.connectFailed(order.connection, Error(std::make_error_code(std::errc::connection_refused)),
                              m_now);
    }

    void obey(const swarm::Resolve& order) {
        m_swarm.resolved(order.query, std::vector<std::string>(), m_now);
    }

    void obey(const swarm::Listen& order) { m_swarm.listening(order.listener, {order.address}, m_now); }

    void obey(const swarm::CloseListener&) {}

    void obey(const swarm::Multicast&) {}

    Byte m_manner;
    bool m_stalled = false;
    Instant m_now = kStart;
    SeededRandom m_random{7};
    event::Counter m_events;
    std::map<ConnId, Wire> m_wires;
    swarm::Swarm m_swarm;
};

} // namespace vedette::fuzz
