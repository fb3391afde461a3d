#include "core/transport/session/session.h"

#include "core/transport/session/impl.h"

#include <algorithm>
#include <utility>

namespace vedette::session {

namespace {

constexpr std::size_t kKeptQueue = 8;

std::string_view phaseName(Phase phase) noexcept {
    switch (phase) {
    case Phase::PrivateNetwork: return "private_network";
    case Phase::SecurityNegotiation: return "security_negotiation";
    case Phase::Handshake: return "handshake";
    case Phase::MuxerNegotiation: return "muxer_negotiation";
    case Phase::Ready: return "ready";
    case Phase::Closed: return "closed";
    }
    return "unknown";
}

} // namespace

std::string_view securityName(Security security) noexcept {
    return security == Security::Noise ? "noise" : "tls";
}

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::NoCommonSecurity: return "no_common_security";
    case Violation::NoCommonMuxer: return "no_common_muxer";
    case Violation::PhaseTimeout: return "phase_timeout";
    case Violation::StreamTimeout: return "stream_timeout";
    case Violation::EarlyEnd: return "early_end";
    case Violation::PeerMismatch: return "peer_mismatch";
    case Violation::NotReading: return "not_reading";
    }
    return "unknown";
}

Session::Session(transport::Role role, Config config, const ProtocolTable& protocols, Random& random,
                 Instant now)
    : m_impl(std::make_unique<Impl>(role, std::move(config), protocols, random, now)) {}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

/// Seals what is still to be said (a go-away, an "na") and ends the session.
Fail<Error> Session::Impl::fail(Error error) {
    flush();
    phase = Phase::Closed;
    return Fail{std::move(error)};
}

void Session::Impl::releaseHeld() {
    if (queue.empty() && !released.empty()) std::vector<Bytes>().swap(released);
}

Result<> Session::receive(MutableBytes bytes, Instant now) {
    Impl& s = *m_impl;
    if (s.phase == Phase::Closed) return {};
    s.releaseHeld();
    if (!s.broken) {
        if (auto received = s.receiveWire(bytes, now); !received.ok()) {
            return s.fail(std::move(received).error());
        }
        s.flush();
    }
    if (s.broken) return s.fail(*s.broken);
    // Answers are not subject to maxUnsent, as write() is; a peer that never reads ours but keeps asking
    // would have us remember them all.
    if (s.out.size() / 2 > s.config.maxUnsent) return s.fail(Error(Violation::NotReading));
    return {};
}

Result<> Session::remoteEnded(Instant) {
    Impl& s = *m_impl;
    const Phase before = s.phase;
    if (before == Phase::Closed) return {};
    if (before == Phase::Ready) {
        s.phase = Phase::Closed;
        return {};
    }
    const bool refused = s.opening->refused;
    if (refused && before == Phase::SecurityNegotiation) return s.fail(Error(Violation::NoCommonSecurity));
    if (refused && before == Phase::MuxerNegotiation) return s.fail(Error(Violation::NoCommonMuxer));
    return s.fail(Error(Violation::EarlyEnd, std::string(phaseName(before))));
}

std::optional<Output> Session::poll() {
    Impl& s = *m_impl;
    if (s.queueHead == s.queue.size()) return std::nullopt;
    std::optional<Output> output = std::visit(
        [&](auto& item) -> Output {
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(item)>, Impl::IsReady>) {
                Ready ready = std::move(*s.ready);
                s.ready.reset();
                return ready;
            } else {
                return std::move(item);
            }
        },
        s.queue[s.queueHead]);
    if (++s.queueHead == s.queue.size()) {
        // A few places are kept so that a busy session does not allocate per call, no more, as idle ones are
        // many.
        s.queue.clear();
        if (s.queue.capacity() > kKeptQueue) std::vector<Impl::Queued>().swap(s.queue);
        s.queueHead = 0;
    }
    return output;
}

const SendBuffer& Session::outgoing() const noexcept {
    return m_impl->out;
}

SendBuffer& Session::outgoing() noexcept {
    return m_impl->out;
}

void Session::wireDrained() {
    Impl& s = *m_impl;
    // At half, so that writers are not woken for every packet.
    if (s.shortOfRoom.empty() || s.out.size() > s.config.maxUnsent / 2) return;
    for (const StreamId stream : s.shortOfRoom) s.queue.emplace_back(Writable{stream});
    std::vector<StreamId>().swap(s.shortOfRoom);
}

