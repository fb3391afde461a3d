#include "core/history/trust_board.h"

#include "core/geo/address.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vedette::history {

TrustBoard::TrustBoard(const NetworkState& network) : m_network(&network) {
    // Where peers connect from, not where they say that they listen: else any of them could name a prefix and
    // bring whoever is in it into bad company.
    std::vector<std::pair<geo::Address, codec::PeerId>> places;
    places.reserve(network.edges.size());
    for (const auto& [id, edge] : network.edges) {
        if (const auto place = geo::neighbourhoodOf(edge.remote)) places.emplace_back(*place, edge.peer);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (auto begin = places.begin(); begin != places.end();) {
        const auto end =
            std::find_if(begin, places.end(), [&](const auto& one) { return one.first != begin->first; });
        const auto others = static_cast<std::uint32_t>(end - begin - 1);
        for (; begin != end; ++begin) {
            if (others == 0) continue;
            std::uint32_t& sharing = m_sharing[begin->second];
            sharing = std::max(sharing, others);
        }
    }
}

trust::Record TrustBoard::recordOf(const codec::PeerId& peer) const {
    const auto facts = m_network->peers.find(peer);
    if (facts == m_network->peers.end()) return {};
    trust::Record record = facts->second.trust;
    const auto sharing = m_sharing.find(peer);
    if (sharing != m_sharing.end()) record.sharingPrefix = std::max(record.sharingPrefix, sharing->second);
    return record;
}

Verified verifiedAs(const PeerFacts& facts, double score) noexcept {
    Verified made;
    made.since = facts.tierSince.ms != 0 ? facts.tierSince : facts.firstSeen;
    if (const auto told = trust::tierNamed(facts.tier.text())) {
        made.tier = *told;
        made.reason = trust::reasonNamed(facts.tierReason.text()).value_or(trust::Reason::Stranger);
    } else if (score < trust::kHighRisk) {
        made.tier = trust::Tier::High;
        made.reason = trust::Reason::LowScore;
    }
    return made;
}

} // namespace vedette::history
