#include "core/protocols/framed/framed.h"

#include "core/codec/varint.h"

#include <algorithm>
#include <utility>

namespace vedette::framed {

namespace {

/// The queue gives its memory back when it ran empty and was larger than this.
constexpr std::size_t kSmallQueue = 16 * 1024;

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::BadLength: return "bad_length";
    case Violation::TooLarge: return "too_large";
    case Violation::Flood: return "flood";
    case Violation::EarlyEnd: return "early_end";
    case Violation::Silence: return "silence";
    case Violation::NotReading: return "not_reading";
    }
    return "unknown";
}

std::string_view codeName(SendError error) noexcept {
    switch (error) {
    case SendError::TooLarge: return "too_large";
    case SendError::QueueFull: return "queue_full";
    case SendError::Ended: return "ended";
    }
    return "unknown";
}

Channel::Channel(Bounds bounds, Instant now)
    : m_bounds(bounds), m_frameBegun(now), m_lastFrame(now), m_lastTaken(now) {
    VD_ASSERT(bounds.maxQueued >= bounds.maxFrame + codec::varintSize(bounds.maxFrame));
}

Result<void, SendError> Channel::send(BytesView frame, Instant now) {
    if (m_writing != Writing::Open) return Fail{SendError::Ended};
    if (frame.size() > m_bounds.maxFrame) return Fail{SendError::TooLarge};
    if (queued() + codec::varintSize(frame.size()) + frame.size() > m_bounds.maxQueued)
        return Fail{SendError::QueueFull};
    forgetSent();
    if (queued() == 0) m_lastTaken = now;
    codec::appendPrefixed(m_queue, frame);
    m_lastFrame = now;
    return {};
}

void Channel::closeWrite() {
    if (m_writing == Writing::Open) m_writing = Writing::Closing;
}

void Channel::finish() {
    closeWrite();
    m_listening = false;
    if (m_reading == Reading::Ended) m_reading = Reading::Closed;
    m_head.clear();
    m_body.clear();
    m_expected.reset();
    m_frames.clear();
    m_polled = 0;
}

Result<> Channel::receive(BytesView bytes, Instant now) {
    if (!m_listening) return {};
    const std::size_t before = m_frames.size();
    while (!bytes.empty()) {
        if (!m_expected) {
            VD_TRY(takeLength(bytes, now));
        } else {
            takeBody(bytes, now);
        }
        if (m_frames.size() - before > kMaxBurst) return Fail{Violation::Flood};
    }
    return {};
}

Result<> Channel::takeLength(BytesView& bytes, Instant now) {
    if (m_head.empty()) m_frameBegun = now;
    m_head.push_back(bytes.front());
    bytes = bytes.subspan(1);
    const auto length = codec::readVarint(m_head);
    if (!length) {
        if (length.error() != codec::VarintError::Truncated) return Fail{Violation::BadLength};
        // More digits than the largest frame has: it is larger or padded, whatever comes.
        if (m_head.size() == codec::varintSize(m_bounds.maxFrame)) return Fail{Violation::TooLarge};
        return {};
    }
    if (length->value > m_bounds.maxFrame) return Fail{Violation::TooLarge};
    m_head.clear();
    if (length->value > 0) m_expected = length->value;
    return {};
}

void Channel::takeBody(BytesView& bytes, Instant now) {
    const std::size_t missing = static_cast<std::size_t>(*m_expected) - m_body.size();
    const BytesView piece = bytes.first(std::min(missing, bytes.size()));
    bytes = bytes.subspan(piece.size());
    append(m_body, piece);
    if (piece.size() < missing) return;
    m_frames.push_back({std::exchange(m_body, {})});
    m_expected.reset();
    m_lastFrame = now;
}

Result<> Channel::remoteClosed(Instant now) {
    if (m_expected || !m_head.empty()) return Fail{Violation::EarlyEnd};
    if (m_reading == Reading::Open) m_reading = m_listening ? Reading::Ended : Reading::Closed;
    m_lastFrame = now;
    return {};
}

void Channel::forgetSent() {
    if (m_sent == m_queue.size()) {
        m_queue.clear();
        if (m_queue.capacity() > kSmallQueue) Bytes().swap(m_queue);
        m_sent = 0;
    } else if (m_sent > m_queue.size() / 2) {
        // Each byte is moved at most once for every byte that went before it.
        m_queue.erase(m_queue.begin(), m_queue.begin() + static_cast<std::ptrdiff_t>(m_sent));
        m_sent = 0;
    }
}

std::optional<Channel::Output> Channel::poll(std::size_t room) {
    if (m_polled < m_frames.size()) {
        Frame frame = std::move(m_frames[m_polled++]);
        if (m_polled == m_frames.size()) {
            std::vector<Frame>().swap(m_frames);
            m_polled = 0;
        }
        return frame;
    }
    if (m_done) return std::nullopt;
    if (m_reading == Reading::Ended) {
        m_reading = Reading::Closed;
        return RemoteFinished{};
    }
    forgetSent();
    if (queued() > 0) {
        if (room == 0 || m_writing == Writing::Closed) return std::nullopt;
        const BytesView piece = BytesView(m_queue).subspan(m_sent, std::min(room, queued()));
        m_sent += piece.size();
        m_taken = true;
        return protocols::Send{piece};
    }
    if (m_writing == Writing::Closing) {
        m_writing = Writing::Closed;
        return protocols::CloseWrite{};
    }
    if (m_writing == Writing::Closed && (!m_listening || m_reading == Reading::Closed)) {
        m_done = true;
        return protocols::Done{};
    }
    return std::nullopt;
}

std::optional<Instant> Channel::deadline() const {
    if (m_done) return std::nullopt;
    std::optional<Instant> next;
    const auto consider = [&](Instant at) {
        if (!next || at < *next) next = at;
    };
    if (m_expected || !m_head.empty()) consider(m_frameBegun + m_bounds.frameLimit);
    if (queued() > 0) {
        consider(m_lastTaken + m_bounds.frameLimit);
    } else if (m_bounds.idle) {
        consider(m_lastFrame + *m_bounds.idle);
    }
    return next;
}

Result<> Channel::wake(Instant now) {
    if (m_done) return {};
    if ((m_expected || !m_head.empty()) && now >= m_frameBegun + m_bounds.frameLimit)
        return Fail{Violation::Silence};
    if (m_taken) {
        m_taken = false;
        m_lastTaken = now;
    }
    if (queued() > 0) {
        if (now >= m_lastTaken + m_bounds.frameLimit) return Fail{Violation::NotReading};
    } else if (m_bounds.idle && now >= m_lastFrame + *m_bounds.idle) {
        finish();
    }
    return {};
}

std::size_t Channel::stored() const {
    return m_body.size() + queued();
}

} // namespace vedette::framed
