/// The program's place in the desktop's tray, where there is one: brings the window to the front, and tells
/// of problems while the window is not there. Without a tray nothing is shown and nothing is lost: the window
/// has its notices.
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QObject>

class QMenu;
class QSystemTrayIcon;

namespace vedette::ui {

class MainWindow;

class Tray final : public QObject {
    Q_OBJECT

public:
    explicit Tray(MainWindow& window);
    ~Tray() override;

private:
    void tell(Severity severity, const QString& text);
    void fill();
    void bringForward();

    MainWindow& m_window;
    QSystemTrayIcon* m_icon = nullptr;
    QMenu* m_menu = nullptr;
};

} // namespace vedette::ui
