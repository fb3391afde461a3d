#include "ui/topology/graph_model.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

using graph::EdgeKind;
using graph::Node;

std::uint64_t keyOf(Node a, Node b) {
    return (std::uint64_t{std::min(a, b)} << 32U) | std::max(a, b);
}

constexpr std::size_t kFour = 3; ///< bytes of an address that its network is taken to be
constexpr std::size_t kSix = 6;

/// The network part of an address, "203.0.113.0/24".
std::string prefixOf(std::span<const Byte> ip) {
    const std::size_t kept = ip.size() == 4 ? kFour : kSix;
    Bytes bytes(ip.begin(), ip.end());
    std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(kept), bytes.end(), Byte{0});
    const auto protocol = ip.size() == 4 ? codec::AddrProtocol::Ip4 : codec::AddrProtocol::Ip6;
    const codec::Multiaddr::Part part{protocol, std::move(bytes)};
    return part.valueText() + '/' + std::to_string(kept * 8);
}

} // namespace

std::optional<Node> GraphModel::find(const codec::PeerId& peer) const {
    const auto found = m_names.find(peer);
    return found == m_names.end() ? std::nullopt : std::optional(*found);
}

std::optional<Node> GraphModel::find(const QString& id) const {
    const auto peer = codec::PeerId::fromText(id.toStdString());
    return peer ? find(*peer) : std::nullopt;
}

graph::Adjacency GraphModel::adjacency() const {
    std::vector<graph::Edge> edges;
    edges.reserve(m_lines.size());
    for (const auto& line : m_lines) edges.push_back({line.a, line.b});
    return {m_nodes.size(), edges};
}

GraphDelta GraphModel::replace(const history::State& state) {
    for (auto at = m_networks.begin(); at != m_networks.end();) {
        if (state.networks().contains(at->first)) {
            ++at;
            continue;
        }
        forget(at->first, at->second);
        at = m_networks.erase(at);
    }
    for (const auto& [id, in] : state.networks()) reload(id, m_networks[id], in);
    return settle();
}

GraphDelta GraphModel::follow(const history::State& state, const Touched& touched) {
    for (const auto& [id, in] : state.networks()) {
        auto known = m_networks.find(id);
        const bool own = !m_isOwn || m_isOwn(id);
        if (known == m_networks.end() || known->second.self != in.self || known->second.own != own) {
            reload(id, m_networks[id], in);
            continue;
        }
        auto at = touched.lower_bound({id, codec::PeerId{}});
        if (at == touched.end() || at->first != id) continue;
        // Where a peer is its open connections say; a walk over them all, and a short question to each.
        Remotes remotes;
        for (auto one = at; one != touched.end() && one->first == id; ++one) {
            const auto facts = in.peers.find(one->second);
            if (facts != in.peers.end() && facts->second.open > 0) remotes.emplace(one->second, nullptr);
        }
        if (!remotes.empty()) {
            for (const auto& [connection, edge] : in.edges) {
                const auto asked = remotes.find(edge.peer);
                if (asked != remotes.end() && asked->second == nullptr) asked->second = &edge.remote;
            }
        }
        for (; at != touched.end() && at->first == id; ++at) see(id, known->second, in, at->second, remotes);
        // Peers that the state forgot for want of room are in no event.
        const std::size_t told = in.peers.size() - (in.peers.contains(in.self) ? 1 : 0);
        if (known->second.sightings != told) reload(id, known->second, in);
    }
    return settle();
}

void GraphModel::reload(NetworkId id, Network& network, const history::NetworkState& in) {
    const bool own = !m_isOwn || m_isOwn(id);
    if (network.self != in.self || network.own != own) {
        forget(id, network);
        network.self = in.self;
        network.own = own;
        if (!in.self.empty()) {
            network.node = name(in.self);
            Slot& slot = m_nodes[*network.node];
            ++slot.selfOf;
            slot.ownSelfOf += own ? 1 : 0;
        }
    }
    Remotes remotes;
    for (const auto& [connection, edge] : in.edges) remotes.emplace(edge.peer, &edge.remote);
    for (const auto& [peer, facts] : in.peers) see(id, network, in, peer, remotes);
    for (Node node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes[node].used && !in.peers.contains(m_nodes[node].shown.peer)) drop(node, id, network);
    }
}

