#include "core/base/check.h"
#include "core/transport/yamux/header.h"

#include <algorithm>
#include <map>
#include <optional>

using namespace vedette;
using yamux::Type;

namespace {

/// The input as a list of small decisions.
class Script {
public:
    explicit Script(BytesView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool empty() const { return m_bytes.empty(); }

    std::uint32_t byte() {
        if (m_bytes.empty()) return 0;
        const Byte value = m_bytes.front();
        m_bytes = m_bytes.subspan(1);
        return value;
    }

    std::uint32_t word() {
        const std::uint32_t high = byte() << 8;
        return high | byte();
    }

    Bytes raw(std::size_t size) {
        const auto part = m_bytes.first(std::min(size, m_bytes.size()));
        m_bytes = m_bytes.subspan(part.size());
        return copyOf(part);
    }

private:
    BytesView m_bytes;
};

struct Known {
    std::uint64_t unread = 0;
    bool ended = false;
};

/// A session, what its outputs told of each stream, and the promises that must hold between them.
class Drive {
public:
    Drive(transport::Role role, const yamux::Config& config)
        : m_config(config), m_session(role, config, m_now) {}

    void receive(BytesView bytes) {
        const auto result = m_session.receive(bytes, m_now);
        while (const auto output = m_session.poll()) std::visit(*this, *output);
        if (!result.ok()) m_dead = true;
        ship();
        VD_ASSERT(!m_dead || m_left);
    }

    void act(Script& script) {
        const StreamId id{script.byte() & 31U};
        switch (script.byte() % 9) {
        case 0:
            if (const auto opened = m_session.open(m_now); opened.ok()) m_streams[opened->value];
            break;
        case 1: m_session.accept(id); break;
        case 2: {
            const Bytes bytes(script.word() * 4);
            const std::size_t room = m_session.room(id);
            const std::size_t taken = m_session.write(id, bytes);
            VD_ASSERT(taken == std::min(room, bytes.size()));
            VD_ASSERT(taken == 0 || !m_dead);
            ship();
            break;
        }
        case 3: m_session.closeWrite(id); break;
        case 4:
            m_session.reset(id);
            m_streams.erase(id.value);
            break;
        case 5: {
            const auto at = m_streams.find(id.value);
            if (at == m_streams.end()) break;
            const auto some = std::min<std::uint64_t>(at->second.unread, script.word() * 4);
            at->second.unread -= some;
            m_session.consume(id, some, m_now);
            break;
        }
        case 6: m_session.ping(m_now); break;
        case 7: m_session.goAway(script.byte()); break;
        default: m_now += std::chrono::milliseconds(script.byte()); break;
        }
        ship();
    }

    void ship() {
        while (const auto frame = m_session.frame()) {
            const auto header = yamux::decode(frame->header);
            VD_ASSERT(header.ok());
            if (header->type == Type::Data) {
                VD_ASSERT(header->length == frame->body.size() && header->length <= m_config.maxFrame);
            } else {
                VD_ASSERT(frame->body.empty());
            }
            m_left = m_left || header->type == Type::GoAway;
        }
        VD_ASSERT(m_session.streamCount() <= 2 * std::size_t{m_config.maxStreams});
        VD_ASSERT(m_session.windowMemory() <= std::uint64_t{m_config.initialWindow} * m_session.streamCount()
                                                  + m_config.connectionWindow);
    }

    void operator()(const yamux::Opened& o) { VD_ASSERT(m_streams.emplace(o.stream.value, Known()).second); }

    void operator()(const yamux::Data& o) {
        const auto at = m_streams.find(o.stream.value);
        VD_ASSERT(at != m_streams.end() && !at->second.ended && !o.bytes.empty());
        at->second.unread += o.bytes.size();
        VD_ASSERT(at->second.unread <= m_config.maxWindow);
    }

    void operator()(const yamux::RemoteClosed& o) {
        const auto at = m_streams.find(o.stream.value);
        VD_ASSERT(at != m_streams.end() && !at->second.ended);
        at->second.ended = true;
    }

    void operator()(const yamux::Reset& o) { VD_ASSERT(m_streams.erase(o.stream.value) == 1); }

    void operator()(const yamux::Writable& o) {
        VD_ASSERT(m_session.room(o.stream) > 0 || m_streams.contains(o.stream.value));
    }

    void operator()(const yamux::Pong& o) { VD_ASSERT(o.roundTrip >= Duration::zero()); }

    void operator()(const yamux::GoneAway&) {
        VD_ASSERT(!m_remoteLeft);
        m_remoteLeft = true;
    }

private:
    yamux::Config m_config;
    Instant m_now{};
    yamux::Session m_session;
    std::map<std::uint64_t, Known> m_streams;
    bool m_dead = false;
    bool m_left = false;
    bool m_remoteLeft = false;
};

Bytes frame(Script& script) {
    const std::uint32_t shape = script.byte();
    yamux::Header header;
    header.type = static_cast<Type>(shape & 3U);
    header.flags = static_cast<yamux::Flags>(shape >> 2 & 15U);
    header.stream = header.type >= Type::Ping && (shape & 64U) == 0 ? 0 : script.byte() & 31U;
    header.length = (shape & 128U) == 0 ? script.byte() : script.word() * 16;
    const auto encoded = yamux::encode(header);
    Bytes bytes(encoded.begin(), encoded.end());
    if (header.type == Type::Data) bytes.resize(bytes.size() + header.length, 0x5a);
    return bytes;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 4096) return 0;
    Script script(BytesView(data, size));
    const std::uint32_t setup = script.byte();
    yamux::Config config;
    if ((setup & 2U) != 0) config.maxStreams = 4;
    if ((setup & 4U) != 0) config.maxUnaccepted = 2;
    if ((setup & 8U) != 0) config.maxControlFramesPerSecond = 4;
    if ((setup & 16U) != 0) config.connectionWindow = 300000;
    config.maxFrame = (setup & 32U) != 0 ? 1000 : config.maxFrame;
    Drive drive((setup & 1U) != 0 ? transport::Role::Initiator : transport::Role::Responder, config);
    while (!script.empty()) {
        const std::uint32_t what = script.byte();
        if (what < 128) {
            const auto bytes = frame(script);
            const std::size_t cut = std::min<std::size_t>(what, bytes.size());
            drive.receive(BytesView(bytes).first(cut));
            drive.receive(BytesView(bytes).subspan(cut));
        } else if (what < 240) {
            drive.act(script);
        } else {
            drive.receive(script.raw(what - 240));
        }
    }
    return 0;
}
