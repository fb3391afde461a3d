/// Events as scripts and people read them: one JSON object, one line.
#pragma once

#include "app/node/console.h"
#include "core/event/event.h"

#include <string>

namespace vedette::app {

/// {"event":…, "at":…, "network":…, "seq":…, "causes":[…], …the body's own keys…}
[[nodiscard]] Json jsonOf(const event::Event& event, const std::string& network);
/// The keys of identify alone, as `dial` prints them too.
[[nodiscard]] Json jsonOf(const event::PeerIdentified& body);
/// "2026-01-31T08:15:00.123Z connected 12D3… …", safe for a terminal.
[[nodiscard]] std::string textOf(const event::Event& event);

} // namespace vedette::app
