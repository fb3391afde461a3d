/// Incidents: alerts, peers and notes that belong together, who looks after them, and what happened.
///
/// Of the board as it is now, also while the window looks at the past: what becomes of incidents is no event.
/// Nothing can be done there then.
#pragma once

#include "ui/incidents/incident_actions.h"
#include "ui/incidents/incident_page.h"
#include "ui/incidents/incidents_model.h"
#include "ui/link/console.h"
#include "ui/link/view.h"
#include "ui/widgets/dense_table.h"

class QLabel;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabBar;

namespace vedette::ui {

class EmptyState;

class IncidentsView final : public View {
    Q_OBJECT

public:
    explicit IncidentsView(Console console, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const override { return QStringLiteral("incidents"); }

    [[nodiscard]] QString title() const override { return tr("Incidents"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("incidents"); }

    /// Words of the title, the owner and the notes; `id:3` alone opens that one.
    void find(const QString& query) override;
    void retranslate() override;

    [[nodiscard]] const IncidentsModel& model() const noexcept { return m_model; }

    [[nodiscard]] const IncidentPage& page() const noexcept { return *m_page; }

    [[nodiscard]] IncidentActions& deeds() const noexcept { return *m_actions; }

    [[nodiscard]] DenseTable& table() const noexcept { return *m_table; }

    [[nodiscard]] QTabBar& tabs() const noexcept { return *m_tabs; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildActions();
    void arrange();
    void takeBoard();
    void list();
    void showPage();
    void showTabs();
    void showEmpty();
    void step(int by);
    void menu(const QPoint& at);
    [[nodiscard]] bool isListed(const IncidentEntry& entry) const;
    [[nodiscard]] std::optional<IncidentEntry> chosen() const;

    Console m_console;
    PeerNames m_names;
    IncidentsModel m_model;
    std::vector<IncidentEntry> m_all;
    QString m_text; ///< of the query
    IncidentId m_current;
    IncidentActions* m_actions;
    IncidentPage* m_page;
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
};

} // namespace vedette::ui
