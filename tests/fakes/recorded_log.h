/// The event log of a data folder as a node leaves it, with the events that a test wants.
#pragma once

#include "core/base/random.h"
#include "core/history/recorder.h"
#include "core/store/backup.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace vedette::test {

/// False: they could not be written. A run of its own; nothing is old enough to be dropped.
[[nodiscard]] inline bool recordLog(const std::filesystem::path& data, NetworkId network,
                                    const std::vector<std::pair<WallTime, event::Body>>& events) {
    constexpr std::chrono::seconds kPatience{60};
    constexpr std::uint64_t kAtOnce = 1000;
    SystemRandom random;
    store::EventLogConfig config;
    config.keepAge = std::chrono::hours(24 * 365 * 200);
    auto recorder = history::Recorder::open(store::eventsIn(data), config, random);
    if (!recorder) return false;
    std::uint64_t last = 0;
    for (const auto& [at, body] : events) {
        event::Event made;
        made.id = EventId{++last};
        made.network = network;
        made.wall = at;
        made.body = body;
        (*recorder)->record({std::make_shared<const event::Event>(std::move(made)),
                             std::make_shared<const std::string>("main")},
                            false);
        if (last % kAtOnce == 0 && !(*recorder)->settle(kPatience)) return false;
    }
    return (*recorder)->finish(kPatience);
}

} // namespace vedette::test
