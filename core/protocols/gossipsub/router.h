/// The state behind GossipSub, and its parts by file: peers and topics in gossipsub.cpp, what peers say in
/// control.cpp, messages in messages.cpp, the mesh in mesh.cpp, the heartbeat in heartbeat.cpp, delegations
/// in authoring.cpp. Everything between a verb and the `flush` at its end piles up in each peer's `pending`,
/// so that control messages leave together.
#pragma once

#include "core/protocols/gossipsub/backoffs.h"
#include "core/protocols/gossipsub/gossipsub.h"
#include "core/protocols/gossipsub/message_cache.h"
#include "core/protocols/gossipsub/promises.h"
#include "core/protocols/gossipsub/seen_cache.h"

#include <deque>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

namespace vedette::gossipsub {

/// What a peer did since the last heartbeat, against Bounds.
struct PeerQuota {
    std::size_t ihaveMessages = 0;
    std::size_t ihaveIds = 0;
    std::size_t iwantIds = 0;
    std::size_t iwantBytes = 0;
    std::size_t idontwantIds = 0;
    bool blamed = false; ///< for excess, once
};

struct Neighbour {
    Link link;
    PeerScores::Joined scored;
    std::set<std::string, std::less<>> topics;
    std::map<std::string, bool, std::less<>> wanted; ///< topics not admitted yet; true: it grafted us
    PeerQuota quota;
    std::map<MessageId, std::uint64_t> unwanted; ///< IDONTWANT, until that heartbeat
    std::size_t waiting = 0;                     ///< of its messages in Router::waiting
    Standing standing = Standing::Neutral;
    Rpc pending;
};

/// Who is in a topic, in the order of the ids: a flat row, for it is walked for many a message and changes
/// seldom. Neighbours stay where they are until they left every topic.
class Subscribers {
public:
    struct One {
        codec::PeerId peer;
        Neighbour* neighbour = nullptr;
    };

    void insert(const codec::PeerId& peer, Neighbour& neighbour);
    void erase(const codec::PeerId& peer);

    [[nodiscard]] auto begin() const noexcept { return m_all.begin(); }

    [[nodiscard]] auto end() const noexcept { return m_all.end(); }

    [[nodiscard]] std::size_t size() const noexcept { return m_all.size(); }

    [[nodiscard]] bool empty() const noexcept { return m_all.empty(); }

    [[nodiscard]] const One& operator[](std::size_t at) const { return m_all[at]; }

private:
    std::vector<One> m_all;
};

struct Topic {
    TopicOptions options;
    std::set<codec::PeerId> mesh;
};

struct Fanout {
    std::set<codec::PeerId> peers;
    Instant published;
};

/// A message between its arrival and its verdict.
struct Waiting {
    enum class Stage : std::uint8_t {
        Signature,
        DelegationSignature,
        Validator,
    };

    Stage stage = Stage::Signature;
    Message message;
    MessageId id;
    codec::PeerId author;
    Origin origin;
    codec::PeerId from;
    std::vector<codec::PeerId> others; ///< who brought the very same bytes while the signature was checked
    Instant arrived;
    std::size_t bytes = 0;
    std::optional<Delegation> delegation;
    std::optional<codec::PeerId> identity;
};

inline constexpr int kStatementBeats = 10; ///< heartbeats in a window of Router::statements

/// A word of our own, ready to leave.
struct OwnWord {
    Published what;
    Bytes rpc;
};

struct Router {
    codec::PeerId self;
    Config config;
    Random& random;
    PeerScores scores;
    Backoffs backoffs;
    SeenCache seen;
    MessageCache cache;
    MessageCache statements; ///< delegations of about the last kDelegationRepeat, for whoever comes
    std::map<codec::PeerId, MessageId> latest; ///< of these, each author's last
    Promises promises;
    DelegationBook delegations;
    Counts counts;

    std::map<codec::PeerId, Neighbour> peers;
    std::unordered_map<codec::PeerId, Neighbour*> byId; ///< the same, for every frame asks who said it
    std::set<codec::PeerId> explicitPeers;
    std::size_t floodsubs = 0; ///< of the peers, those that speak no more than that
    std::map<std::string, Subscribers, std::less<>> subscribers; ///< by topic
    std::map<std::string, Topic, std::less<>> topics;
    std::map<std::string, Fanout, std::less<>> fanout;

    std::map<std::uint64_t, Waiting> waiting;
    std::map<MessageId, std::set<std::uint64_t>> verifying; ///< of these, the ones in Stage::Signature
    std::size_t waitingBytes = 0;
    std::uint64_t lastTicket = 0;

    std::optional<Author> author;
    std::optional<Delegation> delegation;
    Instant nextDelegation{};
    std::uint64_t lastSeqno = 0;
    std::map<std::string, Instant, std::less<>> holds; ///< until when, by topic
    std::vector<OwnWord> held; ///< words that wait for their topic's hold to end, by age
    std::size_t heldBytes = 0;

    Instant nextHeartbeat;
    std::uint64_t heartbeats = 0;
    std::set<codec::PeerId> talkative; ///< with something pending
    std::deque<Output> outputs;

    Router(codec::PeerId who, Config with, Random& chance, Instant now);

    // gossipsub.cpp
    [[nodiscard]] Neighbour* find(const codec::PeerId& peer);
    [[nodiscard]] Rpc& pendingOf(const codec::PeerId& peer);
    void flush();
    void sendRpc(const codec::PeerId& peer, Bytes rpc);
    [[nodiscard]] double score(const codec::PeerId& peer) const;

