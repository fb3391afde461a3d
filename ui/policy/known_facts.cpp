#include "ui/policy/known_facts.h"

#include "core/geo/address.h"
#include "core/history/peer_rows.h"
#include "ui/link/link.h"

#include <algorithm>
#include <cmath>

namespace vedette::ui {

policy::Facts knownFacts(const Link& link, const codec::PeerId& peer) {
    using policy::Fact;
    policy::Facts facts;
    facts.set(Fact::Peer, peer.text());
    const history::PeerRows rows(link.state(), link.now(),
                                 [&link](NetworkId network) { return link.isOwn(network); });
    const auto known = rows.reputation(peer);
    if (!known) return facts;
    facts.set(Fact::Tier, std::string(trust::codeName(known->verified.tier)));
    constexpr double kThousandths = 1000; // as finely as records have it
    facts.set(Fact::Score, std::round(known->score.value * kThousandths) / kThousandths);
    const history::Edge* newest = nullptr;
    for (const auto& connection : rows.connections(peer)) {
        if (newest == nullptr || connection.edge->since > newest->since) newest = connection.edge;
    }
    if (newest == nullptr) return facts;
    if (const auto source = geo::addressOf(newest->remote)) facts.set(Fact::Source, *source);
    constexpr std::int64_t kSecondMs = 1000;
    facts.set(Fact::SessionAge,
              static_cast<double>(std::max<std::int64_t>(0, (link.now().ms - newest->since.ms) / kSecondMs)));
    return facts;
}

} // namespace vedette::ui
