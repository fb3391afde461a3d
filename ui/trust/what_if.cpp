#include "ui/trust/what_if.h"

#include <algorithm>

namespace vedette::ui {

namespace {

/// Where these bounds would have it; its own tier where they decide nothing.
trust::Tier wantedOf(const PeerStanding& peer, const trust::Bounds& bounds) {
    const bool held = peer.reason == trust::Reason::ByOperator || peer.reason == trust::Reason::CanaryFailed
                   || peer.reason == trust::Reason::RanIntoLimits;
    return held ? peer.tier : trust::tierOf(peer.score, bounds);
}

} // namespace

WhatIf WhatIf::of(std::span<const PeerStanding> peers, const trust::Bounds& bounds) {
    WhatIf made;
    for (const PeerStanding& peer : peers) {
        if (peer.score < bounds.quarantine) ++made.quarantined;
        const trust::Tier wanted = wantedOf(peer, bounds);
        const bool falls = wanted > peer.tier;
        ++made.standing[static_cast<std::size_t>(falls ? wanted : peer.tier) - 1];
        if (wanted == peer.tier || wanted == wantedOf(peer, {})) continue;
        ++(falls ? made.falls : made.rises);
        made.moves.push_back({peer.peer, peer.score, peer.tier, wanted, falls});
    }
    std::ranges::stable_sort(made.moves, {}, &Move::score);
    return made;
}

} // namespace vedette::ui
