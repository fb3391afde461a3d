/// One router among peers that the test plays: what goes in are encoded RPCs, what comes out is kept by kind.
#pragma once

#include "core/base/overloaded.h"
#include "core/protocols/gossipsub/gossipsub.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace vedette::test {

inline gossipsub::Author authorNumber(std::uint64_t number) {
    std::array<Byte, 32> seed{};
    for (std::size_t i = 0; i < 8; ++i) seed[i] = static_cast<Byte>(number >> (8 * i));
    seed[31] = 7;
    return gossipsub::Author::fromSeed(seed);
}

inline codec::PeerId peerNumber(std::uint64_t number) {
    return authorNumber(number).peer();
}

/// Signatures checked within the call, no delegations, a plain clock.
inline gossipsub::Config plainConfig() {
    gossipsub::Config config;
    config.verifyInline = [](const gossipsub::VerifyJob& job) { return job.run(); };
    config.delegations = false;
    config.timeline = {Instant{}, WallTime{1'700'000'000'000}};
    return config;
}

class RouterProbe {
public:
    explicit RouterProbe(gossipsub::Config config = plainConfig())
        : m_router(gossipsub::GossipSub::create(peerNumber(0), std::move(config), m_random, m_now).value()) {}

    gossipsub::GossipSub& router() { return m_router; }

    [[nodiscard]] const gossipsub::GossipSub& router() const { return m_router; }

    [[nodiscard]] Instant now() const { return m_now; }

    void join(const codec::PeerId& peer, gossipsub::Link link = {}) {
        VD_ASSERT(m_router.peerJoined(peer, std::move(link), m_now).ok());
        collect();
    }

    /// Peers first to first + count - 1, all subscribed to `topic`.
    void joinMany(std::uint64_t first, std::uint64_t count, const std::string& topic, bool outbound = false) {
        for (std::uint64_t i = first; i < first + count; ++i) {
            gossipsub::Link link;
            link.version = gossipsub::Version::V12;
            link.outbound = outbound;
            join(peerNumber(i), link);
            gossipsub::Rpc hello;
            hello.subscriptions = {{topic, true}};
            VD_ASSERT(feed(peerNumber(i), hello).ok());
        }
    }

    Result<> feed(const codec::PeerId& peer, const gossipsub::Rpc& rpc) { return feed(peer, rpc.encode()); }

    Result<> feed(const codec::PeerId& peer, const Bytes& bytes) {
        auto result = m_router.received(peer, bytes, m_now);
        collect();
        return result;
    }

    Result<> feed(const codec::PeerId& peer, const gossipsub::Message& message) {
        gossipsub::Rpc rpc;
        rpc.messages = {message};
        return feed(peer, rpc);
    }

    Result<> subscribe(const std::string& topic, gossipsub::TopicOptions options = {}) {
        auto result = m_router.subscribe(topic, options, m_now);
        collect();
        return result;
    }

    /// Runs every heartbeat that is due on the way.
    void pass(Duration span) {
        const Instant end = m_now + span;
        while (m_router.deadline() && *m_router.deadline() <= end) {
            m_now = *m_router.deadline();
            m_router.wake(m_now);
            collect();
        }
        m_now = end;
    }

    /// What was sent to a peer since the last call, joined.
    gossipsub::Rpc sentTo(const codec::PeerId& peer) {
        gossipsub::Rpc joined;
        for (const Bytes& bytes : std::exchange(m_sent[peer], {})) {
            auto rpc = gossipsub::Rpc::decode(bytes);
            VD_ASSERT(rpc.ok());
            const auto add = [](auto& to, auto& from) { to.insert(to.end(), from.begin(), from.end()); };
            add(joined.subscriptions, rpc->subscriptions);
            add(joined.messages, rpc->messages);
            add(joined.ihave, rpc->ihave);
            add(joined.iwant, rpc->iwant);
            add(joined.graft, rpc->graft);
            add(joined.prune, rpc->prune);
            add(joined.idontwant, rpc->idontwant);
        }
        return joined;
    }

    void forgetSent() { m_sent.clear(); }

    void collect() {
        while (auto output = m_router.poll()) {
            std::visit(
                Overloaded{
                    [this](gossipsub::SendRpc& out) { m_sent[out.peer].push_back(std::move(out.rpc)); },
                    [this](gossipsub::Deliver& out) { delivered.push_back(std::move(out)); },
                    [this](gossipsub::Published& out) { published.push_back(std::move(out)); },
                    [this](gossipsub::Verify& out) { verify.push_back(std::move(out)); },
                    [this](gossipsub::Validate& out) { validate.push_back(std::move(out)); },
                    [this](gossipsub::Admit& out) { admit.push_back(std::move(out)); },
                    [this](gossipsub::MessageRefused& out) { refused.push_back(std::move(out)); },
                    [this](gossipsub::MeshChanged& out) { mesh.push_back(std::move(out)); },
                    [this](gossipsub::SubscriptionChanged& out) { subscriptions.push_back(std::move(out)); },
                    [this](gossipsub::ScoreChanged& out) { scores.push_back(std::move(out)); },
                    [this](gossipsub::Connect& out) { connects.push_back(std::move(out)); },
                    [this](gossipsub::DelegationLearned& out) { learned.push_back(std::move(out)); }},
                *output);
        }
    }

    std::vector<gossipsub::Deliver> delivered;
    std::vector<gossipsub::Published> published;
    std::vector<gossipsub::Verify> verify;
    std::vector<gossipsub::Validate> validate;
    std::vector<gossipsub::Admit> admit;
    std::vector<gossipsub::MessageRefused> refused;
    std::vector<gossipsub::MeshChanged> mesh;
    std::vector<gossipsub::SubscriptionChanged> subscriptions;
    std::vector<gossipsub::ScoreChanged> scores;
    std::vector<gossipsub::Connect> connects;
    std::vector<gossipsub::DelegationLearned> learned;

private:
    SeededRandom m_random{42};
    Instant m_now{std::chrono::hours(1)};
    gossipsub::GossipSub m_router;
    std::map<codec::PeerId, std::vector<Bytes>> m_sent;
};

inline const std::string kTopic = "topic";

/// By an author who is none of the peers.
inline gossipsub::Message fromOutside(std::uint64_t seqno, std::string_view text = "text",
                                      const std::string& topic = kTopic) {
    return authorNumber(900).write(topic, viewOf(text), seqno);
}

template <class T, class E>
bool failsAs(const Result<T>& result, E error) {
    return !result.ok() && result.error().code == error;
}

/// Times that a message with this text was sent to a peer since the last look.
inline std::size_t timesSent(RouterProbe& probe, const codec::PeerId& peer, std::string_view text) {
    const gossipsub::Rpc sent = probe.sentTo(peer);
    return static_cast<std::size_t>(std::ranges::count_if(
        sent.messages, [&](const gossipsub::Message& message) { return textOf(*message.data) == text; }));
}

} // namespace vedette::test
