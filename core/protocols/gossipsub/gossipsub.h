/// GossipSub 1.1 with 1.2's IDONTWANT (libp2p/specs pubsub/gossipsub), `/meshsub/1.2.0`, `1.1.0`, `1.0.0` and
/// `/floodsub/1.0.0`, as a machine: whole RPCs in, whole RPCs out. Framing, streams and dialling are the
/// host's; the wire page is rpc.h.
///
///     received ── decode ── form ── seen? ── [Verify … verified] ── seen! ── [Validate … validated]
///     ──┐
///                              duplicate                       forged: P4                   Reject: P4 │
///                                                                     Deliver, forward to the mesh, cache
///                                                                     ──┘
///
/// Replay: the seen cache knows a message for two minutes; after that the author's sequence numbers tell
/// (sequences.h). A message that is too old is ignored unread, and nobody is blamed: whoever repeats it may
/// have been cut off for a while.
///
/// A message is marked as seen when its signature holds, not before: or a forger could send any id ahead of
/// its message and have that one dropped. For the same reason IDONTWANT leaves after the signature.
///
/// Judgement: each peer has a score (score.h); every change of it has a cause (peer_scores.h), every graft
/// and prune a reason. Bounds: config.h, each with what happens when it is met. A signed message that the
/// waiting queue has no room for is ignored: not seen, not delivered, nobody blamed.
///
/// Outputs wait until polled and are in the order of what caused them. One engine thread. The cost of a
/// message is its signature, then a few look-ups and a copy per mesh peer.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"
#include "core/crypto/peer_record.h"
#include "core/protocols/gossipsub/author.h"
#include "core/protocols/gossipsub/config.h"
#include "core/protocols/gossipsub/delegation.h"
#include "core/protocols/gossipsub/message_id.h"
#include "core/protocols/gossipsub/peer_scores.h"
#include "core/protocols/gossipsub/rpc.h"
#include "core/protocols/gossipsub/score.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::gossipsub {

enum class Version : std::uint8_t {
    Floodsub,
    V10,
    V11,
    V12,
};

/// What we offer and serve, best first.
inline constexpr std::array<std::string_view, 4> kProtocols{"/meshsub/1.2.0", "/meshsub/1.1.0",
                                                            "/meshsub/1.0.0", "/floodsub/1.0.0"};
[[nodiscard]] std::optional<Version> versionOf(std::string_view protocol) noexcept;

using VerifyId = Id<struct VerifyTag>;
using ValidateId = Id<struct ValidateTag>;

/// How a peer is reached, as of when its stream opened.
struct Link {
    Version version = Version::V11;
    bool outbound = false;            ///< we dialled
    std::string address;              ///< IP without port, for P6; empty when unknown
    std::optional<IdDialect> dialect; ///< from its agent; learned when absent
    Bytes record;                     ///< its signed peer record, to be exchanged; may be empty
};

enum class Verdict : std::uint8_t {
    Accept,
    Reject, ///< and blame all who sent it
    Ignore,
    IgnoreFrom, ///< and blame the peer that brought it alone: others may hold it right to pass on
};

enum class Validation : std::uint8_t {
    None, ///< a signature is enough
    Ask,  ///< emit Validate and wait
};

struct TopicOptions {
    Validation validation = Validation::None;
    bool delegatedOnly = false; ///< ignore messages whose author no delegation covers
};

enum class UseError {
    NotSubscribed = 1,
    BadTopic, ///< empty, too long, not printable, or our own delegation topic
    TooMany,  ///< topics or peers
    TooLarge, ///< data that no frame takes
    NoAuthor, ///< nobody to sign as: setAuthor first
    UnknownPeer,
};
[[nodiscard]] std::string_view codeName(UseError error) noexcept;

