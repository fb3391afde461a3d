/// What the time line needs of the event log: how many events of each kind there were between two moments.
///
/// Runs where Link::read() runs its work. Up to `most` events are counted one by one; of more, kSlices
/// slices are looked into, and what was found stands for the rest by the numbers of the log, which cost a
/// look-up each.
#pragma once

#include "core/history/history.h"
#include "ui/timeline/timeline_canvas.h"

#include <optional>
#include <vector>

namespace vedette::ui {

struct LogPart {
    WallTime from, to;
    std::int64_t grain = 1'000; ///< ms; what is seen closer is not right
    Histogram counted;
    std::vector<Deed> deeds;
    std::optional<WallTime> first; ///< of the whole log
};

inline constexpr std::uint64_t kMostRead = 400'000;
inline constexpr std::size_t kSlices = 300;

[[nodiscard]] Result<LogPart> readPart(history::History& history, WallTime from, WallTime to,
                                       std::uint64_t most = kMostRead);

} // namespace vedette::ui
