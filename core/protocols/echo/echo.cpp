#include "core/protocols/echo/echo.h"

#include <algorithm>
#include <array>

namespace vedette::echo {

namespace {

// A prime length, so that a frame lost, doubled or out of place never falls on equal bytes: no frame size of
// the layers below divides it.
constexpr std::size_t kPeriod = 65521;

constexpr std::array<Byte, kPeriod> makePattern() {
    std::array<Byte, kPeriod> out{};
    std::uint32_t x = 0x9E3779B9;
    for (Byte& byte : out) {
        x ^= x << 13;
        x ^= x >> 17;
        x ^= x << 5;
        byte = static_cast<Byte>(x >> 24);
    }
    return out;
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::Mismatch: return "mismatch";
    case Violation::TooMuch: return "too_much";
    case Violation::EarlyEnd: return "early_end";
    case Violation::Silence: return "silence";
    case Violation::Overrun: return "overrun";
    }
    return "unknown";
}

BytesView pattern(std::uint64_t at, std::uint64_t size) noexcept {
    static const std::array<Byte, kPeriod> bytes = makePattern();
    const auto begin = static_cast<std::size_t>(at % kPeriod);
    return BytesView(bytes).subspan(begin,
                                    static_cast<std::size_t>(std::min<std::uint64_t>(size, kPeriod - begin)));
}

Client::Client(std::uint64_t bytes, Instant now)
    : m_total(bytes), m_begun(now), m_lastSeen(now), m_silence(kSilenceLimit, now) {}

Result<> Client::receive(BytesView bytes, Instant now) {
    if (bytes.empty()) return {};
    if (bytes.size() > m_sent - m_seen) return Fail{Violation::TooMuch};
    while (!bytes.empty()) {
        const BytesView expected = pattern(m_seen, bytes.size());
        if (!equal(bytes.first(expected.size()), expected)) return Fail{Violation::Mismatch};
        m_seen += expected.size();
        bytes = bytes.subspan(expected.size());
    }
    m_lastSeen = now;
    m_silence.came(now);
    return {};
}

Result<> Client::remoteClosed(Instant) {
    if (m_state == State::Sending || m_seen != m_total) return Fail{Violation::EarlyEnd};
    if (m_state == State::Reading) m_state = State::Reporting;
    return {};
}

std::optional<Client::Output> Client::poll(std::size_t room) {
    switch (m_state) {
    case State::Sending: {
        if (m_sent == m_total) {
            m_state = State::Reading;
            return protocols::CloseWrite{};
        }
        if (room == 0) return std::nullopt;
        const BytesView piece = pattern(m_sent, std::min<std::uint64_t>(m_total - m_sent, room));
        m_sent += piece.size();
        m_silence.went();
        return protocols::Send{piece};
    }
    case State::Reporting: m_state = State::Finishing; return Report{m_total, m_lastSeen - m_begun};
    case State::Finishing: m_state = State::Finished; return protocols::Done{};
    case State::Reading:
    case State::Finished: break;
    }
    return std::nullopt;
}

std::optional<Instant> Client::deadline() const {
    if (m_state == State::Finished) return std::nullopt;
    return m_silence.deadline();
}

Result<> Client::wake(Instant now) {
    if (m_state != State::Finished && m_silence.over(now)) return Fail{Violation::Silence};
    return {};
}

void Server::forgetHandedOut() {
    m_buffer.sent(m_handedOut);
    m_handedOut = 0;
}

Result<> Server::receive(BytesView bytes, Instant now) {
    forgetHandedOut();
    if (bytes.size() > kMaxHeld - m_buffer.size()) return Fail{Violation::Overrun};
    m_buffer.append(bytes);
    if (!bytes.empty()) m_silence.came(now);
    return {};
}

Result<> Server::remoteClosed(Instant now) {
    if (m_state != State::Echoing) return {};
    m_state = State::Draining;
    m_silence.came(now);
    return {};
}

std::optional<Server::Output> Server::poll(std::size_t room) {
    forgetHandedOut();
    if (m_state == State::Finished) return std::nullopt;
    if (m_state == State::Finishing) {
        m_state = State::Finished;
        return protocols::Done{};
    }
    if (m_buffer.empty()) {
        if (m_state == State::Echoing) return std::nullopt;
        m_state = State::Finishing;
        return protocols::CloseWrite{};
    }
    std::array<BytesView, 1> front;
    if (room == 0 || m_buffer.gather(front) == 0) return std::nullopt;
    const BytesView piece = front[0].first(std::min(room, front[0].size()));
    m_handedOut = piece.size();
    m_silence.went();
    return protocols::Send{piece};
}

std::optional<Instant> Server::deadline() const {
    if (m_state == State::Finished) return std::nullopt;
    return m_silence.deadline();
}

Result<> Server::wake(Instant now) {
    if (m_state != State::Finished && m_silence.over(now)) return Fail{Violation::Silence};
    return {};
}

} // namespace vedette::echo
