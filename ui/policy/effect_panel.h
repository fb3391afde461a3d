/// The effect of the policy as it stands on what happened: how many attempts of a span of the log it decides
/// as they were decided, how many it would break, how many it would newly allow, and which.
#pragma once

#include "ui/policy/effect_reading.h"
#include "ui/policy/policy_check.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace vedette::ui {

class EffectPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostShown = 2000; ///< differences in the list; the rest is counted

    explicit EffectPanel(const Console& console, QWidget* parent = nullptr);

    void setPolicy(std::shared_ptr<const CheckedPolicy> checked);
    /// Of a node, whose log is read from now on; empty: the log of what the window shows.
    void setFolder(const QString& folder);
    /// The policy as it stands, over the chosen span.
    void begin();
    void retranslate();

    [[nodiscard]] EffectReading& reading() const noexcept { return *m_reading; }

    [[nodiscard]] QTreeWidget& list() const noexcept { return *m_list; }

    [[nodiscard]] QComboBox& span() const noexcept { return *m_span; }

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
    void dress();
    void chooseLog(int which);
    void showReading();
    void showCounts();
    void fill();
    void choose();
    void askChosen();
    [[nodiscard]] const policy::Replay::Difference* chosen() const;

    Console m_console;
    EffectReading* m_reading;
    std::shared_ptr<const CheckedPolicy> m_checked = std::make_shared<const CheckedPolicy>();
    std::shared_ptr<const policy::Replay> m_listed;
    std::vector<std::pair<const policy::Replay::Key*, const policy::Replay::Difference*>> m_rows; ///< of it
    QString m_folder;
    QComboBox* m_log;
    QComboBox* m_span;
    QPushButton* m_begin;
    QProgressBar* m_progress;
    QLabel* m_counts;
    QPushButton* m_ask;
    QTreeWidget* m_list;
    QLabel* m_none;
    QStackedWidget* m_stack;
};

} // namespace vedette::ui
