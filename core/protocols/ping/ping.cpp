#include "core/protocols/ping/ping.h"

#include <algorithm>

namespace vedette::ping {

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::Mismatch: return "mismatch";
    case Violation::Unrequested: return "unrequested";
    case Violation::EarlyEnd: return "early_end";
    case Violation::Silence: return "silence";
    case Violation::Flood: return "flood";
    }
    return "unknown";
}

Initiator::Initiator(std::uint32_t count, Random& random, Instant now) : m_random(&random), m_left(count) {
    if (count == 0) m_state = State::Closing;
    begin(now);
}

void Initiator::begin(Instant now) {
    m_begun = now;
    if (m_state != State::Pinging) return;
    m_random->fill(m_payload);
    m_sent = 0;
    m_seen = 0;
}

Result<> Initiator::receive(BytesView bytes, Instant now) {
    // One ping is outstanding at most, and only as much of it as was handed out; so an answer can be neither
    // longer nor earlier, which also keeps a peer from answering before it was asked.
    if (bytes.empty()) return {};
    if (bytes.size() > m_sent - m_seen) return Fail{Violation::Unrequested};
    if (!equal(bytes, BytesView(m_payload).subspan(m_seen, bytes.size()))) return Fail{Violation::Mismatch};
    m_seen += bytes.size();
    if (m_seen < kPayload) return {};
    m_report = RoundTrip{++m_answered, now - m_begun};
    if (--m_left == 0) m_state = State::Closing;
    begin(now);
    return {};
}

Result<> Initiator::remoteClosed(Instant) {
    if (m_state == State::Pinging) return Fail{Violation::EarlyEnd};
    return {};
}

std::optional<Initiator::Output> Initiator::poll(std::size_t room) {
    if (m_report) {
        const RoundTrip report = *m_report;
        m_report.reset();
        return report;
    }
    switch (m_state) {
    case State::Pinging: {
        const auto rest = BytesView(m_payload).subspan(m_sent);
        const auto piece = rest.first(std::min(rest.size(), room));
        if (piece.empty()) return std::nullopt;
        m_sent += piece.size();
        return protocols::Send{piece};
    }
    case State::Closing: m_state = State::Finishing; return protocols::CloseWrite{};
    case State::Finishing: m_state = State::Finished; return protocols::Done{};
    case State::Finished: break;
    }
    return std::nullopt;
}

std::optional<Instant> Initiator::deadline() const {
    if (m_state != State::Pinging) return std::nullopt;
    return m_begun + kAnswerLimit;
}

Result<> Initiator::wake(Instant now) const {
    const auto due = deadline();
    if (due && now >= *due) return Fail{Violation::Silence};
    return {};
}

void Responder::forgetHandedOut() {
    m_buffer.sent(m_handedOut);
    m_handedOut = 0;
}

Result<> Responder::receive(BytesView bytes, Instant now) {
    forgetHandedOut();
    if (bytes.size() > kMaxHeld - std::min(kMaxHeld, m_buffer.size())) return Fail{Violation::Flood};
    m_buffer.append(bytes);
    const std::size_t whole = (m_partial + bytes.size()) / kPayload;
    m_partial = (m_partial + bytes.size()) % kPayload;
    // Only a whole payload moves the deadline: single bytes would let a peer hold the stream for ever.
    if (whole > 0) m_lastWhole = now;
    return {};
}

Result<> Responder::remoteClosed(Instant) {
    if (m_partial != 0) return Fail{Violation::EarlyEnd};
    if (m_state == State::Echoing) m_state = State::Draining;
    return {};
}

std::optional<Responder::Output> Responder::poll(std::size_t room) {
    forgetHandedOut();
    switch (m_state) {
    case State::Echoing:
    case State::Draining: {
        const std::size_t owed = m_buffer.size() - m_partial;
        if (owed == 0) break;
        std::array<BytesView, 1> front;
        if (room == 0 || m_buffer.gather(front) == 0) return std::nullopt;
        const auto piece = front[0].first(std::min({owed, room, front[0].size()}));
        m_handedOut = piece.size();
        return protocols::Send{piece};
    }
    case State::Finishing: m_state = State::Finished; return protocols::Done{};
    case State::Finished: return std::nullopt;
    }
    if (m_state != State::Draining) return std::nullopt;
    m_state = State::Finishing;
    return protocols::CloseWrite{};
}

std::optional<Instant> Responder::deadline() const {
    if (m_state == State::Finishing || m_state == State::Finished) return std::nullopt;
    return m_lastWhole + kSilenceLimit;
}

Result<> Responder::wake(Instant now) const {
    const auto due = deadline();
    if (due && now >= *due) return Fail{Violation::Silence};
    return {};
}

} // namespace vedette::ping
