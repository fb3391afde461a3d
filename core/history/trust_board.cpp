#include "core/history/trust_board.h"

#include "core/geo/address.h"

#include <algorithm>
#include <optional>
#include <set>

namespace vedette::history {

namespace {

constexpr std::size_t kKeptOfIp4 = 12 + 3; // a /24
constexpr std::size_t kKeptOfIp6 = 7;      // a /56, which one household may have

/// Nothing for addresses that computers of many places have.
std::optional<geo::Address> placeOf(const codec::Multiaddr& address) {
    const auto endpoint = codec::IpEndpoint::of(address);
    auto at = geo::addressOf(address);
    if (!endpoint || !at || endpoint->isPrivate() || endpoint->isLoopback()) return std::nullopt;
    const std::size_t kept = geo::unmapped(*at) ? kKeptOfIp4 : kKeptOfIp6;
    std::fill(at->begin() + static_cast<std::ptrdiff_t>(kept), at->end(), Byte{0});
    return at;
}

} // namespace

TrustBoard::TrustBoard(const NetworkState& network) {
    // Where peers connect from, not where they say that they listen: else any of them could name a prefix and
    // bring whoever is in it into bad company.
    std::map<codec::PeerId, std::set<geo::Address>> placesOf;
    for (const auto& [id, edge] : network.edges) {
        if (const auto place = placeOf(edge.remote)) placesOf[edge.peer].insert(*place);
    }
    std::map<geo::Address, std::uint32_t> peersAt;
    for (const auto& [peer, places] : placesOf) {
        for (const geo::Address& place : places) ++peersAt[place];
    }
    for (const auto& [peer, facts] : network.peers) {
        trust::Record record = facts.trust;
        if (const auto places = placesOf.find(peer); places != placesOf.end()) {
            for (const geo::Address& place : places->second)
                record.sharingPrefix = std::max(record.sharingPrefix, peersAt.at(place) - 1);
        }
        m_records.emplace(peer, record);
    }
}

trust::Record TrustBoard::recordOf(const codec::PeerId& peer) const {
    const auto at = m_records.find(peer);
    return at == m_records.end() ? trust::Record() : at->second;
}

} // namespace vedette::history
