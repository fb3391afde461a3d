#include "app/node/bench/bench_node.h"

#include "app/node/bench/child.h"
#include "app/node/console.h"

#include <thread>
#include <utility>
#include <variant>

namespace vedette::app {

namespace {

constexpr std::size_t kPlenty = 1'000'000;

AssemblyConfig configFor(session::Security security) {
    AssemblyConfig config;
    swarm::SwarmConfig& swarm = config.node.swarm;
    swarm.network = NetworkId{1};
    swarm.security = {security};
    swarm.serve = {"identify", "ping", "perf", "echo"};
    swarm.identifyOnConnect = false;
    swarm.idleTimeout = std::chrono::hours(24);
    swarm.lowWater = kPlenty;
    swarm.highWater = kPlenty;
    swarm::LimitConfig& limits = swarm.limits;
    limits.systemConnections = limits.systemInbound = limits.systemStreams = kPlenty;
    limits.systemMemory = limits.transientMemory = limits.peerMemory = limits.protocolMemory =
        std::uint64_t{1} << 50;
    limits.transientConnections = limits.prefixConnections = limits.prefixTransient = kPlenty;
    limits.prefixRate = limits.peerStreamRate = static_cast<double>(kPlenty);
    limits.peerConnections = limits.peerStreams = limits.protocolStreams = limits.protocolPeerStreams =
        kPlenty;
    limits.exemptLoopback = true;
    return config;
}

} // namespace

Result<std::unique_ptr<BenchNode>> BenchNode::create(session::Security security) {
    std::unique_ptr<BenchNode> made(new BenchNode);
    SystemRandom random;
    auto identity = VD_TRY(crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random));
    made->m_assembly = VD_TRY(Assembly::create(
        configFor(security), std::move(identity),
        [node = made.get()](node::Node&, node::Output output) { node->take(std::move(output)); }));
    VD_TRY(made->pump());
    return made;
}

Result<> BenchNode::pump() {
    driver().run();
    if (m_failure) return Fail{*std::exchange(m_failure, std::nullopt)};
    return {};
}

void BenchNode::fail(Error why) {
    if (!m_failure) m_failure = std::move(why);
    finish();
}

void BenchNode::take(node::Output output) {
    if (std::holds_alternative<node::NodeReady>(output)) {
        finish();
    } else if (const auto* failed = std::get_if<node::NodeFailed>(&output)) {
        fail(failed->why);
    } else if (auto* listening = std::get_if<swarm::ListenDone>(&output)) {
        if (!listening->addresses) return fail(listening->addresses.error());
        m_addresses = *listening->addresses;
        finish();
    } else if (const auto* dialled = std::get_if<swarm::DialDone>(&output)) {
        if (!dialled->connection) return fail(dialled->connection.error());
        m_connected.push_back(*dialled->connection);
        if (--m_toConnect == 0) finish();
        dialMore();
    } else if (const auto* happened = std::get_if<event::Event>(&output)) {
        const bool closed = std::holds_alternative<event::ConnectionClosed>(happened->body);
        if (closed && m_toClose > 0 && --m_toClose == 0) finish();
    } else if (const auto* progress = std::get_if<swarm::TaskProgress>(&output)) {
        if (const auto* trip = std::get_if<ping::RoundTrip>(&progress->report)) {
            m_trips.push_back(secondsOf(trip->time));
        } else if (const auto* report = std::get_if<perf::Report>(&progress->report)) {
            m_perf = *report;
        }
    } else if (const auto* done = std::get_if<swarm::TaskDone>(&output)) {
        if (!done->result) return fail(done->result.error());
        finish();
    }
}

Result<codec::Multiaddr> BenchNode::listen() {
    driver().post(
        [this] { static_cast<void>(swarm().listen(codec::Multiaddr::ofTcp("127.0.0.1", 0).value())); });
    VD_TRY(pump());
    return m_addresses.at(0);
}

void BenchNode::serve() {
    std::jthread watcher([this] {
        waitForParent();
        driver().stop();
    });
    driver().run();
}

void BenchNode::dialMore() {
    if (m_toDial == 0) return;
    --m_toDial;
    const auto dial = swarm().dial({m_target}, swarm::Reuse::Never, driver().now());
    if (!dial) fail(dial.error());
}

Result<std::vector<ConnId>> BenchNode::connect(const codec::Multiaddr& to, std::size_t count) {
    m_target = to;
    m_toDial = count;
    m_toConnect = count;
    m_connected.clear();
    driver().post([this] {
        for (std::size_t i = 0; i < kParallel; ++i) dialMore();
    });
    VD_TRY(pump());
    return m_connected;
}

Result<> BenchNode::closeAll() {
    m_toClose = m_connected.size();
    driver().post([this] {
        for (const ConnId connection : m_connected) {
            swarm().close(connection, swarm::CloseReason::Requested, driver().now());
        }
    });
    VD_TRY(pump());
    // Sockets linger until the other side has closed too; what that costs belongs to no measurement.
    driver().at(driver().now() + std::chrono::milliseconds(300), [this] { finish(); });
    return pump();
}

Result<> BenchNode::runTask(ConnId connection, swarm::Task task) {
    driver().post([this, connection, task] {
        const auto started = swarm().run(connection, task, driver().now());
        if (!started) fail(started.error());
    });
    return pump();
}

Result<std::vector<double>> BenchNode::ping(ConnId connection, std::uint32_t count) {
    m_trips.clear();
    VD_TRY(runTask(connection, swarm::DoPing{count}));
    return std::move(m_trips);
}

Result<perf::Report> BenchNode::perf(ConnId connection, std::uint64_t up, std::uint64_t down) {
    m_perf.reset();
    VD_TRY(runTask(connection, swarm::DoPerf{up, down}));
    if (!m_perf) return Fail{BenchError::Failed, "no report"};
    return *m_perf;
}

} // namespace vedette::app
