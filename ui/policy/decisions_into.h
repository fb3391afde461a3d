/// The decisions among the events that a log is read for.
#pragma once

#include "ui/link/log_reading.h"

#include <memory>
#include <utility>

namespace vedette::ui {

/// `sink` is told each with its event, on the reader's thread.
template <class Sink>
[[nodiscard]] LogReading::Take decisionsInto(std::shared_ptr<Sink> sink) {
    return [sink = std::move(sink)](const history::Told&, const event::Event& event) -> Result<> {
        const auto* record = std::get_if<event::Decision>(&event.body);
        return record != nullptr ? sink->add(event, *record) : Result<>();
    };
}

} // namespace vedette::ui
