#include "core/lab/gossip_trial.h"

#include "core/base/random.h"
#include "core/lab/seed.h"
#include "core/protocols/gossipsub/gossipsub.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace vedette::lab {

namespace {

using namespace std::chrono_literals;
using gossipsub::Rpc;

constexpr std::string_view kTrialTopic = "trial";
constexpr Duration kBoot = 2s;        ///< within which the network comes up
constexpr Duration kAfterwards = 10s; ///< in which the last messages may still arrive

gossipsub::Author authorOf(std::uint64_t number) {
    std::array<Byte, 32> seed{};
    for (std::size_t i = 0; i < 8; ++i) seed[i] = static_cast<Byte>(number >> (8 * i));
    seed[31] = 1;
    return gossipsub::Author::fromSeed(seed);
}

/// Ids that cost no key.
codec::PeerId peerOf(std::uint64_t number) {
    Bytes encoded{8, 1, 18, 8};
    for (std::size_t i = 0; i < 8; ++i) encoded.push_back(static_cast<Byte>(number >> (8 * i)));
    return codec::PeerId::ofEncodedKey(encoded);
}

/// One check for all who see the same bytes.
class SharedChecks {
public:
    bool operator()(const gossipsub::VerifyJob& job) {
        const auto key = std::string(textOf(job.signature));
        const auto known = m_known.find(key);
        if (known != m_known.end() && known->second.first == job) return known->second.second;
        const bool ok = job.run();
        m_known.insert_or_assign(key, std::pair(job, ok));
        return ok;
    }

private:
    std::unordered_map<std::string, std::pair<gossipsub::VerifyJob, bool>> m_known;
};

gossipsub::Config configOf(const GossipTrial& trial, std::shared_ptr<SharedChecks> checks) {
    gossipsub::Config config;
    config.delegations = false;
    config.verifyInline = [checks = std::move(checks)](const gossipsub::VerifyJob& job) {
        return (*checks)(job);
    };
    // A peer of the mesh brings some part of all messages, in peace about half. One that brings next to none
    // for as long as the counter remembers is of no use; more is not asked, for under attack a good peer may
    // hear of most messages too late itself.
    gossipsub::TopicScoreParams topic;
    topic.meshDeliveriesWeight = -10;
    topic.meshDeliveriesDecay = 0.9;
    topic.meshDeliveriesThreshold = trial.messagesPerSecond / 2;
    topic.meshDeliveriesCap = 20 * trial.messagesPerSecond;
    topic.meshDeliveriesActivation = 10s;
    // Under attack a good peer learns of a message by gossip itself, a heartbeat late: not its fault.
    topic.meshDeliveryWindow = 2s;
    topic.meshFailureWeight = -10;
    topic.meshFailureDecay = 0.98;
    topic.firstDeliveriesDecay = 0.95;
    config.score.topics[std::string(kTrialTopic)] = topic;
    config.mesh.opportunisticPeriod = 10s;
    if (trial.defence == GossipDefence::Scored) return config;
    config.score.topics.clear();
    config.score.otherTopics.reset();
    config.score.addressWeight = 0;
    config.score.behaviourWeight = 0;
    config.mesh.opportunisticPeers = 0;
    if (trial.defence == GossipDefence::Version10) {
        config.mesh.degreeOut = 0;
        config.mesh.degreeScore = 0;
        config.mesh.floodPublish = false;
        config.mesh.gossipFactor = 0; // to D_lazy peers
        config.mesh.pruneBackoff = config.mesh.refusalBackoff = 5s;
    }
    return config;
}

struct Honest {
    explicit Honest(std::uint64_t seed) : random(seed) {}

    SeededRandom random;
    std::unique_ptr<gossipsub::GossipSub> router;
    std::set<std::size_t> links;
    bool target = false;
};

/// A scripted peer. Its number comes after those of the honest.
struct Sybil {
    std::set<std::size_t> victims;
    std::set<std::size_t> grafted; ///< victims whose mesh it believes to be in
    std::set<std::string> seen;
};

struct Packet {
    std::size_t from;
    std::size_t to;
    Bytes rpc;
};

enum class Step : std::uint8_t {
    Boot,    ///< an honest node appears
    Arrive,  ///< a packet
    Wake,    ///< a router's deadline
    Assail,  ///< a sybil dials its victims
    Regraft, ///< a sybil's back-off at a victim ended
    Publish,
};

struct Event {
    Instant at;
    std::uint64_t order; ///< among those of one instant
    Step step;
    std::size_t a = 0;
    std::size_t b = 0;
    Packet packet{};

    friend bool operator>(const Event& x, const Event& y) {
        return std::tie(x.at, x.order) > std::tie(y.at, y.order);
    }
};

struct Published {
    Instant at;
    std::size_t by;
    std::vector<Duration> took;
};

class TrialWorld {
public:
    explicit TrialWorld(const GossipTrial& trial)
        : m_trial(trial), m_random(trial.seed), m_checks(std::make_shared<SharedChecks>()) {
        build();
        assail();
    }

