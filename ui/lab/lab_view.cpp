#include "ui/lab/lab_view.h"

#include "ui/lab/run_panel.h"
#include "ui/lab/scenario_list.h"
#include "ui/link/lab_source.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/tile_grid.h"

#include <QtCore/QTimerEvent>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace vedette::ui {

namespace {

constexpr int kRefreshMs = 200;
constexpr int kFewestAgents = 10;
constexpr int kMostAgents = 2000;
constexpr int kSpeeds[] = {1, 5, 10, 30, 60, 120, 300, 600};
constexpr int kUsualSpeed = 60;
constexpr double kLongRun = 6 * 3600; ///< a second of the computer's for ten minutes of it

} // namespace

LabView::LabView(Console console, QWidget* parent)
    : View(parent),
      m_link(console.link),
      m_listCard(new Card),
      m_list(new ScenarioList(m_scenarios)),
      m_startAction(new QAction(this)),
      m_pauseAction(new QAction(this)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("lab"))),
      m_grid(new TileGrid(420, 2)),
      m_comparison(new QLabel) {
    m_listCard->setContent(m_list, true);
    m_comparison->setTextFormat(Qt::PlainText);
    m_comparison->setWordWrap(true);
    m_comparison->hide();

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // what lies in it is stepped through, and pages on
    scroll->setWidget(m_grid);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);

    auto* right = new QWidget;
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::x3);
    column->addWidget(makeSettings());
    column->addWidget(m_comparison);
    column->addWidget(m_stack, 1);
    auto* split = new QSplitter;
    split->setChildrenCollapsible(false);
    split->addWidget(m_listCard);
    split->addWidget(right);
    split->setStretchFactor(1, 1);
    split->setHandleWidth(space::x3);
    split->setStyleSheet(QStringLiteral("QSplitter::handle { background: transparent; }"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::x4, space::x4, space::x4, space::x4);
    layout->addWidget(split);

    addAction(m_startAction);
    addAction(m_pauseAction);
    connect(m_startAction, &QAction::triggered, this, &LabView::start);
    connect(m_pauseAction, &QAction::triggered, this, &LabView::pauseAll);
    connect(m_start, &QPushButton::clicked, this, &LabView::start);
    connect(m_empty, &EmptyState::acted, this, &LabView::start);
    connect(m_list, &ScenarioList::started, this, &LabView::start);
    connect(m_list, &ScenarioList::choiceChanged, this, &LabView::choose);
    connect(m_speed, &QComboBox::activated, this, &LabView::setSpeed);
    connect(&m_link, &Link::sourcesChanged, this, &LabView::adopt);
    connect(&m_link, &Link::momentChanged, this, &LabView::refresh);
    retranslate();
    m_list->choose(std::max(0, m_scenarios.rowOf(QStringLiteral("quiet-day"))));
    adopt();
}

QWidget* LabView::makeSettings() {
    auto* settings = new QFrame;
    settings->setProperty("panel", true);
    auto* grid = new QGridLayout(settings);
    grid->setContentsMargins(space::x4, space::x3, space::x4, space::x3);
    grid->setHorizontalSpacing(space::x3);
    grid->setVerticalSpacing(space::x1);
    m_agents = new QSpinBox;
    m_agents->setRange(kFewestAgents, kMostAgents);
    m_agents->setGroupSeparatorShown(true);
    m_seed = new QSpinBox;
    m_seed->setRange(1, 1'000'000);
    for (QSpinBox* box : {m_agents, m_seed}) box->setButtonSymbols(QSpinBox::NoButtons);
    m_defences = new QComboBox;
    m_defences->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_speed = new QComboBox;
    m_start = new QPushButton;
    m_start->setProperty("primary", true);
    int at = 0;
    const auto field = [&](QLabel*& label, QWidget* widget) {
        label = new QLabel;
        label->setProperty("level", "secondary");
        label->setBuddy(widget);
        grid->addWidget(label, 0, at);
        grid->addWidget(widget, 1, at);
        ++at;
    };
    field(m_defencesLabel, m_defences);
    field(m_agentsLabel, m_agents);
    field(m_seedLabel, m_seed);
    field(m_speedLabel, m_speed);
    grid->setColumnStretch(at++, 1);
    grid->addWidget(m_start, 1, at);
    return settings;
}

