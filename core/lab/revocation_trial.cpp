#include "core/lab/revocation_trial.h"

#include "core/lab/checked_once.h"
#include "core/lab/gossip_trial.h"
#include "core/lab/lifted_limits.h"
#include "core/lab/seed.h"
#include "core/lab/world.h"
#include "core/ledger/reach.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace vedette::lab {

namespace {

using namespace std::chrono_literals;

constexpr Duration kBootTime = 20s;  ///< within which everybody is tied
constexpr Duration kThiefTime = 20s; ///< for the thief to dial everybody, and to be cut off or not
constexpr Duration kTend = 10s;      ///< ties that were lost are made again
constexpr Duration kAskAgain = 5s;   ///< those who gave no receipt
constexpr Duration kTrialStep = 100ms;
constexpr std::uint16_t kTrialPort = 4001;

crypto::PrivateKey trialKeyOf(std::uint64_t seed, std::uint64_t number) {
    SeededRandom random(seedOf(seed, number));
    return crypto::PrivateKey::fromEd25519Seed(random.bytes<32>());
}

codec::IpEndpoint trialPlaceOf(std::size_t number) {
    codec::IpEndpoint out;
    out.port = kTrialPort;
    const auto n = static_cast<std::uint32_t>(number);
    out.address[0] = 10;
    out.address[1] = static_cast<Byte>(n >> 14);
    out.address[2] = static_cast<Byte>(n >> 6);
    out.address[3] = static_cast<Byte>(1 + (n & 63));
    return out;
}

WorldConfig trialWorld(std::uint64_t seed) {
    WorldConfig config;
    config.seed = seedOf(seed, 1);
    return config;
}

class Trial {
public:
    explicit Trial(const RevocationTrial& trial)
        : m_trial(trial),
          m_world(trialWorld(trial.seed)),
          m_random(seedOf(trial.seed, 2)),
          m_publisher(trialKeyOf(trial.seed, 3)) {
        m_world.onOutput([this](HostId host, node::Output& output) { hear(host, output); });
        ledger::Policy policy;
        policy.officers = {
            {copyOf(m_publisher.publicKey().encoded()), "operator", "token", ledger::Role::Operator}};
        m_authority.policy = std::move(policy);
        m_authority.ledger.fill(7);
    }

    Result<RevocationOutcome> run(const std::function<bool()>& goesOn) {
        m_goesOn = &goesOn;
        build();
        VD_TRY(pass(kBootTime));
        raid();
        VD_TRY(pass(kThiefTime));
        m_outcome.letInBefore = std::exchange(m_letIn, {}).size();
        m_refused.clear();
        VD_TRY(revoke());
        m_letIn.clear();
        m_refused.clear();
        raid();
        VD_TRY(pass(kThiefTime));
        m_outcome.letInAfter = m_letIn.size();
        m_outcome.refusedAfter = m_refused.size();
        return m_outcome;
    }

private:
    struct Peer {
        HostId host;
        codec::PeerId id;
        codec::Multiaddr address;
        std::vector<std::size_t> ties;
    };

    [[nodiscard]] Bytes setOf(std::uint64_t epoch) {
        ledger::RevocationSet set;
        set.ledger = m_authority.ledger;
        set.epoch = epoch;
        set.at = m_world.timeline().wall(m_world.now());
        set.maxAge = 24h;
        if (epoch > 1) set.refused = {{ledger::KeyId::of(m_thiefId), ledger::Reason::KeyCompromise, set.at}};
        ledger::Entry entry{set.encode(), {}};
        const auto request = ledger::signingRequest(ledger::kSetKind, entry.body);
        entry.signatures.emplace(ledger::KeyId::of(m_publisher.publicKey().encoded()),
                                 m_publisher.sign(crypto::signingInput(request)));
        return entry.encode();
    }

    [[nodiscard]] node::NodeConfig configOf(bool ours) {
        node::NodeConfig config;
        config.swarm.network = kFirstOfLab;
        config.swarm.security = {session::Security::Noise};
        liftLimits(config.swarm);
        if (!ours) return config;
        config.gossip.emplace();
        config.gossip->exemptPrivate = true;
        config.gossip->router.delegations = false;
        config.gossip->router.verifyInline = [this](const gossipsub::VerifyJob& job) {
            return m_checks.holds(job);
        };
        if (!m_trial.defended) return config;
        config.revocations.emplace();
        config.revocations->authority = m_authority;
        config.revocations->saved.entry = m_first;
        return config;
    }

