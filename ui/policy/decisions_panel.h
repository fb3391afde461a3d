/// What was decided in a span of a log: who was refused or allowed what, by which rule, how often, and at a
/// press why, and what would turn it.
#pragma once

#include "ui/link/log_bar.h"
#include "ui/policy/attempt_list.h"
#include "ui/policy/decision_tally.h"

#include <QtWidgets/QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace vedette::ui {

class DecisionsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit DecisionsPanel(const Console& console, QWidget* parent = nullptr);

    /// The chosen span.
    void begin();
    void retranslate();

    [[nodiscard]] LogBar& bar() const noexcept { return *m_bar; }

    [[nodiscard]] LogReading& reading() const noexcept { return *m_reading; }

    [[nodiscard]] AttemptList& list() const noexcept { return *m_list; }

    /// Which of them are listed.
    [[nodiscard]] QComboBox& which() const noexcept { return *m_which; }

    [[nodiscard]] QPushButton& askButton() const noexcept { return *m_ask; }

    /// The counts, or why there are none.
    [[nodiscard]] QString said() const;

signals:
    void asked(const vedette::policy::Request& request);

private:
    void build();
    void showReading();
    void fill();

    Console m_console;
    LogReading* m_reading;
    std::shared_ptr<DecisionTally> m_filling; ///< the reader's, while it reads
    std::shared_ptr<const DecisionTally> m_listed;
    LogBar* m_bar;
    QComboBox* m_which;
    QLabel* m_counts;
    QPushButton* m_ask;
    AttemptList* m_list;
    QLabel* m_none;
    QStackedWidget* m_stack;
};

} // namespace vedette::ui
