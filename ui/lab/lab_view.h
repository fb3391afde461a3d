/// The lab: choose what happens to a fleet, with defences or without or both beside each other, and see it
/// unfold.
///
/// A rehearsal that begins here is shown in the whole window; every run of the link is here, also one that
/// began elsewhere. At most kMostRuns: the oldest makes room.
#pragma once

#include "ui/lab/scenario_model.h"
#include "ui/link/console.h"
#include "ui/link/link.h"
#include "ui/link/view.h"

#include <QtCore/QBasicTimer>

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace vedette::ui {

class Card;
class EmptyState;
class RunPanel;
class ScenarioList;
class TileGrid;

class LabView final : public View {
    Q_OBJECT

public:
    static constexpr std::size_t kMostRuns = 2;

    enum class Defences {
        On,
        Off,
        Both
    };

    explicit LabView(Console console, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const override { return QStringLiteral("lab"); }

    [[nodiscard]] QString title() const override { return tr("Lab"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("lab"); }

    void find(const QString& query) override;
    void retranslate() override;

    /// Instead of what runs.
    void start();

protected:
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSettings();
    void adopt();
    /// The settings show what the run was begun with.
    void follow(const lab::LiveRun& run);
    void refresh();
    void choose();
    void compare();
    void setSpeed();
    void pauseAll();
    void begin(const lab::Scenario& scenario, bool defences);

    Link& m_link;
    ScenarioModel m_scenarios;
    Card* m_listCard;
    ScenarioList* m_list;
    QLabel* m_agentsLabel;
    QSpinBox* m_agents;
    QLabel* m_seedLabel;
    QSpinBox* m_seed;
    QLabel* m_defencesLabel;
    QComboBox* m_defences;
    QLabel* m_speedLabel;
    QComboBox* m_speed;
    QPushButton* m_start;
    QAction* m_startAction;
    QAction* m_pauseAction;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    TileGrid* m_grid;
    QLabel* m_comparison;
    std::vector<RunPanel*> m_panels;
    QBasicTimer m_timer;
};

} // namespace vedette::ui
