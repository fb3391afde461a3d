#include "app/desktop/bench/first_picture.h"

#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>

#include <unistd.h>

#include <array>
#include <string>

namespace vedette::app {

FirstPicture::FirstPicture(QWidget* window) : QObject(window), m_parent(STDIN_FILENO, QSocketNotifier::Read) {
    window->installEventFilter(this);
    connect(&m_parent, &QSocketNotifier::activated, this, [] {
        std::array<char, 64> ignored;
        if (::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0) QApplication::quit();
    });
}

bool FirstPicture::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Paint && !m_painted) {
        m_painted = true;
        // The whole window is painted and on its way to the screen before the next turn.
        QTimer::singleShot(0, this, [] { tellParent("painted " + std::to_string(wallSeconds())); });
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vedette::app
