/// The effect of the policy as it stands on what happened: how many attempts of a span of the log it decides
/// as they were decided, how many it would break, how many it would newly allow, and which.
#pragma once

#include "core/policy/replay.h"
#include "ui/link/log_bar.h"
#include "ui/policy/attempt_list.h"
#include "ui/policy/policy_check.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace vedette::ui {

class EffectPanel final : public QWidget {
    Q_OBJECT

public:
    explicit EffectPanel(const Console& console, QWidget* parent = nullptr);

    void setPolicy(std::shared_ptr<const CheckedPolicy> checked);

    /// As LogBar has it.
    void setFolder(const QString& folder) { m_bar->setFolder(folder); }

    /// The policy as it stands, over the chosen span.
    void begin();
    void retranslate();

    [[nodiscard]] LogReading& reading() const noexcept { return *m_reading; }

    [[nodiscard]] AttemptList& list() const noexcept { return *m_list; }

    [[nodiscard]] QComboBox& span() const noexcept { return m_bar->span(); }

    [[nodiscard]] QPushButton& askButton() const noexcept { return *m_ask; }

    /// The counts, or why there are none.
    [[nodiscard]] QString said() const;

    /// Of the policy as it stands; null while that was not read.
    [[nodiscard]] const policy::Replay* replay() const noexcept;

signals:
    void asked(const vedette::policy::Request& request);
    /// replay() may be another.
    void read();

private:
    void build();
    void showReading();
    void showCounts();
    void fill();

    Console m_console;
    LogReading* m_reading;
    std::shared_ptr<const CheckedPolicy> m_checked = std::make_shared<const CheckedPolicy>();
    std::shared_ptr<policy::Replay> m_filling; ///< the reader's, while it reads
    std::shared_ptr<const policy::Replay> m_listed;
    LogBar* m_bar;
    QLabel* m_counts;
    QPushButton* m_ask;
    AttemptList* m_list;
    QLabel* m_none;
    QStackedWidget* m_stack;
};

} // namespace vedette::ui
