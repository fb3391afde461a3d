/// Who would stand where if the tiers parted elsewhere: a pure count over scores, which changes nothing.
///
/// As trust::Verifier judges: whoever is below a bound falls at once; up leads evidence alone, so who is
/// above one may rise and does not yet; an operator's word, and a wrong answer to a canary, hold whatever the
/// score.
#pragma once

#include "core/codec/peer_id.h"
#include "core/trust/verifier.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace vedette::ui {

/// A peer as it stands now.
struct PeerStanding {
    codec::PeerId peer;
    double score = 0.5;
    trust::Tier tier = trust::Tier::Medium;
    trust::Reason reason = trust::Reason::Stranger;
};

struct WhatIf {
    struct Move {
        codec::PeerId peer;
        double score = 0;
        trust::Tier from{};
        trust::Tier to{};
        bool atOnce = false; ///< it falls; else it may rise, when it has proved itself
        friend bool operator==(const Move&, const Move&) = default;
    };

    using Counts = std::array<std::size_t, 3>; ///< by trust::Tier, from Low

    std::size_t quarantined = 0; ///< would be below that threshold
    Counts standing{};           ///< with those that fall, without those that may rise
    std::size_t falls = 0;
    std::size_t rises = 0; ///< may
    /// For whom the bounds decide otherwise than those that hold, the lowest score first.
    std::vector<Move> moves;

    [[nodiscard]] static WhatIf of(std::span<const PeerStanding> peers, const trust::Bounds& bounds);

    [[nodiscard]] std::size_t in(trust::Tier tier) const {
        return standing[static_cast<std::size_t>(tier) - 1];
    }
};

} // namespace vedette::ui