/// Why a peer came into a mesh or left it.
enum class MeshCause : std::uint8_t {
    Joined, ///< we subscribed
    TooFew, ///< the mesh had less than D_lo
    TooFewOutbound,
    Opportunistic, ///< better than the median of a poor mesh
    TheyGrafted,
    TheyPruned,
    TheyUnsubscribed,
    WeUnsubscribed,
    NegativeScore, ///< peer_scores.h says why, term by term
    TooMany,       ///< the mesh had more than D_hi
    Displaced,     ///< the worst of a poor and full mesh, when a better one came
    MadeExplicit,  ///< explicit peers stand outside of the mesh
    Disconnected,
    Expelled, ///< it may not be in the topic any more
};
[[nodiscard]] std::string_view causeText(MeshCause cause) noexcept;

/// Write this RPC, as one frame, on our stream to the peer.
struct SendRpc {
    codec::PeerId peer;
    Bytes rpc;
};

/// Check this signature somewhere and call verified().
struct Verify {
    VerifyId id;
    VerifyJob job;
};

struct Validate {
    ValidateId id;
    MessageId message;
    std::string topic;
    codec::PeerId author;
    std::optional<codec::PeerId> identity; ///< whose delegation covers the author on this topic
    codec::PeerId from;                    ///< the peer that brought it
    Bytes data;
};

struct Deliver {
    MessageId message;
    std::string topic;
    codec::PeerId author;
    std::optional<codec::PeerId> identity;
    codec::PeerId from;
    Bytes data;
    Instant arrived;
};

/// A word of ours leaves now; delegations are not told.
struct Published {
    MessageId message;
    std::string topic;
    codec::PeerId author;
    std::size_t bytes = 0;
};

/// A peer wants a topic: may it? Until admitted() says so it is not in the topic; a GRAFT of it waits.
struct Admit {
    codec::PeerId peer;
    std::string topic;
};

/// A message that was not propagated, and why. The peers that brought it are blamed for all but Ignored.
struct MessageRefused {
    codec::PeerId from;
    std::string topic;
    std::optional<Rejection> rejection; ///< nothing: ignored
};

struct MeshChanged {
    codec::PeerId peer;
    std::string topic;
    bool inMesh = false;
    MeshCause cause = MeshCause::Joined;
    double score = 0; ///< at that moment
};

/// Also of a peer that leaves.
struct SubscriptionChanged {
    codec::PeerId peer;
    std::string topic;
    bool subscribed = false;
};

/// A peer's score went over one of the thresholds. Measured once a heartbeat; one that leaves is neutral
/// again.
struct ScoreChanged {
    codec::PeerId peer;
    Standing before = Standing::Neutral;
    Standing after = Standing::Neutral;
    Score score;
};

/// A peer we trust named another, with its signed record: dial it, if more peers are wanted.
struct Connect {
    crypto::PeerRecord record;
    codec::PeerId via;
};

/// An author was tied to an identity.
struct DelegationLearned {
    Delegation delegation;
    codec::PeerId author;
    codec::PeerId identity;
    codec::PeerId from; ///< who brought it
};

using Output = std::variant<SendRpc, Verify, Validate, Admit, Deliver, Published, MessageRefused, MeshChanged,
                            SubscriptionChanged, ScoreChanged, Connect, DelegationLearned>;

/// What was done and what was turned away, since the start.
struct Counts {
    std::uint64_t received = 0; ///< messages, duplicates among them
    std::uint64_t duplicates = 0;
    std::uint64_t delivered = 0;
    std::uint64_t published = 0;
    std::uint64_t forged = 0;        ///< signature or form
    std::uint64_t rejected = 0;      ///< by a validator
    std::uint64_t ignored = 0;       ///< by a validator, or for want of a delegation
    std::uint64_t replayed = 0;      ///< older than the seen cache, and said before
    std::uint64_t noRoom = 0;        ///< the waiting queue was full
    std::uint64_t graylisted = 0;    ///< RPCs not read
    std::uint64_t gossipRefused = 0; ///< IHAVE, IWANT and IDONTWANT ids beyond a bound
    std::uint64_t iwantAnswered = 0;
    std::uint64_t brokenPromises = 0;
};

struct Router; ///< the state behind

