/// One column of the board: a tier with its mark, how many stand in it, what it means, and who.
#pragma once

#include "core/trust/record.h"

#include <QtWidgets/QListView>
#include <QtWidgets/QWidget>

class QLabel;
class QStackedWidget;

namespace vedette::ui {

class TierList;

class TierColumn final : public QWidget {
    Q_OBJECT

public:
    TierColumn(trust::Tier tier, TierList& list, QWidget* parent = nullptr);

    [[nodiscard]] trust::Tier tier() const noexcept { return m_tier; }

    [[nodiscard]] QListView& view() const noexcept { return *m_view; }

    [[nodiscard]] QString heading() const;

    /// How many there are in all, and of how many the box lets us see fewer.
    void setCounts(std::size_t listed, std::size_t all);
    void retranslate();

signals:
    /// The arrow keys lead to the column before or behind it.
    void left(int by);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void dress();
    void tell();

    trust::Tier m_tier;
    TierList& m_list;
    std::size_t m_listed = 0;
    std::size_t m_all = 0;
    QLabel* m_mark;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_meaning;
    QStackedWidget* m_stack;
    QListView* m_view;
    QLabel* m_none;
};

} // namespace vedette::ui
