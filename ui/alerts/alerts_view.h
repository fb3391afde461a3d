/// Alerts: what the watch found, what needs a person first, and everything that a person needs to deal with
/// one: why, whom, what proves it, what can be done, and the way back.
///
/// Live it shows the board of the engine or of the rehearsal; while the window looks at the past, what the
/// event log tells of alerts until then, which cannot be acted upon.
#pragma once

#include "ui/alerts/alert_actions.h"
#include "ui/alerts/alert_page.h"
#include "ui/alerts/alerts_model.h"
#include "ui/link/console.h"
#include "ui/link/view.h"
#include "ui/widgets/dense_table.h"

#include <array>

class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace vedette::ui {

class EmptyState;
class Redaction;

class AlertsView final : public View {
    Q_OBJECT

public:
    explicit AlertsView(Console console, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const override { return QStringLiteral("alerts"); }

    [[nodiscard]] QString title() const override { return tr("Alerts"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("alerts"); }

    void find(const QString& query) override;
    [[nodiscard]] QStringList completions(const QString& query, int cursor) const override;
    bool exportTo(QWidget* window) override;
    void retranslate() override;

    [[nodiscard]] const AlertsModel& model() const noexcept { return m_model; }

    [[nodiscard]] const AlertPage& page() const noexcept { return *m_page; }

    [[nodiscard]] AlertActions& deeds() const noexcept { return *m_actions; }

    [[nodiscard]] DenseTable& table() const noexcept { return *m_table; }

    [[nodiscard]] QTabBar& tabs() const noexcept { return *m_tabs; }

    /// Brings it into sight, whatever is filtered.
    void choose(AlertId id);
    /// The alerts that are listed.
    [[nodiscard]] QByteArray asCsv(Redaction& redaction) const;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildActions();
    void arrange();
    void takeBoard();
    void readPast();
    void readMoves();
    void list();
    void showPage();
    void showTabs();
    void showEmpty();
    void step(int by);
    void menu(const QPoint& at);
    void copyMarkdown();
    void handOver();
    void suggested(const alert::Suggestion& suggestion);
    [[nodiscard]] bool onTab(const AlertEntry& entry, int tab) const;
    [[nodiscard]] std::vector<AlertEntry> chosen() const;
    [[nodiscard]] std::vector<alert::Suggestion> suggestionsFor(const alert::Alert& alert) const;

    Console m_console;
    PeerNames m_names;
    AlertsModel m_model;
    std::vector<AlertEntry> m_all; ///< of now, or of the moment
    AlertQuery m_query;
    QString m_text; ///< of the query
    AlertId m_current;
    AlertId m_movesOf; ///< whose steps were asked for
    std::uint64_t m_movesCount = 0;
    bool m_listed = false; ///< m_all is what is seen
    bool m_stale = true;
    bool m_waits = false; ///< for the alerts of the moment
    AlertActions* m_actions;
    AlertPage* m_page;
    QTabBar* m_tabs;
    QLabel* m_note;
    QSplitter* m_split;
    QStackedWidget* m_stack;
    DenseTable* m_table;
    EmptyState* m_empty;
    QScrollArea* m_scroll;
    QAction* m_next;
    QAction* m_previous;
    QAction* m_open;
    QAction* m_undo;
    QAction* m_copy;
    QAction* m_handOver;
    QToolButton* m_handOverButton;
};

} // namespace vedette::ui
