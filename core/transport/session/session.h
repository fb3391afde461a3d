/// A whole connection as one machine: pnet, security negotiation, Noise or TLS, muxer negotiation, Yamux, and
/// the protocol negotiation of every stream. Bytes of the wire below, negotiated streams above (libp2p/specs
/// connections/README.md).
///
///     wire bytes -> [pnet] -> multistream: /noise or /tls/1.0.0 -> channel -> (muxer agreed inside, else
///     multistream) -> yamux
///                -> per stream multistream -> Data
///
/// Memory of an idle ready session over Noise: at most 4 KiB beside the cipher contexts. Unsent bytes are
/// bounded by `maxUnsent`: write() takes less beyond it and Writable follows. Not thread-safe; belongs to the
/// engine's thread.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/send_buffer.h"
#include "core/crypto/public_key.h"
#include "core/transport/noise/noise_channel.h"
#include "core/transport/pnet/pnet.h"
#include "core/transport/secure_channel.h"
#include "core/transport/tls/tls_channel.h"
#include "core/transport/yamux/yamux.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::session {

enum class Security : std::uint8_t {
    Noise,
    Tls,
};
[[nodiscard]] std::string_view securityName(Security security) noexcept; ///< "noise", "tls"

enum class Phase : std::uint8_t {
    PrivateNetwork, ///< waiting for the remote's pnet nonce
    SecurityNegotiation,
    Handshake,
    MuxerNegotiation,
    Ready,
    Closed,
};

enum class Violation {
    NoCommonSecurity = 1,
    NoCommonMuxer,
    PhaseTimeout,  ///< the deadline of a phase before Ready passed, or of a frame; detail names which
    StreamTimeout, ///< never ends a session: it resets the stream whose negotiation stalled, counted
    EarlyEnd,      ///< the wire closed before Ready
    PeerMismatch,  ///< authenticated, but not the peer that was dialled
    NotReading,    ///< it makes us answer and takes no answer: twice `maxUnsent` waits
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

/// The long-lived halves of our handshakes, made once and signed by the identity; replaced as a whole on
/// rotation.
struct Credentials {
    std::shared_ptr<const noise::StaticKey> noise;
    std::shared_ptr<const tls::Certificate> tls;
};

struct Config {
    std::vector<Security> offered{Security::Noise, Security::Tls}; ///< in our order of preference
    std::optional<codec::PeerId> expected;                         ///< the peer dialled
    std::shared_ptr<const pnet::Key> privateNetwork;
    std::shared_ptr<const Credentials> credentials;
    yamux::Config yamux;
    Timeline timeline;                                ///< for the validity of certificates
    Duration phaseTimeout = std::chrono::seconds(10); ///< twice as long for a frame that was begun
    Duration streamTimeout = std::chrono::seconds(10);
    std::size_t maxUnsent = 256 * 1024; ///< small enough to stay in cache between the cipher and the socket
    std::size_t maxNegotiating = 256;   ///< inbound streams whose protocol is not yet agreed
};

struct Ready {
    crypto::PublicKey remoteKey;
    codec::PeerId remotePeer;
    Security security;
    std::string muxer;
};

/// An inbound stream proposes a protocol that `supports` accepted; answer with accept(), decline() or
/// reset().
struct Proposed {
    StreamId stream;
    std::string protocol;
};

/// A stream that we opened is agreed, after the remote's confirmation; data may have been written before
/// (lazy).
struct Agreed {
    StreamId stream;
    std::string protocol;
};

/// The remote supports none of what we proposed; the stream is gone.
struct NotSupported {
    StreamId stream;
};

struct Data {
    StreamId stream;
    BytesView bytes;
};

struct RemoteClosed {
    StreamId stream;
};

/// why: absent when the remote did it. With a reason it may concern an inbound stream that was never
/// Proposed.
struct StreamReset {
    StreamId stream;
    std::optional<Error> why;
};

struct Writable {
    StreamId stream;
};

struct Pong {
    Duration roundTrip;
};

struct GoneAway {
    std::uint32_t code;
};

using Output = std::variant<Ready, Proposed, Agreed, NotSupported, Data, RemoteClosed, StreamReset, Writable,
                            Pong, GoneAway>;

/// Which protocols an inbound stream may ask for; decided by the swarm, asked per proposal. May depend on who
/// is asking.
class ProtocolTable {
public:
    virtual ~ProtocolTable() = default;
    [[nodiscard]] virtual bool supports(std::string_view protocol) const = 0;
    [[nodiscard]] virtual std::vector<std::string> list() const = 0; ///< for multistream "ls"
};

class Session {
public:
    /// `random` and `protocols` must outlive the session. The initiator's first flight is ready in outgoing()
    /// at once.
    Session(transport::Role role, Config config, const ProtocolTable& protocols, Random& random, Instant now);
    ~Session();
    Session(Session&&) noexcept;
    Session& operator=(Session&&) noexcept;