void GraphModel::forget(NetworkId id, Network& network) {
    for (Node node = 0; node < m_nodes.size(); ++node) drop(node, id, network);
    if (network.node) {
        Slot& slot = m_nodes[*network.node];
        --slot.selfOf;
        slot.ownSelfOf -= network.own ? 1 : 0;
        m_dirty.insert(*network.node);
    }
    network = {};
}

void GraphModel::drop(Node node, NetworkId id, Network& network) {
    auto& sightings = m_nodes[node].sightings;
    const auto found = std::ranges::find(sightings, id, &Sighting::network);
    if (found == sightings.end()) return;
    if (found->tie) claim(node, found->to, *found->tie, -1);
    sightings.erase(found);
    --network.sightings;
    m_dirty.insert(node);
}

void GraphModel::see(NetworkId id, Network& network, const history::NetworkState& in,
                     const codec::PeerId& peer, const Remotes& remotes) {
    if (peer == network.self) return;
    const auto found = in.peers.find(peer);
    if (found == in.peers.end()) {
        if (const auto known = find(peer)) drop(*known, id, network);
        return;
    }
    const history::PeerFacts& facts = found->second;
    const Node node = name(peer);
    auto& sightings = m_nodes[node].sightings;
    auto at = std::ranges::find(sightings, id, &Sighting::network);
    if (at == sightings.end()) {
        sightings.emplace_back().network = id;
        at = std::prev(sightings.end());
        ++network.sightings;
    }
    std::optional<EdgeKind> tie;
    if (network.node) {
        if (facts.open > 0)
            tie = network.own ? EdgeKind::Own : EdgeKind::Observed;
        else if (facts.routed)
            tie = EdgeKind::Inferred;
    }
    if (tie != at->tie || (tie && *network.node != at->to)) {
        if (at->tie) claim(node, at->to, *at->tie, -1);
        at->tie = tie;
        if (tie) {
            at->to = *network.node;
            claim(node, at->to, *tie, 1);
        }
    }
    at->identified = facts.identified;
    at->agent = facts.agent;
    const auto remote = remotes.find(peer);
    const bool seen = remote != remotes.end() && remote->second != nullptr;
    const codec::Multiaddr* address = seen                           ? remote->second
                                    : !facts.listenAddresses.empty() ? &facts.listenAddresses.front()
                                                                     : nullptr;
    locate(*at, address);
    at->standing = facts.standing;
    at->topic = facts.meshes.empty() ? SharedText() : facts.meshes.front();
    at->score = facts.score;
    at->traffic = facts.bytesIn + facts.bytesOut;
    at->violations = facts.violations;
    at->refusals = facts.refusals;
    at->lastViolation = facts.lastViolation;
    at->roundTrip = facts.roundTrip;
    m_dirty.insert(node);
}

void GraphModel::locate(Sighting& sighting, const codec::Multiaddr* address) {
    Whereabouts now;
    if (address != nullptr) {
        const auto first = codec::Multiaddr::Walk(*address).next();
        const bool isFour = first && first->protocol == codec::AddrProtocol::Ip4 && first->value.size() == 4;
        const bool isSix = first && first->protocol == codec::AddrProtocol::Ip6 && first->value.size() == 16;
        if (isFour || isSix) {
            std::ranges::copy(first->value, now.ip.begin());
            now.size = static_cast<std::uint8_t>(first->value.size());
        }
    }
    if (now == sighting.at) return;
    sighting.at = now;
    const geo::Place place = now.size > 0 && m_placeOf ? m_placeOf(*address) : geo::Place{};
    sighting.prefix =
        now.size == 0 ? SharedText() : m_texts.share(prefixOf(std::span(now.ip).first(now.size)));
    sighting.country = m_texts.share(place.country);
    sighting.asn = place.asn;
}

Node GraphModel::name(const codec::PeerId& peer) {
    if (const auto known = find(peer)) return *known;
    auto node = static_cast<Node>(m_nodes.size());
    if (m_free.empty()) {
        m_nodes.emplace_back();
    } else {
        node = m_free.back();
        m_free.pop_back();
    }
    Slot& slot = m_nodes[node];
    slot.used = true;
    slot.shown.peer = peer;
    m_names.insert(node);
    m_delta.added.push_back(node);
    m_dirty.insert(node);
    return node;
}

void GraphModel::claim(Node a, Node b, EdgeKind kind, int by) {
    const std::uint64_t key = keyOf(a, b);
    auto& claims = m_edges[key].claims[static_cast<std::size_t>(kind)];
    claims = static_cast<std::uint32_t>(static_cast<std::int64_t>(claims) + by);
    m_dirtyEdges.insert(key);
}

