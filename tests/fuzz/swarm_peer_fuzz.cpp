#include "core/transport/yamux/header.h"
#include "tests/fuzz/swarm_host.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

namespace {

constexpr std::array<std::string_view, 8> kProtocols{
    "/ipfs/id/1.0.0", "/ipfs/id/push/1.0.0", "/ipfs/ping/1.0.0", "/perf/1.0.0",
    "/echo/1.0.0",    fuzz::kFramedProtocol, "/nobody/1.0.0",    "na"};

/// The input as a list of small decisions.
class Script {
public:
    explicit Script(BytesView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool empty() const { return m_bytes.empty(); }

    Byte byte() {
        if (m_bytes.empty()) return 0;
        const Byte value = m_bytes.front();
        m_bytes = m_bytes.subspan(1);
        return value;
    }

    Bytes some() {
        const std::size_t most = byte();
        const auto part = m_bytes.first(std::min(most, m_bytes.size()));
        m_bytes = m_bytes.subspan(part.size());
        return copyOf(part);
    }

private:
    BytesView m_bytes;
};

Bytes frame(yamux::Type type, yamux::Flags flags, std::uint32_t stream, std::uint32_t length,
            BytesView body = {}) {
    const auto header = yamux::encode({type, flags, stream, length});
    Bytes bytes(header.begin(), header.end());
    append(bytes, body);
    return bytes;
}

Bytes data(yamux::Flags flags, std::uint32_t stream, BytesView body) {
    return frame(yamux::Type::Data, flags, stream, static_cast<std::uint32_t>(body.size()), body);
}

/// A peer that passed security, and the host that has plans with it.
class Meeting {
public:
    explicit Meeting(Byte manner)
        : m_host(manner),
          m_peer({transport::Role::Initiator, session::Security::Noise, false, (manner & 8) == 0}) {
        m_connection = *m_host.accept(1);
        m_peer.shake([&](Bytes bytes) {
            m_host.receive(m_connection, std::move(bytes));
            return m_host.said(m_connection);
        });
        if ((manner & 8) != 0) {
            Bytes muxer;
            multistream::appendToken(muxer, multistream::kHeader);
            multistream::appendToken(muxer, "/yamux/1.0.0");
            say(muxer);
        }
        if ((manner & 1) != 0) m_host.stall();
    }

    void step(Script& script) {
        const Byte what = script.byte();
        const std::uint32_t stream = script.byte();
        switch (what % 12) {
        case 0: { // opens a stream, lazily, and speaks on it
            Bytes body;
            multistream::appendToken(body, multistream::kHeader);
            multistream::appendToken(body, kProtocols[what / 12 % kProtocols.size()]);
            append(body, script.some());
            say(data(yamux::kSyn, stream, body));
            break;
        }
        case 1: say(data(0, stream, script.some())); break;
        case 2: { // answers a stream of the host's
            Bytes body;
            multistream::appendToken(body, multistream::kHeader);
            multistream::appendToken(body, kProtocols[what / 12 % kProtocols.size()]);
            append(body, script.some());
            say(data(yamux::kAck, stream, body));
            break;
        }
        case 3: say(data(yamux::kFin, stream, {})); break;
        case 4: say(frame(yamux::Type::WindowUpdate, yamux::kRst, stream, 0)); break;
        case 5: say(frame(yamux::Type::WindowUpdate, 0, stream, std::uint32_t{script.byte()} << 12)); break;
        case 6: say(script.some()); break; // whatever that means to the muxer
        case 7: m_host.pass(std::chrono::milliseconds(std::int64_t{what} * stream)); break;
        case 8: // much of nothing
            say(data(0, stream, Bytes(std::size_t{script.byte()} * 512)));
            break;
        case 9: act(stream); break;
        case 10: m_host.ended(m_connection); break;
        default:
            if (what > 240) m_host.broken(m_connection);
            break;
        }
    }

    void finish() { m_host.finish(); }

private:
    void say(BytesView plain) { m_host.receive(m_connection, m_peer.say(plain)); }

    /// What the node above wants meanwhile.
    void act(std::uint32_t what) {
        swarm::Swarm& swarm = m_host.swarm();
        const Instant now = m_host.now();
        switch (what % 9) {
        case 0: static_cast<void>(swarm.run(m_connection, swarm::DoPing{2}, now).ok()); break;
        case 1: static_cast<void>(swarm.run(m_connection, swarm::DoIdentify{}, now).ok()); break;
        case 2: static_cast<void>(swarm.run(m_connection, swarm::DoEcho{what * 10}, now).ok()); break;
        case 3: static_cast<void>(swarm.run(m_connection, swarm::DoPerf{what, what * 7}, now).ok()); break;
        case 4: {
            swarm::FramedProtocol protocol;
            protocol.name = fuzz::kFramedProtocol;
            if (const auto opened = swarm.openFramed(m_connection, protocol, now); opened.ok()) {
                m_framed = *opened;
                static_cast<void>(swarm.sendFrame(m_framed, Bytes(what), now).ok());
            }
            break;
        }
        case 5:
            if (m_framed) swarm.endFramed(m_framed, static_cast<swarm::FramedEnd>(what % 3), now);
            break;
        case 6: swarm.reconsider(now); break;
        case 7:
            static_cast<void>(
                swarm.listen(*codec::Multiaddr::ofTcp("10.1.1.1", static_cast<std::uint16_t>(1 + what % 5))));
            break;
        default: swarm.close(m_connection, swarm::CloseReason::Requested, now); break;
        }
        m_host.settle();
    }

    fuzz::SwarmHost m_host;
    fuzz::HonestPeer m_peer;
    ConnId m_connection;
    swarm::FramedId m_framed;
};

} // namespace

// Input: how host and peer behave, then steps of either, each with a stream or a number.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    Meeting meeting(bytes[0]);
    Script script(BytesView(bytes, size).subspan(1));
    while (!script.empty()) meeting.step(script);
    meeting.finish();
    return 0;
}
