#include "core/protocols/gossipsub/gossipsub.h"

#include "core/protocols/gossipsub/router.h"

#include <algorithm>
#include <utility>

namespace vedette::gossipsub {

namespace {

// What is pending leaves in RPCs of about this size, far below kMaxRpc whatever the ids are.
constexpr std::size_t kControlChunk = 128 * 1024;

/// Hands over RPCs of bounded size made of the control parts of one.
class Chunks {
public:
    explicit Chunks(std::function<void(const Rpc&)> out) : m_out(std::move(out)) {}

    template <class T>
    void add(std::vector<T> Rpc::*list, T item, std::size_t size) {
        if (m_size + size > kControlChunk) flush();
        (m_rpc.*list).push_back(std::move(item));
        m_size += size + 8;
    }

    void flush() {
        if (!m_rpc.empty()) m_out(m_rpc);
        m_rpc = {};
        m_size = 0;
    }

private:
    std::function<void(const Rpc&)> m_out;
    Rpc m_rpc;
    std::size_t m_size = 0;
};

std::size_t sizeOf(const Prune& prune) {
    std::size_t size = prune.topic.size() + 16;
    for (const ExchangedPeer& peer : prune.peers) size += peer.peer.size() + peer.record.size() + 16;
    return size;
}

/// An announcement in pieces: many long ids do not fit one RPC.
void addIHave(Chunks& chunks, IHave ihave) {
    IHave piece{ihave.topic, {}};
    std::size_t size = 0;
    for (MessageId& id : ihave.ids) {
        if (size + id.bytes.size() > kControlChunk / 2) {
            chunks.add(&Rpc::ihave, std::exchange(piece, {ihave.topic, {}}), std::exchange(size, 0));
        }
        size += id.bytes.size() + 4;
        piece.ids.push_back(std::move(id));
    }
    chunks.add(&Rpc::ihave, std::move(piece), size);
}

Result<> allowed(bool holds, const char* field) {
    if (!holds) return Fail{ParamError::OutOfRange, field};
    return {};
}

} // namespace

std::optional<Version> versionOf(std::string_view protocol) noexcept {
    for (std::size_t i = 0; i < kProtocols.size(); ++i) {
        if (kProtocols[i] == protocol) return static_cast<Version>(kProtocols.size() - 1 - i);
    }
    return std::nullopt;
}

std::string_view codeName(UseError error) noexcept {
    switch (error) {
    case UseError::NotSubscribed: return "not_subscribed";
    case UseError::BadTopic: return "bad_topic";
    case UseError::TooMany: return "too_many";
    case UseError::TooLarge: return "too_large";
    case UseError::NoAuthor: return "no_author";
    case UseError::UnknownPeer: return "unknown_peer";
    }
    return "unknown";
}

std::string_view causeText(MeshCause cause) noexcept {
    switch (cause) {
    case MeshCause::Joined: return "joined";
    case MeshCause::TooFew: return "too_few";
    case MeshCause::TooFewOutbound: return "too_few_outbound";
    case MeshCause::Opportunistic: return "opportunistic";
    case MeshCause::TheyGrafted: return "they_grafted";
    case MeshCause::TheyPruned: return "they_pruned";
    case MeshCause::TheyUnsubscribed: return "they_unsubscribed";
    case MeshCause::Expelled: return "expelled";
    case MeshCause::WeUnsubscribed: return "we_unsubscribed";
    case MeshCause::NegativeScore: return "negative_score";
    case MeshCause::TooMany: return "too_many";
    case MeshCause::Displaced: return "displaced";
    case MeshCause::MadeExplicit: return "made_explicit";
    case MeshCause::Disconnected: return "disconnected";
    }
    return "unknown";
}

Result<> Config::check() const {
    VD_TRY(score.check());
    VD_TRY(thresholds.check());
    VD_TRY(allowed(mesh.degreeLow <= mesh.degree && mesh.degree <= mesh.degreeHigh, "degree"));
    VD_TRY(allowed(mesh.degreeScore <= mesh.degreeHigh, "degreeScore"));
    // D_out below D_lo and at most D/2; a bootstrapper has no mesh at all.
    const bool noMesh = mesh.degree == 0 && mesh.degreeOut == 0;
    VD_TRY(allowed(noMesh || (mesh.degreeOut < mesh.degreeLow && 2 * mesh.degreeOut <= mesh.degree),
                   "degreeOut"));
    VD_TRY(allowed(mesh.gossipFactor >= 0 && mesh.gossipFactor <= 1, "gossipFactor"));
    VD_TRY(allowed(mesh.heartbeat > Duration::zero(), "heartbeat"));
    VD_TRY(allowed(mesh.historyLength >= 1 && mesh.historyGossip <= mesh.historyLength, "history"));
    VD_TRY(allowed(mesh.seenTtl > Duration::zero(), "seenTtl"));
    VD_TRY(allowed(mesh.pruneBackoff >= std::chrono::seconds(1), "pruneBackoff"));
    VD_TRY(allowed(mesh.unsubscribeBackoff >= std::chrono::seconds(1), "unsubscribeBackoff"));
    VD_TRY(allowed(mesh.refusalBackoff >= std::chrono::seconds(1), "refusalBackoff"));
    VD_TRY(allowed(mesh.exchanged <= kMaxExchanged, "exchanged"));
    VD_TRY(allowed(bounds.peers >= 1 && bounds.seen >= 1 && bounds.authors >= 1 && bounds.cached >= 1
                       && bounds.backoffs >= 1,
                   "bounds"));
    VD_TRY(allowed(bounds.ihaveIds <= kMaxIds && bounds.iwantIds <= kMaxIds, "bounds.ids"));
    VD_TRY(allowed(bounds.subscribed <= kMaxSubscriptions, "bounds.subscribed"));
    return {};
}

Router::Router(codec::PeerId who, Config with, Random& chance, Instant now)
    : self(who),
      config(std::move(with)),
      random(chance),
      scores(config.score),
      backoffs(config.mesh.backoffSlack, config.bounds.backoffs),
      seen(config.mesh.seenTtl, config.bounds.seen, config.bounds.authors),
      cache(config.mesh.historyLength, config.bounds.cached, config.bounds.cachedBytes),
      statements(static_cast<std::size_t>(kDelegationRepeat / (kStatementBeats * config.mesh.heartbeat)) + 2,
                 kMaxStatements, kMaxStatementBytes),
      promises(config.mesh.promise, config.bounds.promises) {
    // Heartbeats of nodes that started together must not coincide.
    const auto span = static_cast<std::uint64_t>(config.mesh.heartbeat.count());
    nextHeartbeat = now + Duration(static_cast<Duration::rep>(random.below(span) + 1));
    if (config.delegations) topics.emplace(std::string(kDelegationTopic), Topic{});
}

Neighbour* Router::find(const codec::PeerId& peer) {
    const auto found = byId.find(peer);
    return found == byId.end() ? nullptr : found->second;
}

Rpc& Router::pendingOf(const codec::PeerId& peer) {
    talkative.insert(peer);
    return byId.find(peer)->second->pending;
}

void Router::sendRpc(const codec::PeerId& peer, Bytes rpc) {
    outputs.push_back(SendRpc{peer, std::move(rpc)});
}

void Router::flush() {
    for (const codec::PeerId& peer : talkative) {
        Neighbour* neighbour = find(peer);
        if (neighbour == nullptr) continue;
        Rpc rpc = std::exchange(neighbour->pending, {});
        Chunks chunks([&](const Rpc& chunk) { sendRpc(peer, chunk.encode()); });
        for (auto& item : rpc.subscriptions) chunks.add(&Rpc::subscriptions, item, item.topic.size());
        for (auto& item : rpc.graft) chunks.add(&Rpc::graft, item, item.size());
        for (auto& item : rpc.prune) chunks.add(&Rpc::prune, item, sizeOf(item));
        for (auto& item : rpc.idontwant) chunks.add(&Rpc::idontwant, item, item.bytes.size());
        for (auto& item : rpc.iwant) chunks.add(&Rpc::iwant, item, item.bytes.size());
        for (auto& item : rpc.ihave) addIHave(chunks, std::move(item));
        chunks.flush();
    }
    talkative.clear();
}

void Subscribers::insert(const codec::PeerId& peer, Neighbour& neighbour) {
    const auto at = std::ranges::lower_bound(m_all, peer, {}, &One::peer);
    if (at == m_all.end() || at->peer != peer) m_all.insert(at, {peer, &neighbour});
}

void Subscribers::erase(const codec::PeerId& peer) {
    const auto at = std::ranges::lower_bound(m_all, peer, {}, &One::peer);
    if (at != m_all.end() && at->peer == peer) m_all.erase(at);
}

double Router::score(const codec::PeerId& peer) const {
    const auto found = byId.find(peer);
    return found == byId.end() ? scores.of(peer) : score(*found->second);
}

bool Router::isExplicit(const codec::PeerId& peer) const {
    return explicitPeers.contains(peer);
}

const Subscribers& Router::subscribersOf(std::string_view topic) const {
    static const Subscribers none;
    const auto found = subscribers.find(topic);
    return found == subscribers.end() ? none : found->second;
}

void Router::announce(const std::string& topic, bool subscribe) {
    for (const auto& [peer, neighbour] : peers) pendingOf(peer).subscriptions.push_back({topic, subscribe});
}

Result<> Router::join(std::string_view name, TopicOptions options, Instant now) {
    const std::string topic(name);
    if (const auto known = topics.find(topic); known != topics.end()) {
        known->second.options = options;
        return {};
    }
    if (topics.size() == config.bounds.subscribed) return Fail{UseError::TooMany};
    Topic& state = topics[topic];
    state.options = options;
    announce(topic, true);
    if (const auto out = fanout.find(topic); out != fanout.end()) {
        const std::set<codec::PeerId> known = std::exchange(out->second.peers, {});
        fanout.erase(out);
        for (const codec::PeerId& peer : known) {
            if (state.mesh.size() < config.mesh.degree && mayGraft({peer, find(peer)}, topic, state, now)) {
                graft(peer, topic, MeshCause::Joined, now);
            }
        }
    }
    fillMesh(topic, state, MeshCause::Joined, now);
    return {};
}

void Router::forgetPeer(const codec::PeerId& peer, Instant now) {
    const auto found = peers.find(peer);
    if (found == peers.end()) return;
    for (const std::string& topic : found->second.topics) {
        const auto of = subscribers.find(topic);
        of->second.erase(peer);
        if (of->second.empty()) subscribers.erase(of);
        leaveMesh(peer, topic, MeshCause::Disconnected, now);
        outputs.push_back(SubscriptionChanged{peer, topic, false}); // it says its topics anew when it is back
    }
    for (auto& [topic, out] : fanout) out.peers.erase(peer);
    // What it did is retained, and told again when it is back.
    if (found->second.standing != Standing::Neutral) {
        outputs.push_back(
            ScoreChanged{peer, found->second.standing, Standing::Neutral, scores.explained(peer)});
    }
    scores.left(peer, now);
    if (found->second.link.version == Version::Floodsub) --floodsubs;
    byId.erase(peer);
    peers.erase(found);
    talkative.erase(peer);
}

GossipSub::GossipSub(std::unique_ptr<Router> router) : m_router(std::move(router)) {}

GossipSub::GossipSub(GossipSub&&) noexcept = default;
GossipSub& GossipSub::operator=(GossipSub&&) noexcept = default;
GossipSub::~GossipSub() = default;

Result<GossipSub> GossipSub::create(codec::PeerId self, Config config, Random& random, Instant now) {
    VD_TRY(config.check());
    return GossipSub(std::make_unique<Router>(self, std::move(config), random, now));
}

Result<> GossipSub::peerJoined(const codec::PeerId& peer, Link link, Instant now) {
    Router& r = *m_router;
    if (link.record.size() > kMaxExchangedRecord) link.record.clear();
    const bool exempt =
        link.address.empty() || (r.config.addressExempt && r.config.addressExempt(link.address));
    if (Neighbour* known = r.find(peer)) {
        if (!link.dialect) link.dialect = known->link.dialect;
        r.scores.joined(peer, exempt ? std::string() : link.address, now);
        if (known->link.version == Version::Floodsub) --r.floodsubs;
        if (link.version == Version::Floodsub) ++r.floodsubs;
        known->link = std::move(link);
        return {};
    }
    if (r.peers.size() == r.config.bounds.peers) return Fail{UseError::TooMany};
    r.scores.joined(peer, exempt ? std::string() : link.address, now);
    Neighbour& neighbour = r.peers[peer];
    r.byId.emplace(peer, &neighbour);
    neighbour.link = std::move(link);
    if (neighbour.link.version == Version::Floodsub) ++r.floodsubs;
    neighbour.scored = r.scores.refer(peer);
    neighbour.standing = standingOf(r.score(neighbour), r.config.thresholds);
    if (neighbour.standing != Standing::Neutral) { // retained from before
        r.outputs.push_back(
            ScoreChanged{peer, Standing::Neutral, neighbour.standing, r.scores.explained(peer)});
    }
    for (const auto& [topic, state] : r.topics) {
        r.pendingOf(peer).subscriptions.push_back({topic, true});
    }
    r.flush();
    return {};
}

void GossipSub::peerLeft(const codec::PeerId& peer, Instant now) {
    m_router->forgetPeer(peer, now);
}

Result<> GossipSub::received(const codec::PeerId& peer, BytesView bytes, Instant now) {
    Router& r = *m_router;
    const Neighbour* neighbour = r.find(peer);
    if (neighbour == nullptr) return Fail{UseError::UnknownPeer};
    if (r.score(*neighbour) < r.config.thresholds.graylist && !r.isExplicit(peer)) {
        ++r.counts.graylisted;
        return {};
    }
    auto rpc = Rpc::decode(bytes);
    if (!rpc.ok()) {
        r.scores.misbehaved(peer, ScoreCause::MalformedRpc, 1, now);
        return Fail{rpc.error()};
    }
    r.take(peer, *std::move(rpc), now);
    r.flush();
    return {};
}

Result<> GossipSub::subscribe(std::string_view topic, TopicOptions options, Instant now) {
    if (!isTopic(topic) || topic == kDelegationTopic) return Fail{UseError::BadTopic};
    auto joined = m_router->join(topic, options, now);
    m_router->flush();
    return joined;
}

Result<> GossipSub::unsubscribe(std::string_view topic, Instant now) {
    Router& r = *m_router;
    if (topic == kDelegationTopic) return Fail{UseError::BadTopic};
    const auto found = r.topics.find(topic);
    if (found == r.topics.end()) return Fail{UseError::NotSubscribed};
    const std::string name = found->first;
    const std::set<codec::PeerId> mesh = found->second.mesh;
    for (const codec::PeerId& peer : mesh) {
        r.leaveMesh(peer, name, MeshCause::WeUnsubscribed, now);
        r.backoffs.add(peer, name, r.config.mesh.unsubscribeBackoff, now);
        r.sendPrune(peer, name, r.config.mesh.unsubscribeBackoff, r.score(peer) >= 0);
    }
    r.topics.erase(name);
    r.announce(name, false);
    r.flush();
    return {};
}

Result<MessageId> GossipSub::publish(std::string_view topic, BytesView data, Instant now) {
    if (!isTopic(topic) || topic == kDelegationTopic) return Fail{UseError::BadTopic};
    auto id = m_router->publish(topic, data, now);
    m_router->flush();
    return id;
}

void GossipSub::admitted(const codec::PeerId& peer, std::string_view topic, bool allowed, Instant now) {
    m_router->admit(peer, std::string(topic), allowed, now);
    m_router->flush();
}

void GossipSub::expel(const codec::PeerId& peer, std::string_view topic, Instant now) {
    m_router->expel(peer, std::string(topic), now);
    m_router->flush();
}

std::vector<std::string> GossipSub::topicsOf(const codec::PeerId& peer) const {
    const Neighbour* neighbour = m_router->find(peer);
    if (neighbour == nullptr) return {};
    std::vector<std::string> all(neighbour->topics.begin(), neighbour->topics.end());
    std::ranges::sort(all);
    return all;
}

void GossipSub::setApplicationScore(const codec::PeerId& peer, double value, Instant now) {
    m_router->scores.application(peer, value, now);
}

void GossipSub::setExplicit(const codec::PeerId& peer, bool on, Instant now) {
    Router& r = *m_router;
    if (!on) {
        r.explicitPeers.erase(peer);
        return;
    }
    if (r.explicitPeers.size() == r.config.bounds.peers) return;
    r.explicitPeers.insert(peer);
    for (const auto& [topic, state] : r.topics) {
        if (state.mesh.contains(peer)) r.prune(peer, topic, MeshCause::MadeExplicit, false, now);
    }
    r.flush();
}

std::optional<Output> GossipSub::poll() {
    if (m_router->outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(m_router->outputs.front()));
    m_router->outputs.pop_front();
    return output;
}

std::optional<Instant> GossipSub::deadline() const {
    return m_router->nextHeartbeat;
}

void GossipSub::wake(Instant now) {
    if (now < m_router->nextHeartbeat) return;
    m_router->heartbeat(now);
    m_router->flush();
}

const PeerScores& GossipSub::scores() const {
    return m_router->scores;
}

const Counts& GossipSub::counts() const {
    return m_router->counts;
}

std::vector<codec::PeerId> GossipSub::meshOf(std::string_view topic) const {
    const auto found = m_router->topics.find(topic);
    if (found == m_router->topics.end()) return {};
    return {found->second.mesh.begin(), found->second.mesh.end()};
}

std::vector<codec::PeerId> GossipSub::subscribersOf(std::string_view topic) const {
    std::vector<codec::PeerId> all;
    for (const Subscribers::One& one : m_router->subscribersOf(topic)) all.push_back(one.peer);
    return all;
}

std::vector<std::string> GossipSub::topics() const {
    std::vector<std::string> names;
    for (const auto& [topic, state] : m_router->topics) names.push_back(topic);
    return names;
}

} // namespace vedette::gossipsub