void GraphModel::settleLines() {
    for (const std::uint64_t key : m_dirtyEdges) {
        const auto at = m_edges.find(key);
        EdgeSlot& edge = at->second;
        const graph::Edge ends{static_cast<Node>(key >> 32U), static_cast<Node>(key & 0xFFFFFFFFU)};
        std::optional<EdgeKind> kind;
        for (const auto one : {EdgeKind::Inferred, EdgeKind::Observed, EdgeKind::Own}) {
            if (edge.claims[static_cast<std::size_t>(one)] > 0) kind = one;
        }
        const auto count = [&](EdgeKind of, int by) {
            for (const Node end : {ends.a, ends.b}) {
                auto& links = m_nodes[end].shown.links[static_cast<std::size_t>(of)];
                links = static_cast<std::uint32_t>(static_cast<std::int64_t>(links) + by);
                m_dirty.insert(end);
                m_relinked.insert(end);
            }
            auto& all = m_kinds[static_cast<std::size_t>(of)];
            all = static_cast<std::size_t>(static_cast<std::int64_t>(all) + by);
        };
        const bool drawn = edge.line != kNoLine;
        if (drawn && kind == m_lines[edge.line].kind) continue;
        if (drawn) count(m_lines[edge.line].kind, -1);
        if (kind) {
            count(*kind, 1);
            const graph::Line line{ends.a, ends.b, *kind};
            if (drawn) {
                m_lines[edge.line] = line;
            } else {
                edge.line = static_cast<std::uint32_t>(m_lines.size());
                m_lines.push_back(line);
            }
            m_placed.insert(edge.line);
            m_delta.tied.push_back(line);
            continue;
        }
        if (drawn) {
            m_delta.cut.push_back(ends);
            const graph::Line last = m_lines.back();
            m_lines[edge.line] = last;
            m_placed.insert(edge.line);
            m_edges.at(keyOf(last.a, last.b)).line = edge.line;
            m_lines.pop_back();
        }
        m_edges.erase(at);
    }
    for (const std::size_t place : m_placed) {
        if (place < m_lines.size()) m_delta.placed.push_back({place, m_lines[place]});
    }
    m_delta.lines = m_lines.size();
}

GraphDelta GraphModel::settle() {
    settleLines();
    const std::set<Node> added(m_delta.added.begin(), m_delta.added.end());
    for (const Node node : m_dirty) {
        Slot& slot = m_nodes[node];
        if (!slot.used) continue;
        if (slot.sightings.empty() && slot.selfOf == 0) {
            m_delta.removed.push_back(node);
            continue;
        }
        const bool differs = summarise(slot) || m_relinked.contains(node);
        if (differs && !added.contains(node)) m_delta.changed.push_back(node);
    }
    for (const Node node : m_delta.removed) {
        m_names.erase(node); // while its slot still says who it is
        m_nodes[node] = {};
        m_free.push_back(node);
    }
    m_dirty.clear();
    m_relinked.clear();
    m_dirtyEdges.clear();
    m_placed.clear();
    return std::exchange(m_delta, {});
}

bool GraphModel::summarise(Slot& slot) const {
    PeerNode& shown = slot.shown;
    PeerNode sum;
    sum.peer = shown.peer;
    sum.links = shown.links;
    sum.vantage = slot.selfOf > 0;
    sum.own = slot.ownSelfOf > 0;
    bool judged = false;
    for (const Sighting& one : slot.sightings) {
        if (one.identified || sum.agent.empty()) sum.agent = one.agent;
        if (sum.prefix.empty()) {
            sum.prefix = one.prefix;
            sum.country = one.country;
            sum.asn = one.asn;
        }
        if (!judged || one.score < sum.score) {
            sum.score = one.score;
            sum.standing = one.standing;
            judged = true;
        }
        if (sum.topic.empty()) sum.topic = one.topic;
        sum.traffic += one.traffic;
        sum.violations += one.violations;
        sum.refusals += one.refusals;
        if (!one.lastViolation.empty()) sum.lastViolation = one.lastViolation;
        if (one.roundTrip && (!sum.roundTrip || *one.roundTrip < *sum.roundTrip))
            sum.roundTrip = one.roundTrip;
    }
    if (shown == sum) return false;
    shown = std::move(sum);
    return true;
}

} // namespace vedette::ui
