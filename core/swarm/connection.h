/// One connection of the swarm: its session, and the protocol machines on its streams.
///
/// A machine: bytes and commands in, outputs polled. It asks before it does anything for the remote: an
/// inbound stream waits as Proposed until the swarm admits or refuses it. Memory: what the session states,
/// plus a machine per open stream.
#pragma once

#include "core/base/id.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/event/event.h"
#include "core/swarm/framed.h"
#include "core/swarm/hosted_stream.h"
#include "core/swarm/limits.h"
#include "core/swarm/protocol_bytes.h"
#include "core/swarm/task.h"
#include "core/transport/session/session.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::swarm {

class Connection {
public:
    struct Ready {
        session::Ready what;
    };

    struct Proposed {
        StreamId stream;
        std::string protocol;
    };

    struct Progress {
        TaskId task;
        std::string protocol;
        StreamReport report;
    };

    struct Framed {
        FramedId framed;
        std::variant<framed::Frame, framed::RemoteFinished> what;
    };

    /// The remote confirmed a framed stream that we opened.
    struct FramedAgreed {
        FramedId framed;
    };

    /// The conversation on a stream that was admitted or opened is over. A second one, without a task, tells
    /// that the remote never closed its half.
    struct StreamOver {
        TaskId task; ///< none for inbound streams
        FramedId framed;
        std::string protocol;
        event::Direction direction;
        Result<> result;
        bool violation; ///< the remote broke the protocol
    };

    /// Follows StreamOver, perhaps later: the stream uses nothing any more.
    struct StreamGone {
        StreamId stream;
        std::string protocol; ///< empty: it was proposed and never admitted
    };

    /// The session reset inbound streams unheard, because of its own bounds.
    struct OverLimit {
        std::uint64_t streams;
    };

    using Output =
        std::variant<Ready, Proposed, Progress, Framed, FramedAgreed, StreamOver, StreamGone, OverLimit>;

    /// How long a stream may linger half-closed after its conversation is over.
    static constexpr Duration kCloseLimit = std::chrono::seconds(10);

    Connection(ConnId id, event::Direction direction, codec::Multiaddr remote, Instant now);
    ~Connection();

    /// The wire is there: begins the handshakes.
    void upgrade(codec::Multiaddr local, session::Config config, const session::ProtocolTable& protocols,
                 Random& random, Instant now);

