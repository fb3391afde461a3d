/// What every part of the window says of an alert: its severity by mark and word, its sentence, whom it is
/// about; and how many are open.
#pragma once

#include "core/alert/board.h"
#include "ui/link/event_words.h"
#include "ui/theme/tokens.h"

#include <QtCore/QString>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace vedette::ui {

[[nodiscard]] Severity severityOf(alert::Severity severity) noexcept;
/// By its code, as events have it; Info for an unknown one.
[[nodiscard]] Severity severityNamed(std::string_view code) noexcept;
/// "Critical".
[[nodiscard]] QString severityWord(Severity severity);

/// The sentence of a rule: what is claimed when it raises an alarm.
[[nodiscard]] QString claimOf(alert::Rule rule);
/// Whom or what it is about: a prefix, a peer by the operator's name, a topic, or the network.
[[nodiscard]] QString subjectOf(const alert::Alert& alert, const PeerNames& names);

/// Those that wait for a person.
struct OpenAlerts {
    std::array<std::size_t, 5> bySeverity{}; ///< by Severity
    /// The gravest; of equals the newest. Null when there is none. Lives as long as the board.
    const alert::Alert* first = nullptr;

    [[nodiscard]] std::size_t total() const noexcept;

    [[nodiscard]] std::size_t of(Severity severity) const noexcept {
        return bySeverity[static_cast<std::size_t>(severity)];
    }
};

[[nodiscard]] OpenAlerts openAlerts(const alert::Board& board, WallTime now);

} // namespace vedette::ui