void LabView::retranslate() {
    m_listCard->setTitle(tr("Scenarios"), tr("Enter starts"));
    m_list->setAccessibleName(tr("Scenarios"));
    m_scenarios.retranslate();
    m_agentsLabel->setText(tr("A&gents"));
    m_seedLabel->setText(tr("S&eed"));
    m_seed->setToolTip(tr("The same seed gives the same run, to the byte."));
    m_defencesLabel->setText(tr("&Defences"));
    m_speedLabel->setText(tr("Spee&d"));
    for (const auto& [label, widget] : {std::pair<QLabel*, QWidget*>{m_agentsLabel, m_agents},
                                        {m_seedLabel, m_seed},
                                        {m_defencesLabel, m_defences},
                                        {m_speedLabel, m_speed}}) {
        widget->setAccessibleName(label->text().remove(QChar('&')));
    }
    const int defences = std::max(0, m_defences->currentIndex());
    m_defences->clear();
    m_defences->addItem(tr("On and off, side by side"), static_cast<int>(Defences::Both));
    m_defences->addItem(tr("On"), static_cast<int>(Defences::On));
    m_defences->addItem(tr("Off"), static_cast<int>(Defences::Off));
    m_defences->setCurrentIndex(defences);
    if (m_list->chosen() >= 0)
        m_defences->setToolTip(m_defences->isEnabled() ? QString() : tr("Nobody attacks in this scenario."));
    const int speed = m_speed->count() > 0 ? m_speed->currentData().toInt() : kUsualSpeed;
    m_speed->clear();
    for (const int one : kSpeeds) m_speed->addItem(tr("%1 times").arg(one), one);
    m_speed->setCurrentIndex(m_speed->findData(speed));
    m_start->setText(tr("Start"));
    m_startAction->setText(tr("Start the rehearsal"));
    m_startAction->setIcon(icon("play"));
    m_pauseAction->setText(tr("Pause or continue the rehearsals"));
    m_pauseAction->setIcon(icon("pause"));
    m_empty->setTexts(
        tr("No rehearsal runs"),
        tr("A rehearsal plays a whole fleet on this computer, with an attack or without, on a clock of "
           "its own. No socket is opened. The window then shows the fleet as it would show a real one."),
        tr("Start the chosen scenario"));
    for (RunPanel* panel : m_panels) panel->retranslate();
    refresh();
}

void LabView::choose() {
    const int row = m_list->chosen();
    m_start->setEnabled(row >= 0);
    m_startAction->setEnabled(row >= 0);
    if (row < 0) return;
    const lab::Scenario& scenario = m_scenarios.scenario(row);
    m_agents->setValue(static_cast<int>(scenario.fleet.agents));
    const bool matters = hasDefences(scenario);
    m_defences->setEnabled(matters);
    m_defences->setToolTip(matters ? QString() : tr("Nobody attacks in this scenario."));
    if (m_panels.empty()) {
        const bool isLong = std::chrono::duration<double>(scenario.duration).count() > kLongRun;
        m_speed->setCurrentIndex(m_speed->findData(isLong ? kSpeeds[std::size(kSpeeds) - 1] : kUsualSpeed));
    }
}

void LabView::start() {
    const int row = m_list->chosen();
    if (row < 0) return;
    const lab::Scenario scenario = m_scenarios.scenario(row);
    while (!m_panels.empty()) m_link.remove(m_panels.front()->source());
    const auto wanted =
        hasDefences(scenario) ? static_cast<Defences>(m_defences->currentData().toInt()) : Defences::On;
    // The last one to begin is the one that is shown.
    if (wanted != Defences::On) begin(scenario, false);
    if (wanted != Defences::Off) begin(scenario, true);
}

void LabView::begin(const lab::Scenario& scenario, bool defences) {
    lab::LiveConfig config;
    config.rehearsal.scenario = scenario;
    config.rehearsal.seed = static_cast<std::uint64_t>(m_seed->value());
    config.rehearsal.agents = static_cast<std::uint32_t>(m_agents->value());
    config.rehearsal.defences = defences;
    config.speed = m_speed->currentData().toInt();
    m_link.add(std::make_unique<LabSource>(std::move(config)));
}

