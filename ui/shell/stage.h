/// Where the views stand, one shown at a time. Each is made when it is first shown or, one after the other,
/// when the window has nothing else to do: so a start waits for one view only.
#pragma once

#include "ui/shell/views.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QHash>
#include <QtWidgets/QWidget>

class QStackedWidget;

namespace vedette::ui {

class Notices;

class Stage final : public QWidget {
    Q_OBJECT

public:
    Stage(const Console& console, QWidget* parent);

    /// Shows a page that is no view, until a view is shown.
    void setWelcome(QWidget* page);
    void showWelcome();
    void focusWelcome();
    /// False: there is no such view.
    bool show(const QString& key);

    /// Null: there is none, or it was not made yet.
    [[nodiscard]] View* find(const QString& key) const { return m_views.value(key); }

    /// The one that is shown; null while the welcome is.
    [[nodiscard]] View* current() const;

    [[nodiscard]] Notices& notices() const noexcept { return *m_notices; }

    /// Makes the rest while nothing else is to be done.
    void warm();

signals:
    void made(vedette::ui::View* view);
    void shown(vedette::ui::View* view);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    View* make(const ViewEntry& entry);

    Console m_console;
    Notices* m_notices;
    QStackedWidget* m_stack;
    QWidget* m_welcome = nullptr;
    QHash<QString, View*> m_views;
    QBasicTimer m_warm;
};

} // namespace vedette::ui