    void add(std::size_t number, node::NodeConfig config, Duration clockAhead) {
        crypto::PrivateKey key = trialKeyOf(m_trial.seed, 100 + number);
        Peer peer;
        peer.id = key.publicKey().peerId();
        peer.address = trialPlaceOf(number).multiaddr().withPeer(peer.id);
        HostConfig host;
        host.clockAhead = clockAhead;
        host.sockets = 1 << 20;
        peer.host = m_world.addNode(trialPlaceOf(number), host, std::move(config), std::move(key), nullptr);
        m_numbers.emplace(peer.host, number);
        m_peers.push_back(std::move(peer));
    }

    void build() {
        const std::size_t ours = m_trial.peers;
        m_thief = ours + m_trial.foreign;
        m_thiefId = trialKeyOf(m_trial.seed, 100 + m_thief).publicKey().peerId();
        m_first = setOf(1);
        for (std::size_t i = 0; i <= m_thief; ++i) {
            const Duration skews[] = {Duration{}, -20h, 10min};
            add(i, configOf(i < ours), m_trial.skewed && i > 0 && i < ours ? skews[i % 3] : Duration{});
        }
        for (std::size_t i = 1; i < ours; ++i) {
            // One to somebody earlier, so that the network is one piece; the others to anybody.
            m_peers[i].ties.push_back(m_random.below(i));
            while (m_peers[i].ties.size() < std::min(m_trial.dials, ours - 1)) {
                const std::size_t other = m_random.below(ours);
                if (other != i) m_peers[i].ties.push_back(other);
            }
        }
        m_world.at(m_world.now() + 2s, [this] { tend(); });
    }

    /// Of everybody the ties that are not there.
    void tend() {
        for (std::size_t i = 0; i < m_trial.peers; ++i) {
            node::Node& node = *m_world.node(m_peers[i].host);
            for (const std::size_t other : m_peers[i].ties) {
                const Peer& to = m_peers[other];
                if (node.swarm().connectionTo(to.id)) continue;
                // One that is under way is joined.
                static_cast<void>(node.swarm().dial({to.address}, swarm::Reuse::Allowed, m_world.now()));
            }
            m_world.touch(m_peers[i].host);
        }
        m_world.at(m_world.now() + kTend, [this] { tend(); });
    }

    /// The thief knocks at every door.
    void raid() {
        node::Node& node = *m_world.node(m_peers[m_thief].host);
        for (std::size_t i = 0; i < m_trial.peers; ++i) {
            static_cast<void>(node.swarm().dial({m_peers[i].address}, swarm::Reuse::Never, m_world.now()));
        }
        m_world.touch(m_peers[m_thief].host);
    }

    Result<> pass(Duration span) {
        const Instant until = m_world.now() + span;
        while (m_world.now() < until) VD_TRY(step());
        return {};
    }

    Result<> step() {
        m_world.run(kTrialStep);
        if (m_world.now() < m_askAt) return {};
        m_askAt = m_world.now() + 1s;
        if (*m_goesOn && !(*m_goesOn)()) return Fail{TrialError::Cancelled};
        return {};
    }

    Result<> revoke() {
        if (m_trial.partition > Duration{}) {
            for (std::size_t i = 1; i < m_trial.peers; i += 3) m_world.side(m_peers[i].host, 1);
            m_world.at(m_world.now() + m_trial.partition, [this] {
                for (std::size_t i = 1; i < m_trial.peers; i += 3) m_world.side(m_peers[i].host, 0);
            });
        }
        if (!m_trial.defended) return {};
        VD_TRY(pass(1s));
        m_published = m_world.now();
        std::vector<codec::PeerId> known;
        for (std::size_t i = 1; i < m_thief; ++i) known.push_back(m_peers[i].id);
        m_reach.emplace(m_authority.ledger, ledger::KeyId::of(m_thiefId), 2, known, m_published);
        node::Node& console = *m_world.node(m_peers[0].host);
        for (std::size_t i = 1; i < m_thief; ++i) {
            console.swarm().addressBook().add(m_peers[i].id, m_peers[i].address,
                                              swarm::AddressSource::Hearsay, m_world.now());
        }
        static_cast<void>(VD_TRY(console.revocations()->offer(setOf(2), m_world.now())));
        m_world.touch(m_peers[0].host);
        m_world.at(m_world.now() + 1s, [this] { askReceipts(); });
        const auto whole = [&] { return m_took.size() == m_trial.peers && m_reach->count().whole(); };
        while (!whole() && m_world.now() < m_published + m_trial.patience) VD_TRY(step());
        report();
        return {};
    }

