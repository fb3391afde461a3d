/// One rehearsal while it runs and after: its clock, what honest members want and do not get, and the
/// verdict.
///
/// Follows the run itself, also while the window shows a moment of its past, which is then marked in the
/// chart.
#pragma once

#include "core/lab/live_run.h"
#include "ui/link/link.h"

#include <QtWidgets/QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace vedette::ui {

class Chart;

class RunPanel final : public QFrame {
    Q_OBJECT

public:
    RunPanel(Link& link, Link::SourceId source, QWidget* parent = nullptr);

    [[nodiscard]] Link::SourceId source() const noexcept { return m_source; }

    /// As of the last refresh().
    [[nodiscard]] const lab::LiveStatus& status() const noexcept { return m_status; }

    [[nodiscard]] bool defences() const noexcept { return m_defences; }

    void refresh();
    void retranslate();

signals:
    void closeRequested();

private:
    void dress();
    void showFigures();
    void showCourse();
    void showVerdict();
    [[nodiscard]] lab::LiveRun* run() const;

    Link& m_link;
    Link::SourceId m_source;
    bool m_defences = true;
    bool m_attack = false;
    lab::LiveStatus m_status;
    std::size_t m_drawn = 0; ///< samples of the course
    QLabel* m_title;
    QLabel* m_phase;
    QPushButton* m_show;
    QToolButton* m_pause;
    QToolButton* m_close;
    QProgressBar* m_progress;
    QLabel* m_figures;
    Chart* m_chart;
    QLabel* m_mark;
    QLabel* m_verdict;
};

/// What came of it, in a sentence.
[[nodiscard]] QString verdictOf(const lab::Outcome& outcome, bool attack);

} // namespace vedette::ui
