#include "core/engine/fleet.h"

#include "core/codec/multiaddr.h"
#include "core/policy/replay.h"
#include "core/protocols/gossipsub/gossipsub.h"
#include "core/protocols/task/request.h"

#include <algorithm>
#include <array>

namespace vedette::engine {

namespace {

using policy::Fact;
using policy::PolicyError;

constexpr std::string_view kAnyTask = "*"; ///< of kinds that nobody told

/// Protocols that carry no orders: who may speak them learns or passes on, and takes nothing over.
constexpr std::array<std::string_view, 8> kHarmless{"/ipfs/id/", "/ipfs/ping/", "/perf/",    "/echo/",
                                                    "/libp2p/",  "/floodsub/",  "/meshsub/", "/vedette/"};

bool isHarmless(const std::string& protocol) {
    return protocol.find("/kad/") != protocol.npos
        || std::ranges::any_of(kHarmless, [&](std::string_view one) { return protocol.starts_with(one); });
}

policy::Service serviceFor(policy::Action action, const std::string& resource) {
    policy::Service out;
    out.name = std::string(policy::actionName(action)) + (resource.empty() ? "" : ' ' + resource);
    if (action == policy::Action::Task) {
        out.needs.push_back({policy::Action::Open, {std::string(task::kProtocol)}});
    } else if (action == policy::Action::Publish || action == policy::Action::Subscribe) {
        out.needs.push_back(
            {policy::Action::Open, {gossipsub::kProtocols.begin(), gossipsub::kProtocols.end()}});
    }
    out.needs.push_back({action, {resource}});
    out.takesOver = action == policy::Action::Task || action == policy::Action::Administer
                 || (action == policy::Action::Open && !isHarmless(resource));
    return out;
}

/// What one peer offers another; the rest of the actions are about connections, or about ourselves.
bool isService(policy::Action action) {
    return action != policy::Action::Connect && action != policy::Action::Dial
        && action != policy::Action::Call && action != policy::Action::Identify;
}

} // namespace

Fleet::Fleet(const policy::Policy& policy) {
    for (const policy::Segment& segment : policy.document().segments) {
        for (const std::string& peer : segment.peers) static_cast<void>(agent(peer));
    }
    for (const policy::Rule& rule : policy.document().rules) {
        for (const policy::Grant& grant : rule.grants) {
            if (grant.action == policy::Action::Task && !grant.prefix) m_kinds.push_back(grant.resource);
        }
    }
    std::ranges::sort(m_kinds);
    m_kinds.erase(std::unique(m_kinds.begin(), m_kinds.end()), m_kinds.end());
}

Result<std::uint32_t> Fleet::agent(const std::string& peer) {
    const auto found = m_byPeer.find(peer);
    if (found != m_byPeer.end()) return found->second;
    if (m_peers.size() >= kMaxFleet) return Fail{PolicyError::TooLarge, "the fleet"};
    const auto number = static_cast<std::uint32_t>(m_peers.size());
    m_byPeer.emplace(peer, number);
    m_peers.push_back(peer);
    policy::FleetAgent made;
    made.facts.set(Fact::Peer, peer);
    m_ground.agents.push_back(std::move(made));
    return number;
}

std::uint32_t Fleet::service(policy::Action action, const std::string& resource, bool shows) {
    const std::string name =
        (shows ? "shows " : "") + std::string(policy::actionName(action)) + ':' + resource;
    const auto [at, fresh] =
        m_services.try_emplace(name, static_cast<std::uint32_t>(m_ground.services.size()));
    if (!fresh) return at->second;
    m_ground.services.push_back(serviceFor(action, resource));
    if (shows) m_ground.services.back().takesOver = false;
    return at->second;
}

bool Fleet::serve(std::uint32_t agent, std::string_view text, bool shows) {
    const std::size_t colon = text.find(':');
    const auto action = policy::actionOf(text.substr(0, colon));
    if (!action || !isService(*action)) return false;
    offer(agent,
          service(*action, colon == text.npos ? std::string() : std::string(text.substr(colon + 1)), shows));
    return true;
}

void Fleet::offer(std::uint32_t agent, std::uint32_t service) {
    auto& serves = m_ground.agents[agent].serves;
    if (std::ranges::find(serves, service) == serves.end()) serves.push_back(service);
}

void Fleet::dial(std::uint32_t agent, std::uint32_t other) {
    auto& dials = m_ground.agents[agent].dials;
    if (agent != other && std::ranges::find(dials, other) == dials.end()) dials.push_back(other);
}

Result<> Fleet::add(const event::Event& event, const event::Decision& record) {
    const auto request = VD_TRY(policy::questionOf(event, record));
    if (!request) return {};
    const std::string* who = request->facts.word(Fact::Peer);
    const std::string* whom = request->facts.word(Fact::ToPeer);
    if (who == nullptr || whom == nullptr) return {};
    const std::uint32_t from = VD_TRY(agent(*who));
    const std::uint32_t to = VD_TRY(agent(*whom));
    // What the gate knew last.
    for (const Fact fact : {Fact::Role, Fact::Owner, Fact::Key, Fact::Hardware, Fact::Tier, Fact::Score,
                            Fact::AttestedAgo, Fact::Posture, Fact::Source}) {
        if (request->facts.knows(fact)) m_ground.agents[from].facts.set(fact, request->facts.of(fact));
    }
    const bool refused = record.outcome == "refused";
    if (refused) m_refusals[{from, to}] += record.count;
    if (!isService(request->action)) return {};
    const std::uint32_t used = service(request->action, request->resource);
    offer(to, used);
    if (!refused) m_uses[{from, to, used}] += record.count;
    return {};
}

Result<> Fleet::add(const history::State& state) {
    for (const auto& [id, network] : state.networks()) {
        if (network.self.empty()) continue;
        const std::uint32_t self = VD_TRY(agent(network.self.text()));
        for (const auto& [peer, facts] : network.peers) {
            const std::uint32_t other = VD_TRY(agent(peer.text()));
            for (const auto& protocol : facts.protocols)
                offer(other, service(policy::Action::Open, std::string(protocol.text())));
            if (!facts.listenAddresses.empty())
                m_ground.agents[other].address = facts.listenAddresses.front().withoutPeer().text();
        }
        for (const auto& [connection, edge] : network.edges) {
            if (edge.peer.empty()) continue;
            const std::uint32_t other = VD_TRY(agent(edge.peer.text()));
            const bool ours = edge.direction == event::Direction::Outbound;
            dial(ours ? self : other, ours ? other : self);
        }
    }
    return {};
}

void Fleet::settle() {
    const std::uint32_t opened = service(policy::Action::Open, std::string(task::kProtocol));
    const auto isTask = [&](std::uint32_t number) {
        return m_ground.services[number].needs.back().action == policy::Action::Task;
    };
    for (std::uint32_t i = 0; i < m_ground.agents.size(); ++i) {
        const auto& serves = m_ground.agents[i].serves;
        const bool takes = std::ranges::find(serves, opened) != serves.end();
        if (!takes || std::ranges::any_of(serves, isTask)) continue;
        for (const std::string& kind : m_kinds) offer(i, service(policy::Action::Task, kind));
        if (m_kinds.empty()) offer(i, service(policy::Action::Task, std::string(kAnyTask)));
    }
    for (policy::FleetAgent& agent : m_ground.agents) std::ranges::sort(agent.serves);
    for (const auto& [use, times] : m_uses) {
        const auto& [from, to, number] = use;
        m_ground.uses.push_back({from, to, number, times});
    }
    m_uses.clear();
    for (const auto& [pair, times] : m_refusals)
        m_ground.refusals.push_back({pair.first, pair.second, times});
    m_refusals.clear();
}

std::vector<std::uint32_t> Fleet::named(const policy::Policy& policy, const std::string& text) const {
    const auto find = [&](Fact fact, const std::string& name) {
        std::vector<std::uint32_t> out;
        for (std::uint32_t i = 0; i < m_ground.agents.size(); ++i) {
            const policy::Facts facts = policy.placed(m_ground.agents[i].facts);
            const auto* words = std::get_if<std::vector<std::string>>(&facts.of(fact));
            const std::string* word = facts.word(fact);
            if ((word != nullptr && *word == name)
                || (words != nullptr && std::ranges::find(*words, name) != words->end()))
                out.push_back(i);
        }
        return out;
    };
    if (text.starts_with("segment:")) return find(Fact::Segment, text.substr(8));
    if (text.starts_with("owner:")) return find(Fact::Owner, text.substr(6));
    if (text.starts_with("role:")) return find(Fact::Role, text.substr(5));
    const auto found = m_byPeer.find(text);
    return found == m_byPeer.end() ? std::vector<std::uint32_t>() : std::vector{found->second};
}

std::string segmentOf(const policy::Policy& policy, const policy::FleetAgent& agent) {
    const policy::Facts facts = policy.placed(agent.facts);
    const std::string* segment = facts.word(Fact::Segment);
    return segment != nullptr ? *segment : std::string();
}

} // namespace vedette::engine
