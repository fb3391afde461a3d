#include "app/node/bench/benches.h"
#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/gossip_mesh.h"
#include "core/protocols/gossipsub/gossipsub.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <vector>

namespace vedette::app {

namespace {

constexpr std::size_t kPayload = 256;
constexpr std::size_t kGossipPeers = 8;
constexpr std::string_view kTopic = "bench";

/// A message as it lies on the wire, and what its signature covers.
struct Signed {
    Bytes rpc;
    Bytes covered;
    Bytes signature;
};

std::vector<Signed> written(const gossipsub::Author& author, int count, std::uint64_t& seqno) {
    std::vector<Signed> all;
    for (int i = 0; i < count; ++i) {
        const auto message = author.write(kTopic, Bytes(kPayload, static_cast<Byte>(i)), ++seqno);
        all.push_back({gossipsub::rpcOfMessage(message.encode()), message.signedBytes(),
                       message.signature.value_or(Bytes{})});
    }
    return all;
}

codec::PeerId neighbour(std::size_t number) {
    std::array<Byte, 32> seed{};
    seed[0] = static_cast<Byte>(number + 1);
    return gossipsub::Author::fromSeed(seed).peer();
}

/// A router in a full mesh on one topic.
class BenchRouter {
public:
    static Result<BenchRouter> create(Random& random) {
        gossipsub::Config config;
        config.delegations = false;
        config.verifyInline = [](const gossipsub::VerifyJob& job) { return job.run(); };
        BenchRouter made(VD_TRY(gossipsub::GossipSub::create(neighbour(99), std::move(config), random, {})));
        VD_TRY(made.m_router.subscribe(kTopic, {}, {}));
        gossipsub::Rpc hello;
        hello.subscriptions = {{std::string(kTopic), true}};
        hello.graft = {std::string(kTopic)};
        for (std::size_t i = 0; i < kGossipPeers; ++i) {
            gossipsub::Link link;
            link.version = gossipsub::Version::V12;
            link.outbound = true;
            VD_TRY(made.m_router.peerJoined(neighbour(i), link, {}));
            VD_TRY(made.m_router.received(neighbour(i), hello.encode(), {}));
        }
        static_cast<void>(made.take());
        return made;
    }

    /// Each message from one peer, then from `repeats` others.
    Result<> pass(const std::vector<Signed>& messages, std::size_t repeats) {
        for (const Signed& message : messages) {
            m_now += std::chrono::milliseconds(1);
            for (std::size_t i = 0; i <= repeats; ++i) {
                VD_TRY(m_router.received(m_peers[i], message.rpc, m_now));
            }
            m_sent += take();
            if (*m_router.deadline() <= m_now) m_router.wake(m_now);
        }
        return {};
    }

    [[nodiscard]] std::uint64_t delivered() const { return m_router.counts().delivered; }

    [[nodiscard]] std::size_t sent() const { return m_sent; }

private:
    explicit BenchRouter(gossipsub::GossipSub router) : m_router(std::move(router)) {
        for (std::size_t i = 0; i < kGossipPeers; ++i) m_peers.push_back(neighbour(i));
    }

    std::size_t take() {
        std::size_t sent = 0;
        while (auto output = m_router.poll()) sent += std::holds_alternative<gossipsub::SendRpc>(*output);
        return sent;
    }

    gossipsub::GossipSub m_router;
    std::vector<codec::PeerId> m_peers;
    Instant m_now{};
    std::size_t m_sent = 0;
};

/// The floor: all is on one thread, so the median of 19 receivers waits for ten signature checks.
Result<> benchMesh(const BenchPlan& plan, Console& console, double verifiesPerSecond) {
    const auto messages = static_cast<std::size_t>(plan.scaled(100));
    const MeshTimes times = VD_TRY(gossipInAMesh(messages));
    Figure figure{"gossip-mesh",
                  times.median * 1e3,
                  "ms_median",
                  10 / verifiesPerSecond * 1e3,
                  {{"nodes", kMeshNodes},
                   {"expected", times.expected},
                   {"delivered", times.delivered},
                   {"p99_ms", times.p99 * 1e3},
                   {"cpu_ms_per_message", times.cpu * 1e3 / static_cast<double>(messages)}}};
    if (!plan.jsFolder.empty()) {
        const MeshTimes js = VD_TRY(gossipInAMeshOfJs(plan.jsFolder, messages));
        figure.rivals.push_back({js.median * 1e3, figure.unit, js.median / times.median});
        figure.more["js_delivered"] = js.delivered;
    }
    say(console, figure);
    if (times.delivered != times.expected)
        return Fail{BenchError::Failed, "a message did not reach every node of the mesh"};
    return {};
}

} // namespace

Result<> benchGossip(const BenchPlan& plan, Console& console) {
    const int count = plan.scaled(4000);
    const gossipsub::Author author = gossipsub::Author::fromSeed(std::array<Byte, 32>{7});
    SystemRandom random;
    auto router = VD_TRY(BenchRouter::create(random));
    std::uint64_t seqno = 0;
    VD_TRY(router.pass(written(author, count / 10 + 1, seqno), 0)); // warms caches and allocators
    std::vector<double> floors;
    std::vector<double> plain;
    std::vector<double> repeated;
    const auto rate = [&](auto&& work) -> Result<double> {
        const double begin = cpuSeconds();
        VD_TRY(work());
        return count / (cpuSeconds() - begin);
    };
    for (int round = 0; round < plan.rounds; ++round) {
        const auto bare = written(author, count, seqno);
        floors.push_back(VD_TRY(rate([&]() -> Result<> {
            for (const Signed& message : bare) {
                if (crypto_sign_verify_detached(message.signature.data(), message.covered.data(),
                                                message.covered.size(), author.publicKey().data())
                    != 0) {
                    return Fail{gossipsub::Rejection::BadSignature};
                }
            }
            return {};
        })));
        const auto once = written(author, count, seqno);
        plain.push_back(VD_TRY(rate([&] { return router.pass(once, 0); })));
        const auto often = written(author, count, seqno);
        repeated.push_back(VD_TRY(rate([&] { return router.pass(often, kGossipPeers - 1); })));
    }
    const std::uint64_t wanted =
        seqno - static_cast<std::uint64_t>(count) * static_cast<std::uint64_t>(plan.rounds);
    if (router.delivered() != wanted)
        return Fail{gossipsub::Rejection::Refused, "a message was not delivered"};
    say(console, {"gossip",
                  median(plain),
                  "messages_verified_per_cpu_second",
                  median(floors),
                  {{"bytes", kPayload},
                   {"mesh", kGossipPeers},
                   {"forwarded", router.sent()},
                   {"each_from_all_8_peers", median(repeated)}}});
    return benchMesh(plan, console, median(floors));
}

} // namespace vedette::app
