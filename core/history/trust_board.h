/// The reputation of every peer of a network at one moment: what the state holds of each, and who shares its
/// prefix with whom.
#pragma once

#include "core/history/state.h"

#include <map>

namespace vedette::history {

/// Made from a network's state once, linear in its peers and connections; then it does not follow it.
class TrustBoard {
public:
    explicit TrustBoard(const NetworkState& network);

    /// Complete: what trust::scoreOf() wants to know. Of a peer that is not in the state, a stranger's.
    [[nodiscard]] trust::Record recordOf(const codec::PeerId& peer) const;

private:
    std::map<codec::PeerId, trust::Record> m_records;
};

} // namespace vedette::history