    void askReceipts() {
        node::Node& console = *m_world.node(m_peers[0].host);
        for (const codec::PeerId& peer : m_reach->silent()) {
            if (!m_asked.insert(peer).second) continue;
            if (!console.revocations()->askRefusal(peer, ledger::KeyId::of(m_thiefId), m_world.now()))
                m_asked.erase(peer);
        }
        m_world.touch(m_peers[0].host);
        if (!m_reach->count().whole()) m_world.at(m_world.now() + kAskAgain, [this] { askReceipts(); });
    }

    void report() {
        std::vector<Duration> spans;
        for (const auto& [number, at] : m_took) spans.push_back(at - m_published);
        std::ranges::sort(spans);
        const auto reached = [&](std::size_t percent) -> std::optional<Duration> {
            const std::size_t count = (m_trial.peers * percent + 99) / 100;
            if (spans.size() < count) return std::nullopt;
            return spans[count - 1];
        };
        m_outcome.half = reached(50);
        m_outcome.most = reached(99);
        m_outcome.all = reached(100);
        const auto count = m_reach->count();
        m_outcome.confirmed = count.confirmed;
        m_outcome.silent = count.silent;
        m_outcome.unable = count.unable;
        m_outcome.slowest = count.after;
    }

    void hear(HostId host, node::Output& output) {
        const std::size_t number = m_numbers.at(host);
        if (std::holds_alternative<node::NodeReady>(output)) {
            static_cast<void>(m_world.node(host)->swarm().listen(trialPlaceOf(number).multiaddr()));
            m_world.touch(host);
        } else if (const auto* event = std::get_if<event::Event>(&output)) {
            if (number < m_trial.peers) onEvent(number, event->body);
        } else if (const auto* kept = std::get_if<node::RevocationsKept>(&output)) {
            if (kept->epoch > 1) m_took.emplace(number, m_world.now());
            m_outcome.cut += kept->cut;
        } else if (const auto* taken = std::get_if<node::RefusalTaken>(&output)) {
            onReceipt(*taken);
        }
    }

    void onEvent(std::size_t number, const event::Body& body) {
        if (const auto* opened = std::get_if<event::ConnectionOpened>(&body)) {
            if (opened->peer == m_thiefId) m_letIn.insert(number);
        } else if (const auto* refused = std::get_if<event::Refused>(&body)) {
            if (refused->peer == m_thiefId && refused->rule == node::kRevokedRule) m_refused.insert(number);
        }
    }

    void onReceipt(const node::RefusalTaken& taken) {
        m_asked.erase(taken.peer);
        if (taken.receipt) {
            // One that does not count leaves its peer among the silent.
            m_reach->confirm(taken.peer, *taken.receipt, m_world.now()).ignore();
        } else if (taken.receipt.error().code == swarm::StreamError::NotSupported) {
            m_reach->unable(taken.peer);
        }
    }

    RevocationTrial m_trial;
    World m_world;
    SeededRandom m_random;
    CheckedOnce m_checks;
    crypto::PrivateKey m_publisher;
    ledger::SetAuthority m_authority;
    Bytes m_first;             ///< the set that everybody begins with
    std::vector<Peer> m_peers; ///< ours, the foreign, the thief
    std::map<HostId, std::size_t> m_numbers;
    std::size_t m_thief = 0;
    codec::PeerId m_thiefId;
    std::set<std::size_t> m_letIn;
    std::set<std::size_t> m_refused;
    std::map<std::size_t, Instant> m_took; ///< the new set
    std::set<codec::PeerId> m_asked;
    std::optional<ledger::Reach> m_reach;
    Instant m_published{};
    Instant m_askAt{};
    const std::function<bool()>* m_goesOn = nullptr;
    RevocationOutcome m_outcome;
};

} // namespace

Result<RevocationOutcome> runRevocationTrial(const RevocationTrial& trial,
                                             const std::function<bool()>& goesOn) {
    Trial run(trial);
    auto outcome = VD_TRY(run.run(goesOn));
    outcome.peers = trial.peers;
    return outcome;
}

} // namespace vedette::lab