    Result<GossipOutcome> run(const std::function<bool(double)>& goesOn) {
        const Instant end = attackBegins() + m_trial.attacked + kAfterwards;
        for (Instant at = m_begin + kBoot + 1s; at < end - kAfterwards; at += interval())
            plan(at, Step::Publish);
        Instant told = m_begin;
        while (!m_events.empty() && m_events.front().at <= end) {
            std::ranges::pop_heap(m_events, std::greater<>());
            const Event event = std::move(m_events.back());
            m_events.pop_back();
            m_now = event.at;
            if (goesOn && m_now >= told + 1s) {
                told = m_now;
                if (!goesOn(static_cast<double>((m_now - m_begin).count())
                            / static_cast<double>((end - m_begin).count()))) {
                    return Fail{TrialError::Cancelled};
                }
            }
            play(event);
        }
        return outcome();
    }

private:
    [[nodiscard]] Duration interval() const {
        return Duration(static_cast<Duration::rep>(1e9 / m_trial.messagesPerSecond));
    }

    /// Before the network is up, or when it has run for a while.
    [[nodiscard]] bool fromTheStart() const {
        return m_trial.attack == GossipAttack::ColdBoot || m_trial.attack == GossipAttack::Eclipse;
    }

    [[nodiscard]] Instant attackBegins() const {
        return m_begin + (fromTheStart() ? kBoot + 1s : m_trial.warmUp);
    }

    [[nodiscard]] bool isSybil(std::size_t number) const { return number >= m_trial.honest; }

    [[nodiscard]] bool attacked(std::size_t number) const {
        return m_trial.attack != GossipAttack::Eclipse || m_honest[number]->target;
    }

    /// Whether a sybil passes on what `author` wrote.
    [[nodiscard]] bool faithful(const gossipsub::Message& message) const {
        if (m_trial.attack == GossipAttack::Censor) {
            return !equal(*message.from, m_authors[kCensored].peer().bytes());
        }
        return m_trial.attack == GossipAttack::CovertFlash && m_now < attackBegins();
    }

    void plan(Instant at, Step step, std::size_t a = 0, std::size_t b = 0, Packet packet = {}) {
        m_events.push_back({at, ++m_order, step, a, b, std::move(packet)});
        std::ranges::push_heap(m_events, std::greater<>());
    }

    [[nodiscard]] std::size_t any(std::size_t bound) {
        return static_cast<std::size_t>(m_random.below(bound));
    }

    [[nodiscard]] Duration jitter() {
        return Duration(
            static_cast<Duration::rep>(m_random.below(static_cast<std::uint64_t>(kBoot.count()))));
    }

    void build() {
        for (std::size_t i = 0; i < m_trial.honest; ++i) {
            m_honest.push_back(std::make_unique<Honest>(m_random.below(UINT64_MAX)));
            m_authors.push_back(authorOf(i));
            m_byPeer[peerOf(i)] = i;
            plan(m_begin + Duration(static_cast<Duration::rep>(m_random.below(kBoot.count()))), Step::Boot,
                 i);
        }
        // One in a hundred is a target, never the censored author.
        for (std::size_t i = 1; i <= std::max<std::size_t>(m_trial.honest / 100, 1); ++i) {
            m_honest[i]->target = true;
        }
    }

    void assail() {
        if (m_trial.attack == GossipAttack::None) return;
        std::vector<std::size_t> victims;
        for (std::size_t i = 0; i < m_trial.honest; ++i) {
            if (attacked(i)) victims.push_back(i);
        }
        const std::size_t perSybil = std::min(m_trial.victimsPerSybil, victims.size());
        const std::size_t sybils = victims.size() * m_trial.sybilsPerNode / perSybil;
        const bool early = fromTheStart() || m_trial.attack == GossipAttack::CovertFlash;
        std::size_t next = 0;
        for (std::size_t i = 0; i < sybils; ++i) {
            const std::size_t number = m_trial.honest + i;
            m_sybils.emplace_back();
            m_byPeer[peerOf(number)] = number;
            // In turn, so that each victim has its share.
            for (std::size_t k = 0; k < perSybil; ++k)
                m_sybils.back().victims.insert(victims[next++ % victims.size()]);
            plan(early ? m_begin : attackBegins() - jitter(), Step::Assail, number);
        }
    }

