#include "core/protocols/perf/perf.h"

#include <algorithm>

namespace vedette::perf {

namespace {

constexpr std::array<Byte, kMaxSend> kZeros{};

BytesView zeros(std::uint64_t wanted, std::size_t room) {
    return BytesView(kZeros).first(
        static_cast<std::size_t>(std::min<std::uint64_t>({wanted, room, kZeros.size()})));
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::NoRequest: return "no_request";
    case Violation::TooEarly: return "too_early";
    case Violation::TooMuch: return "too_much";
    case Violation::TooLittle: return "too_little";
    case Violation::Silence: return "silence";
    }
    return "unknown";
}

Client::Client(std::uint64_t up, std::uint64_t down, Instant now)
    : m_left(up),
      m_report{up, down, {}, {}},
      m_begun(now),
      m_uploaded(now),
      m_now(now),
      m_silence(kSilenceLimit, now) {
    for (std::size_t i = 0; i < m_request.size(); ++i) {
        m_request[i] = static_cast<Byte>(down >> (8 * (m_request.size() - 1 - i)));
    }
}

Result<> Client::receive(BytesView bytes, Instant now) {
    if (bytes.empty()) return {};
    m_now = now;
    m_silence.came(now);
    // Before our FIN nothing may come (perf.md, server step 3): it would be counted as upload speed.
    if (m_state == State::Requesting || m_state == State::Uploading) return Fail{Violation::TooEarly};
    if (bytes.size() > m_report.down - m_seen) return Fail{Violation::TooMuch};
    if (!m_answering) m_report.upload = now - m_begun;
    m_answering = true;
    m_seen += bytes.size();
    m_report.download = now - m_uploaded;
    return {};
}

Result<> Client::remoteClosed(Instant now) {
    m_now = now;
    if (m_state == State::Requesting || m_state == State::Uploading) return Fail{Violation::TooEarly};
    if (m_state != State::Downloading) return {};
    if (m_seen != m_report.down) return Fail{Violation::TooLittle};
    if (!m_answering) m_report.upload = now - m_begun;
    m_state = State::Reporting;
    return {};
}

std::optional<Client::Output> Client::poll(std::size_t room) {
    switch (m_state) {
    case State::Requesting: {
        const auto rest = BytesView(m_request).subspan(m_requestSent);
        const auto piece = rest.first(std::min(rest.size(), room));
        if (piece.empty()) return std::nullopt;
        m_requestSent += piece.size();
        if (m_requestSent == m_request.size()) m_state = State::Uploading;
        return protocols::Send{piece};
    }
    case State::Uploading: {
        if (m_left == 0) {
            m_state = State::Downloading;
            m_uploaded = m_now;
            return protocols::CloseWrite{};
        }
        const auto piece = zeros(m_left, room);
        if (piece.empty()) return std::nullopt;
        m_left -= piece.size();
        m_silence.went();
        return protocols::Send{piece};
    }
    case State::Reporting: m_state = State::Finishing; return m_report;
    case State::Finishing: m_state = State::Finished; return protocols::Done{};
    case State::Downloading:
    case State::Finished: break;
    }
    return std::nullopt;
}

std::optional<Instant> Client::deadline() const {
    if (m_state == State::Finished) return std::nullopt;
    return m_silence.deadline();
}

Result<> Client::wake(Instant now) {
    m_now = now;
    if (m_state != State::Finished && m_silence.over(now)) return Fail{Violation::Silence};
    return {};
}

Result<> Server::receive(BytesView bytes, Instant now) {
    while (m_state == State::Requested && !bytes.empty()) {
        m_left = m_left << 8 | bytes.front();
        bytes = bytes.subspan(1);
        if (++m_requestSeen < 8) continue;
        m_state = State::Receiving;
        m_silence.came(now);
    }
    if (!bytes.empty()) m_silence.came(now);
    return {};
}

Result<> Server::remoteClosed(Instant now) {
    if (m_state == State::Requested) return Fail{Violation::NoRequest};
    if (m_state != State::Receiving) return {};
    m_state = State::Sending;
    m_silence.came(now);
    return {};
}

std::optional<Server::Output> Server::poll(std::size_t room) {
    switch (m_state) {
    case State::Sending: {
        if (m_left == 0) {
            m_state = State::Finishing;
            return protocols::CloseWrite{};
        }
        const auto piece = zeros(m_left, room);
        if (piece.empty()) return std::nullopt;
        m_left -= piece.size();
        m_silence.went();
        return protocols::Send{piece};
    }
    case State::Finishing: m_state = State::Finished; return protocols::Done{};
    case State::Requested:
    case State::Receiving:
    case State::Finished: break;
    }
    return std::nullopt;
}

std::optional<Instant> Server::deadline() const {
    if (m_state == State::Finished) return std::nullopt;
    return m_silence.deadline();
}

Result<> Server::wake(Instant now) {
    if (m_state != State::Finished && m_silence.over(now)) return Fail{Violation::Silence};
    return {};
}

} // namespace vedette::perf
