/// What the window knows of a peer, as facts of a question to a policy. A node that decides may know more: of
/// keys, roles, owners and itself.
#pragma once

#include "core/codec/peer_id.h"
#include "core/policy/condition.h"

namespace vedette::ui {

class Link;

/// Of the state that is shown: who it is, its tier and score, the address and age of our newest connection.
[[nodiscard]] policy::Facts knownFacts(const Link& link, const codec::PeerId& peer);

} // namespace vedette::ui
