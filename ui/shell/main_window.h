/// The window: rail, top bar, the view with its panels, status line; and the keys that work everywhere.
///
/// It composes and passes on; what can be done with peers, rehearsals or records is the views' own.
#pragma once

#include "ui/link/link.h"
#include "ui/shell/views.h"

#include <QtWidgets/QMainWindow>

#include <functional>
#include <optional>

namespace vedette::ui {

class Notices;
class Rail;
class Stage;
class StatusStrip;
class TopBar;
class Workspace;

/// Actions under one heading, for the palette and the key map.
struct ActionGroup {
    QString title;
    QList<QAction*> actions;
};

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// With a desk only its views are in the rail.
    MainWindow(const Console& console, std::optional<Desk> desk);
    ~MainWindow() override;

    /// False: there is no such view.
    bool showView(const QString& key, const QString& query = {});
    void showWelcome();
    /// The key of the view that is shown; empty for the welcome page.
    [[nodiscard]] QString currentView() const;
    void setWallboard(bool wallboard);

    [[nodiscard]] bool wallboard() const noexcept { return m_wallboard; }

    [[nodiscard]] QList<ActionGroup> actionGroups() const;
    [[nodiscard]] Notices& notices() const;

    [[nodiscard]] Link& link() const noexcept { return m_console.link; }

signals:
    void joinWanted();
    void labWanted();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Verb;

    QAction* verb(const char* text, const QString& keys, const std::function<void()>& run);
    void makeVerbs();
    void viewMade(View* view);
    void viewShown(View* view);
    void step(int by);
    void escape();
    void goToMoment();
    void refresh();
    void exportView();
    void saveScreenshot();
    void retranslate();
    void applySingleKeys();

    Console m_console;
    std::optional<Desk> m_onlyDesk;
    Rail* m_rail;
    TopBar* m_top;
    Workspace* m_workspace;
    Stage* m_stage;
    StatusStrip* m_status;
    std::vector<std::pair<QAction*, const char*>> m_verbs; ///< and their source texts
    bool m_wallboard = false;
};

} // namespace vedette::ui
