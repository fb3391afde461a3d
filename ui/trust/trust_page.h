/// Why the selected peer stands where it does: the terms of its score in words, and stacked over time.
#pragma once

#include "ui/link/console.h"
#include "ui/trust/term_history.h"

#include <QtCore/QBasicTimer>
#include <QtWidgets/QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace vedette::ui {

class FactGrid;
class StackChart;

class TrustPage final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kSoonMs = 300;

    TrustPage(const Console& console, const QList<QAction*>& deeds, const QList<QAction*>& ways,
              QWidget* parent = nullptr);

    /// Empty for nobody.
    void show(const QString& peer);
    using QWidget::show;

    [[nodiscard]] const QString& peer() const noexcept { return m_peer; }

    [[nodiscard]] FactGrid& facts() const noexcept { return *m_facts; }

    [[nodiscard]] StackChart& chart() const noexcept { return *m_chart; }

    [[nodiscard]] const TermHistory& history() const noexcept { return *m_history; }

    void retranslate();

protected:
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build(const QList<QAction*>& deeds, const QList<QAction*>& ways);
    void dress();
    void later();
    void fill();
    void fillChart();
    void readTerms();

    Console m_console;
    QString m_peer;
    TermHistory* m_history;
    QStackedWidget* m_stack;
    QWidget* m_body;
    QLabel* m_none;
    QLabel* m_name;
    QLabel* m_id;
    FactGrid* m_facts;
    QScrollArea* m_scroll;
    QLabel* m_chartTitle;
    QComboBox* m_length;
    QLabel* m_state;
    StackChart* m_chart;
    QBasicTimer m_soon;
};

} // namespace vedette::ui
