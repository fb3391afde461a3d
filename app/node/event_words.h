/// Events as scripts and people read them: one JSON object, one line.
#pragma once

#include "app/node/console.h"
#include "core/event/event.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace vedette::app {

struct EventWords {
    /// {"event":…, "at":…, "network":…, "seq":…, "causes":[…], …the body's own keys…}
    [[nodiscard]] static Json json(const event::Event& event, const std::string& network);
    /// The keys of identify alone, as `dial` prints them too.
    [[nodiscard]] static Json json(const event::PeerIdentified& body);
    /// What each kind is called in "event", by its number.
    [[nodiscard]] static const std::vector<std::pair<std::string, std::uint16_t>>& names();
    /// "2026-01-31T08:15:00.123Z connected 12D3… …", safe for a terminal.
    [[nodiscard]] static std::string text(const event::Event& event);
};

} // namespace vedette::app
