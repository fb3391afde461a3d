#include "ui/theme/style_sheet.h"

#include <array>
#include <utility>

namespace vedette::ui {

namespace {

constexpr auto kSheet = R"(
QWidget { color: @primary; }
QMainWindow, QDialog { background: @window; }
QToolTip { background: @raised; color: @primary; border: 1px solid @control; padding: 4px 6px; }
QLabel[level="secondary"] { color: @secondary; }
QLabel[level="muted"] { color: @muted; }
QPushButton, QToolButton[framed="true"] {
    background: @raised; border: 1px solid @control; border-radius: 4px; padding: 0 12px; min-height: 26px;
}
QPushButton:hover, QToolButton[framed="true"]:hover { background: @hover; }
QPushButton[primary="true"] { background: @accent; border-color: @accent; color: @onAccent; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @accentHover; border-color: @accentHover; }
QPushButton:disabled, QToolButton[framed="true"]:disabled { color: @disabled; border-color: @strong; background: @window; }
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QPlainTextEdit:focus, QSpinBox:focus {
    border: 2px solid @focus;
}
QToolButton { background: transparent; border: 1px solid transparent; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: @hover; }
QToolButton:checked { background: @selection; color: @selectionText; }
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit {
    background: @panel; border: 1px solid @control; border-radius: 4px; padding: 0 8px; min-height: 26px;
    selection-background-color: @selection; selection-color: @selectionText;
}
QPlainTextEdit { padding: 6px; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url(:/icons/down-@shadeOnPanel.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: @panel; border: 1px solid @control; }
QAbstractItemView {
    background: @panel; alternate-background-color: @panel; border: none; outline: none;
    selection-background-color: @selection; selection-color: @selectionText;
}
QAbstractItemView::item:focus { border: 1px solid @focus; }
QAbstractItemView::item:selected:focus { background: @selection; color: @selectionText; }
QTreeView::item:selected:focus { border: none; }
QHeaderView { background: @panel; border: none; }
QHeaderView::section {
    background: @panel; color: @muted; border: none; border-bottom: 1px solid @subtle; padding: 0 8px;
    font-size: @captionpx; font-weight: 600; min-height: 28px;
}
QMenu { background: @panel; border: 1px solid @strong; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; min-height: 20px; border-radius: 3px; }
QMenu::item:selected { background: @selection; color: @selectionText; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @subtle; margin: 4px 8px; }
QTabBar::tab { background: transparent; color: @secondary; padding: 0 16px; min-height: 30px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: @primary; font-weight: 600; border-bottom-color: @accent; }
QTabBar::tab:hover { color: @primary; }
QTabWidget::pane { border: none; border-top: 1px solid @subtle; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @strong; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QSplitter::handle { background: @subtle; }
QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget::title { background: @panel; padding: 6px 12px; text-align: left; }
QMainWindow::separator { background: @subtle; width: 1px; height: 1px; }
QStatusBar { background: @window; border-top: 1px solid @subtle; }
QStatusBar::item { border: none; }
QProgressBar { background: @raised; border: 1px solid @control; border-radius: 3px; text-align: center; min-height: 14px; }
QProgressBar::chunk { background: @accent; border-radius: 2px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid @control; border-radius: 3px; background: @panel; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/check-@shadeOnAccent.svg); }
QCheckBox::indicator:disabled { border-color: @strong; background: @window; }
QCheckBox::indicator:checked:disabled { border-color: @control; background: @control; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid @focus; border-radius: 3px; }
#rail { background: @window; border: none; border-right: 1px solid @subtle; }
#topBar { background: @window; border: none; border-bottom: 1px solid @subtle; }
#statusStrip { background: @window; border: none; border-top: 1px solid @subtle; }
#product, #viewTitle, QLabel[title="true"] { font-size: @titlepx; font-weight: 600; }
QLabel[hero="true"] { font-size: @figurepx; font-weight: 600; }
QLabel[heading="true"] { font-size: @captionpx; font-weight: 600; }
QLabel[key="true"] { color: @muted; border: 1px solid @control; border-radius: 3px; padding: 0 5px;
    font-family: "@mono"; font-size: @captionpx; }
#source { color: @secondary; padding-right: 14px; }
#query { font-family: "@mono"; font-size: @densepx; min-height: 30px; }
#palette { background: @panel; border: 1px solid @strong; }
QToolButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QFrame[panel="true"] { background: @panel; border: 1px solid @subtle; border-radius: 6px; }
QFrame[panel="true"][absent="true"] { border: 1px dashed @control; }
QFrame[panel="true"][chosen="true"] { border: 2px solid @accent; }
)";

QLatin1String shadeOf(const QColor& colour) {
    return QLatin1String(colour.lightness() > 127 ? "white" : "black");
}

} // namespace

QString styleSheet(const Tokens& t, const Theme& theme) {
    const std::array<std::pair<const char*, QColor>, 18> colours{{
        {"@selectionText", t.selection.text},
        {"@selection", t.selection.fill},
        {"@accentHover", t.accentHover},
        {"@accent", t.accent},
        {"@onAccent", t.text.onAccent},
        {"@primary", t.text.primary},
        {"@secondary", t.text.secondary},
        {"@muted", t.text.muted},
        {"@disabled", t.text.disabled},
        {"@window", t.surface.window},
        {"@panel", t.surface.panel},
        {"@raised", t.surface.raised},
        {"@hover", t.surface.hover},
        {"@control", t.border.control},
        {"@subtle", t.border.subtle},
        {"@strong", t.border.strong},
        {"@focus", t.focusRing},
        {"@ok", t.ok},
    }};
    QString sheet = QString::fromLatin1(kSheet);
    // Pictures in a style sheet have the colour that they have.
    sheet.replace(QLatin1String("@shadeOnPanel"), shadeOf(t.text.primary));
    sheet.replace(QLatin1String("@shadeOnAccent"), shadeOf(t.text.onAccent));
    const std::array<std::pair<const char*, Type>, 4> faces{{{"@caption", Type::Caption},
                                                             {"@dense", Type::Dense},
                                                             {"@title", Type::Title},
                                                             {"@figure", Type::Figure}}};
    for (const auto& [name, type] : faces) {
        sheet.replace(QLatin1String(name), QString::number(theme.font(type).pixelSize()));
    }
    sheet.replace(QLatin1String("@mono"), theme.mono().family());
    // Longer names stand before those that they begin with.
    for (const auto& [name, colour] : colours) sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

} // namespace vedette::ui
