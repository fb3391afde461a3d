/// The view and the panels that dock around it. Each desk keeps its own arrangement between runs.
#pragma once

#include "ui/shell/views.h"

#include <QtCore/QHash>
#include <QtWidgets/QMainWindow>

class QDockWidget;

namespace vedette::ui {

class Workspace final : public QMainWindow {
    Q_OBJECT

public:
    Workspace(const Console& console, QWidget* parent);

    /// Keeps how the panels stand for the desk that was, and puts them as they stood at this one. False: what
    /// was kept cannot be used, and the panels stand as at first.
    bool setDesk(Desk desk);
    void keepLayout() const;
    void resetLayout();

    /// Shows no panel, and brings back those that were shown.
    void setBare(bool bare);

    /// Show or hide, one a panel.
    [[nodiscard]] QList<QAction*> panelActions() const;

    [[nodiscard]] QDockWidget* panel(const QString& key) const { return m_panels.value(key); }

    void retranslate();

private:
    void standAsAtFirst();

    class Title;

    QHash<QString, QDockWidget*> m_panels;
    QByteArray m_first;
    QByteArray m_beforeBare;
    Desk m_desk = Desk::Watch;
};

} // namespace vedette::ui
