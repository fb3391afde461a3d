/// The state of a network as scripts and people read it: one JSON object, one line, for each thing in it.
#pragma once

#include "app/node/console.h"
#include "core/history/state.h"

#include <string>

namespace vedette::app {

struct StateWords {
    /// {"event":"network","network":…,"peer_id":…,"addrs":[…],"peers":…,"edges":…}
    [[nodiscard]] static Json json(const history::NetworkState& network);
    /// {"event":"peer","network":…,"peer_id":…, all that is known}
    [[nodiscard]] static Json json(const history::NetworkState& network, const codec::PeerId& peer,
                                   const history::PeerFacts& facts);
    /// {"event":"edge","network":…,"from":…,"to":…,"connection":…,…}: from whoever dialled.
    [[nodiscard]] static Json json(const history::NetworkState& network, ConnId connection,
                                   const history::Edge& edge);

    [[nodiscard]] static std::string text(const history::NetworkState& network);
    [[nodiscard]] static std::string text(const codec::PeerId& peer, const history::PeerFacts& facts);
    [[nodiscard]] static std::string text(const history::Edge& edge);
};

} // namespace vedette::app
