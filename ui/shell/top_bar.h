/// Above every view: its title, what is watched, the one box to search with, and the time that the window
/// shows.
#pragma once

#include "ui/link/link.h"

#include <QtWidgets/QFrame>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace vedette::ui {

class FilterMenu;
class View;

class TopBar final : public QFrame {
    Q_OBJECT

public:
    TopBar(Link& link, QWidget* parent);

    /// Title, query and completion are that view's from now on. Null for none.
    void setView(View* view);
    [[nodiscard]] QString query() const;
    void setQuery(const QString& query);
    void focusQuery();
    void setNarrow(bool narrow);
    void retranslate();

    [[nodiscard]] QLineEdit* box() const noexcept { return m_box; }

    [[nodiscard]] FilterMenu& filters() const noexcept { return *m_filters; }

signals:
    /// Soon after the last key.
    void queryChanged(const QString& query);
    void joinWanted();
    void addressesWanted();
    void momentWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    class Completion;

    void showTime();
    void showSource();
    void fillSources();
    void fillTimes();
    void place();

    Link& m_link;
    View* m_view = nullptr;
    QLabel* m_title;
    QToolButton* m_source;
    QMenu* m_sources;
    QLineEdit* m_box;
    FilterMenu* m_filters;
    QAction* m_search; ///< the mark in the box
    QLabel* m_count;
    QLabel* m_key;
    Completion* m_completion;
    QToolButton* m_time;
    QMenu* m_times;
    QPushButton* m_live;
    QBasicTimer m_typing;
    QBasicTimer m_clock;
};

} // namespace vedette::ui
