/// A session and a host that does with every output what one byte of the input decides.
#pragma once

#include "tests/fuzz/honest_peer.h"

namespace vedette::fuzz {

class EchoTable final : public session::ProtocolTable {
public:
    [[nodiscard]] bool supports(std::string_view protocol) const override {
        return protocol == "/echo/1.0.0";
    }

    [[nodiscard]] std::vector<std::string> list() const override { return {"/echo/1.0.0"}; }
};

class SessionHost {
public:
    SessionHost(transport::Role role, session::Security security, bool isPrivate, Byte manner)
        : m_manner(manner), m_session(role, config(security, isPrivate), m_table, m_random, kStart) {}

    [[nodiscard]] session::Session& session() { return m_session; }

    [[nodiscard]] Instant now() const { return m_now; }

    /// False when the session is over.
    [[nodiscard]] bool receive(Bytes bytes) {
        m_now += std::chrono::milliseconds(m_manner);
        const bool alive = m_session.receive(bytes, m_now).ok() && m_session.wake(m_now).ok();
        serve();
        if ((m_manner & 16) == 0) {
            m_session.outgoing().sent(m_session.outgoing().size());
            m_session.wireDrained();
        }
        return alive && m_session.phase() != session::Phase::Closed;
    }

    /// Through the handshakes with an honest peer; what it answers.
    [[nodiscard]] Bytes answer(Bytes bytes) {
        VD_ASSERT(m_session.receive(bytes, m_now).ok());
        return taken(m_session.outgoing());
    }

    void serve() {
        while (auto output = m_session.poll()) {
            if (std::holds_alternative<session::Ready>(*output)) {
                if ((m_manner & 32) != 0) openTwo();
            } else if (const auto* proposed = std::get_if<session::Proposed>(&*output)) {
                if ((m_manner & 1) == 0) m_session.accept(proposed->stream, m_now);
                if ((m_manner & 2) != 0) m_session.reset(proposed->stream);
            } else if (const auto* data = std::get_if<session::Data>(&*output)) {
                if ((m_manner & 4) == 0) m_session.consume(data->stream, data->bytes.size(), m_now);
                if ((m_manner & 8) == 0) static_cast<void>(m_session.write(data->stream, data->bytes));
            } else if (const auto* closed = std::get_if<session::RemoteClosed>(&*output)) {
                m_session.closeWrite(closed->stream);
            }
        }
        m_session.flush();
        VD_ASSERT(m_session.outgoing().size() <= 4 * 1024 * 1024);
    }

private:
    static session::Config config(session::Security security, bool isPrivate) {
        session::Config made;
        made.offered = {security};
        made.credentials = credentialsOf(1);
        made.timeline = timeline();
        made.maxUnsent = 64 * 1024;
        if (isPrivate) made.privateNetwork = networkKey();
        return made;
    }

    /// One that is agreed before the answer, and one that is not.
    void openTwo() {
        if (const auto lazy = m_session.open({"/echo/1.0.0"}, m_now); lazy.ok()) {
            static_cast<void>(m_session.write(*lazy, Bytes(100, 7)));
            m_session.closeWrite(*lazy);
        }
        static_cast<void>(m_session.open({"/a", "/echo/1.0.0"}, m_now).ok());
    }

    Byte m_manner;
    Instant m_now = kStart;
    EchoTable m_table;
    SeededRandom m_random{3};
    session::Session m_session;
};

/// Feeds the input in pieces of the size that its bytes say.
template <class Feed>
void inPieces(BytesView input, Feed&& feed) {
    while (!input.empty()) {
        const std::size_t n = std::min<std::size_t>(std::size_t{input[0]} * 4 + 1, input.size() - 1);
        const Bytes piece = copyOf(input.subspan(1, n));
        input = input.subspan(1 + n);
        if (!feed(piece)) return;
    }
}

/// The first byte chooses how the host behaves and whether the bytes are the wire itself (bit 7) or what a
/// peer says behind the handshakes.
inline void speakToSession(transport::Role role, session::Security security, bool isPrivate,
                           BytesView input) {
    if (input.size() < 2) return;
    const Byte manner = input[0];
    input = input.subspan(1);
    SessionHost host(role, security, isPrivate, manner);
    if ((manner & 128) != 0) {
        inPieces(input, [&](const Bytes& piece) { return host.receive(piece); });
        static_cast<void>(host.session().remoteEnded(host.now()).ok());
        host.serve();
        return;
    }
    const bool answers = role == transport::Role::Initiator;
    HonestPeer peer({answers ? transport::Role::Responder : transport::Role::Initiator, security, isPrivate,
                     (manner & 64) == 0});
    peer.shake([&](Bytes bytes) { return host.answer(std::move(bytes)); });
    VD_ASSERT(host.session().phase() == session::Phase::Ready
              || host.session().phase() == session::Phase::MuxerNegotiation);
    host.serve();
    inPieces(input, [&](const Bytes& piece) { return host.receive(peer.say(piece)); });
}

} // namespace vedette::fuzz
