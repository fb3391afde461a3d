#include "core/history/peer_rows.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <utility>

namespace vedette::history {

namespace {

constexpr std::size_t kMaxPlaces = 4; ///< of one peer: each is looked up in every map

template <class Text>
std::string joined(const std::vector<Text>& values) {
    std::string made;
    for (const std::string& value : values) {
        if (value.empty()) continue;
        if (!made.empty()) made += '\n';
        // What parts the values must not stand in one: a peer wrote it.
        const std::size_t begin = made.size();
        made += value;
        std::replace(made.begin() + static_cast<std::ptrdiff_t>(begin), made.end(), '\n', ' ');
    }
    return made;
}

void addOnce(std::vector<std::string>& to, const std::string& value) {
    if (std::ranges::find(to, value) == to.end()) to.push_back(value);
}

double countOf(std::uint64_t count) {
    return static_cast<double>(count);
}

} // namespace

PeerRows::PeerRows(const State& state, WallTime now, const IsOwn& isOwn, PlaceOf placeOf,
                   std::optional<NetworkId> only)
    : m_now(now), m_placeOf(std::move(placeOf)) {
    for (const auto& [id, network] : state.networks()) {
        if (only && *only != id) continue;
        m_sources.push_back({id, &network, !isOwn || isOwn(id), TrustBoard(network)});
    }
    std::stable_partition(m_sources.begin(), m_sources.end(), [](const Source& one) { return one.own; });
    for (const Source& source : m_sources) {
        if (!source.own) break;
        for (const auto& [id, edge] : source.network->edges) {
            m_connections[edge.peer].push_back({source.id, id, &edge});
        }
    }
}

std::vector<codec::PeerId> PeerRows::peers() const {
    std::vector<codec::PeerId> all;
    for (const Source& source : m_sources) {
        for (const auto& [peer, facts] : source.network->peers) all.push_back(peer);
    }
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

std::vector<PeerRows::Connection> PeerRows::connections(const codec::PeerId& peer) const {
    const auto found = m_connections.find(peer);
    return found == m_connections.end() ? std::vector<Connection>() : found->second;
}

const PeerFacts* PeerRows::facts(const codec::PeerId& peer) const {
    const PeerFacts* best = nullptr;
    bool own = false;
    for (const Source& source : m_sources) {
        const auto known = source.network->peers.find(peer);
        if (known == source.network->peers.end()) continue;
        const PeerFacts& here = known->second;
        const bool better =
            best == nullptr || (here.identified && !best->identified)
            || (here.identified == best->identified && own == source.own && here.lastSeen > best->lastSeen);
        if (!better) continue;
        best = &here;
        own = source.own;
    }
    return best;
}

std::optional<PeerRows::Reputation> PeerRows::reputation(const codec::PeerId& peer) const {
    const Source* best = nullptr;
    const PeerFacts* told = nullptr;
    const auto tierIn = [](const PeerFacts& facts) {
        return trust::tierNamed(facts.tier.text()).value_or(trust::Tier::Medium);
    };
    for (const Source& source : m_sources) {
        const auto known = source.network->peers.find(peer);
        if (known == source.network->peers.end()) continue;
        const bool graver = best != nullptr && tierIn(known->second) > tierIn(*told);
        const bool ours = best != nullptr && best->own && !told->tier.empty();
        if (best != nullptr && (ours || !graver)) continue;
        best = &source;
        told = &known->second;
    }
    if (best == nullptr) return std::nullopt;
    Reputation made{best->id, best->own, best->board.recordOf(peer), {}, {}};
    made.score = trust::scoreOf(made.record, m_now);
    made.verified = verifiedAs(*told, made.score.value);
    return made;
}

void PeerRows::say(PeerRow& row, const PeerFacts& facts) {
    row[PeerField::Agent] = facts.agent.text();
    row[PeerField::Version] = facts.protocolVersion.text();
    row[PeerField::Protocol] = joined(facts.protocols);
    row[PeerField::Standing] = facts.standing.text();
    row.number(PeerField::Identified) = facts.identified ? 1 : 0;
    row.number(PeerField::Signed) = facts.signedRecord ? 1 : 0;
    if (facts.score != 0 || !facts.standing.empty()) {
        row.number(PeerField::Gossip) = static_cast<double>(facts.score) / 1e3;
    }
    if (facts.roundTrip) {
        row.number(PeerField::RoundTrip) =
            std::chrono::duration<double, std::milli>(*facts.roundTrip).count();
    }
}

void PeerRows::addConnections(PeerRow& row, std::vector<std::string>& addresses) const {
    const auto open = m_connections.find(row.peer);
    if (open == m_connections.end()) return;
    std::vector<std::string> directions;
    std::vector<std::string> security;
    std::vector<std::string> muxers;
    for (const Connection& connection : open->second) {
        addOnce(directions, connection.edge->direction == event::Direction::Inbound ? "in" : "out");
        addOnce(security, connection.edge->security);
        addOnce(muxers, connection.edge->muxer);
        addOnce(addresses, connection.edge->remote.text());
    }
    row[PeerField::Direction] = joined(directions);
    row[PeerField::Security] = joined(security);
    row[PeerField::Muxer] = joined(muxers);
}

void PeerRows::addPlaces(PeerRow& row, const PeerFacts& facts) const {
    if (!m_placeOf) return;
    std::vector<std::string> countries;
    std::vector<std::string> numbers;
    std::size_t asked = 0;
    const auto ask = [&](const codec::Multiaddr& address) {
        if (asked++ >= kMaxPlaces) return;
        const PeerPlace place = m_placeOf(address);
        if (!place.country.empty()) addOnce(countries, place.country);
        if (!place.asn.empty()) addOnce(numbers, place.asn);
    };
    // Where we see it comes before what it says of itself.
    if (const auto open = m_connections.find(row.peer); open != m_connections.end()) {
        for (const Connection& connection : open->second) ask(connection.edge->remote);
    }
    for (const auto& address : facts.listenAddresses) ask(address);
    row[PeerField::Country] = joined(countries);
    row[PeerField::Asn] = joined(numbers);
}

std::optional<PeerRow> PeerRows::row(const codec::PeerId& peer) const {
    const PeerFacts* best = facts(peer);
    if (best == nullptr) return std::nullopt;
    PeerRow row;
    row.peer = peer;
    say(row, *best);
    if (const auto trusted = reputation(peer)) {
        row[PeerField::Tier] = trust::codeName(trusted->verified.tier);
        row[PeerField::Reason] = make_error_code(trusted->verified.reason).message();
        row.number(PeerField::Score) = trusted->score.value;
        row.number(PeerField::Moved) = static_cast<double>(trusted->verified.since.ms);
    }
    std::vector<std::string> names;
    std::set<std::string> topics;
    std::set<std::string> meshes;
    std::uint64_t connections = 0;
    std::uint64_t in = 0;
    std::uint64_t out = 0;
    std::uint64_t failed = 0;
    std::uint64_t faults = 0;
    std::uint64_t refused = 0;
    bool met = false;
    bool routed = false;
    WallTime first = best->firstSeen;
    WallTime seen = best->lastSeen;
    for (const Source& source : m_sources) {
        const auto known = source.network->peers.find(peer);
        if (known == source.network->peers.end()) continue;
        const PeerFacts& here = known->second;
        addOnce(names, source.network->name);
        first = std::min(first, here.firstSeen);
        seen = std::max(seen, here.lastSeen);
        if (!here.lastViolation.empty() && row[PeerField::Fault].empty()) {
            row[PeerField::Fault] = here.lastViolation.text();
        }
        faults += here.violations;
        refused += here.refusals;
        topics.insert(here.subscribed.begin(), here.subscribed.end());
        if (!source.own) continue;
        meshes.insert(here.meshes.begin(), here.meshes.end());
        connections += here.connections;
        in += here.bytesIn;
        out += here.bytesOut;
        failed += here.dialsFailed;
        met = met || here.connections > 0 || here.identified;
        routed = routed || here.routed;
    }
    std::vector<std::string> addresses;
    addConnections(row, addresses);
    for (const auto& address : best->listenAddresses) addOnce(addresses, address.text());
    addPlaces(row, *best);
    const auto open = m_connections.find(peer);
    const std::size_t openNow = open == m_connections.end() ? 0 : open->second.size();
    row[PeerField::Network] = joined(names);
    row[PeerField::State] = openNow > 0 ? "connected" : met ? "known" : "heard";
    row[PeerField::Address] = joined(addresses);
    row[PeerField::Topic] = joined(std::vector<std::string>(topics.begin(), topics.end()));
    row[PeerField::Mesh] = joined(std::vector<std::string>(meshes.begin(), meshes.end()));
    row.number(PeerField::Connections) = countOf(connections);
    row.number(PeerField::Open) = countOf(openNow);
    row.number(PeerField::In) = countOf(in);
    row.number(PeerField::Out) = countOf(out);
    row.number(PeerField::Traffic) = countOf(in + out);
    row.number(PeerField::Failed) = countOf(failed);
    row.number(PeerField::Faults) = countOf(faults);
    row.number(PeerField::Refused) = countOf(refused);
    row.number(PeerField::First) = static_cast<double>(first.ms);
    row.number(PeerField::Seen) = static_cast<double>(seen.ms);
    row.number(PeerField::Pinned) = 0;
    row.number(PeerField::Blocked) = 0;
    row.number(PeerField::Routed) = routed ? 1 : 0;
    return row;
}

} // namespace vedette::history
