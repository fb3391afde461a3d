// What each kind of event does to the state. A new kind is a function here and a line in the table.
#include "core/history/state.h"
#include "core/trust/evidence.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace vedette::history {

/// Where an event comes into the state.
class Folds {
public:
    Folds(State& state, const event::Event& event, std::uint64_t sequence)
        : m_state(state), m_event(event), m_sequence(sequence) {}

    using Fold = void (Folds::*)();

    struct Entry {
        event::Kind kind;
        Fold fold;
    };

    [[nodiscard]] static Fold of(event::Kind kind) noexcept;

    void name(const std::string& networkName) {
        if (m_event.network && !networkName.empty()) network().name = networkName;
    }

private:
    template <class Body>
    [[nodiscard]] const Body& body() const {
        return std::get<Body>(m_event.body);
    }

    [[nodiscard]] SharedText once(std::string_view text) { return m_state.m_texts.share(text); }

    [[nodiscard]] NetworkState& network() { return m_state.m_networks[m_event.network]; }

    /// Null for nobody.
    PeerFacts* seen(const codec::PeerId& peer) {
        if (peer.empty()) return nullptr;
        auto& peers = network().peers;
        if (peers.size() >= kMaxPeers && !peers.contains(peer)) forgetSome(peers);
        const auto [found, fresh] = peers.try_emplace(peer);
        if (fresh) found->second.firstSeen = found->second.trust.firstSeen = m_event.wall;
        found->second.lastSeen = m_event.wall;
        found->second.lastSequence = m_sequence;
        return &found->second;
    }

    /// An eighth of those without a connection, the longest unseen first: strangers are cheap to make, so
    /// their number must not grow with them.
    static void forgetSome(std::map<codec::PeerId, PeerFacts>& peers) {
        std::vector<std::pair<std::uint64_t, codec::PeerId>> idle;
        for (const auto& [peer, facts] : peers) {
            if (facts.open == 0) idle.emplace_back(facts.lastSequence, peer);
        }
        std::ranges::sort(idle);
        idle.resize(std::min(idle.size(), kMaxPeers / 8));
        for (const auto& one : idle) peers.erase(one.second);
        if (idle.empty()) peers.erase(peers.begin());
    }

    void weigh(PeerFacts& peer) { trust::Evidence::enter(m_event.body, m_event.wall, peer.trust); }

    void onListening() {
        const auto& told = body<event::Listening>();
        NetworkState& in = network();
        in.self = told.self;
        in.peers.erase(in.self); // what it subscribed to before it listened told of it as of a stranger
        for (const auto& address : told.addresses) {
            if (in.listening.size() < kMaxAddresses
                && std::ranges::find(in.listening, address) == in.listening.end()) {
                in.listening.push_back(address);
            }
        }
    }

    void onOpened() {
        const auto& told = body<event::ConnectionOpened>();
        auto& edges = network().edges;
        // An event that got lost must not leave its connection here for ever.
        if (edges.size() >= kMaxEdges) close(edges.begin()->first);
        close(told.connection);
        edges[told.connection] = {told.peer,           told.remote,      told.direction,
                                  once(told.security), once(told.muxer), m_event.wall};
        if (PeerFacts* peer = seen(told.peer)) {
            ++peer->connections;
            ++peer->open;
        }
    }

    void close(ConnId connection) {
        auto& in = network();
        const auto edge = in.edges.find(connection);
        if (edge == in.edges.end()) return;
        const auto peer = in.peers.find(edge->second.peer);
        if (peer != in.peers.end() && peer->second.open > 0) --peer->second.open;
        in.edges.erase(edge);
    }

    void onClosed() {
        const auto& told = body<event::ConnectionClosed>();
        close(told.connection);
        if (PeerFacts* peer = seen(told.peer)) {
            peer->bytesIn += told.bytesIn;
            peer->bytesOut += told.bytesOut;
            const auto named =
                std::min({told.protocols.size(), told.protocolIn.size(), told.protocolOut.size()});
            for (std::size_t i = 0; i < named; ++i) {
                ProtocolUse& use = useOf(*peer, told.protocols[i]);
                use.in += told.protocolIn[i];
                use.out += told.protocolOut[i];
            }
        }
    }

