#include "core/node/node_impl.h"

#include <utility>

namespace vedette::node {

std::string_view codeName(NodeError error) noexcept {
    switch (error) {
    case NodeError::NoDht: return "no_dht";
    case NodeError::NoGossip: return "no_gossip";
    case NodeError::NoPolicy: return "no_policy";
    case NodeError::NoVerification: return "no_verification";
    }
    return "unknown";
}

Node::Node(NodeConfig config, crypto::Signer& signer, swarm::Gate* gate, Random& random,
           event::Counter& events, Instant now)
    : m_impl(std::make_unique<Impl>(std::move(config), signer, gate, random, events, now)) {
    rotateCredentials(now);
}

Node::~Node() = default;

swarm::Swarm& Node::swarm() noexcept {
    return m_impl->swarm;
}

NetworkId Node::network() const noexcept {
    return m_impl->config.swarm.network;
}

bool Node::ready() const noexcept {
    return m_impl->ready;
}

std::optional<Output> Node::poll(Instant now) {
    m_impl->takeOutputs(now);
    auto& outputs = m_impl->outputs;
    if (outputs.empty()) return std::nullopt;
    std::optional<Output> output(std::move(outputs.front()));
    outputs.pop_front();
    return output;
}

std::optional<swarm::Order> Node::order() {
    if (m_impl->orders.empty()) return m_impl->swarm.order();
    std::optional<swarm::Order> order(std::move(m_impl->orders.front()));
    m_impl->orders.pop_front();
    return order;
}

std::optional<Instant> Node::deadline() const {
    std::optional<Instant> next = m_impl->swarm.deadline();
    const auto consider = [&](Instant at) {
        if (!next || at < *next) next = at;
    };
    if (m_impl->ready && !m_impl->pending) consider(m_impl->rotateAt);
    if (!m_impl->unanswered.empty()) consider(m_impl->unanswered.front().first);
    if (m_impl->local) {
        if (m_impl->announcedChanged) consider(Instant{});
        if (const auto due = m_impl->local->deadline()) consider(*due);
    }
    const auto due = [&](const auto& hosted) {
        if (const auto at = hosted.deadline()) consider(*at);
    };
    m_impl->eachHost(due);
    if (m_impl->law) due(*m_impl->law);
    if (m_impl->law) consider(m_impl->lawAt);
    return next;
}

void Node::wake(Instant now) {
    m_impl->drainSigner(now);
    if (m_impl->ready && !m_impl->pending && now >= m_impl->rotateAt) rotateCredentials(now);
    m_impl->swarm.wake(now);
    m_impl->eachHost([&](auto& host) { host.wake(now); });
    m_impl->heedTiers(now);
    if (m_impl->law) {
        m_impl->law->wake(now);
        if (now >= m_impl->lawAt) m_impl->reconsider(now);
    }
    if (m_impl->local) m_impl->local->wake(now);
    m_impl->takeLocalOutputs(now);
}

Result<kad::LookupId> Node::lookUp(const DhtCommand& command, Instant now) {
    if (!m_impl->dht) return Fail{NodeError::NoDht};
    return m_impl->dht->run(command, now);
}

Result<> Node::stopPublishing(BytesView name) {
    if (!m_impl->dht) return Fail{NodeError::NoDht};
    m_impl->dht->stopPublishing(name);
    return {};
}

Result<> Node::subscribe(const std::string& topic, Instant now) {
    if (!m_impl->gossip) return Fail{NodeError::NoGossip};
    return m_impl->gossip->subscribe(topic, now);
}

Result<> Node::unsubscribe(const std::string& topic, Instant now) {
    if (!m_impl->gossip) return Fail{NodeError::NoGossip};
    return m_impl->gossip->unsubscribe(topic, now);
}

Result<> Node::publish(const std::string& topic, BytesView data, Instant now) {
    if (!m_impl->gossip) return Fail{NodeError::NoGossip};
    return m_impl->gossip->publish(topic, data, now);
}

TaskHost* Node::tasks() noexcept {
    return m_impl->tasks ? &*m_impl->tasks : nullptr;
}

ReceiptHost* Node::receipts() noexcept {
    return m_impl->receipts ? &*m_impl->receipts : nullptr;
}

BundleHost* Node::bundles() noexcept {
    return m_impl->bundles ? &*m_impl->bundles : nullptr;
}

RevocationHost* Node::revocations() noexcept {
    return m_impl->revocations ? &*m_impl->revocations : nullptr;
}

Result<> Node::setPolicy(std::shared_ptr<const policy::Policy> policy, Instant now) {
    if (!m_impl->law) return Fail{NodeError::NoPolicy};
    m_impl->law->replace(std::move(policy));
    m_impl->reconsider(now);
    return {};
}

Result<> Node::setShadow(std::optional<Proposal> proposal, Instant now) {
    if (!m_impl->law) return Fail{NodeError::NoPolicy};
    m_impl->law->shadow(std::move(proposal));
    m_impl->reconsider(now);
    return {};
}

Result<> Node::know(const codec::PeerId& peer, PeerFacts facts, Instant now) {
    if (!m_impl->law) return Fail{NodeError::NoPolicy};
    if (m_impl->law->know(peer, std::move(facts))) m_impl->reconsider(now);
    return {};
}

Result<> Node::setIncident(unsigned level, Instant now) {
    if (!m_impl->law) return Fail{NodeError::NoPolicy};
    m_impl->law->setIncident(level);
    m_impl->reconsider(now);
    return {};
}

PolicyGate* Node::policy() noexcept {
    return m_impl->law ? &*m_impl->law : nullptr;
}

const trust::Verifier* Node::verifier() const noexcept {
    return m_impl->verifier ? &*m_impl->verifier : nullptr;
}

Result<std::optional<trust::Word>> Node::decideTier(const codec::PeerId& peer,
                                                    std::optional<trust::Word> word, Instant now) {
    if (!m_impl->verifier) return Fail{NodeError::NoVerification};
    std::optional<trust::Word> before;
    const auto& words = m_impl->verifier->words();
    if (const auto found = words.find(peer); found != words.end()) before = found->second;
    m_impl->verifier->decide(peer, std::move(word), now);
    m_impl->heedTiers(now);
    if (m_impl->law && m_impl->lawAt <= now) m_impl->reconsider(now);
    return before;
}

const kad::Kad* Node::dht() const noexcept {
    return m_impl->dht ? &m_impl->dht->kad() : nullptr;
}

const gossipsub::GossipSub* Node::gossip() const noexcept {
    return m_impl->gossip ? &m_impl->gossip->router() : nullptr;
}

void Node::heardOnLink(BytesView packet, Instant now) {
    if (!m_impl->local) return;
    m_impl->local->receive(packet, now).ignore(); // counted there: anybody on the link may send rubbish
    m_impl->takeLocalOutputs(now);
}

void Node::rotateCredentials(Instant now) {
    if (m_impl->pending) return;
    if (auto begun = m_impl->beginRotation(now); !begun) m_impl->failed(begun.error(), now);
    m_impl->drainSigner(now);
}

void Node::shutdown(Instant now) {
    if (m_impl->local) m_impl->local->shutdown();
    m_impl->takeLocalOutputs(now);
    m_impl->swarm.shutdown(now);
    if (m_impl->law) m_impl->law->tellAll();
}

void Node::restamp(const Timeline& timeline) {
    m_impl->config.swarm.timeline = timeline;
    m_impl->swarm.restamp(timeline);
    if (m_impl->law) {
        m_impl->law->restamp(timeline);
        m_impl->lawAt = {};
    }
    m_impl->eachHost([&](auto& host) {
        if constexpr (requires { host.restamp(timeline); }) host.restamp(timeline);
    });
}

} // namespace vedette::node
