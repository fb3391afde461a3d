/// The state behind yamux::Session. receive.cpp holds what the remote's frames do, session.cpp our own verbs.
#pragma once

#include "core/transport/yamux/fifo.h"
#include "core/transport/yamux/header.h"
#include "core/transport/yamux/rate.h"
#include "core/transport/yamux/stream_table.h"
#include "core/transport/yamux/yamux.h"

namespace vedette::yamux {

class Session::Impl {
public:
    Impl(transport::Role role, const Config& config);

private:
    friend class Session;

    using Step = Result<void, Violation>;

    // What the remote's frames do.
    Step parse(BytesView bytes, Instant now);
    Step onHeader(const Header& header, Instant now);
    Step onPing(const Header& header, Instant now);
    Step onGoAway(const Header& header, Instant now);
    Step onStreamFrame(const Header& header, Instant now);
    Step onSyn(const Header& header, Instant now);
    Step onData(Stream& stream, const Header& header, Instant now);
    Step onWindowUpdate(Stream& stream, const Header& header, Instant now);
    Step onReset(const Stream& stream, const Header& header, Instant now);
    Step onLateFrame(const Header& header, Instant now);
    void onBody(BytesView part);
    void onFin(Stream& stream);

    // Streams.
    [[nodiscard]] bool ours(std::uint32_t id) const noexcept { return (id & 1U) == m_ourParity; }

    [[nodiscard]] Stream* find(std::uint64_t id) noexcept;
    Stream& insert(std::uint32_t id, Instant now);
    void erase(const Stream& stream);
    void noteAccepted(Stream& stream);
    [[nodiscard]] std::uint32_t growth(const Stream& stream, Instant now) const noexcept;

    // Frames to send.
    void send(Type type, Flags flags, std::uint32_t stream, std::uint32_t length, BytesView body = {});
    [[nodiscard]] Flags takeAck(Stream& stream) noexcept;
    void sendGoAway(std::uint32_t code);

    /// Idle sessions are many: without streams the queues give their memory back.
    [[nodiscard]] std::size_t queueKept() const noexcept {
        return m_local.size() + m_remote.size() > 0 ? 16 : 0;
    }

    Config m_config;
    std::uint32_t m_ourParity;
    StreamTable m_local;
    StreamTable m_remote;
    std::uint64_t m_nextLocal; ///< past 2^32 - 1: exhausted
    RemoteIds m_remoteIds;
    std::size_t m_unacknowledged = 0; ///< ours, without an answer yet
    std::size_t m_unaccepted = 0;     ///< theirs, which nobody took
    std::size_t m_refusals = 0;       ///< in a row
    std::uint64_t m_overLimit =
        0; ///< of their streams, reset because a bound of the configuration was reached
    std::uint64_t m_extraWindow = 0; ///< receive windows beyond their initial size

    /// Bytes that may still arrive for streams that we reset: what their windows allowed.
    std::uint64_t m_lateBytes = 0;
    /// Window updates earned by data that we sent. They come one per frame or per piece of one, which at full
    /// speed is tens of thousands a second: progress, not flood.
    std::uint64_t m_earnedUpdates = 0;
    Rate m_pings;
    Rate m_control;
    Rate m_late;

    HeaderBytes m_header{}; ///< a partial one
    std::size_t m_headerFill = 0;
    std::uint32_t m_bodyStream = 0;
    std::uint32_t m_bodyLeft = 0;
    bool m_finAfterBody = false;

    bool m_weLeft = false;
    bool m_remoteLeft = false;
    std::optional<Violation> m_violation; ///< set: the session is dead

    std::uint32_t m_pingValue = 0;
    std::optional<Instant> m_pingSent;
    std::optional<Duration> m_roundTrip;
    /// What the path takes without a queue of ours: falls to any shorter measure, rises slowly to longer
    /// ones.
    std::optional<Duration> m_pathRoundTrip;

    Fifo<Output> m_outputs;
    Fifo<Frame> m_frames;
    Fifo<std::uint32_t> m_acksDue;
};

} // namespace vedette::yamux