std::optional<Instant> Session::deadline() const {
    const Impl& s = *m_impl;
    if (s.phase == Phase::Closed) return std::nullopt;
    if (s.broken) return s.phaseDeadline - s.config.phaseTimeout; // at once
    if (s.phase != Phase::Ready) return s.phaseDeadline;
    if (s.negotiating.empty()) return s.frameDeadline;
    const Instant agreed = s.negotiating.front().negotiation->deadline;
    return s.frameDeadline ? std::min(agreed, *s.frameDeadline) : agreed;
}

Result<> Session::wake(Instant now) {
    Impl& s = *m_impl;
    if (s.phase == Phase::Closed) return {};
    if (s.broken) return s.fail(*s.broken);
    if (s.phase != Phase::Ready) {
        if (now < s.phaseDeadline) return {};
        return s.fail(Error(Violation::PhaseTimeout, std::string(phaseName(s.phase))));
    }
    if (s.frameDeadline && *s.frameDeadline <= now) return s.fail(Error(Violation::PhaseTimeout, "frame"));
    while (!s.negotiating.empty() && s.negotiating.front().negotiation->deadline <= now) {
        // Who has proposed waits for us, and is not to blame that we take long.
        const auto& [stream, negotiation] = s.negotiating.front();
        const bool ours = negotiation->listener() != nullptr && negotiation->listener()->proposed();
        s.giveUp(stream, ours ? std::nullopt : std::optional(Error(Violation::StreamTimeout)));
    }
    s.flush();
    if (s.broken) return s.fail(*s.broken);
    return {};
}

void Session::excuse(Duration pause) {
    Impl& s = *m_impl;
    if (s.frameDeadline) *s.frameDeadline += pause;
    for (const Impl::Entry& entry : s.negotiating) entry.negotiation->deadline += pause;
}

Result<StreamId> Session::open(std::vector<std::string> proposals, Instant now) {
    Impl& s = *m_impl;
    VD_ASSERT(!proposals.empty());
    if (s.phase != Phase::Ready) return Fail{yamux::OpenError::GoneAway, std::string(phaseName(s.phase))};
    const StreamId stream = VD_TRY(s.muxer->open(now));
    const bool lazy = proposals.size() == 1;
    Bytes token;
    auto negotiation = std::make_unique<Negotiation>(
        Negotiation{multistream::Dialer(std::move(proposals), token), now + s.config.streamTimeout});
    negotiation->lazy = lazy;
    s.negotiating.push_back({stream, std::move(negotiation)});
    VD_ASSERT(s.say(stream, token)); // a new stream has its whole first window
    return stream;
}

void Session::accept(StreamId stream, Instant) {
    Impl& s = *m_impl;
    s.releaseHeld();
    Negotiation* const negotiation = s.negotiation(stream);
    // The remote may have reset it, or its time passed, while the gate was asked.
    if (s.phase != Phase::Ready || negotiation == nullptr) return;
    VD_ASSERT(negotiation->listener() != nullptr && negotiation->listener()->proposed());
    Bytes token;
    negotiation->listener()->confirm(token);
    if (!s.say(stream, token)) return s.unanswered(stream, "no room to answer");
    const bool remoteClosed = negotiation->remoteClosed;
    if (!negotiation->held.empty()) {
        s.heldBytes -= negotiation->held.size();
        s.released.push_back(std::exchange(negotiation->held, {}));
        s.queue.emplace_back(Data{stream, s.released.back()});
    }
    s.endNegotiation(stream);
    if (remoteClosed) s.queue.emplace_back(RemoteClosed{stream});
}

void Session::decline(StreamId stream, Instant now) {
    Impl& s = *m_impl;
    Negotiation* negotiation = s.negotiation(stream);
    if (s.phase != Phase::Ready || negotiation == nullptr) return;
    VD_ASSERT(negotiation->listener() != nullptr && negotiation->listener()->proposed());
    Bytes token;
    negotiation->listener()->refuse(token);
    negotiation->declined = true;
    if (!s.say(stream, token)) return s.unanswered(stream, "no room to answer");
    const Bytes held = std::exchange(negotiation->held, {});
    s.heldBytes -= held.size();
    if (!held.empty()) s.onListenerData(stream, *negotiation, held, now);
    negotiation = s.negotiation(stream);
    if (negotiation != nullptr && negotiation->remoteClosed && !negotiation->listener()->proposed())
        s.giveUp(stream, std::nullopt);
}

