#include "app/assembly.h"
#include "app/node/bench/benches.h"
#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "app/node/crawl_carrier.h"

#include <optional>
#include <utility>
#include <variant>

namespace vedette::app {

namespace {

constexpr int kServers = 500;
constexpr int kFloorHandshakes = 500;

/// One crawl from the first dial to the last visit.
class TimedCrawl {
public:
    explicit TimedCrawl(codec::Multiaddr join) : m_join(std::move(join)) {}

    Result<> run(const std::shared_ptr<const discovery::PrefixNames>& names) {
        AssemblyConfig config;
        swarm::SwarmConfig& swarm = config.node.swarm;
        swarm.network = NetworkId{1};
        swarm.security = {session::Security::Noise};
        swarm.limits.exemptLoopback = true;
        SystemRandom random;
        auto identity = VD_TRY(crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random));
        m_assembly =
            VD_TRY(Assembly::create(std::move(config), std::move(identity),
                                    [this](node::Node&, const node::Output& output) { take(output); }));
        net::Driver& driver = m_assembly->driver();
        discovery::CrawlConfig crawl;
        m_crawler = std::make_unique<discovery::Crawler>(crawl, names, driver.now());
        m_carrier = std::make_unique<CrawlCarrier>(*m_crawler, m_assembly->node().swarm(), crawl.protocol);
        driver.run();
        if (m_failure) return Fail(*m_failure);
        return {};
    }

    [[nodiscard]] discovery::CrawlProgress progress() {
        return m_crawler->progress(m_assembly->driver().now());
    }

    [[nodiscard]] double wall() const { return m_wall; }

    [[nodiscard]] double cpu() const { return m_cpu; }

private:
    void take(const node::Output& output) {
        net::Driver& driver = m_assembly->driver();
        if (const auto* failed = std::get_if<node::NodeFailed>(&output)) {
            m_failure = failed->why;
            return driver.stop();
        }
        if (std::holds_alternative<node::NodeReady>(output)) {
            m_wall = -wallSeconds();
            m_cpu = -cpuSeconds();
            m_crawler->join({*m_join.peer(), {m_join.withoutPeer()}, kad::Connectedness::NotConnected},
                            driver.now());
        }
        m_carrier->take(output, driver.now());
        while (m_carrier->visited()) {
        }
        if (m_wall > 0 || !m_crawler->done() || m_crawler->peers().empty()) return;
        m_wall += wallSeconds();
        m_cpu += cpuSeconds();
        driver.stop();
    }

    codec::Multiaddr m_join;
    std::unique_ptr<Assembly> m_assembly;
    std::unique_ptr<discovery::Crawler> m_crawler;
    std::unique_ptr<CrawlCarrier> m_carrier;
    std::optional<Error> m_failure;
    double m_wall = 0;
    double m_cpu = 0;
};

} // namespace

Result<> benchCrawl(const BenchPlan& plan, Console& console) {
    const int servers = plan.scaled(kServers);
    const auto child = VD_TRY(Child::start({"dht", "--count", std::to_string(servers)}));
    const std::string where = VD_TRY(child->readLine());
    const auto join = VD_TRY(codec::Multiaddr::fromText(where));
    const auto names = discovery::PrefixNames::make();
    std::vector<double> floors;
    std::vector<double> cpus;
    std::vector<double> rates;
    std::vector<double> theirs;
    discovery::CrawlProgress last;
    for (int round = 0; round < plan.rounds; ++round) {
        floors.push_back(noiseHandshakeFloor(kFloorHandshakes));
        const double before = cpuSeconds(child->process());
        TimedCrawl crawl(join);
        VD_TRY(crawl.run(names));
        last = crawl.progress();
        const auto peers = static_cast<double>(last.reachable);
        if (last.reachable == 0) return Fail{BenchError::Failed, "nobody was reached"};
        cpus.push_back(crawl.cpu() / peers);
        rates.push_back(peers / crawl.wall());
        theirs.push_back((cpuSeconds(child->process()) - before) / peers);
    }
    say(console,
        {"crawl",
         median(cpus) * 1e6,
         "us_cpu_per_peer",
         median(floors) * 1e6,
         {{"peers_per_second", median(rates)},
          {"servers", servers},
          {"reachable", last.reachable},
          {"edges", last.edges},
          {"queries_per_peer", static_cast<double>(last.queries) / static_cast<double>(last.reachable)},
          {"server_us_cpu_per_peer", median(theirs) * 1e6}}});
    return {};
}

} // namespace vedette::app
