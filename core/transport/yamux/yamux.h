/// Yamux: many streams over one ordered connection (libp2p/specs yamux/README.md; hashicorp/yamux spec.md).
///
/// Received data is never buffered here: it is handed on at once as a view, and the credit that the reader
/// returns with consume() is what bounds how much it must hold. A stream's receive window starts at 256 KiB
/// and grows, up to 16 MiB, while the reader drains a window in less than four round trips, within
/// `connectionWindow` for the whole connection. Streams that we open are odd for the initiator, even for the
/// responder. Bounds per session: streams, streams not yet accepted by us, pings in flight, control frames
/// without payload per second; each has a Violation. Cost per idle session: below 1 KiB.
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
    WrongParity,    ///< SYN with an id of our own parity, or zero
    StreamReused,   ///< SYN for an id that is open or was used
    WindowExceeded, ///< more data than we granted
    WindowOverflow, ///< a grant that takes the send window past 2^32 - 1
    SessionStream,  ///< data or window update on stream 0; ping or go-away elsewhere
    UnexpectedPong,
    TooManyStreams, ///< of unacknowledged resets: a peer that keeps opening after refusals
    PingFlood,
    ControlFlood,    ///< empty or tiny frames beyond the rate
    DeadStreamFlood, ///< frames for streams that are long gone
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

enum class OpenError {
    GoneAway = 1, ///< the remote or we sent go-away
    TooMany,      ///< our own limit, or 256 unacknowledged
    IdsExhausted,
};
[[nodiscard]] std::string_view codeName(OpenError error) noexcept;

struct Config {
    std::uint32_t initialWindow = 256 * 1024; ///< fixed by the specification for both sides at the start
    std::uint32_t maxWindow = 16 * 1024 * 1024;
    std::uint64_t connectionWindow = 64 * 1024 * 1024; ///< sum of receive windows beyond the initial ones
    std::uint32_t maxStreams =
        1024; ///< inbound at one time; more are reset, 10 times as many refusals in a row end the session
    std::uint32_t maxUnaccepted = 256;              ///< inbound streams that nobody took with accept()
    std::uint32_t maxControlFramesPerSecond = 2048; ///< burst of the same size
    std::uint32_t maxPingsPerSecond = 16;
    std::uint32_t maxFrame = 65507; ///< of data that we send: with its header exactly one full Noise frame
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
    void accept(StreamId stream); ///< sends the ACK with the next frame of the stream, or alone
    /// Takes as much as the window allows and returns how much; 0 when the stream is gone or half-closed by
    /// us.
    [[nodiscard]] std::size_t write(StreamId stream, BytesView bytes);
    /// How much write() would take now.
    [[nodiscard]] std::size_t room(StreamId stream) const;
    void closeWrite(StreamId stream);
    void reset(StreamId stream);
    /// The reader is done with so many bytes of Data; returns credit when it is worth a frame.
    void consume(StreamId stream, std::size_t bytes, Instant now);
    void ping(Instant now); ///< ignored while one is in flight
    void goAway(std::uint32_t code);

    [[nodiscard]] std::size_t streamCount() const noexcept;
    [[nodiscard]] std::optional<Duration> roundTrip() const noexcept;
    [[nodiscard]] std::uint64_t
    windowMemory() const noexcept; ///< sum of receive windows granted, for the memory scope

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::yamux

VD_ERROR_CODES(vedette::yamux, Violation, "yamux")
VD_ERROR_CODES(vedette::yamux, OpenError, "yamux_open")