    [[nodiscard]] double score(const Neighbour& neighbour) const { return scores.of(neighbour.scored); }

    [[nodiscard]] bool isExplicit(const codec::PeerId& peer) const;
    [[nodiscard]] const Subscribers& subscribersOf(std::string_view topic) const;
    template <class T>
    void shuffle(std::vector<T>& items);
    void announce(const std::string& topic, bool subscribe);
    [[nodiscard]] Result<> join(std::string_view topic, TopicOptions options, Instant now);
    void forgetPeer(const codec::PeerId& peer, Instant now);

    // control.cpp
    void take(const codec::PeerId& peer, Rpc rpc, Instant now);
    void takeSubscription(const codec::PeerId& peer, const Subscription& change, Instant now);
    void removeSubscriber(const codec::PeerId& peer, const std::string& topic, MeshCause cause, Instant now);
    void expel(const codec::PeerId& peer, const std::string& topic, Instant now);
    void addSubscriber(const codec::PeerId& peer, const std::string& topic);
    void admit(const codec::PeerId& peer, const std::string& topic, bool allowed, Instant now);
    void takeGraft(const codec::PeerId& peer, const std::string& topic, Instant now);
    void takePrune(const codec::PeerId& peer, const Prune& prune, Instant now);
    void takeExchange(const codec::PeerId& peer, const Prune& prune, Instant now);
    void takeIHave(const codec::PeerId& peer, const std::vector<IHave>& ihave, Instant now);
    void takeIWant(const codec::PeerId& peer, const std::vector<MessageId>& ids, Instant now);
    void takeIDontWant(const codec::PeerId& peer, const std::vector<MessageId>& ids);
    void blameExcess(const codec::PeerId& peer, Neighbour& neighbour, Instant now);
    [[nodiscard]] MessageId inner(Neighbour& neighbour, const MessageId& id) const;
    [[nodiscard]] MessageId outer(const Neighbour& neighbour, const MessageId& id, BytesView key) const;

    // messages.cpp
    void arrive(const codec::PeerId& peer, Message message, Instant now);
    void takeDuplicate(const codec::PeerId& peer, const std::string& topic, Delivery& delivery, Instant now);
    void signatureKnown(Waiting item, bool ok, Instant now);
    void genuine(Waiting item, Instant now);
    void askValidator(Waiting item, Instant now);
    void conclude(Waiting item, Verdict verdict, std::optional<Rejection> rejection, Instant now);
    void deliver(Waiting item, Delivery& delivery, Instant now);
    void forward(const Waiting& item, const Delivery& delivery);
    void sayUnwanted(const Waiting& item);
    void refuse(const codec::PeerId& peer, const std::string& topic, Rejection rejection, Instant now);
    [[nodiscard]] bool hasRoom(const Waiting& item);
    std::uint64_t park(Waiting item);
    [[nodiscard]] std::optional<Waiting> unpark(std::uint64_t ticket, bool validator);
    [[nodiscard]] Result<MessageId> publish(std::string_view topic, BytesView data, Instant now);
    void remember(const MessageId& id, const codec::PeerId& by, CachedMessage message);
    void forgetStatements();
    void sendOut(OwnWord word, Instant now);
    void release(Instant now);
    [[nodiscard]] std::set<codec::PeerId> audience(const std::string& topic, Instant now);

    // mesh.cpp
    void graft(const codec::PeerId& peer, const std::string& topic, MeshCause cause, Instant now);
    void leaveMesh(const codec::PeerId& peer, const std::string& topic, MeshCause cause, Instant now);
    void prune(const codec::PeerId& peer, const std::string& topic, MeshCause cause, bool exchange,
               Instant now);
    void sendPrune(const codec::PeerId& peer, const std::string& topic, Duration backoff, bool exchange);
    [[nodiscard]] std::vector<Subscribers::One> worthNaming(const codec::PeerId& to,
                                                            const std::string& topic);
    [[nodiscard]] bool mayGraft(const Subscribers::One& peer, const std::string& topic, const Topic& state,
                                Instant now) const;
    [[nodiscard]] std::vector<codec::PeerId> candidates(const std::string& topic, const Topic& state,
                                                        Instant now);
    void fillMesh(const std::string& topic, Topic& state, MeshCause cause, Instant now);
    void thinMesh(const std::string& topic, Topic& state, Instant now);
    void keepOutbound(const std::string& topic, Topic& state, Instant now);
    /// The median score of a mesh that is worse than it should be.
    [[nodiscard]] std::optional<double> poorMedian(const Topic& state) const;
    [[nodiscard]] bool displaceWorst(const codec::PeerId& by, const std::string& topic, Topic& state,
                                     Instant now);
    void opportunisticGraft(const std::string& topic, Topic& state, Instant now);
    void maintainMesh(const std::string& topic, Topic& state, Instant now);

    // heartbeat.cpp
    void heartbeat(Instant now);
    void blamePromises(Instant now);
    void resetQuotas();
    void expireWaiting(Instant now);
    void maintainFanout(Instant now);
    void emitGossip(const std::string& topic, const std::set<codec::PeerId>& eager);
    void measure();

    // authoring.cpp
    void takeDelegation(Waiting item, Instant now);
    void delegationKnown(Waiting item, bool ok, Instant now);
    void publishDelegation(Instant now);
    [[nodiscard]] std::optional<codec::PeerId> identityBehind(const Waiting& item, Instant now);
};

template <class T>
void Router::shuffle(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) {
        std::swap(items[i - 1], items[static_cast<std::size_t>(random.below(i))]);
    }
}

} // namespace vedette::gossipsub
