/// Every view and panel that this program has: the one place that names them all.
#pragma once

#include "ui/link/console.h"
#include "ui/link/view.h"

#include <span>

namespace vedette::ui {

/// What somebody sits down for; the rail groups the views by it, and each keeps its own layout of panels.
enum class Desk {
    Watch,
    Triage,
    Keys,
    Govern
};

struct ViewEntry {
    const char* key; ///< View::key()
    Desk desk;
    const char* icon;
    const char* title; ///< source text, for the rail, before the view is made
    View* (*make)(const Console& console, QWidget* parent);
};

/// A panel that docks beside the view, whichever that is.
struct PanelEntry {
    const char* key;
    Qt::DockWidgetArea area;
    const char* title;
    QWidget* (*make)(const Console& console, QWidget* parent);
};

[[nodiscard]] std::span<const ViewEntry> views();
[[nodiscard]] std::span<const PanelEntry> panels();

[[nodiscard]] QStringList viewKeys();

[[nodiscard]] QString titleOf(const ViewEntry& entry);
[[nodiscard]] QString titleOf(const PanelEntry& entry);
[[nodiscard]] QString titleOf(Desk desk);
/// As flags and files spell it: "watch".
[[nodiscard]] QString keyOf(Desk desk);

} // namespace vedette::ui
