#include "app/node/policy_fleet.h"

#include "app/node/policy_replay.h"
#include "app/node/policy_request.h"
#include "core/codec/multiaddr.h"
#include "core/protocols/gossipsub/gossipsub.h"
#include "core/protocols/task/request.h"

#include <algorithm>
#include <array>

namespace vedette::app {

namespace {

using policy::Action;
using policy::Fact;
using policy::PolicyError;

constexpr std::string_view kAnyTask = "task:*"; ///< of kinds that nobody told

/// Protocols that carry no orders: who may speak them learns or passes on, and takes nothing over.
constexpr std::array<std::string_view, 8> kHarmless{"/ipfs/id/", "/ipfs/ping/", "/perf/",    "/echo/",
                                                    "/libp2p/",  "/floodsub/",  "/meshsub/", "/vedette/"};

bool isHarmless(const std::string& protocol) {
    return protocol.find("/kad/") != protocol.npos
        || std::ranges::any_of(kHarmless, [&](std::string_view one) { return protocol.starts_with(one); });
}

policy::Service serviceFor(Action action, const std::string& resource) {
    policy::Service out;
    out.name = std::string(policy::actionName(action)) + (resource.empty() ? "" : ' ' + resource);
    if (action == Action::Task) {
        out.needs.push_back({Action::Open, {std::string(task::kProtocol)}});
    } else if (action == Action::Publish || action == Action::Subscribe) {
        out.needs.push_back({Action::Open, {gossipsub::kProtocols.begin(), gossipsub::kProtocols.end()}});
    }
    out.needs.push_back({action, {resource}});
    out.takesOver = action == Action::Task || action == Action::Administer
                 || (action == Action::Open && !isHarmless(resource));
    return out;
}

/// What one peer offers another; the rest of the actions are about connections, or about ourselves.
bool isService(Action action) {
    return action != Action::Connect && action != Action::Dial && action != Action::Call
        && action != Action::Identify;
}

std::vector<std::string> textsOf(const Json& row, const char* key) {
    std::vector<std::string> out;
    if (row.contains(key) && row.at(key).is_array()) {
        for (const Json& one : row.at(key)) {
            if (one.is_string()) out.push_back(one.get<std::string>());
        }
    }
    return out;
}

} // namespace

PolicyFleet::PolicyFleet(const policy::Policy& policy) {
    for (const policy::Segment& segment : policy.document().segments) {
        for (const std::string& peer : segment.peers) static_cast<void>(agent(peer));
    }
    for (const policy::Rule& rule : policy.document().rules) {
        for (const policy::Grant& grant : rule.grants) {
            if (grant.action == Action::Task && !grant.prefix) m_kinds.push_back(grant.resource);
        }
    }
    std::ranges::sort(m_kinds);
    m_kinds.erase(std::ranges::unique(m_kinds).begin(), m_kinds.end());
}

Result<std::uint32_t> PolicyFleet::agent(const std::string& peer) {
    const auto found = m_byPeer.find(peer);
    if (found != m_byPeer.end()) return found->second;
    if (m_peers.size() >= kMaxFleet) return Fail{PolicyError::TooLarge, "the fleet"};
    const auto number = static_cast<std::uint32_t>(m_peers.size());
    m_byPeer.emplace(peer, number);
    m_peers.push_back(peer);
    m_names.emplace_back();
    m_data.emplace_back();
    policy::FleetAgent made;
    made.facts.set(Fact::Peer, peer);
    m_ground.agents.push_back(std::move(made));
    return number;
}

std::uint32_t PolicyFleet::service(Action action, const std::string& resource, bool shows) {
    const std::string name =
        (shows ? "shows " : "") + std::string(policy::actionName(action)) + ':' + resource;
    const auto [at, fresh] =
        m_services.try_emplace(name, static_cast<std::uint32_t>(m_ground.services.size()));
    if (!fresh) return at->second;
    m_ground.services.push_back(serviceFor(action, resource));
    if (shows) m_ground.services.back().takesOver = false;
    return at->second;
}

std::optional<std::uint32_t> PolicyFleet::service(std::string_view text, bool shows) {
    const std::size_t colon = text.find(':');
    const auto action = policy::actionOf(text.substr(0, colon));
    if (!action || !isService(*action)) return std::nullopt;
    return service(*action, colon == text.npos ? std::string() : std::string(text.substr(colon + 1)), shows);
}

void PolicyFleet::serve(std::uint32_t agent, std::uint32_t service) {
    auto& serves = m_ground.agents[agent].serves;
    if (std::ranges::find(serves, service) == serves.end()) serves.push_back(service);
}

void PolicyFleet::dial(std::uint32_t agent, std::uint32_t other) {
    auto& dials = m_ground.agents[agent].dials;
    if (agent != other && std::ranges::find(dials, other) == dials.end()) dials.push_back(other);
}

Result<> PolicyFleet::addRow(const Json& row) {
    const auto bad = [](std::string key) { return Fail{PolicyError::BadRequest, std::move(key)}; };
    if (!row.is_object() || !row.contains("peer") || !row.at("peer").is_string()) return bad("peer");
    const std::uint32_t number = VD_TRY(agent(row.at("peer").get<std::string>()));
    for (const auto& [key, value] : row.items()) {
        if (key == "peer") continue;
        if (key == "name" || key == "address") {
            if (!value.is_string()) return bad(key);
            (key == "name" ? m_names[number] : m_ground.agents[number].address) = value.get<std::string>();
            continue;
        }
        const auto texts = textsOf(row, key.c_str());
        const bool isList = value.is_array() && texts.size() == value.size();
        if (key == "serves" || key == "shows" || key == "dials" || key == "data") {
            if (!isList) return bad(key);
            for (const std::string& text : texts) {
                if (key == "data") {
                    m_data[number].push_back(text);
                } else if (key == "dials") {
                    dial(number, VD_TRY(agent(text)));
                } else {
                    const auto made = service(text, key == "shows");
                    if (!made) return bad(key + " " + text);
                    serve(number, *made);
                }
            }
            continue;
        }
        const auto fact = policy::factOf("who", key);
        auto known = fact ? valueOf(*fact, value) : std::nullopt;
        if (!known) return bad(key);
        m_ground.agents[number].facts.set(*fact, *std::move(known));
    }
    return {};
}

Result<> PolicyFleet::addList(std::string_view text) {
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view row = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (row.find_first_not_of(" \t\r") == row.npos) continue;
        const Json json = Json::parse(row, nullptr, false);
        const std::string where = "line " + std::to_string(number);
        if (json.is_discarded()) return Fail{PolicyError::BadRequest, where};
        if (const auto added = addRow(json); !added)
            return Fail{added.error().code, where + ": " + added.error().detail};
    }
    return {};
}

