#include "core/transport/yamux/impl.h"

#include <algorithm>
#include <limits>
#include <string>

namespace vedette::yamux {

namespace {

constexpr std::size_t kRefusalsPerStream = 10;
constexpr std::uint32_t kProtocolError = 1;

std::string describe(const Header& header) {
    return "stream " + std::to_string(header.stream) + ", length " + std::to_string(header.length);
}

} // namespace

Result<> Session::receive(BytesView bytes, Instant now) {
    Impl& impl = *m_impl;
    if (impl.m_violation) return Fail{*impl.m_violation, "the session is dead"};
    auto step = impl.parse(bytes, now);
    if (step.ok()) return {};
    impl.m_weLeft = false; // the reason outranks a polite go-away sent before
    impl.sendGoAway(kProtocolError);
    impl.m_violation = step.error();
    const auto last = decode(impl.m_header);
    return Fail{step.error(), last.ok() ? describe(*last) : std::string()};
}

Session::Impl::Step Session::Impl::parse(BytesView bytes, Instant now) {
    while (!bytes.empty()) {
        if (m_bodyLeft > 0) {
            const auto part = bytes.first(std::min<std::size_t>(m_bodyLeft, bytes.size()));
            onBody(part);
            bytes = bytes.subspan(part.size());
            continue;
        }
        const std::size_t take = std::min(kHeaderSize - m_headerFill, bytes.size());
        std::copy_n(bytes.begin(), take, m_header.begin() + static_cast<std::ptrdiff_t>(m_headerFill));
        bytes = bytes.subspan(take);
        m_headerFill += take;
        if (m_headerFill < kHeaderSize) break;
        m_headerFill = 0;
        const Header header = VD_TRY(decode(m_header));
        VD_TRY(onHeader(header, now));
    }
    return {};
}

Session::Impl::Step Session::Impl::onHeader(const Header& header, Instant now) {
    const bool forSession = header.type == Type::Ping || header.type == Type::GoAway;
    if (forSession != (header.stream == 0)) return Fail{Violation::SessionStream};
    switch (header.type) {
    case Type::Ping: return onPing(header, now);
    case Type::GoAway: return onGoAway(header, now);
    case Type::Data:
    case Type::WindowUpdate: break;
    }
    return onStreamFrame(header, now);
}

Session::Impl::Step Session::Impl::onPing(const Header& header, Instant now) {
    if (header.flags == kSyn) {
        if (!m_pings.spend(now)) return Fail{Violation::PingFlood};
        send(Type::Ping, kAck, 0, header.length);
        return {};
    }
    if (header.flags != kAck) return Fail{Violation::UnknownFlags};
    // A pong before its ping would tell us a round trip of its sender's choice, and with it window growth.
    if (!m_pingSent || header.length != m_pingValue) return Fail{Violation::UnexpectedPong};
    m_roundTrip = now - *m_pingSent;
    const Duration path = m_pathRoundTrip.value_or(*m_roundTrip);
    m_pathRoundTrip = std::min(*m_roundTrip, path + (*m_roundTrip - path) / 8);
    m_pingSent.reset();
    m_outputs.push(Pong{*m_roundTrip});
    return {};
}

Session::Impl::Step Session::Impl::onGoAway(const Header& header, Instant now) {
    if (!m_control.spend(now)) return Fail{Violation::ControlFlood};
    if (!m_remoteLeft) m_outputs.push(GoneAway{header.length});
    m_remoteLeft = true;
    return {};
}

Session::Impl::Step Session::Impl::onStreamFrame(const Header& header, Instant now) {
    if ((header.flags & kSyn) != 0) VD_TRY(onSyn(header, now));
    Stream* stream = find(header.stream);
    if (stream == nullptr) return onLateFrame(header, now);
    // Whatever the remote sends on a stream of ours is an answer: its ACK may have been lost in a stream that
    // was paused, and must not count against us for ever.
    if (ours(stream->id) && !stream->accepted) noteAccepted(*stream);
    if ((header.flags & kRst) != 0) return onReset(*stream, header, now);
    return header.type == Type::Data ? onData(*stream, header, now) : onWindowUpdate(*stream, header, now);
}

Session::Impl::Step Session::Impl::onSyn(const Header& header, Instant now) {
    if (ours(header.stream)) return Fail{Violation::WrongParity};
    if (!m_remoteIds.unused(header.stream)) return Fail{Violation::StreamReused};
    if ((header.flags & kRst) != 0) return {}; // opened and taken back at once: a late frame
    m_remoteIds.use(header.stream);
    // Refused here or above, by a reset instead of an accept(): a peer that never learns pays with the
    // session.
    const std::size_t most = kRefusalsPerStream * m_config.maxStreams;
    if (m_refusals > most) return Fail{Violation::TooManyStreams};
    const bool overLimit = m_remote.size() >= m_config.maxStreams || m_unaccepted >= m_config.maxUnaccepted;
    if (overLimit && !m_weLeft) ++m_overLimit;
    if (overLimit || m_weLeft) {
        if (++m_refusals > most) return Fail{Violation::TooManyStreams};
        send(Type::WindowUpdate, kRst, header.stream, 0);
        m_lateBytes += m_config.initialWindow;
        return {};
    }
    insert(header.stream, now);
    ++m_unaccepted;
    m_outputs.push(Opened{StreamId{header.stream}});
    return {};
}

Session::Impl::Step Session::Impl::onData(Stream& stream, const Header& header, Instant now) {
    const bool fin = (header.flags & kFin) != 0;
    if (header.length == 0) {
        const bool progress = (header.flags & (kSyn | kAck)) != 0 || (fin && !stream.finReceived);
        if (!progress && !m_control.spend(now)) return Fail{Violation::ControlFlood};
        if (fin) onFin(stream);
        return {};
    }
    if (stream.finReceived) return Fail{Violation::DataAfterFin};
    // Judged by the header alone, before a byte of the body: what we granted bounds what readers must hold.
    if (header.length > stream.receiveWindow) return Fail{Violation::WindowExceeded};
    stream.receiveWindow -= header.length;
    m_bodyStream = header.stream;
    m_bodyLeft = header.length;
    m_finAfterBody = fin;
    return {};
}

Session::Impl::Step Session::Impl::onWindowUpdate(Stream& stream, const Header& header, Instant now) {
    if (header.length > std::numeric_limits<std::uint32_t>::max() - stream.sendWindow) {
        return Fail{Violation::WindowOverflow};
    }
    const bool fin = (header.flags & kFin) != 0;
    if (header.length > 0 && m_earnedUpdates > 0) {
        --m_earnedUpdates;
    } else {
        const bool progress = (header.flags & (kSyn | kAck)) != 0 || (fin && !stream.finReceived);
        if (!progress && !m_control.spend(now)) return Fail{Violation::ControlFlood};
    }
    stream.sendWindow += header.length;
    if (stream.writerWaits && header.length > 0) {
        stream.writerWaits = false;
        m_outputs.push(Writable{StreamId{stream.id}});
    }
    if (fin) onFin(stream);
    return {};
}

Session::Impl::Step Session::Impl::onReset(const Stream& stream, const Header& header, Instant now) {
    // Opening and resetting at once costs the remote nothing and us a negotiation (HTTP/2's rapid reset).
    if (!m_control.spend(now)) return Fail{Violation::ControlFlood};
    if (header.type == Type::Data && header.length > 0) {
        if (header.length > stream.receiveWindow) return Fail{Violation::WindowExceeded};
        m_bodyStream = header.stream;
        m_bodyLeft = header.length;
        m_finAfterBody = false;
    }
    m_outputs.push(Reset{StreamId{stream.id}});
    erase(stream);
    return {};
}

/// For a stream that is not open. The remote may not have seen our reset yet, or still return credit for
/// what it reads after both halves closed.
Session::Impl::Step Session::Impl::onLateFrame(const Header& header, Instant now) {
    const bool syn = (header.flags & kSyn) != 0;
    const bool rst = (header.flags & kRst) != 0;
    const bool neverOpened =
        ours(header.stream) ? header.stream >= m_nextLocal : m_remoteIds.unused(header.stream);
    if (neverOpened) {
        // Lazy openers send SYN with their first data, and a reset alone when they drop the stream before.
        if (!rst || ours(header.stream)) return Fail{Violation::UnknownStream};
        m_remoteIds.use(header.stream);
    }
    if (header.type == Type::Data && header.length > 0) {
        if (header.length > m_lateBytes) return Fail{Violation::DeadStreamFlood};
        m_lateBytes -= header.length;
        m_bodyStream = header.stream;
        m_bodyLeft = header.length;
        m_finAfterBody = false;
        return {};
    }
    if (header.type == Type::WindowUpdate && header.length > 0 && m_earnedUpdates > 0) {
        --m_earnedUpdates;
        return {};
    }
    const bool refused = syn && !rst; // counted in onSyn()
    if (!refused && !m_late.spend(now)) return Fail{Violation::DeadStreamFlood};
    return {};
}

void Session::Impl::onBody(BytesView part) {
    m_bodyLeft -= static_cast<std::uint32_t>(part.size());
    Stream* stream = find(m_bodyStream);
    if (stream == nullptr) return; // reset while its frame was under way
    stream->unread += static_cast<std::uint32_t>(part.size());
    m_outputs.push(Data{StreamId{stream->id}, part});
    if (m_bodyLeft == 0 && m_finAfterBody) onFin(*stream);
}

void Session::Impl::onFin(Stream& stream) {
    if (stream.finReceived) return;
    stream.finReceived = true;
    m_outputs.push(RemoteClosed{StreamId{stream.id}});
    if (stream.finSent) erase(stream);
}

} // namespace vedette::yamux
