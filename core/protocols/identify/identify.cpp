#include "core/protocols/identify/identify.h"

#include <algorithm>
#include <utility>

namespace vedette::identify {

Sender::Sender(const Message& message, Instant now)
    : m_bytes(message.encodeStream()), m_deadline(now + kLimit) {}

Result<> Sender::receive(BytesView bytes, Instant) {
    if (bytes.empty()) return {};
    return Fail{Violation::Unrequested};
}

Result<> Sender::remoteClosed(Instant) {
    return {};
}

std::optional<Sender::Output> Sender::poll(std::size_t room) {
    switch (m_state) {
    case State::Sending: {
        const BytesView rest = BytesView(m_bytes).subspan(m_sent);
        if (rest.empty()) {
            Bytes().swap(m_bytes);
            m_state = State::Finishing;
            return protocols::CloseWrite{};
        }
        if (room == 0) return std::nullopt;
        const BytesView piece = rest.first(std::min(room, rest.size()));
        m_sent += piece.size();
        return protocols::Send{piece};
    }
    case State::Finishing: m_state = State::Finished; return protocols::Done{};
    case State::Finished: break;
    }
    return std::nullopt;
}

std::optional<Instant> Sender::deadline() const {
    if (m_state == State::Finished) return std::nullopt;
    return m_deadline;
}

Result<> Sender::wake(Instant now) const {
    const auto due = deadline();
    if (due && now >= *due) return Fail{Violation::Silence};
    return {};
}

Result<> Receiver::receive(BytesView bytes, Instant) {
    if (bytes.size() > kMaxTotal - m_total) return Fail{Violation::TooLarge};
    m_total += bytes.size();
    for (;;) {
        auto frame = m_frames.take(bytes);
        if (!frame.ok()) {
            // A length over the bound is refused as it is announced, not when it has been sent.
            const bool tooLong = frame.error() == codec::ProtoError::TooLong;
            return Fail{tooLong ? Violation::TooLarge : Violation::BadLength};
        }
        if (!frame->has_value()) return {};
        if (m_messages == kMaxMessages) return Fail{Violation::TooManyMessages};
        ++m_messages;
        Message message = VD_TRY(Message::decode(**frame));
        VD_TRY(m_result.message.merge(std::move(message)));
    }
}

Result<> Receiver::remoteClosed(Instant) {
    if (m_state != State::Reading) return {};
    if (m_frames.midMessage()) return Fail{Violation::EarlyEnd};
    if (m_messages == 0) return Fail{Violation::NoMessage};
    const Message& message = m_result.message;
    // A peer id is the key or its hash, so the bytes that give our peer's id are the key that was
    // authenticated. A field that is there and empty is nobody's key, and has no id to compare.
    const auto& key = message.publicKey;
    if (key && (key->empty() || codec::PeerId::ofEncodedKey(*key) != m_peer)) {
        return Fail{Violation::KeyMismatch};
    }
    if (message.signedPeerRecord) {
        auto record = crypto::openPeerRecord(*message.signedPeerRecord);
        if (!record.ok()) return Fail{Violation::BadRecord, record.error().text()};
        // A peer may hold other peers' valid records; here it speaks of itself only.
        if (record->peer != m_peer) return Fail{Violation::RecordMismatch, record->peer.text()};
        m_result.record = std::move(record).value();
    }
    m_state = State::Reporting;
    return {};
}

std::optional<Receiver::Output> Receiver::poll(std::size_t) {
    switch (m_state) {
    case State::Reporting: m_state = State::Closing; return Output(std::exchange(m_result, {}));
    case State::Closing: m_state = State::Finishing; return protocols::CloseWrite{};
    case State::Finishing: m_state = State::Finished; return protocols::Done{};
    case State::Reading:
    case State::Finished: break;
    }
    return std::nullopt;
}

std::optional<Instant> Receiver::deadline() const {
    if (m_state != State::Reading) return std::nullopt;
    return m_deadline;
}

Result<> Receiver::wake(Instant now) const {
    const auto due = deadline();
    if (due && now >= *due) return Fail{Violation::Silence};
    return {};
}

} // namespace vedette::identify
