/// Limits in hindsight: who ran into which, how near everybody came to those on connections, and what other
/// limits would have done to what a log has on record.
///
/// Read from the log of what the window shows, up to the moment that it looks at, or from a data folder;
/// anew when another limit is supposed, and while that of the window goes on. Nothing is changed anywhere.
/// What is recorded, and so can be supposed, says swarm::LimitReview.
#pragma once

#include "core/swarm/limit_review.h"
#include "ui/link/console.h"
#include "ui/link/log_bar.h"
#include "ui/link/view.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>

#include <array>
#include <memory>

class QAction;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QSplitter;
class QStackedWidget;

namespace vedette::ui {

class DenseTable;
class LimitRows;
class LimitSubjectRows;

class LimitsView final : public View {
    Q_OBJECT

public:
    static constexpr int kSettleMs = 400;    ///< after the last change of what is supposed
    static constexpr qint64 kFreshMs = 5000; ///< at least, between two readings of a log that goes on

    explicit LimitsView(const Console& console, QWidget* parent = nullptr);

    [[nodiscard]] QString key() const override { return QStringLiteral("limits"); }

    [[nodiscard]] QString title() const override { return tr("Limits"); }

    [[nodiscard]] QString iconName() const override { return QStringLiteral("limits"); }

    [[nodiscard]] bool needsNetwork() const override { return false; }

    /// Among those who ran into the chosen limit.
    void find(const QString& query) override;
    void retranslate() override;

    /// From the log again.
    void begin();

    [[nodiscard]] LogReading& reading() const noexcept { return *m_reading; }

    [[nodiscard]] LogBar& bar() const noexcept { return *m_bar; }

    [[nodiscard]] LimitRows& limits() const noexcept { return *m_limits; }

    [[nodiscard]] LimitSubjectRows& subjects() const noexcept { return *m_subjects; }

    [[nodiscard]] DenseTable& limitTable() const noexcept { return *m_limitTable; }

    [[nodiscard]] DenseTable& subjectTable() const noexcept { return *m_subjectTable; }

    /// Of kSupposable, in its order.
    [[nodiscard]] QSpinBox& supposed(std::size_t which) const { return *m_controls.at(which); }

    [[nodiscard]] QPushButton& resetButton() const noexcept { return *m_reset; }

    [[nodiscard]] QComboBox& network() const noexcept { return *m_network; }

    /// The counts, or why there are none.
    [[nodiscard]] QString said() const;

protected:
    void showEvent(QShowEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void build();
    QWidget* buildSupposing();
    void buildActions();
    void suppose();
    void reset();
    /// What was read is of something else by now.
    void startOver();
    void beginIfSeen();
    void showReading();
    void showNetworks();
    void showReview();
    void showSubjects();
    void showCounts();
    void choosePeer();
    [[nodiscard]] bool hasLog() const;
    [[nodiscard]] bool weighed() const;
    /// Of the chosen network; null while nothing was read.
    [[nodiscard]] const swarm::LimitReview* review() const;
    [[nodiscard]] std::string chosenLimit() const;

    Console m_console;
    LogReading* m_reading;
    swarm::LimitConfig m_supposed;
    std::shared_ptr<swarm::LimitReviews> m_filling; ///< the reader's, while it reads
    std::shared_ptr<const swarm::LimitReviews> m_listed;
    bool m_asked = false; ///< of what is shown, not too long ago
    QElapsedTimer m_begun;
    qint64 m_tookMs = 0;
    QString m_sought;
    QBasicTimer m_soon;
    LogBar* m_bar;
    QComboBox* m_network;
    QLabel* m_counts;
    QSplitter* m_split;
    LimitRows* m_limits;
    DenseTable* m_limitTable;
    LimitSubjectRows* m_subjects;
    DenseTable* m_subjectTable;
    QLabel* m_nobody;
    QStackedWidget* m_below;
    QLabel* m_none;
    QStackedWidget* m_stack;
    std::array<QLabel*, swarm::LimitReview::kSupposable.size()> m_names{};
    std::array<QSpinBox*, swarm::LimitReview::kSupposable.size()> m_controls{};
    QLabel* m_intro;
    QLabel* m_result;
    QPushButton* m_reset;
    QAction* m_records;
};

} // namespace vedette::ui