    ProtocolUse& useOf(PeerFacts& peer, const std::string& protocol) {
        const auto named = [&](std::string_view name) {
            return std::ranges::find_if(peer.uses,
                                        [&](const ProtocolUse& use) { return use.protocol.text() == name; });
        };
        auto found = named(protocol);
        if (found == peer.uses.end() && peer.uses.size() >= kMaxUses)
            found = named(event::ConnectionClosed::kOtherProtocols);
        if (found != peer.uses.end()) return *found;
        const bool other = peer.uses.size() >= kMaxUses;
        peer.uses.push_back({once(other ? event::ConnectionClosed::kOtherProtocols : protocol), 0, 0});
        return peer.uses.back();
    }

    void onDialFailed() {
        if (PeerFacts* peer = seen(body<event::DialFailed>().peer)) ++peer->dialsFailed;
    }

    void onIdentified() {
        const auto& told = body<event::PeerIdentified>();
        PeerFacts* peer = seen(told.peer);
        if (peer == nullptr) return;
        peer->identified = true;
        peer->agent = once(told.agent);
        peer->protocolVersion = once(told.protocolVersion);
        peer->publicKey = told.publicKey;
        peer->listenAddresses = told.listenAddresses;
        if (peer->listenAddresses.size() > kMaxAddresses) peer->listenAddresses.resize(kMaxAddresses);
        peer->observed = told.observed;
        peer->protocols.clear();
        peer->protocols.reserve(std::min(told.protocols.size(), kMaxProtocols));
        for (const auto& protocol : told.protocols) {
            if (peer->protocols.size() < kMaxProtocols) peer->protocols.push_back(once(protocol));
        }
        peer->signedRecord = told.signedRecord;
    }

    void violated(const codec::PeerId& who, const std::string& violation) {
        if (PeerFacts* peer = seen(who)) {
            ++peer->violations;
            peer->lastViolation = once(violation);
            weigh(*peer);
        }
    }

    void onViolated() { violated(body<event::PeerViolated>().peer, body<event::PeerViolated>().violation); }

    void onStreamViolated() {
        violated(body<event::StreamViolated>().peer, body<event::StreamViolated>().violation);
    }

    void onRefused() {
        if (PeerFacts* peer = seen(body<event::Refused>().peer))
            peer->refusals += body<event::Refused>().count;
    }

    void onPing() {
        if (PeerFacts* peer = seen(body<event::PingMeasured>().peer)) {
            peer->roundTrip = body<event::PingMeasured>().roundTrip;
        }
    }

    void onMisbehaved() {
        violated(body<event::PeerMisbehaved>().peer, body<event::PeerMisbehaved>().violation);
    }

    void onRouting() {
        if (PeerFacts* peer = seen(body<event::RoutingChanged>().peer)) {
            peer->routed = body<event::RoutingChanged>().present;
        }
    }

    void onDiscovered() {
        const auto& told = body<event::PeerDiscovered>();
        PeerFacts* peer = seen(told.peer);
        if (peer == nullptr || peer->identified) return; // what it says itself counts for more
        peer->listenAddresses = told.addresses;
        if (peer->listenAddresses.size() > kMaxAddresses) peer->listenAddresses.resize(kMaxAddresses);
    }

    void change(std::vector<SharedText>& topics, const std::string& topic, bool present) {
        const auto at = std::ranges::lower_bound(topics, topic, {}, &SharedText::text);
        const bool there = at != topics.end() && at->text() == topic;
        if (present && !there && topics.size() < kMaxTopics) topics.insert(at, once(topic));
        if (!present && there) topics.erase(at);
    }

    void onMesh() {
        const auto& told = body<event::MeshChanged>();
        if (PeerFacts* peer = seen(told.peer)) {
            change(peer->meshes, told.topic, told.inMesh);
            peer->score = told.score;
        }
    }