Result<> PolicyFleet::addDecision(const event::Event& event, const event::Decision& record) {
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
    if (!isService(request->action)) return {};
    const std::uint32_t used = service(request->action, request->resource);
    serve(to, used);
    if (record.outcome != "refused") m_uses[{from, to, used}] += record.count;
    return {};
}

Result<> PolicyFleet::addRecorded(const config::CommandLine& line, RecordedSource& source) {
    const history::State state = VD_TRY(source.history.stateNow());
    for (const auto& [id, network] : state.networks()) {
        if (network.self.empty()) continue;
        const std::uint32_t self = VD_TRY(agent(network.self.text()));
        for (const auto& [peer, facts] : network.peers) {
            const std::uint32_t other = VD_TRY(agent(peer.text()));
            for (const auto& protocol : facts.protocols)
                serve(other, service(Action::Open, std::string(protocol.text())));
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
    return eachDecision(line, source,
                        [&](const history::Told&, const event::Event& event, const event::Decision& record) {
                            return addDecision(event, record);
                        });
}

void PolicyFleet::settle() {
    const std::uint32_t opened = service(Action::Open, std::string(task::kProtocol));
    const auto isTask = [&](std::uint32_t number) {
        return m_ground.services[number].needs.back().action == Action::Task;
    };
    for (std::uint32_t i = 0; i < m_ground.agents.size(); ++i) {
        const auto& serves = m_ground.agents[i].serves;
        const bool takes = std::ranges::find(serves, opened) != serves.end();
        if (!takes || std::ranges::any_of(serves, isTask)) continue;
        for (const std::string& kind : m_kinds) serve(i, service(Action::Task, kind));
        if (m_kinds.empty()) serve(i, *service(kAnyTask));
    }
    for (policy::FleetAgent& agent : m_ground.agents) std::ranges::sort(agent.serves);
    for (const auto& [use, times] : m_uses) {
        const auto& [from, to, number] = use;
        m_ground.uses.push_back({from, to, number, times});
    }
    m_uses.clear();
}

std::vector<std::uint32_t> PolicyFleet::named(const policy::Policy& policy, const std::string& text) const {
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

} // namespace vedette::app
