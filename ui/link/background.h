/// Work that takes too long for the window's thread.
#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QMetaObject>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>

#include <memory>
#include <utility>

namespace vedette::ui {

/// Does `work` on a thread of Qt's pool and hands what it returns to `then` on the window's thread, unless
/// `owner` is gone by then. `work` must not touch the owner. The window's thread.
template <class Owner, class Work, class Then>
void inBackground(Owner* owner, Work work, Then then) {
    QThreadPool::globalInstance()->start(
        [guard = QPointer<Owner>(owner), work = std::move(work), then = std::move(then)]() mutable {
            auto answer = std::make_shared<decltype(work())>(work());
            // Whether the owner is gone only the window's thread knows.
            QMetaObject::invokeMethod(
                qApp,
                [guard, answer, then = std::move(then)]() mutable {
                    if (!guard.isNull()) then(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
}

} // namespace vedette::ui