    void onSubscription() {
        const auto& told = body<event::SubscriptionChanged>();
        if (told.peer == network().self) return;
        if (PeerFacts* peer = seen(told.peer)) change(peer->subscribed, told.topic, told.subscribed);
    }

    void onScore() {
        const auto& told = body<event::ScoreChanged>();
        if (PeerFacts* peer = seen(told.peer)) {
            peer->score = told.score;
            peer->standing = once(told.after);
            weigh(*peer);
        }
    }

    void onEvidence() {
        const codec::PeerId* subject = trust::Evidence::subjectOf(m_event.body);
        if (PeerFacts* peer = subject != nullptr ? seen(*subject) : nullptr) weigh(*peer);
    }

    void onTier() {
        const auto& told = body<event::TierChanged>();
        if (PeerFacts* peer = seen(told.peer)) {
            peer->tier = once(told.after);
            peer->tierReason = once(told.reason);
            peer->tierSince = m_event.wall;
        }
    }

    /// A new process: whatever the one before held open is gone, said or not.
    void onStarted() {
        m_state.m_run = body<event::RecordingStarted>().run;
        m_state.m_ended = false;
        for (auto& [id, in] : m_state.m_networks) {
            in.edges.clear();
            in.listening.clear();
            for (auto& [peer, facts] : in.peers) {
                facts.open = 0;
                facts.routed = false;
                facts.subscribed.clear();
                facts.meshes.clear();
                facts.score = 0;
                facts.standing.clear();
                facts.trust.gossip = {};
            }
        }
    }

    void onEnded() { m_state.m_ended = true; }

    State& m_state;
    const event::Event& m_event;
    std::uint64_t m_sequence;

    static const std::array<Entry, 21> kTable;
};

constexpr std::array<Folds::Entry, 21> Folds::kTable{{
    {event::Kind::Listening, &Folds::onListening},
    {event::Kind::ConnectionOpened, &Folds::onOpened},
    {event::Kind::ConnectionClosed, &Folds::onClosed},
    {event::Kind::DialFailed, &Folds::onDialFailed},
    {event::Kind::PeerIdentified, &Folds::onIdentified},
    {event::Kind::PeerViolated, &Folds::onViolated},
    {event::Kind::StreamViolated, &Folds::onStreamViolated},
    {event::Kind::Refused, &Folds::onRefused},
    {event::Kind::PingMeasured, &Folds::onPing},
    {event::Kind::RoutingChanged, &Folds::onRouting},
    {event::Kind::PeerDiscovered, &Folds::onDiscovered},
    {event::Kind::PeerMisbehaved, &Folds::onMisbehaved},
    {event::Kind::MeshChanged, &Folds::onMesh},
    {event::Kind::SubscriptionChanged, &Folds::onSubscription},
    {event::Kind::ScoreChanged, &Folds::onScore},
    {event::Kind::TaskEnded, &Folds::onEvidence},
    {event::Kind::CanaryEnded, &Folds::onEvidence},
    {event::Kind::AttestationEnded, &Folds::onEvidence},
    {event::Kind::TierChanged, &Folds::onTier},
    {event::Kind::RecordingStarted, &Folds::onStarted},
    {event::Kind::RecordingEnded, &Folds::onEnded},
}};

Folds::Fold Folds::of(event::Kind kind) noexcept {
    for (const Entry& entry : kTable) {
        if (entry.kind == kind) return entry.fold;
    }
    return nullptr;
}

void State::apply(const event::Event& event, std::uint64_t sequence, const std::string& networkName) {
    m_sequence = sequence;
    const Folds::Fold fold = Folds::of(event.kind());
    if (fold == nullptr) return;
    Folds into(*this, event, sequence);
    into.name(networkName);
    (into.*fold)();
}

bool State::folds(std::uint16_t kind) noexcept {
    return Folds::of(static_cast<event::Kind>(kind)) != nullptr;
}

} // namespace vedette::history
