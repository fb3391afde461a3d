#include "core/history/trust_board.h"

#include "core/geo/address.h"

#include <algorithm>
#include <set>

namespace vedette::history {

TrustBoard::TrustBoard(const NetworkState& network) {
    // Where peers connect from, not where they say that they listen: else any of them could name a prefix and
    // bring whoever is in it into bad company.
    std::map<codec::PeerId, std::set<geo::Address>> placesOf;
    for (const auto& [id, edge] : network.edges) {
        if (const auto place = geo::neighbourhoodOf(edge.remote)) placesOf[edge.peer].insert(*place);
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