class GossipSub {
public:
    /// `random` must outlive the router.
    [[nodiscard]] static Result<GossipSub> create(codec::PeerId self, Config config, Random& random,
                                                  Instant now);
    GossipSub(GossipSub&&) noexcept;
    GossipSub& operator=(GossipSub&&) noexcept;
    ~GossipSub();

    /// The peer is known to speak one of kProtocols. Until the host's stream to it is open, the host keeps
    /// what we send. A second call only updates the link.
    [[nodiscard]] Result<> peerJoined(const codec::PeerId& peer, Link link, Instant now);
    void peerLeft(const codec::PeerId& peer, Instant now);
    /// A Violation is the peer's: reset its stream. It has been blamed.
    [[nodiscard]] Result<> received(const codec::PeerId& peer, BytesView rpc, Instant now);

    [[nodiscard]] Result<> subscribe(std::string_view topic, TopicOptions options, Instant now);
    [[nodiscard]] Result<> unsubscribe(std::string_view topic, Instant now);
    /// Signs as the author. Does not deliver to ourselves. Works without a subscription (fan-out).
    [[nodiscard]] Result<MessageId> publish(std::string_view topic, BytesView data, Instant now);
    /// What is published on the topic waits from now on and leaves in its order at the first heartbeat from
    /// `until` on, which a later call may move: a word that overtakes the delegation of its author is
    /// nobody's where only the delegated are heard. kMaxHeld words of kMaxHeldBytes wait; one more, and all
    /// leave.
    void hold(std::string_view topic, Instant until);
    [[nodiscard]] bool holds(std::string_view topic) const;

    void verified(VerifyId id, bool ok, Instant now);
    void validated(ValidateId id, Verdict verdict, Instant now);
    void admitted(const codec::PeerId& peer, std::string_view topic, bool allowed, Instant now);
    /// It was admitted, and may not be in the topic any more. It may ask again.
    void expel(const codec::PeerId& peer, std::string_view topic, Instant now);

    /// The wall clock was set: delegations are judged by this one from now on.
    void restamp(const Timeline& timeline) noexcept;
    /// Who signs from now on. With a delegation its statement is published on kDelegationTopic, now and once
    /// in kDelegationRepeat while it lasts.
    [[nodiscard]] Result<> setAuthor(Author author, std::optional<Delegation> delegation, Instant now);
    /// Whose author key this is on a topic: also for a message whose delegation came after it.
    [[nodiscard]] Result<codec::PeerId> identityOf(const codec::PeerId& author, std::string_view topic,
                                                   Instant now);

    /// P5, and peers that we always forward to and never graft (Explicit Peering Agreements).
    void setApplicationScore(const codec::PeerId& peer, double value, Instant now);
    void setExplicit(const codec::PeerId& peer, bool on, Instant now);

    [[nodiscard]] std::optional<Output> poll();
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    [[nodiscard]] const PeerScores& scores() const;
    [[nodiscard]] const Counts& counts() const;
    [[nodiscard]] std::vector<codec::PeerId> meshOf(std::string_view topic) const;
    [[nodiscard]] std::vector<codec::PeerId> subscribersOf(std::string_view topic) const;
    [[nodiscard]] std::vector<std::string> topicsOf(const codec::PeerId& peer) const;
    [[nodiscard]] std::vector<std::string> topics() const;

private:
    explicit GossipSub(std::unique_ptr<Router> router);

    std::unique_ptr<Router> m_router;
};

inline constexpr Duration kDelegationRepeat = std::chrono::minutes(1);
inline constexpr std::size_t kMaxStatements = 1024; ///< delegations that a newcomer can have of us
inline constexpr std::size_t kMaxStatementBytes = kMaxRpc;
inline constexpr std::size_t kMaxHeld = 256;
inline constexpr std::size_t kMaxHeldBytes = 4 * kMaxRpc;

} // namespace vedette::gossipsub

VD_ERROR_CODES(vedette::gossipsub, UseError, "gossip_use")
