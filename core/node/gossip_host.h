/// The gossip router on the swarm: one stream out to each peer that speaks it, one in from each, its verdicts
/// asked of the gate, what it tells made events.
///
/// A peer is joined when identify lists a version or when it opens a stream of one; its stream out is opened
/// at once and again, kMaxReopened times a connection, when it breaks. Messages are signed by a key of the
/// run, which the identity's signature (WantDelegation) ties to us for the topics that we write on. The first
/// words on a topic wait until that signature has been out for kDelegationLead, or for kSignatureWait when
/// it does not come: our peers know whose they are, and those that hear only delegated authors hear them.
///
/// The gate is asked twice: whether a peer may have a topic (Subscribe), and whether a message may be taken
/// and passed on (Message). At most kMaxPondered answers are waited for; beyond, the answer is no. Words that
/// the gate refuses at once count against a peer's score (P4) when they are its own, so that who keeps
/// speaking where it may not is put out of the meshes and then not read at all; who only passes them on is
/// not blamed.
///
/// Peers that a pruner named are dialled like any other, by the address rules, the gate and the limits; at
/// most kExchangedPerMinute of them, or a pruner could have us knock at doors of its choice all day.
///
/// Signatures are checked where the message arrives. A check on another thread is 50 us that wait for a
/// hand-over and back, and the figures of `bench gossip` say that the rest of a message costs a sixth of
/// its check: a pool would pay from several thousand messages a second on, which no network of ours carries.
#pragma once

#include "core/event/event.h"
#include "core/node/trail.h"
#include "core/protocols/gossipsub/gossipsub.h"
#include "core/swarm/swarm.h"

#include <deque>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace vedette::node {

struct GossipConfig {
    gossipsub::Config router; ///< its timeline is the node's; signatures are checked inline if not said
    std::vector<std::string> topics; ///< subscribed to from the start
    bool exemptPrivate = false;      ///< peers of one loopback or private address are not held against it
    Duration delegationLifetime = std::chrono::hours(24);
};

/// Have the identity sign; answer with delegated().
struct WantDelegation {
    crypto::SignAuthorDelegation request;
};

class GossipHost {
public:
    static constexpr unsigned kMaxReopened = 3;
    static constexpr std::size_t kMaxPondered = 4096;
    static constexpr std::size_t kExchangedPerMinute = 16;
    static constexpr std::size_t kMaxDelegated = gossipsub::kMaxDelegatedTopics;
    static constexpr Duration kSignatureWait = std::chrono::seconds(3);
    static constexpr Duration kDelegationLead = std::chrono::seconds(1);

    using Output = std::variant<event::Body, Caused, gossipsub::Deliver, WantDelegation>;

    /// `gated` tells whether there is anybody to ask.
    GossipHost(GossipConfig config, const crypto::PublicKey& identity, swarm::Swarm& swarm, bool gated,
               Random& random, Instant now);

    [[nodiscard]] Result<> subscribe(const std::string& topic, Instant now);
    [[nodiscard]] Result<> unsubscribe(const std::string& topic, Instant now);
    [[nodiscard]] Result<> publish(const std::string& topic, BytesView data, Instant now);
    /// The signature that was wanted; without it messages stay valid, and nobody learns whose they are.
    void delegated(Result<Bytes> signature, Instant now);

    void restamp(const Timeline& timeline);

    // What the swarm says.
    void on(const swarm::PeerKnown& known, Instant now);
    void on(const event::ConnectionClosed& body, Instant now);
    void on(const swarm::Judged& judged, Instant now);
    /// Whether it was about a stream of ours.
    bool framed(swarm::FramedOutput& output, Instant now);
    /// What the gate goes by changed: peers that may not be in a topic any more leave it.
    void reconsider(Instant now);

    [[nodiscard]] std::optional<Output> poll(Instant now);
    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    [[nodiscard]] const gossipsub::GossipSub& router() const noexcept { return m_router; }

private:
    struct Line {
        ConnId connection;
        swarm::FramedId out; ///< none when it cannot be opened any more
        gossipsub::Link link;
        std::string protocol;
        unsigned reopened = 0;
    };

    using Lines = std::unordered_map<codec::PeerId, Line>;

    /// A message before the gate.
    struct Heard {
        gossipsub::ValidateId message;
        bool fromSpeaker = false; ///< the peer that brought it is the one whose word it is
    };

    using Pondered = std::variant<Heard, gossipsub::Admit>; ///< what the gate is asked about

    void meet(const codec::PeerId& peer, ConnId connection, std::string_view protocol, Instant now);
    void open(const codec::PeerId& peer, Line& line, Instant now);
    void lineClosed(const codec::PeerId& peer, const Result<>& result, Instant now);
    void leave(const codec::PeerId& peer, Instant now);
    void hearRouter(Instant now);
    void tell(gossipsub::Output output, Instant now);
    void validate(const gossipsub::Validate& question, Instant now);
    void admit(const gossipsub::Admit& wish, Instant now);
    void judge(const codec::PeerId& from, const codec::PeerId& subject, swarm::Action action,
               const std::string& topic, Pondered about, Instant now);
    void conclude(const Pondered& about, bool allowed, Instant now);
    void meetNamed(const gossipsub::Connect& connect, Instant now);
    void wantDelegation(Instant now);

    void say(event::Body body) { m_outputs.emplace_back(std::move(body)); }

    GossipConfig m_config;
    crypto::PublicKey m_identity;
    swarm::Swarm& m_swarm;
    bool m_gated;
    SecretArray<32> m_seed; ///< of the author key
    gossipsub::GossipSub m_router;
    Lines m_lines;
    std::unordered_map<swarm::FramedId, codec::PeerId> m_out;
    std::unordered_map<swarm::FramedId, codec::PeerId> m_in;
    std::unordered_map<swarm::QuestionId, Pondered> m_pondered;
    std::size_t m_exchanged = 0; ///< dialled in the minute that ends then
    Instant m_exchangedUntil{};
    std::set<std::string> m_written; ///< topics that the delegation names
    std::optional<crypto::SignAuthorDelegation> m_asked;
    bool m_askAgain = false;
    Instant m_renewAt = Instant::max();
    std::uint64_t m_dropped = 0; ///< RPCs for peers that read slower than we write
    std::deque<Output> m_outputs;
};

} // namespace vedette::node
