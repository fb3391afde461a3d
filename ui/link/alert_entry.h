/// One alert as the view has it: of the board of now, or put together from what the log tells of a moment of
/// the past.
#pragma once

#include "core/alert/alert.h"
#include "core/alert/board.h"

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace vedette::ui {

struct AlertEntry {
    std::shared_ptr<const alert::Alert> alert; ///< never null; shares its board
    alert::State state{};

    friend bool operator==(const AlertEntry&, const AlertEntry&) = default;
};

/// All of them, what needs a person first: open before acknowledged before suppressed before closed, the
/// grave before the rest, of equals the newest.
[[nodiscard]] inline std::vector<AlertEntry> inOrder(std::vector<AlertEntry> entries) {
    std::ranges::sort(entries, [](const AlertEntry& a, const AlertEntry& b) {
        if (a.state != b.state) return a.state < b.state;
        if (a.alert->severity != b.alert->severity) return a.alert->severity > b.alert->severity;
        if (a.alert->since != b.alert->since) return a.alert->since > b.alert->since;
        return a.alert->id > b.alert->id;
    });
    return entries;
}

[[nodiscard]] inline std::vector<AlertEntry> entriesOf(const std::shared_ptr<const alert::Board>& board,
                                                       WallTime now) {
    std::vector<AlertEntry> entries;
    entries.reserve(board->alerts().size());
    for (const auto& [id, alert] : board->alerts())
        entries.push_back({std::shared_ptr<const alert::Alert>(board, &alert), board->stateOf(alert, now)});
    return inOrder(std::move(entries));
}

} // namespace vedette::ui
