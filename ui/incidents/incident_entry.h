/// One incident as the view has it, with what its alerts say of it.
#pragma once

#include "core/alert/board.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace vedette::ui {

struct IncidentEntry {
    std::shared_ptr<const alert::Incident> incident;         ///< never null; shares its board
    std::vector<std::shared_ptr<const alert::Alert>> alerts; ///< that the board still has, the gravest first
    std::optional<alert::Severity> severity;                 ///< of the gravest; none without alerts
    std::size_t open = 0;                                    ///< alerts that wait for a person

    [[nodiscard]] bool closed() const noexcept { return incident->closed.has_value(); }

    [[nodiscard]] bool isAlike(const IncidentEntry& other) const {
        return *incident == *other.incident && open == other.open
            && std::ranges::equal(alerts, other.alerts,
                                  [](const auto& a, const auto& b) { return *a == *b; });
    }
};

/// Open ones first, then the grave, of equals the newest.
[[nodiscard]] inline std::vector<IncidentEntry> incidentsOf(const std::shared_ptr<const alert::Board>& board,
                                                            WallTime now) {
    std::vector<IncidentEntry> entries;
    for (const auto& [id, incident] : board->incidents()) {
        IncidentEntry entry{std::shared_ptr<const alert::Incident>(board, &incident), {}, {}, 0};
        for (const AlertId each : incident.alerts) {
            const alert::Alert* alert = board->find(each);
            if (alert == nullptr) continue;
            entry.alerts.emplace_back(board, alert);
            entry.open += board->stateOf(*alert, now) == alert::State::Open ? 1U : 0U;
        }
        std::ranges::stable_sort(entry.alerts,
                                 [](const auto& a, const auto& b) { return a->severity > b->severity; });
        if (!entry.alerts.empty()) entry.severity = entry.alerts.front()->severity;
        entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, [](const IncidentEntry& a, const IncidentEntry& b) {
        if (a.closed() != b.closed()) return b.closed();
        if (a.severity != b.severity) return a.severity > b.severity;
        if (a.incident->since != b.incident->since) return a.incident->since > b.incident->since;
        return a.incident->id > b.incident->id;
    });
    return entries;
}

} // namespace vedette::ui
