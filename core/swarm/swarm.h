/// The libp2p host as a machine: listeners, dials, connections, their protocols, and every limit on them.
///
/// Below it a carrier obeys its orders (wire.h); above it a node takes its outputs. It authenticates with
/// Credentials that the node renews, asks a Gate at every enforcement point, counts each refusal by name, and
/// hosts the protocol machines of each stream.
///
/// Simultaneous connections: when the handshakes of two connections to one peer, one each way, overlapped in
/// time, both sides keep the one dialled by the peer whose id is lower (bytes of the multihash) and close the
/// other in order. Not thread-safe: belongs to the engine's thread. Connections, streams and memory are
/// bounded by SwarmConfig::limits, what waits to be polled by what one call can cause.
#pragma once

#include "core/base/id.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/send_buffer.h"
#include "core/crypto/peer_record.h"
#include "core/crypto/public_key.h"
#include "core/event/event.h"
#include "core/swarm/address_book.h"
#include "core/swarm/address_rules.h"
#include "core/swarm/dials.h"
#include "core/swarm/framed.h"
#include "core/swarm/gate.h"
#include "core/swarm/limits.h"
#include "core/swarm/protocol_bytes.h"
#include "core/swarm/task.h"
#include "core/swarm/wire.h"
#include "core/transport/session/session.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::swarm {

/// Why a connection that was ready ended, when no violation did it.
enum class CloseReason {
    Requested = 1,
    Duplicate,
    Pruned, ///< room was needed and this was worth least
    Idle,
    Refused,
    WireBroken,
    RemoteClosed,
    Shutdown,
};
[[nodiscard]] std::string_view codeName(CloseReason reason) noexcept;

struct SwarmConfig {
    NetworkId network;
    std::string agent = "vedette/" VEDETTE_VERSION;
    std::string protocolVersion = "ipfs/0.1.0";
    std::vector<session::Security> security{session::Security::Noise, session::Security::Tls};
    std::shared_ptr<const pnet::Key> privateNetwork;
    Timeline timeline;
    LimitConfig limits;
    AddressRules addressRules; ///< asked before the gate, of who comes and whom we dial
    yamux::Config yamux;
    std::vector<std::string> serve{"identify", "ping"}; ///< of identify, ping, perf, echo
    bool identifyOnConnect = true;
    std::vector<codec::Multiaddr> announce;            ///< told instead of where we listen, when not empty
    Duration dialTimeout = std::chrono::seconds(15);   ///< a dial as a whole
    Duration connectTimeout = std::chrono::seconds(5); ///< one address
    Duration phaseTimeout = std::chrono::seconds(10);  ///< each phase of an upgrade
    Duration idleTimeout = std::chrono::minutes(10);   ///< a connection without streams that nobody keeps
    std::size_t lowWater = 2000;                       ///< prune down to this many connections …
    std::size_t highWater = 3000;                      ///< … when there are more
};

/// The one DialDone of a dial; callers that joined it share it.
struct DialDone {
    DialId dial;
    codec::PeerId peer;
    Result<ConnId> connection;
};

/// One ping, or the result of the others.
struct TaskProgress {
    TaskId task;
    StreamReport report;
};

struct TaskDone {
    TaskId task;
    Result<> result;
};

struct ListenDone {
    ListenerId listener;
    Result<std::vector<codec::Multiaddr>> addresses; ///< without /p2p, wildcards expanded
};

/// Where we say that we can be reached changed: sign it and answer setPeerRecord().
struct WantPeerRecord {
    crypto::PeerRecord record;
};

/// Identify was heard, or heard again; event::PeerIdentified of the same follows.
struct PeerKnown {
    ConnId connection;
    codec::PeerId peer;
    std::string agent;
    Bytes record; ///< the signed envelope, checked; may be empty
};

using QuestionId = Id<struct QuestionTag>;

/// The gate's late answer to judge().
struct Judged {
    QuestionId question;
    bool allowed;
};

using Output = std::variant<DialDone, TaskProgress, TaskDone, ListenDone, WantPeerRecord, PeerKnown, Judged,
                            FramedOutput, event::Event>;

enum class Reuse {
    Allowed, ///< a ready connection to the peer, or a dial under way, will do
    Never,
};

struct ConnectionInfo {
    ConnId id;
    codec::PeerId peer;
    codec::Multiaddr remote;
    codec::Multiaddr local;
    event::Direction direction;
    session::Phase phase;
    std::string security;
    Instant since;
    std::uint64_t bytesIn = 0;
    std::uint64_t bytesOut = 0;
    std::size_t streams = 0;
    std::optional<Duration> roundTrip;
    std::vector<ProtocolBytes> protocols; ///< of all its streams so far
};

class Swarm {
public:
    /// `gate` may be null; `gate`, `random` and `events` must outlive the swarm.
    Swarm(SwarmConfig config, crypto::PublicKey identity, Gate* gate, Random& random, event::Counter& events,
          Instant now);
    ~Swarm();
    Swarm(const Swarm&) = delete;
    Swarm& operator=(const Swarm&) = delete;

