/// Frames on a stream, either way: what Kademlia, GossipSub and our own protocols speak in.
///
///     uvarint length, then so many bytes (a protobuf message, as a rule)     … any number of times …
///
/// The length is minimal (multiformats unsigned-varint); a frame of length zero says nothing and is passed
/// over. The machine knows nothing of what is inside: whole frames come out as Frame, send() takes whole
/// ones.
///
/// Bounds: a length above maxFrame ends the stream before a byte behind it is kept; a frame takes memory as
/// it comes, not as it claims. send() refuses what would make the unsent bytes exceed maxQueued. At most
/// kMaxBurst frames come out of one receive(). A frame once begun is whole within frameLimit, however many
/// single bytes come; what is queued moves within frameLimit, or the peer does not read. A stream on which
/// no frame moved for `idle` is closed in order.
///
/// Credit is returned for every byte at once (held() is zero), or a frame larger than the stream's window
/// would never be whole; what is kept is told by stored(), for the accounts of whoever hosts it.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/protocols/stream_output.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::framed {

inline constexpr std::size_t kMaxBurst = 4096;

enum class Violation {
    BadLength = 1, ///< not minimal
    TooLarge,      ///< beyond maxFrame
    Flood,         ///< more than kMaxBurst frames at once: less than 16 bytes each
    EarlyEnd,      ///< closed within a frame
    Silence,       ///< a frame was begun and not finished
    NotReading,    ///< our frames wait and the peer takes none of them
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

/// Why a frame of ours was not taken.
enum class SendError {
    TooLarge = 1, ///< beyond maxFrame
    QueueFull,    ///< the peer reads slower than we speak
    Ended,        ///< this side of the stream is closed
};
[[nodiscard]] std::string_view codeName(SendError error) noexcept;

struct Bounds {
    std::size_t maxFrame = 64 * 1024;
    std::size_t maxQueued = 256 * 1024; ///< at least a whole frame with its length
    Duration frameLimit = std::chrono::seconds(30);
    std::optional<Duration> idle;
};

/// One whole frame, without its length.
struct Frame {
    Bytes bytes;
};

/// The remote half-closed between frames: no more of them will come. We may still speak.
struct RemoteFinished {};

class Channel {
public:
    using Output =
        std::variant<protocols::Send, protocols::CloseWrite, protocols::Done, Frame, RemoteFinished>;

    Channel(Bounds bounds, Instant now);

    /// Queues one frame.
    [[nodiscard]] Result<void, SendError> send(BytesView frame, Instant now);
    /// Half-closes after what is queued, and goes on listening.
    void closeWrite();
    /// Closes after what is queued; what still comes is of no interest.
    void finish();

    [[nodiscard]] Result<> receive(BytesView bytes, Instant now);
    [[nodiscard]] Result<> remoteClosed(Instant now);
    [[nodiscard]] std::optional<Output> poll(std::size_t room);
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now);

    [[nodiscard]] std::size_t held() const { return 0; }

    /// Bytes of a frame that is not whole, and of frames that are not sent.
    [[nodiscard]] std::size_t stored() const;

private:
    enum class Writing {
        Open,
        Closing, ///< after the queue
        Closed,
    };

    enum class Reading {
        Open,
        Ended,  ///< the remote half-closed and was not yet reported
        Closed, ///< or nobody listens any more
    };

    [[nodiscard]] std::size_t queued() const { return m_queue.size() - m_sent; }

    Result<> takeLength(BytesView& bytes, Instant now);
    void takeBody(BytesView& bytes, Instant now);
    void forgetSent();

    Bounds m_bounds;
    Bytes m_head; ///< of a length that is not whole
    Bytes m_body; ///< of a frame that is not whole
    std::optional<std::uint64_t> m_expected;
    std::vector<Frame> m_frames; ///< whole, not yet polled
    std::size_t m_polled = 0;
    Bytes m_queue;
    std::size_t m_sent = 0; ///< at the front of the queue, where the last Send still points
    Instant m_frameBegun;
    Instant m_lastFrame; ///< either way
    Instant m_lastTaken; ///< of the queue
    bool m_taken = false;
    bool m_listening = true; ///< false after finish()
    bool m_done = false;
    Writing m_writing = Writing::Open;
    Reading m_reading = Reading::Open;
};

} // namespace vedette::framed

VD_ERROR_CODES(vedette::framed, Violation, "framed")
VD_ERROR_CODES(vedette::framed, SendError, "frame")
