/// Yamux: many streams over one ordered connection (libp2p/specs yamux/README.md; hashicorp/yamux spec.md).
///
/// Received data is never buffered here: it is handed on at once as a view, and the credit that the reader
/// returns with consume() is what bounds how much it must hold. A stream's receive window starts at 256 KiB
/// and grows, up to 16 MiB, while the reader drains a window in less than four round trips of the path,
/// within `connectionWindow` for the whole connection. Streams that we open are odd for the initiator, even
/// for the responder; the remote's may come out of order, as lazy and concurrent openers do. Bounds per
/// session: streams, streams not yet accepted by us, pings, frames that carry nothing per second, bytes for
/// streams that are gone; each has a Violation. What one receive() queues is bounded by its bytes: at most 32
/// bytes of memory per 4 received. Cost: an idle session below 1 KiB, a stream 64 bytes, lookup O(log
/// streams).
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/transport/secure_channel.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

namespace vedette::yamux {

enum class Violation {
    UnknownVersion = 1,
    UnknownType,
    UnknownFlags,
    WrongParity,    ///< SYN with an id of our own parity
    StreamReused,   ///< SYN for an id that is open or was used
    WindowExceeded, ///< more data than we granted
    WindowOverflow, ///< a grant that takes the send window past 2^32 - 1
    DataAfterFin,   ///< the remote had closed its half
    UnknownStream,  ///< a frame for a stream that nobody opened
    SessionStream,  ///< data or window update on stream 0; ping or go-away elsewhere
    UnexpectedPong,
    TooManyStreams, ///< of unacknowledged resets: a peer that keeps opening after refusals
    PingFlood,
    ControlFlood,    ///< frames that carry nothing and change nothing, and resets, beyond the rate
    DeadStreamFlood, ///< more for streams that are gone than can have been under way
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

enum class OpenError {
    GoneAway = 1, ///< the remote or we sent go-away
    TooMany,      ///< maxStreams of our own, or kMaxUnacknowledged
    IdsExhausted,
};
[[nodiscard]] std::string_view codeName(OpenError error) noexcept;

/// Streams that we opened and the remote has not answered (specification, "ACK backlog").
inline constexpr std::size_t kMaxUnacknowledged = 256;

struct Config {
    std::uint32_t initialWindow = 256 * 1024; ///< fixed by the specification for both sides at the start
    std::uint32_t maxWindow = 16 * 1024 * 1024;
    std::uint64_t connectionWindow = 64 * 1024 * 1024; ///< sum of receive windows beyond the initial ones
    /// At one time in each direction. More inbound are reset; 10 times as many refusals in a row, ours or by
    /// a reset() instead of an accept(), end the session.
    std::uint32_t maxStreams = 1024;
    std::uint32_t maxUnaccepted = 256;              ///< inbound streams that nobody took with accept()
    std::uint32_t maxControlFramesPerSecond = 2048; ///< burst of the same size
    std::uint32_t maxPingsPerSecond = 16;
    std::uint32_t maxFrame = 65507; ///< of data that we send: with its header exactly one full Noise frame
    std::uint32_t firstStream = 0;  ///< id of the first stream we open, of our parity; 0: the lowest
};

struct Opened {
    StreamId stream;
}; ///< by the remote; answer with accept() or reset()

struct Data {
    StreamId stream;
    BytesView bytes;
}; ///< view into what was received

struct RemoteClosed {
    StreamId stream;
}; ///< no more data will come (FIN)

struct Reset {
    StreamId stream;
}; ///< by the remote; the stream is gone

struct Writable {
    StreamId stream;
}; ///< after write() took less than it was given

struct Pong {
    Duration roundTrip;
};

struct GoneAway {
    std::uint32_t code;
};

using Output = std::variant<Opened, Data, RemoteClosed, Reset, Writable, Pong, GoneAway>;

/// One frame for the channel below: header, then body. The body is a view of what write() was given.
struct Frame {
    std::array<Byte, 12> header;
    BytesView body;
};

class Session {
public:
    Session(transport::Role role, const Config& config, Instant now);
    ~Session();
    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;

    /// Plaintext in any split. Data outputs hold views into `bytes`: poll() to the end before the bytes go.
    /// After an error, frame() gives a go-away and the session is dead.
    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] std::optional<Output> poll();
    /// The next frame to send. Take all of them after every call, before the bytes given to write() go.
    [[nodiscard]] std::optional<Frame> frame();

    [[nodiscard]] Result<StreamId, OpenError> open(Instant now);
    /// Sends the ACK with the next frame of the stream, or alone when frame() finds nothing else to send. A
    /// write() or closeWrite() accepts too.
    void accept(StreamId stream);
    /// Takes as much as the window allows and returns how much; 0 when the stream is gone or half-closed by
    /// us.
    [[nodiscard]] std::size_t write(StreamId stream, BytesView bytes);
    /// How much write() would take now.
    [[nodiscard]] std::size_t room(StreamId stream) const;
    /// Writable will follow once room() is not zero; for who asks room() first and so never writes too much.
    void awaitRoom(StreamId stream);
    void closeWrite(StreamId stream);
    void reset(StreamId stream);
    /// The reader is done with so many bytes of Data, no more than it was given; returns credit when it is
    /// worth a frame.
    void consume(StreamId stream, std::size_t bytes, Instant now);
    void ping(Instant now); ///< ignored while one is in flight
    void goAway(std::uint32_t code);

    [[nodiscard]] bool isOpen(StreamId stream) const;
    [[nodiscard]] std::size_t streamCount() const noexcept;
    /// Streams of the remote so far that were reset because of maxStreams or maxUnaccepted, without an
    /// Opened.
    [[nodiscard]] std::uint64_t overLimit() const noexcept;
    /// Of a header that has not come whole.
    [[nodiscard]] std::size_t headerBytes() const noexcept;
    [[nodiscard]] std::optional<Duration> roundTrip() const noexcept;
    /// Sum of receive windows granted: what the remote may have on its way or with us unread.
    [[nodiscard]] std::uint64_t windowMemory() const noexcept;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::yamux

VD_ERROR_CODES(vedette::yamux, Violation, "yamux")
VD_ERROR_CODES(vedette::yamux, OpenError, "yamux_open")
