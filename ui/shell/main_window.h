/// The window: rail, top bar, the view with its panels, status line; and the keys that work everywhere.
///
/// It composes and passes on; what can be done with peers, rehearsals or records is the views' own.
#pragma once

#include "ui/link/link.h"
#include "ui/shell/outset.h"
#include "ui/shell/views.h"

#include <QtCore/QPointer>
#include <QtWidgets/QMainWindow>

#include <functional>
#include <optional>

namespace vedette::ui {

class HelpWindow;
class Notices;
class Rail;
class Stage;
class StatusStrip;
class TopBar;
class Undo;
class Workspace;

/// Actions under one heading, for the palette and the key map.
struct ActionGroup {
    QString title;
    QList<QAction*> actions;
};

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const Console& console, Outset outset);
    ~MainWindow() override;

    /// False: there is no such view.
    bool showView(const QString& key, const QString& query = {});
    /// Plays a rehearsal and shows it; false, and says why, when there is none of that name.
    bool startLab(const QString& scenario);
    /// Asks for addresses, or begins at once with these.
    void join(const std::vector<codec::Multiaddr>& ways = {});
    /// The key of the view that is shown; empty for the welcome page.
    [[nodiscard]] QString currentView() const;
    void setWallboard(bool wallboard);

    [[nodiscard]] bool wallboard() const noexcept { return m_wallboard; }

    [[nodiscard]] QList<ActionGroup> actionGroups() const;
    [[nodiscard]] Notices& notices() const;

    [[nodiscard]] Link& link() const noexcept { return m_console.link; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QAction* verb(const char* text, const QString& keys, const std::function<void()>& run);
    void makeVerbs();
    void viewMade(View* view);
    void viewShown(View* view);
    void step(int by);
    void escape();
    void goToMoment();
    void showPalette();
    void showKeys();
    void showHelp();
    void showSettings();
    void sourcesChanged();
    void storeMade(const Result<>& made);
    void identityTroubled(const std::optional<Error>& why);
    void undoChanged();
    void refresh();
    void exportView();
    void saveScreenshot();
    void retranslate();
    void applySingleKeys();

    Console m_console;
    Outset m_outset;
    Rail* m_rail;
    TopBar* m_top;
    Workspace* m_workspace;
    Stage* m_stage;
    StatusStrip* m_status;
    Undo* m_undo;
    QAction* m_undoAction = nullptr;
    QAction* m_redoAction = nullptr;
    std::vector<std::pair<QAction*, const char*>> m_verbs; ///< and their source texts
    QPointer<HelpWindow> m_help;
    bool m_wallboard = false;
};

} // namespace vedette::ui
