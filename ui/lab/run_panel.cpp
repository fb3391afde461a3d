#include "ui/lab/run_panel.h"

#include "ui/link/words.h"
#include "ui/theme/icons.h"
#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/figures.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

namespace vedette::ui {

namespace {

constexpr int kWindow = 6; ///< samples that a share is taken over

using Phase = lab::LiveStatus::Phase;

double seconds(Duration span) {
    return std::chrono::duration<double>(span).count();
}

double share(std::uint64_t bad, std::uint64_t all) {
    return all == 0 ? 0 : static_cast<double>(bad) / static_cast<double>(all);
}

QPixmap markOf(Severity severity, int side, qreal scale) {
    QPixmap picture(QSize(side, side) * scale);
    picture.setDevicePixelRatio(scale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintSeverity(painter, QRectF(0, 0, side, side), severity);
    return picture;
}

} // namespace

QString verdictOf(const lab::Outcome& outcome, bool attack) {
    const QString lost = figures::percent(outcome.damage) + QChar(' ') + damageMeaning(outcome.meaning);
    if (!attack) return RunPanel::tr("Nobody attacked. %1.").arg(lost);
    return outcome.attackSucceeded ? RunPanel::tr("The attack succeeded: %1.").arg(lost)
                                   : RunPanel::tr("The network held: %1.").arg(lost);
}

RunPanel::RunPanel(Link& link, Link::SourceId source, QWidget* parent)
    : QFrame(parent),
      m_link(link),
      m_source(source),
      m_title(new QLabel),
      m_phase(new QLabel),
      m_show(new QPushButton),
      m_pause(new QToolButton),
      m_close(new QToolButton),
      m_progress(new QProgressBar),
      m_figures(new QLabel),
      m_chart(new Chart),
      m_mark(new QLabel),
      m_verdict(new QLabel) {
    setProperty("panel", true);
    if (const auto* live = run()) {
        m_defences = live->config().rehearsal.defences;
        m_attack = live->config().rehearsal.scenario.attack;
    }
    for (QLabel* label : {m_title, m_phase, m_figures, m_verdict}) label->setTextFormat(Qt::PlainText);
    m_phase->setProperty("level", "secondary");
    m_figures->setProperty("level", "secondary");
    m_figures->setWordWrap(true);
    m_verdict->setWordWrap(true);
    m_progress->setRange(0, 1000);
    // The words stand below the bar: no colour of text is legible on both of its halves.
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(space::x2);
    m_phase->setWordWrap(true);
    m_chart->setMaximumHeight(size::detail);

    auto* head = new QHBoxLayout;
    head->setSpacing(space::x2);
    head->addWidget(m_title, 1);
    head->addWidget(m_show);
    head->addWidget(m_pause);
    head->addWidget(m_close);
    auto* verdict = new QHBoxLayout;
    verdict->setSpacing(space::x2);
    verdict->addWidget(m_mark, 0, Qt::AlignTop);
    verdict->addWidget(m_verdict, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::x4, space::x3, space::x4, space::x3);
    layout->setSpacing(space::x2);
    layout->addLayout(head);
    layout->addWidget(m_progress);
    layout->addWidget(m_phase);
    layout->addLayout(verdict);
    layout->addWidget(m_figures);
    layout->addWidget(m_chart, 4);
    layout->addStretch(1);

    connect(m_show, &QPushButton::clicked, this, [this] { m_link.show(m_source); });
    connect(m_close, &QToolButton::clicked, this, &RunPanel::closeRequested);
    connect(m_pause, &QToolButton::clicked, this, [this] {
        auto* live = run();
        if (live == nullptr) return;
        if (live->status().phase == Phase::Paused)
            live->resume();
        else
            live->pause();
        refresh();
    });
    connect(&Theme::instance(), &Theme::changed, this, &RunPanel::dress);
    retranslate();
}

lab::LiveRun* RunPanel::run() const {
    Source* source = m_link.source(m_source);
    return source == nullptr ? nullptr : source->lab();
}

void RunPanel::dress() {
    m_title->setFont(Theme::instance().font(Type::Title, QFont::DemiBold));
    m_verdict->setFont(Theme::instance().font(Type::Body, QFont::DemiBold));
    m_close->setIcon(icon("close"));
    m_pause->setIcon(icon(m_status.phase == Phase::Paused ? "play" : "pause"));
    showVerdict();
}

void RunPanel::retranslate() {
    m_close->setToolTip(tr("Stop this run and remove it"));
    m_close->setAccessibleName(m_close->toolTip());
    m_progress->setAccessibleName(tr("How far the run is"));
    m_chart->setAccessibleName(tr("What honest members did not get"));
    const auto live = run();
    const QString name =
        live == nullptr ? QString() : QString::fromStdString(live->config().rehearsal.scenario.name);
    m_title->setText(!m_attack ? name : m_defences ? tr("Defences on") : tr("Defences off"));
    setAccessibleName(name + QStringLiteral(", ") + m_title->text());
    m_chart->setTexts(
        [](double value) { return figures::percent(value); },
        [](double at) { return figures::duration(std::chrono::seconds(static_cast<std::int64_t>(at))); });
    m_drawn = 0;
    m_chart->setLines({{tr("Tasks failed"), {}, [] { return tokens().accent; }, Qt::SolidLine},
                       {tr("Dials failed"), {}, [] { return tokens().severity[1]; }, Qt::DashLine}});
    refresh();
    dress();
}

void RunPanel::refresh() {
    auto* live = run();
    if (live == nullptr) return;
    m_status = live->status();
    const bool shown = m_link.shown() == m_source;
    m_show->setEnabled(!shown);
    m_show->setText(shown ? tr("Shown in the window") : tr("Show in the window"));
    m_pause->setEnabled(!m_status.finished());
    m_pause->setIcon(icon(m_status.phase == Phase::Paused ? "play" : "pause"));
    m_pause->setToolTip(m_status.phase == Phase::Paused ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->toolTip());
    showFigures();
    showCourse();
    showVerdict();
}

void RunPanel::showFigures() {
    const double length = seconds(m_status.length);
    m_progress->setValue(length > 0 ? static_cast<int>(1000 * seconds(m_status.reached) / length) : 0);
    const QString clock =
        tr("%1 of %2").arg(figures::stopwatch(m_status.reached), figures::duration(m_status.length));
    m_progress->setAccessibleDescription(clock);
    QString phase;
    switch (m_status.phase) {
    case Phase::Preparing: phase = tr("the fleet is made"); break;
    case Phase::Running:
        phase = m_status.pace > 0 && m_status.pace < m_status.speed * 0.9
                  ? tr("%1 times real time, for this computer is too slow for %2")
                        .arg(figures::real(m_status.pace, 0), figures::real(m_status.speed, 0))
                  : tr("%1 times real time").arg(figures::real(m_status.speed, 0));
        break;
    case Phase::Paused: phase = tr("paused"); break;
    case Phase::Over: phase = tr("over"); break;
    case Phase::Stopped: phase = tr("stopped"); break;
    case Phase::Failed: phase = tr("it could not begin"); break;
    }
    m_phase->setText(clock + QStringLiteral(" · ") + phase);
    const lab::LiveSample& sum = m_status.soFar;
    m_figures->setText(tr("%1 of %2 members up · %3 of %4 tasks failed · %5 of %6 dials failed")
                           .arg(figures::count(sum.up), figures::count(m_status.members),
                                figures::count(sum.tasksFailed), figures::count(sum.tasks),
                                figures::count(sum.dialsFailed),
                                figures::count(sum.dialsFailed + sum.connects)));
}

void RunPanel::showCourse() {
    const auto& course = m_status.course;
    m_chart->setTimes(0, std::max(1.0, seconds(m_status.length)));
    for (; m_drawn < course.size(); ++m_drawn) {
        const lab::LiveSample& to = course[m_drawn];
        const lab::LiveSample from = m_drawn >= kWindow ? course[m_drawn - kWindow] : lab::LiveSample{};
        m_chart->add(0, seconds(to.at), share(to.tasksFailed - from.tasksFailed, to.tasks - from.tasks));
        const auto failed = to.dialsFailed - from.dialsFailed;
        m_chart->add(1, seconds(to.at), share(failed, failed + to.connects - from.connects));
    }
    m_chart->setTop(1.0);
    if (m_status.assaultBegin && m_status.assaultEnd) {
        m_chart->setStretches({{seconds(*m_status.assaultBegin), seconds(*m_status.assaultEnd),
                                m_attack ? tr("Attack") : tr("Disturbance")}});
    }
    std::optional<double> looked;
    if (m_link.shown() == m_source && !m_link.live()) {
        looked = static_cast<double>(m_link.moment().ms - m_status.begin.ms) / 1000;
    }
    m_chart->setCursorTime(looked);
    m_chart->setNow(seconds(m_status.reached));
}

void RunPanel::showVerdict() {
    QString said;
    Severity severity = Severity::Info;
    if (m_status.outcome) {
        said = verdictOf(*m_status.outcome, m_attack);
        severity = m_status.outcome->attackSucceeded ? Severity::High : Severity::Info;
    } else if (m_status.failure) {
        said = sentence(*m_status.failure);
        severity = Severity::Medium;
    }
    if (!said.isEmpty()) {
        const int side = QFontMetrics(m_verdict->font()).ascent();
        m_mark->setPixmap(markOf(severity, side, devicePixelRatioF()));
    }
    m_verdict->setText(said);
    m_mark->setVisible(!said.isEmpty());
    m_verdict->setVisible(!said.isEmpty());
}

} // namespace vedette::ui