    /// Its own for each pair, the same both ways and all the time, so that streams keep their order.
    [[nodiscard]] Duration delay(std::size_t a, std::size_t b) const {
        const std::uint64_t low = std::min(a, b);
        const std::uint64_t high = std::max(a, b);
        const std::uint64_t mixed = seedOf(m_trial.seed, low << 32 | high);
        const auto span = static_cast<std::uint64_t>((m_trial.delayHigh - m_trial.delayLow).count()) + 1;
        return m_trial.delayLow + Duration(static_cast<Duration::rep>(mixed % span));
    }

    void send(std::size_t from, std::size_t to, Bytes rpc) {
        ++m_outcome.rpcs;
        plan(m_now + delay(from, to), Step::Arrive, 0, 0, {from, to, std::move(rpc)});
    }

    void play(const Event& event) {
        switch (event.step) {
        case Step::Boot: return boot(event.a);
        case Step::Arrive:
            return isSybil(event.packet.to) ? hearSybil(event.packet) : hearHonest(event.packet);
        case Step::Wake:
            m_honest[event.a]->router->wake(m_now);
            drain(event.a);
            return plan(*m_honest[event.a]->router->deadline(), Step::Wake, event.a);
        case Step::Assail:
            for (const std::size_t victim : m_sybils[event.a - m_trial.honest].victims)
                knock(event.a, victim);
            return;
        case Step::Regraft: return graft(event.a, event.b);
        case Step::Publish: return publish();
        }
    }

    void boot(std::size_t number) {
        Honest& node = *m_honest[number];
        // A configuration that the specification allows, or the trial itself is wrong.
        node.router = std::make_unique<gossipsub::GossipSub>(
            gossipsub::GossipSub::create(peerOf(number), configOf(m_trial, m_checks), node.random, m_now)
                .value());
        VD_ASSERT(node.router->setAuthor(authorOf(number), {}, m_now).ok());
        VD_ASSERT(node.router->subscribe(kTrialTopic, {}, m_now).ok());
        m_up.push_back(number);
        plan(*node.router->deadline(), Step::Wake, number);
        for (const std::size_t sybil : m_knocking[number]) knock(sybil, number);
        for (std::size_t i = 0; i < m_trial.dials && m_up.size() > 1; ++i) {
            const std::size_t other = m_up[any(m_up.size())];
            if (other == number || !node.links.insert(other).second) continue;
            m_honest[other]->links.insert(number);
            join(number, other, true);
            join(other, number, false);
        }
        drain(number);
    }

    void join(std::size_t at, std::size_t other, bool outbound) {
        gossipsub::Link link;
        // 1.0 knows no quota: all count as our own choice, so that none is refused for being too many.
        link.outbound = outbound || m_trial.defence == GossipDefence::Version10;
        VD_ASSERT(m_honest[at]->router->peerJoined(peerOf(other), link, m_now).ok());
        drain(at);
    }

    void knock(std::size_t sybil, std::size_t victim) {
        if (!m_honest[victim]->router) {
            m_knocking[victim].push_back(sybil); // it waits at the door
            return;
        }
        m_honest[victim]->links.insert(sybil);
        join(victim, sybil, false);
        Rpc hello;
        hello.subscriptions = {{std::string(kTrialTopic), true}};
        send(sybil, victim, hello.encode());
        graft(sybil, victim);
    }

    void graft(std::size_t sybil, std::size_t victim) {
        Rpc rpc;
        rpc.graft = {std::string(kTrialTopic)};
        m_sybils[sybil - m_trial.honest].grafted.insert(victim);
        send(sybil, victim, rpc.encode());
    }

    void publish() {
        // Two words in five are the censored author's, the others anybody's of the tenth that publishes.
        const std::size_t publishers = std::max<std::size_t>(m_up.size() / 10, 1);
        const std::size_t by = m_random.below(5) < 2 ? kCensored : m_up[any(publishers)];
        const std::string text = std::to_string(m_published.size());
        m_published.push_back({m_now, by, {}});
        VD_ASSERT(m_honest[by]->router->publish(kTrialTopic, viewOf(text), m_now).ok());
        drain(by);
    }

    void hearHonest(const Packet& packet) {
        // Nothing that a peer sends may stop the trial: what the router refuses is its answer.
        static_cast<void>(m_honest[packet.to]->router->received(peerOf(packet.from), packet.rpc, m_now).ok());
        drain(packet.to);
    }

    void hearSybil(const Packet& packet) {
        Sybil& sybil = m_sybils[packet.to - m_trial.honest];
        const auto rpc = Rpc::decode(packet.rpc);
        if (!rpc.ok()) return;
        if (!rpc->graft.empty()) sybil.grafted.insert(packet.from);
        for (const gossipsub::Prune& prune : rpc->prune) {
            sybil.grafted.erase(packet.from);
            const auto wait = std::chrono::seconds(prune.backoffSeconds.value_or(60) + 1);
            plan(m_now + wait, Step::Regraft, packet.to, packet.from);
        }
        for (const gossipsub::Message& message : rpc->messages) {
            if (!message.from || !faithful(message)) continue;
            if (!sybil.seen.insert(gossipsub::defaultMessageId(message).bytes).second) continue;
            const Bytes again = gossipsub::rpcOfMessage(message.encode());
            for (const std::size_t victim : sybil.grafted) {
                if (victim != packet.from) send(packet.to, victim, again);
            }
        }
    }

