/// Inside of Session: its state and the moves between phases. Included by the sources of this folder only.
///
///     opening.cpp   PrivateNetwork .. MuxerNegotiation: the dialogue before there are streams
///     streams.cpp   Ready: negotiation of each stream, what the muxer reports, the write path
///     session.cpp   the public verbs, time and the end
#pragma once

#include "core/transport/multistream/multistream.h"
#include "core/transport/session/session.h"

#include <cstdint>
#include <variant>

namespace vedette::session {

inline constexpr std::string_view kYamux = "/yamux/1.0.0";

/// A stream whose protocol is not yet agreed.
struct Negotiation {
    std::variant<multistream::Dialer, multistream::Listener> side;
    Instant deadline;
    Bytes held{};              ///< inbound: what came behind the proposal; its credit is not yet returned
    bool remoteClosed = false; ///< inbound: the end came behind the proposal
    bool declined = false;     ///< inbound: what comes may be meant for the protocol that was declined
    bool lazy = false;         ///< outbound: data may be written before the answer
    bool closeWanted = false;  ///< closeWrite() came before the answer
    bool writeWanted = false;  ///< outbound, not lazy: write() came before the answer

    [[nodiscard]] multistream::Listener* listener() { return std::get_if<multistream::Listener>(&side); }

    [[nodiscard]] multistream::Dialer* dialer() { return std::get_if<multistream::Dialer>(&side); }
};

struct Session::Impl {
    Impl(transport::Role ourRole, Config ourConfig, const ProtocolTable& table, Random& source, Instant now);

    // Moves, opening.cpp.
    void begin(Instant now);
    void enter(Phase next, Instant now);
    [[nodiscard]] Result<> receivePlain(BytesView bytes, Instant now);
    [[nodiscard]] Result<> receiveWire(MutableBytes bytes, Instant now);
    [[nodiscard]] Result<std::size_t> negotiateSecurity(BytesView bytes, Instant now);
    [[nodiscard]] Result<std::size_t> negotiateMuxer(BytesView bytes, Instant now);
    [[nodiscard]] Result<> startChannel(Security security, Instant now);
    [[nodiscard]] Result<> receiveSealed(MutableBytes bytes, Instant now);
    void watchFrame(std::size_t headerBefore, Instant now);
    [[nodiscard]] Result<> established(Instant now);
    [[nodiscard]] Result<> sendPlain(BytesView bytes);
    void startMuxer(std::string_view name, Instant now);

    // Streams, streams.cpp.
    [[nodiscard]] Result<> receiveMuxed(BytesView bytes, Instant now);
    void onOpened(StreamId stream, Instant now);
    void onData(StreamId stream, BytesView bytes, Instant now);
    void onListenerData(StreamId stream, Negotiation& negotiation, BytesView bytes, Instant now);
    void onDialerData(StreamId stream, Negotiation& negotiation, BytesView bytes, Instant now);
    void onRemoteClosed(StreamId stream);
    void onReset(StreamId stream);
    void giveUp(StreamId stream, std::optional<Error> why);
    void unanswered(StreamId stream, std::string_view why);
    [[nodiscard]] bool say(StreamId stream, BytesView token);
    [[nodiscard]] Negotiation* negotiation(StreamId stream) noexcept;
    void endNegotiation(StreamId stream);
    void noteShort(StreamId stream);
    void forgetShort(StreamId stream);
    [[nodiscard]] std::size_t unsentRoom() const noexcept;
    void drainFrames();
    void flush();
    void maskTail();

    [[nodiscard]] Fail<Error> fail(Error error);
    void releaseHeld();

    struct Opening {
        std::variant<std::monostate, multistream::Dialer, multistream::Listener> side;
        std::optional<Security> security; ///< agreed, or presumed when only one is offered
        bool refused = false;             ///< the remote proposed something that we do not have
    };

    struct Entry {
        StreamId stream;
        std::unique_ptr<Negotiation> negotiation;
    };

    struct IsReady {};

    using Queued = std::variant<IsReady, Proposed, Agreed, NotSupported, Data, RemoteClosed, StreamReset,
                                Writable, Pong, GoneAway>;

    transport::Role role;
    Phase phase = Phase::PrivateNetwork;
    Config config;
    const ProtocolTable* protocols;
    Random* random;
    Instant phaseDeadline{};
    std::optional<Instant> frameDeadline; ///< Ready, and a frame or a muxer's header was begun

    std::optional<pnet::Cipher> cipher;
    std::uint64_t masked = 0; ///< of out.committed(): already under the cipher
    SendBuffer out;
    std::unique_ptr<Opening> opening; ///< gone when Ready
    std::unique_ptr<transport::SecureChannel> channel;
    Security security = Security::Noise;
    std::optional<yamux::Session> muxer;
    std::optional<Error> broken; ///< met where no Result could be returned; the next receive or wake does

    std::vector<BytesView> plain; ///< scratch of receiveSealed
    std::vector<Queued> queue;
    std::size_t queueHead = 0;
    std::unique_ptr<Ready> ready;
    std::vector<Bytes> released; ///< held bytes that Data outputs still show

    std::vector<Entry> negotiating; ///< oldest first, so the first deadline is the next
    std::size_t inboundNegotiating = 0;
    std::uint64_t overLimit = 0;       ///< inbound streams reset because of maxNegotiating
    std::uint64_t heldBytes = 0;       ///< sum of Negotiation::held
    std::vector<StreamId> shortOfRoom; ///< write() took less because of maxUnsent
};

} // namespace vedette::session
