/// What flows between the segments of the fleet and what may, by the policy as its text stands; and what that
/// is worth against a perimeter, inside of which all is trusted.
#pragma once

#include "ui/policy/fleet_reckoning.h"
#include "ui/policy/policy_check.h"
#include "ui/policy/segment_map.h"

#include <QtWidgets/QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTreeWidget;
class QTreeWidgetItem;

namespace vedette::ui {

class SegmentPicture;

class SegmentsPanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr std::size_t kMostListed = 500; ///< flows of each standing
    static constexpr int kTopics = 6;               ///< that are compared with a perimeter

    explicit SegmentsPanel(const Console& console, QWidget* parent = nullptr);

    void setPolicy(std::shared_ptr<const CheckedPolicy> checked);
    /// Of the text as it stands.
    void begin();
    void retranslate();

    [[nodiscard]] FleetReckoning& reckoning() const noexcept { return *m_reckoning; }

    /// Null before the first came to its end, and while another is under way.
    [[nodiscard]] const std::shared_ptr<const SegmentMap>& result() const noexcept { return m_map; }

    [[nodiscard]] SegmentPicture& picture() const noexcept { return *m_picture; }

    [[nodiscard]] QTreeWidget& list() const noexcept { return *m_list; }

    [[nodiscard]] QTabBar& pages() const noexcept { return *m_pages; }

    [[nodiscard]] QPushButton& beginButton() const noexcept { return *m_begin; }

    /// Of a topic that is compared: what a perimeter makes of it, and the policy.
    [[nodiscard]] std::pair<QString, QString> compared(int topic) const;

    /// The counts, or why there are none.
    [[nodiscard]] QString said() const;

signals:
    void ruleWanted(const QString& file, int line);

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void dress();
    void setWidths();
    void showReckoning();
    void showCounts();
    void fill();
    void fillFlow(QTreeWidgetItem* group, std::size_t number);
    void compare();
    void choose();
    void activate(const QTreeWidgetItem* item);
    void pick(std::size_t flow);

    Console m_console;
    FleetReckoning* m_reckoning;
    std::shared_ptr<const CheckedPolicy> m_checked = std::make_shared<const CheckedPolicy>();
    std::shared_ptr<const SegmentMap> m_map;
    std::shared_ptr<const SegmentMap> m_listed;
    QPushButton* m_begin;
    QProgressBar* m_progress;
    QLabel* m_counts;
    SegmentPicture* m_picture;
    QTabBar* m_pages;
    QTreeWidget* m_list;
    QScrollArea* m_table;
    QLabel* m_perimeter;
    QLabel* m_policy;
    std::array<QLabel*, kTopics> m_topics{};
    std::array<QLabel*, kTopics> m_before{};
    std::array<QLabel*, kTopics> m_after{};
    QSplitter* m_split;
    QLabel* m_none;
    QStackedWidget* m_stack;
};

} // namespace vedette::ui