    /// Bytes from the wire, overwritten. Data outputs hold views: poll() to the end, and be done with what
    /// they show, before the next receive(), wake() or flush(). An error means: send what outgoing() holds,
    /// then close the wire.
    [[nodiscard]] Result<> receive(MutableBytes bytes, Instant now);
    /// The wire's other end stopped sending. An error (EarlyEnd) before Ready.
    [[nodiscard]] Result<> remoteEnded(Instant now);
    [[nodiscard]] std::optional<Output> poll();

    /// Bytes for the wire; call outgoing().sent(n) as they go, then wireDrained().
    [[nodiscard]] SendBuffer& outgoing() noexcept;
    [[nodiscard]] const SendBuffer& outgoing() const noexcept;
    /// Some unsent bytes left: may produce Writable outputs.
    void wireDrained();

    [[nodiscard]] std::optional<Instant> deadline() const;
    [[nodiscard]] Result<> wake(Instant now);
    /// For so long nothing was read, by a decision of ours: what the remote owes is due as much later.
    void excuse(Duration pause);

    /// Proposes protocols in order; with exactly one the negotiation is lazy: write() works at once.
    [[nodiscard]] Result<StreamId> open(std::vector<std::string> protocols, Instant now);
    void accept(StreamId stream, Instant now);
    /// Answers as to a protocol that is not there; the remote may propose another.
    void decline(StreamId stream, Instant now);
    [[nodiscard]] std::size_t write(StreamId stream, BytesView bytes);
    [[nodiscard]] std::size_t room(StreamId stream) const;
    /// Writable will follow once room() is not zero; for who asks room() first and so never writes too much.
    void awaitRoom(StreamId stream);
    /// On a stream whose protocol is not yet confirmed the end is sent with the confirmation.
    void closeWrite(StreamId stream);
    void reset(StreamId stream);
    void consume(StreamId stream, std::size_t bytes, Instant now);
    void ping(Instant now);
    /// Go-away and, over TLS, close_notify, into outgoing().
    void close(std::uint32_t code);
    /// Ends what write(), closeWrite(), consume() and the like began: seals the open frame into outgoing().
    /// receive() and wake() do it themselves.
    void flush();

    [[nodiscard]] Phase phase() const noexcept;
    [[nodiscard]] std::size_t streamCount() const noexcept;
    /// Inbound streams so far that were reset unheard, because maxNegotiating or a bound of the muxer was
    /// reached. A count and no output for each: a peer opens thousands in one packet.
    [[nodiscard]] std::uint64_t overLimit() const noexcept;
    [[nodiscard]] std::optional<Duration> roundTrip() const noexcept;
    /// What it holds right now: unsent bytes, a frame that is not whole, and what came behind proposals that
    /// wait for accept().
    [[nodiscard]] std::uint64_t held() const noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::session

VD_ERROR_CODES(vedette::session, Violation, "session")
