/// What falls with an agent, a segment, an owner or a role, by the policy as its text stands, whether it was
/// saved or not: who, by which way, and what would stop most of it for least.
#pragma once

#include "ui/policy/fall.h"
#include "ui/policy/fleet_reckoning.h"
#include "ui/policy/policy_check.h"

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QStringListModel;
class QTreeWidget;
class QTreeWidgetItem;

namespace vedette::ui {

class FallPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostListed = 2000; ///< of who falls, and of who is touched

    explicit FallPanel(const Console& console, QWidget* parent = nullptr);

    void setPolicy(std::shared_ptr<const CheckedPolicy> checked);
    /// Of whom the field names.
    void begin();
    void retranslate();

    [[nodiscard]] FleetReckoning& reckoning() const noexcept { return *m_reckoning; }

    /// Null before the first came to its end, and while another is under way.
    [[nodiscard]] const std::shared_ptr<const Fall>& result() const noexcept { return m_listed; }

    [[nodiscard]] QLineEdit& who() const noexcept { return *m_who; }

    [[nodiscard]] QPushButton& beginButton() const noexcept { return *m_begin; }

    [[nodiscard]] QPushButton& peerButton() const noexcept { return *m_peer; }

    [[nodiscard]] QPushButton& showButton() const noexcept { return *m_show; }

    [[nodiscard]] QTreeWidget& list() const noexcept { return *m_list; }

    /// The counts, or why there are none.
    [[nodiscard]] QString said() const;

signals:
    void ruleWanted(const QString& file, int line);

private:
    void build();
    void dress();
    void showReckoning();
    void showCounts();
    void fill();
    void fillCuts(const Fall& fall);
    void fillReached(const Fall& fall, bool falls, std::size_t count);
    QTreeWidgetItem* group(const QString& title, int severity);
    void choose();
    void activate(const QTreeWidgetItem* item);
    void showInGraph(bool on);
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] QString nameOf(const QString& peer) const;

    Console m_console;
    FleetReckoning* m_reckoning;
    std::shared_ptr<const CheckedPolicy> m_checked = std::make_shared<const CheckedPolicy>();
    std::shared_ptr<const Fall> m_found;
    std::shared_ptr<const Fall> m_listed;
    std::shared_ptr<const Fall> m_before;   ///< of the same, by an earlier text
    std::shared_ptr<const Fall> m_drawn;    ///< that the other views were given
    std::shared_ptr<const Fallout> m_shown; ///< as they have it
    QStringListModel* m_known;
    QLineEdit* m_who;
    QPushButton* m_peer;
    QPushButton* m_begin;
    QProgressBar* m_progress;
    QLabel* m_counts;
    QPushButton* m_show;
    QTreeWidget* m_list;
    QLabel* m_none;
    QStackedWidget* m_stack;
};

} // namespace vedette::ui