    // Commands of the node.
    /// For connections from now on. No connection is accepted or dialled before the first.
    void setCredentials(std::shared_ptr<const session::Credentials> credentials);
    void setPeerRecord(Bytes signedEnvelope, Instant now);
    [[nodiscard]] ListenerId listen(codec::Multiaddr address);
    void closeListener(ListenerId listener);
    /// `addresses` may carry `/p2p/ID`, then all must name the same peer. A person asked: back-off does not
    /// apply.
    [[nodiscard]] Result<DialId> dial(std::vector<codec::Multiaddr> addresses, Reuse reuse, Instant now);
    /// By the addresses in the book.
    [[nodiscard]] Result<DialId> dialPeer(const codec::PeerId& peer, Instant now);
    void cancel(DialId dial);
    [[nodiscard]] Result<TaskId> run(ConnId connection, Task task, Instant now);
    void close(ConnId connection, CloseReason reason, Instant now);

    // Framed streams: Kademlia, GossipSub, our own protocols.
    /// Listed by identify and admitted from now on, as the gate and the limits allow.
    void serveFramed(FramedProtocol protocol, Instant now);
    /// FramedClosed tells of every failure after this: the gate's, the limits', the remote's. Frames can be
    /// sent at once.
    [[nodiscard]] Result<FramedId> openFramed(ConnId connection, const FramedProtocol& protocol, Instant now);
    /// A framed::SendError, or StreamError::ConnectionLost for a stream that is over.
    [[nodiscard]] Result<> sendFrame(FramedId stream, BytesView frame, Instant now);
    void endFramed(FramedId stream, FramedEnd how, Instant now);

    /// A kept connection is neither idle nor pruned. Counted: each keep needs its release.
    void keep(ConnId connection, bool kept);
    void shutdown(Instant now);
    /// Where the monotonic axis lies on the wall clock, from now on.
    void restamp(const Timeline& timeline);
    /// Asks the gate for a protocol that the node hosts, of what `subject` wants by way of a connection (none
    /// if it is gone). A question is answered by Judged. Who asks bounds how many are open.
    [[nodiscard]] std::variant<bool, QuestionId> judge(ConnId connection, const codec::PeerId& subject,
                                                       Action action, std::string resource, Instant now,
                                                       Occasion occasion = Occasion::First);
    /// Answers a Later of the gate.
    void decide(std::uint64_t ticket, const Verdict& verdict, Instant now);
    /// Something that the gate goes by changed: of every connection and stream it is asked again, and what is
    /// refused now ends. A gate that answers later leaves it as it is.
    void reconsider(Instant now);

    // Reports of the carrier.
    void listening(ListenerId listener, std::vector<codec::Multiaddr> addresses, Instant now);
    void listenFailed(ListenerId listener, Error why, Instant now);
    /// A connection was accepted. When limits refuse it, that is already counted and the carrier closes the
    /// socket at once; when the gate does, an order to close follows.
    [[nodiscard]] Result<ConnId> accepted(ListenerId listener, codec::Multiaddr local,
                                          codec::Multiaddr remote, Instant now);
    void connected(ConnId connection, codec::Multiaddr local, Instant now);
    void connectFailed(ConnId connection, Error why, Instant now);
    void received(ConnId connection, MutableBytes bytes, Instant now);
    /// After some of outgoing() went: the carrier called outgoing().sent(n).
    void sent(ConnId connection, std::size_t bytes, Instant now);
    void remoteEnded(ConnId connection, Instant now);
    void closed(ConnId connection, std::optional<Error> why, Instant now);
    void resolved(std::uint64_t query, const Result<std::vector<std::string>>& answers, Instant now);

    /// Null once the connection is gone.
    [[nodiscard]] SendBuffer* outgoing(ConnId connection);

    [[nodiscard]] std::optional<Order> order();
    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    // What is known.
    [[nodiscard]] const codec::PeerId& self() const noexcept;
    [[nodiscard]] std::vector<ConnectionInfo> connections() const;
    [[nodiscard]] std::optional<ConnectionInfo> connection(ConnId id) const;
    /// A ready connection to the peer, zero if there is none.
    [[nodiscard]] ConnId connectionTo(const codec::PeerId& peer) const;
    /// As its last identify listed them; empty before it. event::PeerIdentified says when.
    [[nodiscard]] const std::vector<std::string>& protocolsOf(ConnId connection) const;
    [[nodiscard]] std::vector<codec::Multiaddr> listenAddresses() const;
    [[nodiscard]] std::vector<ProtocolBytes> bytesByProtocol() const;
    [[nodiscard]] const Limits& limits() const noexcept;
    [[nodiscard]] AddressBook& addressBook() noexcept;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::swarm

VD_ERROR_CODES(vedette::swarm, CloseReason, "close")
