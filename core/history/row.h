/// Events as records of the store, and back.
///
/// A record keeps an event's network, times and kind in columns, the peers in its fields as subjects, and the
/// rest in its encoding (event::encodeContent). A kind of a later program comes back as its envelope.
#pragma once

#include "core/base/result.h"
#include "core/event/encoding.h"
#include "core/event/event.h"
#include "core/store/record.h"

#include <string>
#include <variant>

namespace vedette::history {

[[nodiscard]] store::Record rowOf(const event::Event& event, std::string networkName);
[[nodiscard]] Result<std::variant<event::Event, event::Envelope>> eventOf(const store::Record& row);
/// What full-text search finds the event by; nothing for a kind that is not known.
[[nodiscard]] std::string wordsOfRow(const store::Record& row);

} // namespace vedette::history