void LabView::adopt() {
    std::vector<Link::SourceId> runs;
    for (const Link::SourceId id : m_link.sources()) {
        if (m_link.source(id)->lab() != nullptr) runs.push_back(id);
    }
    if (runs.size() > kMostRuns)
        runs.erase(runs.begin(), runs.end() - static_cast<std::ptrdiff_t>(kMostRuns));
    std::erase_if(m_panels, [&](RunPanel* panel) {
        if (std::ranges::count(runs, panel->source()) > 0) return false;
        m_grid->drop(panel);
        panel->deleteLater();
        return true;
    });
    for (const Link::SourceId id : runs) {
        if (std::ranges::count(m_panels, id, &RunPanel::source) > 0) continue;
        follow(*m_link.source(id)->lab());
        auto* panel = new RunPanel(m_link, id);
        m_panels.push_back(panel);
        m_grid->add(panel);
        panel->show();
        connect(panel, &RunPanel::closeRequested, this, [this, id] { m_link.remove(id); });
    }
    m_grid->arrange();
    refresh();
}

void LabView::follow(const lab::LiveRun& run) {
    const auto& played = run.config().rehearsal;
    const int row = m_scenarios.rowOf(QString::fromStdString(played.scenario.name));
    if (row >= 0 && row != m_list->chosen()) m_list->choose(row);
    m_agents->setValue(static_cast<int>(played.agents.value_or(played.scenario.fleet.agents)));
    m_seed->setValue(static_cast<int>(std::min<std::uint64_t>(played.seed, 1'000'000)));
    const double speed = run.status().speed;
    for (int i = 0; i < m_speed->count(); ++i) {
        if (m_speed->itemData(i).toDouble() <= speed) m_speed->setCurrentIndex(i);
    }
}

void LabView::refresh() {
    m_stack->setCurrentIndex(m_panels.empty() ? 0 : 1);
    m_pauseAction->setEnabled(!m_panels.empty());
    for (RunPanel* panel : m_panels) panel->refresh();
    compare();
}

void LabView::compare() {
    const RunPanel* on = nullptr;
    const RunPanel* off = nullptr;
    for (const RunPanel* panel : m_panels) (panel->defences() ? on : off) = panel;
    const bool both = on != nullptr && off != nullptr && on->status().outcome && off->status().outcome;
    m_comparison->setVisible(both);
    if (!both) return;
    const lab::Outcome& with = *on->status().outcome;
    const lab::Outcome& without = *off->status().outcome;
    m_comparison->setText(
        tr("Damage without defences %1, with defences %2. Failed tasks: %3 without, %4 with.")
            .arg(figures::percent(without.damage), figures::percent(with.damage),
                 figures::count(without.tally.tasksFailed), figures::count(with.tally.tasksFailed)));
    m_comparison->setFont(Theme::instance().font(Type::Title));
}

void LabView::setSpeed() {
    for (const RunPanel* panel : m_panels) {
        Source* source = m_link.source(panel->source());
        if (source != nullptr && source->lab() != nullptr)
            source->lab()->setSpeed(m_speed->currentData().toInt());
    }
    refresh();
}

void LabView::pauseAll() {
    const bool anyRuns = std::ranges::any_of(m_panels, [](const RunPanel* panel) {
        return panel->status().phase == lab::LiveStatus::Phase::Running;
    });
    for (const RunPanel* panel : m_panels) {
        Source* source = m_link.source(panel->source());
        if (source == nullptr || source->lab() == nullptr) continue;
        if (anyRuns)
            source->lab()->pause();
        else
            source->lab()->resume();
    }
    refresh();
}

void LabView::find(const QString& query) {
    m_list->find(query);
}

void LabView::timerEvent(QTimerEvent* event) {
    if (event->timerId() == m_timer.timerId())
        refresh();
    else
        View::timerEvent(event);
}

void LabView::showEvent(QShowEvent* event) {
    m_timer.start(kRefreshMs, this);
    refresh();
    View::showEvent(event);
}

void LabView::hideEvent(QHideEvent* event) {
    m_timer.stop();
    View::hideEvent(event);
}

} // namespace vedette::ui
