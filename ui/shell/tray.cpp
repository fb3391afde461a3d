#include "ui/shell/tray.h"

#include "ui/link/preferences.h"
#include "ui/settings/appearance.h"
#include "ui/shell/main_window.h"
#include "ui/shell/notices.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSystemTrayIcon>

namespace vedette::ui {

Tray::Tray(MainWindow& window) : QObject(&window), m_window(window) {
    if (!QSystemTrayIcon::isSystemTrayAvailable()) return;
    m_menu = new QMenu;
    m_icon = new QSystemTrayIcon(QApplication::windowIcon(), this);
    m_icon->setToolTip(QStringLiteral("Vedette"));
    m_icon->setContextMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &Tray::fill);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason why) {
        if (why == QSystemTrayIcon::Trigger) bringForward();
    });
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        bringForward();
        m_window.notices().open();
    });
    connect(&window.notices(), &Notices::told, this, &Tray::tell);
    fill();
    m_icon->show();
}

Tray::~Tray() {
    delete m_menu;
}

void Tray::fill() {
    m_menu->clear();
    m_menu->addAction(tr("Show the window"), this, &Tray::bringForward);
    m_menu->addAction(tr("Quit"), qApp, &QApplication::quit);
}

void Tray::bringForward() {
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Tray::tell(Severity severity, const QString& text) {
    if (severity > Severity::High || m_window.isActiveWindow()) return;
    if (!Preferences::instance().value(setting::kNotify, true).toBool()) return;
    m_icon->showMessage(QStringLiteral("Vedette"), text,
                        severity == Severity::Critical ? QSystemTrayIcon::Critical
                                                       : QSystemTrayIcon::Warning);
}

} // namespace vedette::ui
