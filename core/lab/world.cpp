#include "core/lab/world.h"

#include "core/lab/seed.h"
#include "core/lab/world_host.h"

#include <algorithm>
#include <type_traits>

namespace vedette::lab {

namespace {

constexpr Duration kOrigin = std::chrono::hours(1); ///< no node ever lives at zero

} // namespace

World::World(WorldConfig config)
    : m_config(std::move(config)),
      m_timeline{Instant(kOrigin), m_config.begin},
      m_now(kOrigin),
      m_random(seedOf(m_config.seed, 0)) {}

World::~World() = default;

HostId World::add(codec::IpEndpoint ip, HostConfig config) {
    const auto index = static_cast<std::uint32_t>(m_hosts.size());
    ip.port = 0;
    m_hosts.push_back(std::make_unique<Host>(ip, config, index));
    m_byIp[ip].push_back(index);
    return {index};
}

HostId World::addNode(codec::IpEndpoint ip, HostConfig host, node::NodeConfig config,
                      crypto::PrivateKey identity, swarm::Gate* gate) {
    const HostId id = add(ip, host);
    Host& made = *m_hosts[id.index];
    made.random = std::make_unique<SeededRandom>(seedOf(m_config.seed, 1 + std::uint64_t{id.index}));
    made.signer = crypto::makeMemorySigner(std::move(identity));
    made.signer->onReady([raw = &made] { raw->signerReady = true; });
    config.swarm.timeline = m_timeline;
    config.swarm.timeline.wallAtOrigin = m_timeline.wall(m_timeline.origin + host.clockAhead);
    made.nodeConfig = std::move(config);
    made.gate = gate;
    makeNode(made);
    return id;
}

HostId World::addRaw(codec::IpEndpoint ip, HostConfig host, Attacker& attacker) {
    const HostId id = add(ip, host);
    m_hosts[id.index]->attacker = &attacker;
    return id;
}

void World::makeNode(Host& host) {
    ++host.run;
    host.armed = Instant::max();
    host.node =
        std::make_unique<node::Node>(host.nodeConfig, *host.signer, host.gate, *host.random, m_events, m_now);
    touch({host.index});
}

node::Node* World::node(HostId host) {
    return m_hosts.at(host.index)->node.get();
}

void World::touch(HostId host) {
    Host& touched = *m_hosts.at(host.index);
    if (!std::exchange(touched.dirty, true)) m_dirty.push_back(host.index);
}

void World::stop(HostId id, bool crash) {
    Host& host = *m_hosts.at(id.index);
    if (host.node == nullptr) return;
    if (!crash) {
        host.node->shutdown(m_now);
        settle(id.index);
    }
    // In the order of the connections, not of a hash table.
    std::vector<std::pair<ConnId, std::uint32_t>> wires(host.wires.begin(), host.wires.end());
    std::ranges::sort(wires);
    for (const auto& [connection, wire] : wires) {
        const std::uint8_t side =
            m_wires[wire].ends[0].host == host.index && m_wires[wire].ends[0].connection == connection ? 0
                                                                                                       : 1;
        if (!crash) host.node->swarm().closed(connection, std::nullopt, m_now);
        leave(wire, side);
    }
    if (!crash) settle(id.index);
    std::erase_if(m_listeners, [&](const auto& entry) { return entry.second.first == id.index; });
    host.node.reset();
    ++host.run;
}

void World::start(HostId id) {
    Host& host = *m_hosts.at(id.index);
    if (host.node == nullptr && host.signer != nullptr) makeNode(host);
}

void World::at(Instant when, std::function<void()> what) {
    Moment moment;
    moment.call = std::move(what);
    m_agenda.put(std::max(when, m_now), std::move(moment));
}

void World::name(const std::string& name, std::vector<std::string> answers) {
    m_names[name] = std::move(answers);
}

void World::run(Duration span) {
    const crypto::SharedChecks::Scope shared(m_checks);
    const Instant end = m_now + span;
    settleDirty();
    while (!m_agenda.empty() && m_agenda.first() <= end) {
        m_now = std::max(m_now, m_agenda.first());
        Moment moment = m_agenda.take();
        ++m_counters.moments;
        m_counters.pending = std::max<std::uint64_t>(m_counters.pending, m_agenda.size() + 1);
        happen(moment);
        settleDirty();
    }
    m_now = end;
}

void World::settleDirty() {
    // May grow meanwhile: a sink commands other nodes.
    for (std::size_t i = 0; i < m_dirty.size(); ++i) settle(m_dirty[i]);
    m_dirty.clear();
}

void World::settle(std::uint32_t index) {
    Host& host = *m_hosts[index];
    host.dirty = false;
    if (host.settling) return;
    host.settling = true;
    for (bool busy = true; busy && host.node != nullptr;) {
        busy = false;
        if (std::exchange(host.signerReady, false)) {
            busy = true;
            host.node->wake(m_now);
        }
        // Outputs first: what the hosted protocols want done becomes orders as they are polled. A sink may
        // end the node.
        while (host.node != nullptr) {
            auto output = host.node->poll(m_now);
            if (!output) break;
            busy = true;
            if (m_sink) m_sink({index}, *output);
        }
        while (host.node != nullptr) {
            const auto order = host.node->order();
            if (!order) break;
            busy = true;
            std::visit([&](const auto& one) { obey(index, one); }, *order);
        }
    }
    host.settling = false;
    arm(index);
}

void World::arm(std::uint32_t index) {
    Host& host = *m_hosts[index];
    if (host.node == nullptr) return;
    const auto due = host.node->deadline();
    // Only ever earlier: a wake too many costs less than a search in the agenda.
    if (!due || *due >= host.armed) return;
    host.armed = *due;
    Moment moment;
    moment.kind = Kind::Wake;
    moment.subject = index;
    moment.generation = host.run;
    m_agenda.put(std::max(*due, m_now), std::move(moment));
}

void World::happen(Moment& moment) {
    if (moment.kind == Kind::Call) return moment.call();
    if (moment.kind == Kind::Wake || moment.kind == Kind::Resolved) {
        Host& host = *m_hosts[moment.subject];
        if (host.node == nullptr || host.run != moment.generation) return;
        if (moment.kind == Kind::Resolved) {
            moment.call();
        } else {
            if (host.armed > m_now) return; // an earlier one took its place
            host.armed = Instant::max();
            const auto due = host.node->deadline();
            if (due && *due <= m_now) host.node->wake(m_now);
        }
        return touch({moment.subject});
    }
    const std::uint32_t wire = moment.subject;
    if (m_wires[wire].generation != moment.generation) return;
    switch (moment.kind) {
    case Kind::Knock: return knock(wire);
    case Kind::Answered: return answered(wire);
    case Kind::TurnedAway: return cut(wire, 0, std::errc::connection_refused);
    case Kind::Segment: return arrive(wire, moment.to, std::move(moment.bytes));
    case Kind::Handed: return hand(wire, moment.to, std::move(moment.bytes));
    case Kind::Fin: return arriveEnd(wire, moment.to);
    case Kind::Reset: return cut(wire, moment.to, std::errc::connection_reset);
    case Kind::Resume: return resume(wire, moment.to);
    case Kind::LingerOver:
    case Kind::GivenUp: return cut(wire, moment.to, std::errc::timed_out);
    default: return;
    }
}

void World::side(HostId host, std::uint8_t side) {
    m_hosts.at(host.index)->side = side;
}

bool World::apart(const Wire& wire) const {
    return m_hosts[wire.ends[0].host]->side != m_hosts[wire.ends[1].host]->side;
}

const PathConfig& World::path(const Host& from, const Host& to) const {
    if (from.config.region >= m_config.paths.size()) return m_anyPath;
    const auto& row = m_config.paths[from.config.region];
    return to.config.region < row.size() ? row[to.config.region] : m_anyPath;
}

} // namespace vedette::lab
