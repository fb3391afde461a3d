/// The reputation of every peer of a network at one moment: what the state holds of each, who shares its
/// prefix with whom, and how it is verified for that.
#pragma once

#include "core/history/state.h"
#include "core/trust/verifier.h"

#include <cstdint>
#include <unordered_map>

namespace vedette::history {

/// How a peer is verified, and since when.
struct Verified {
    trust::Tier tier = trust::Tier::Medium;
    trust::Reason reason = trust::Reason::Stranger;
    WallTime since;
    friend bool operator==(const Verified&, const Verified&) = default;
};

/// As its node told last. One that was never moved is of medium risk, or of high risk by its score alone:
/// low risk is earned, and that is told.
[[nodiscard]] Verified verifiedAs(const PeerFacts& facts, double score) noexcept;

/// Refers to the network's state, which must not change meanwhile. Made in O(n log n) of its connections.
class TrustBoard {
public:
    explicit TrustBoard(const NetworkState& network);

    /// Complete: what trust::scoreOf() wants to know. Of a peer that is not in the state, a stranger's.
    [[nodiscard]] trust::Record recordOf(const codec::PeerId& peer) const;

private:
    const NetworkState* m_network;
    std::unordered_map<codec::PeerId, std::uint32_t> m_sharing; ///< of those that share a prefix
};

} // namespace vedette::history
