#include "app/node/bench/gossip_mesh.h"

#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/js_pair.h"
#include "core/lab/loopback.h"

#include <algorithm>
#include <optional>
#include <variant>
#include <vector>

namespace vedette::app {

namespace {

using namespace std::chrono_literals;

constexpr Duration kEvery = 20ms;
constexpr Duration kPatience = 30s; ///< for a step that takes a second
constexpr std::size_t kBytes = 256; ///< of a message, the first of them its number
const std::string kMeshTopic = "bench";

node::NodeConfig meshNode(std::size_t number) {
    node::NodeConfig config;
    config.swarm.network = NetworkId{number + 1};
    config.swarm.security = {session::Security::Noise};
    config.swarm.limits.exemptLoopback = true;
    config.gossip.emplace();
    config.gossip->exemptPrivate = true;
    config.gossip->topics = {kMeshTopic};
    return config;
}

class LoopbackMesh {
public:
    explicit LoopbackMesh(std::unique_ptr<lab::Carrier> carrier)
        : m_addresses(kMeshNodes), m_carrier(std::move(carrier)) {
        m_carrier->onOutput([this](lab::HostId host, node::Output& output) { take(host, output); });
    }

    Result<> connect() {
        for (std::size_t i = 0; i < kMeshNodes; ++i) {
            codec::IpEndpoint onMap;
            onMap.address = {240, 0, 0, static_cast<Byte>(i + 1)};
            std::array<Byte, 32> seed{};
            seed[0] = static_cast<Byte>(i + 1);
            m_hosts.push_back(m_carrier->addNode(m_carrier->placed(onMap), {}, meshNode(i),
                                                 crypto::PrivateKey::fromEd25519Seed(seed), nullptr));
        }
        VD_TRY(until([&] { return m_ready == kMeshNodes; }));
        for (const lab::HostId host : m_hosts) {
            const auto ip = "127.1.0." + std::to_string(host.index + 1);
            static_cast<void>(node(host).swarm().listen(codec::Multiaddr::ofTcp(ip, 0).value()));
        }
        VD_TRY(until([&] { return m_listening == kMeshNodes; }));
        for (std::size_t i = 0; i < kMeshNodes; ++i) {
            for (std::size_t k = i + 1; k < kMeshNodes; ++k) {
                VD_TRY(
                    node(m_hosts[i]).swarm().dial({m_addresses[k]}, swarm::Reuse::Allowed, m_carrier->now()));
            }
        }
        return until([&] {
            return std::ranges::all_of(m_hosts, [&](lab::HostId host) {
                const auto* router = node(host).gossip();
                return router->subscribersOf(kMeshTopic).size() == kMeshNodes - 1
                    && router->meshOf(kMeshTopic).size() >= 4;
            });
        });
    }

    Result<MeshTimes> gossip(std::size_t messages) {
        m_sent.assign(messages, 0);
        m_took.clear();
        const Instant begin = m_carrier->now() + kEvery;
        for (std::size_t i = 0; i < messages; ++i) {
            m_carrier->at(begin + static_cast<Duration::rep>(i) * kEvery, [this, i] { publish(i); });
        }
        MeshTimes times;
        times.expected = messages * (kMeshNodes - 1);
        const double spent = cpuSeconds();
        m_carrier->run(static_cast<Duration::rep>(messages) * kEvery);
        until([&] { return m_took.size() == times.expected; }).ignore(); // what is missing is in the figure
        if (m_failure) return Fail(*m_failure);
        times.cpu = cpuSeconds() - spent;
        times.delivered = m_took.size();
        if (m_took.empty()) return times;
        std::ranges::sort(m_took);
        times.median = m_took[m_took.size() / 2];
        times.p99 = m_took[m_took.size() * 99 / 100];
        return times;
    }

private:
    [[nodiscard]] node::Node& node(lab::HostId host) { return *m_carrier->node(host); }

    template <class Condition>
    Result<> until(Condition&& holds) {
        const double end = wallSeconds() + secondsOf(kPatience);
        while (!m_failure && !holds()) {
            if (wallSeconds() > end) return Fail{BenchError::Failed, "the mesh does not come about"};
            m_carrier->run(20ms);
        }
        if (m_failure) return Fail(*m_failure);
        return {};
    }

    void publish(std::size_t number) {
        std::string text = std::to_string(number) + " ";
        text.resize(kBytes, '.');
        node::Node& sayer = node(m_hosts[number % kMeshNodes]);
        m_sent[number] = wallSeconds();
        if (auto said = sayer.publish(kMeshTopic, viewOf(text), m_carrier->now()); !said)
            m_failure = said.error();
        m_carrier->touch(m_hosts[number % kMeshNodes]);
    }

    void take(lab::HostId host, const node::Output& output) {
        if (std::holds_alternative<node::NodeReady>(output)) {
            ++m_ready;
        } else if (const auto* failed = std::get_if<node::NodeFailed>(&output)) {
            m_failure = failed->why;
        } else if (const auto* listening = std::get_if<swarm::ListenDone>(&output)) {
            if (!listening->addresses) {
                m_failure = listening->addresses.error();
            } else {
                m_addresses[host.index] = listening->addresses->front().withPeer(node(host).swarm().self());
                ++m_listening;
            }
        } else if (const auto* got = std::get_if<gossipsub::Deliver>(&output)) {
            m_took.push_back(wallSeconds() - m_sent.at(std::stoul(std::string(textOf(got->data)))));
        }
    }

    std::vector<lab::HostId> m_hosts;
    std::vector<codec::Multiaddr> m_addresses;
    std::size_t m_ready = 0;
    std::size_t m_listening = 0;
    std::vector<double> m_sent;
    std::vector<double> m_took;
    std::optional<Error> m_failure;
    std::unique_ptr<lab::Carrier> m_carrier;
};

} // namespace

Result<MeshTimes> gossipInAMesh(std::size_t messages) {
    LoopbackMesh mesh(VD_TRY(lab::Loopback::create(1)));
    VD_TRY(mesh.connect());
    static_cast<void>(VD_TRY(mesh.gossip(messages / 5 + 1))); // warms caches, and js its compiler
    return mesh.gossip(messages);
}

Result<MeshTimes> gossipInAMeshOfJs(const std::string& folder, std::size_t messages) {
    VD_TRY(JsPair::check(folder));
    const auto every = std::chrono::duration_cast<std::chrono::milliseconds>(kEvery).count();
    const auto child = VD_TRY(Child::run(folder + "/node_modules/.bin/node",
                                         {folder + "/gossip_mesh.mjs", std::to_string(kMeshNodes),
                                          std::to_string(messages), std::to_string(every)}));
    const Json said = Json::parse(VD_TRY(child->readLine()), nullptr, false);
    const auto number = [&](const char* key) {
        const auto at = said.is_object() ? said.find(key) : said.end();
        return said.is_object() && at != said.end() && at->is_number() ? at->get<double>() : 0.0;
    };
    MeshTimes times;
    times.expected = messages * (kMeshNodes - 1);
    times.delivered = static_cast<std::size_t>(number("delivered"));
    times.median = number("median_ms") / 1000;
    times.p99 = number("p99_ms") / 1000;
    if (times.delivered == 0) return Fail{BenchError::Failed, "the mesh of js-libp2p delivered nothing"};
    return times;
}

} // namespace vedette::app
