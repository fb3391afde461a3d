/// The colours and sizes of the window, by name. No widget names a colour of its own.
///
/// Text stands at 4.5:1 or better on every surface, marks at 3:1; tokens_test checks both, and that
/// severities, tiers and categories stay apart for the three common colour-vision deficiencies. Sizes are
/// device-independent pixels.
#pragma once

#include <QtGui/QColor>

#include <array>

namespace vedette::ui {

enum class Scheme {
    Light,
    Dark,
    HighContrast
};

struct Tokens {
    struct Surface {
        QColor canvas, window, panel, raised, hover;
    } surface;

    struct Text {
        QColor primary, secondary, muted, disabled, onAccent;
    } text;

    struct Border {
        QColor subtle, strong; ///< never carry meaning
        QColor control;        ///< of what can be operated
    } border;

    QColor accent, accentHover, focusRing;

    struct Edge {
        QColor own, observed, inferred;
        float atRest; ///< opacity
    } edge;

    struct Selection {
        QColor fill, text, outline;
    } selection;

    QColor ok;

    struct Badge {
        QColor criticalFill, highFill;
    } badge;

    std::array<QColor, 5> severity; ///< by Severity
    std::array<QColor, 6> trust;    ///< by Tier
    std::array<QColor, 10>
        categorical; ///< segments, versions, countries, ASNs: in the order in which they are met
};

[[nodiscard]] const Tokens& tokensOf(Scheme scheme);

/// Each has a shape of its own (marks.h), so that no colour speaks alone.
enum class Severity {
    Critical,
    High,
    Medium,
    Low,
    Info
};
enum class Tier {
    Pinned,
    High,
    Medium,
    Low,
    Unknown,
    Quarantined
};

namespace space {
inline constexpr int x1 = 4, x2 = 8, x3 = 12, x4 = 16, x5 = 20, x6 = 24, x8 = 32;
}

namespace size {
inline constexpr int row = 28, tableHeader = 28, button = 28, query = 32, rail = 176, topBar = 48,
                     detail = 336;
inline constexpr int timeline = 148, status = 24, tab = 32, panelHeader = 36, icon = 16, identicon = 16;
inline constexpr int identiconLarge = 32, chip = 20, radius = 4, panelRadius = 6;
} // namespace size

/// Pixels of a face at 100 % text size.
enum class Type {
    Caption = 11,
    Dense = 12,
    Body = 13,
    Title = 15,
    Heading = 20,
    Figure = 28
};

} // namespace vedette::ui
