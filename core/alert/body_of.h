/// The events that tell of alerts (event::AlertRaised, event::AlertChanged).
#pragma once

#include "core/alert/board.h"
#include "core/event/event.h"

#include <string_view>

namespace vedette::alert {

/// Peers that an event names; the board has more.
inline constexpr std::size_t kPeersTold = 8;

/// "alert.crowded_prefix".
[[nodiscard]] std::string codeOf(Rule rule);

/// Of a change that findings or time made; `alert` is the one that changed.
[[nodiscard]] event::Body bodyOf(const Change& change, const Alert& alert);
/// Of what an operator did about it: "acknowledged".
[[nodiscard]] event::Body bodyOf(std::string_view move, OperatorId who, const Alert& alert);

} // namespace vedette::alert