    [[nodiscard]] Result<> receive(MutableBytes bytes, Instant now);
    [[nodiscard]] Result<> remoteEnded(Instant now);
    /// The gate has answered, if it was awaited.
    void resume(Instant now);
    /// The wire took some of outgoing().
    void drained(Instant now);
    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now);

    [[nodiscard]] Result<StreamId> open(const std::string& protocol, std::unique_ptr<HostedStream> machine,
                                        TaskId task, FramedId framed, Instant now);
    /// On a framed stream that is open.
    [[nodiscard]] Result<> sendFrame(StreamId stream, BytesView frame, Instant now);
    void endFramed(StreamId stream, FramedEnd how, Instant now);
    /// False when the remote took the proposal back meanwhile; true makes it the swarm's to admit or refuse,
    /// and StreamGone will follow.
    void claim(StreamId stream);

    [[nodiscard]] bool proposes(StreamId stream) const { return m_proposals.contains(stream); }

    void admit(StreamId stream, const std::string& protocol, std::unique_ptr<HostedStream> machine,
               FramedId framed, Instant now);
    void refuse(StreamId stream);
    /// Refuses as if the protocol were not there.
    void decline(StreamId stream, Instant now);

    struct Carried {
        StreamId id;
        std::string protocol;
        event::Direction direction;
    };

    /// Streams whose conversation goes on.
    [[nodiscard]] std::vector<Carried> carried() const;
    /// Ends one at once; whoever waits for it is told why.
    void cut(StreamId stream, Error why);
    /// Likewise the one that holds most memory of those whose protocol is the `protocol`th of byProtocol().
    void cutLargest(std::size_t protocol, Error why);
    /// Goodbye in order; ends every stream with ConnectionLost.
    void close();
    void ping(Instant now);

    // Facts, owned here so that a connection is one allocation.
    const ConnId id;
    const event::Direction direction;
    const codec::Multiaddr remote;
    const Prefix prefix;
    const Instant since;
    codec::Multiaddr local;
    codec::PeerId peer; ///< empty until the swarm accepted who authenticated
    codec::PeerId expected;
    std::string security;
    Instant readyAt{};
    Instant lastActive{};
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::uint64_t reservedMemory = 0;
    Instant streamsForgiven{}; ///< when the last broken stream will be forgotten
    std::uint32_t keeps = 0;
    EventId opened;                   ///< the event that announced it
    EventId cause;                    ///< of its end, when an event explains it
    std::optional<Instant> connectBy; ///< while the carrier connects
    std::optional<Instant> scheduled; ///< when the swarm will wake it
    /// Authenticated, and since then it is not yet decided whether it may stay: nothing is read meanwhile,
    /// and no deadline of the remote passes.
    std::optional<Instant> awaitingGate;
    std::shared_ptr<const std::vector<std::string>> listed; ///< as identify listed them, if it did
    bool takesPush = false;                                 ///< the remote listed identify/push
    bool flushOrdered = false;
    bool closing = false;

    [[nodiscard]] const std::vector<ProtocolBytes>& byProtocol() const noexcept { return m_counts; }

    /// Of the streams of one protocol: part of memory().
    struct ProtocolMemory {
        std::uint64_t held = 0;
        std::uint64_t reserved = 0; ///< the swarm's, to note what the limits gave
    };

    /// In the order of byProtocol().
    [[nodiscard]] std::vector<ProtocolMemory>& memoryByProtocol() noexcept { return m_memory; }

    /// What the remote is shown of our protocols, when that is not the same for all.
    std::unique_ptr<const session::ProtocolTable> shown;

    [[nodiscard]] bool upgraded() const noexcept { return m_session.has_value(); }

    [[nodiscard]] session::Session* session() noexcept { return m_session ? &*m_session : nullptr; }

    [[nodiscard]] const session::Session* session() const noexcept {
        return m_session ? &*m_session : nullptr;
    }

    [[nodiscard]] std::size_t streams() const noexcept { return m_streams.size(); }

    /// What it holds right now beyond its own state: bytes not yet sent, a frame that is not whole, bytes
    /// that machines have not worked off or keep, and bytes behind proposals that the gate ponders.
    [[nodiscard]] std::uint64_t memory() const noexcept;

private:
    struct Stream {
        std::unique_ptr<HostedStream> machine;
        TaskId task;
        FramedId framed;
        std::uint16_t count; ///< index into m_counts
        event::Direction direction;
        bool writeClosed = false;
        bool remoteClosed = false;
        bool over = false;          ///< the machine said Done
        std::size_t unreturned = 0; ///< credit not yet given back
        std::size_t stored = 0;     ///< by the machine, beyond that
        std::optional<Instant> closeBy = std::nullopt;
    };

    void takeSessionOutputs(Instant now);
    void onData(StreamId stream, BytesView bytes, Instant now);
    void onWritable(StreamId stream, Instant now);
    void onRemoteClosed(StreamId stream, Instant now);
    /// Does what the machine wants as far as there is room; may end the stream.
    void pump(StreamId id, Instant now);
    void fail(StreamId id, Error why, bool violation);
    void finish(StreamId id, Result<> result, bool violation);
    using Streams = std::unordered_map<StreamId, Stream>;
    void drop(Streams::iterator stream);
    void account(Stream& stream, std::size_t unreturned, std::size_t stored);
    std::uint16_t countFor(const std::string& protocol);
    void noteDeadline(const Stream& stream);

    std::optional<session::Session> m_session;
    Streams m_streams;
    std::uint64_t m_overLimit = 0;        ///< of the session's, told
    std::map<StreamId, bool> m_proposals; ///< not yet admitted; whether the swarm claimed it
    std::vector<ProtocolBytes> m_counts;
    std::vector<ProtocolMemory> m_memory; ///< of the same protocols
    std::vector<Output> m_outputs;
    std::size_t m_polled = 0;
    std::uint64_t m_bytesAtPing = 0;   ///< in
    std::optional<Instant> m_pinged{}; ///< for the round trip
    std::uint64_t m_held = 0;          ///< sum over the streams
    std::optional<Instant> m_nextStreamDeadline;
};

} // namespace vedette::swarm
