/// Alerts as the event log tells them: what was raised until a moment, how it stood then, and what was done
/// with one of them.
///
/// The log keeps of an alert when it was raised and how it changed, not the whole board: owners, comments and
/// suppressions of then are not known. Bounds: of the kMostEvents newest.
#pragma once

#include "core/history/history.h"
#include "ui/link/alert_entry.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vedette::ui {

/// One step in an alert's life.
struct AlertMove {
    WallTime at;
    std::string what; ///< "raised", or as in event::AlertChanged
    OperatorId who;   ///< zero: nobody did it
    alert::Severity severity{};
    std::uint64_t count = 0;
    friend bool operator==(const AlertMove&, const AlertMove&) = default;
};

inline constexpr std::size_t kMostAlertEvents = 20'000;
inline constexpr std::size_t kMostMoves = 64;

/// In order (inOrder). Without `until`: all that the log has.
[[nodiscard]] Result<std::vector<AlertEntry>> alertsUntil(history::History& history,
                                                          std::optional<WallTime> until);
/// The newest first.
[[nodiscard]] Result<std::vector<AlertMove>> movesOf(history::History& history, AlertId alert,
                                                     std::optional<WallTime> until);

} // namespace vedette::ui