std::size_t Session::room(StreamId stream) const {
    Impl& s = *m_impl;
    if (s.phase != Phase::Ready) return 0;
    const Negotiation* const negotiation = s.negotiation(stream);
    if (negotiation != nullptr && (!negotiation->lazy || negotiation->closeWanted)) return 0;
    return std::min(s.muxer->room(stream), s.unsentRoom());
}

std::size_t Session::write(StreamId stream, BytesView bytes) {
    Impl& s = *m_impl;
    if (s.phase != Phase::Ready || bytes.empty()) return 0;
    Negotiation* const negotiation = s.negotiation(stream);
    if (negotiation != nullptr && negotiation->closeWanted) return 0;
    if (negotiation != nullptr && !negotiation->lazy) {
        negotiation->writeWanted = true;
        return 0;
    }
    const std::size_t allowed = std::min(bytes.size(), s.unsentRoom());
    // Who is short of the remote's window is told by the muxer; who is short of ours, by wireDrained().
    const std::size_t taken = allowed == 0 ? 0 : s.muxer->write(stream, bytes.first(allowed));
    s.drainFrames();
    if (taken == allowed && allowed < bytes.size()) s.noteShort(stream);
    return taken;
}

void Session::awaitRoom(StreamId stream) {
    Impl& s = *m_impl;
    if (s.phase != Phase::Ready) return;
    Negotiation* const negotiation = s.negotiation(stream);
    if (negotiation != nullptr && !negotiation->lazy) {
        negotiation->writeWanted = true;
    } else if (s.unsentRoom() == 0) {
        s.noteShort(stream);
    } else {
        s.muxer->awaitRoom(stream);
    }
}

void Session::closeWrite(StreamId stream) {
    Impl& s = *m_impl;
    if (s.phase != Phase::Ready) return;
    Negotiation* const negotiation = s.negotiation(stream);
    s.forgetShort(stream);
    if (negotiation != nullptr) {
        // Even on a lazy stream: js-libp2p forgets data whose FIN arrives while it is still negotiating.
        negotiation->closeWanted = true;
        return;
    }
    s.muxer->closeWrite(stream);
}

void Session::reset(StreamId stream) {
    Impl& s = *m_impl;
    if (s.phase != Phase::Ready) return;
    s.endNegotiation(stream);
    s.forgetShort(stream);
    s.muxer->reset(stream);
}

void Session::consume(StreamId stream, std::size_t bytes, Instant now) {
    if (m_impl->phase == Phase::Ready) m_impl->muxer->consume(stream, bytes, now);
}

void Session::ping(Instant now) {
    if (m_impl->phase == Phase::Ready) m_impl->muxer->ping(now);
}

void Session::close(std::uint32_t code) {
    Impl& s = *m_impl;
    if (s.phase == Phase::Closed) return;
    if (s.muxer) s.muxer->goAway(code);
    s.flush();
    if (s.channel && s.channel->established() != nullptr) s.channel->close(s.out);
    s.maskTail();
    s.phase = Phase::Closed;
}

void Session::flush() {
    if (m_impl->phase == Phase::Ready) m_impl->flush();
}

Phase Session::phase() const noexcept {
    return m_impl->phase;
}

std::size_t Session::streamCount() const noexcept {
    return m_impl->muxer ? m_impl->muxer->streamCount() : 0;
}

std::uint64_t Session::overLimit() const noexcept {
    return m_impl->overLimit + (m_impl->muxer ? m_impl->muxer->overLimit() : 0);
}

std::optional<Duration> Session::roundTrip() const noexcept {
    return m_impl->muxer ? m_impl->muxer->roundTrip() : std::nullopt;
}

std::uint64_t Session::held() const noexcept {
    return m_impl->out.size() + m_impl->heldBytes + (m_impl->channel ? m_impl->channel->held() : 0);
}

} // namespace vedette::session