    void drain(std::size_t number) {
        while (auto output = m_honest[number]->router->poll()) {
            if (auto* out = std::get_if<gossipsub::SendRpc>(&*output)) {
                send(number, m_byPeer.at(out->peer), std::move(out->rpc));
            } else if (const auto* got = std::get_if<gossipsub::Deliver>(&*output)) {
                Published& message = m_published[std::stoul(std::string(textOf(got->data)))];
                if (counts(number, message.by)) message.took.push_back(m_now - message.at);
            }
        }
    }

    /// Whether a message by one node should have come to another, for the attack in question.
    [[nodiscard]] bool counts(std::size_t number, std::size_t by) const {
        if (number == by) return false;
        if (m_trial.attack == GossipAttack::Censor) return by == kCensored;
        if (m_trial.attack == GossipAttack::Eclipse) return m_honest[number]->target;
        return true;
    }

    [[nodiscard]] GossipWindow windowOf(Instant from, Instant to) const {
        GossipWindow window;
        std::vector<Duration> all;
        for (const Published& message : m_published) {
            if (message.at < from || message.at >= to) continue;
            for (std::size_t i = 0; i < m_trial.honest; ++i)
                window.expected += counts(i, message.by) ? 1U : 0U;
            window.delivered += message.took.size();
            all.insert(all.end(), message.took.begin(), message.took.end());
        }
        if (all.empty()) return window;
        std::ranges::sort(all);
        window.median = all[all.size() / 2];
        window.p99 = all[all.size() * 99 / 100];
        return window;
    }

    [[nodiscard]] GossipOutcome outcome() {
        const Instant end = attackBegins() + m_trial.attacked;
        m_outcome.during = windowOf(attackBegins(), attackBegins() + m_trial.attacked / 4);
        m_outcome.after = windowOf(end - m_trial.attacked / 4, end);
        std::size_t links = 0;
        std::size_t sybils = 0;
        std::size_t nodes = 0;
        for (std::size_t i = 0; i < m_trial.honest; ++i) {
            if (!attacked(i)) continue;
            ++nodes;
            for (const codec::PeerId& peer : m_honest[i]->router->meshOf(kTrialTopic)) {
                ++links;
                sybils += isSybil(m_byPeer.at(peer)) ? 1U : 0U;
            }
        }
        m_outcome.meshDegree =
            static_cast<double>(links) / static_cast<double>(std::max<std::size_t>(nodes, 1));
        m_outcome.sybilsInMesh = links == 0 ? 0 : static_cast<double>(sybils) / static_cast<double>(links);
        return m_outcome;
    }

    static constexpr std::size_t kCensored = 0; ///< the author whom Censor silences

    GossipTrial m_trial;
    SeededRandom m_random;
    std::shared_ptr<SharedChecks> m_checks;
    Instant m_begin{1h};
    Instant m_now{1h};
    std::uint64_t m_order = 0;
    std::vector<Event> m_events; ///< a heap, the earliest in front
    std::vector<std::unique_ptr<Honest>> m_honest;
    std::vector<gossipsub::Author> m_authors;
    std::vector<Sybil> m_sybils;
    std::vector<std::size_t> m_up;
    std::map<std::size_t, std::vector<std::size_t>> m_knocking;
    std::unordered_map<codec::PeerId, std::size_t> m_byPeer;
    std::vector<Published> m_published;
    GossipOutcome m_outcome;
};

} // namespace

std::string_view attackText(GossipAttack attack) noexcept {
    switch (attack) {
    case GossipAttack::None: return "none";
    case GossipAttack::Degradation: return "degradation";
    case GossipAttack::ColdBoot: return "cold_boot";
    case GossipAttack::CovertFlash: return "covert_flash";
    case GossipAttack::Eclipse: return "eclipse";
    case GossipAttack::Censor: return "censor";
    }
    return "unknown";
}

std::string_view defenceText(GossipDefence defence) noexcept {
    switch (defence) {
    case GossipDefence::Version10: return "version_1.0";
    case GossipDefence::Unscored: return "unscored";
    case GossipDefence::Scored: return "scored";
    }
    return "unknown";
}

std::string_view codeName(TrialError error) noexcept {
    return error == TrialError::Cancelled ? "cancelled" : "unknown";
}

Result<GossipOutcome> runGossipTrial(const GossipTrial& trial, const std::function<bool(double)>& goesOn) {
    return TrialWorld(trial).run(goesOn);
}

} // namespace vedette::lab
