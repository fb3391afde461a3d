/// Brings work from any thread to the thread of one object, and forgets it once that object is gone.
#pragma once

#include <QtCore/QMetaObject>
#include <QtCore/QObject>

#include <mutex>
#include <utility>

namespace vedette::ui {

class Mailbox {
public:
    explicit Mailbox(QObject* to) : m_to(to) {}

    /// Any thread. Runs later, in the order of the calls of one thread.
    template <class Work>
    void post(Work work) {
        const std::lock_guard lock(m_mutex);
        if (m_to != nullptr) QMetaObject::invokeMethod(m_to, std::move(work), Qt::QueuedConnection);
    }

    /// Before the object goes.
    void close() {
        const std::lock_guard lock(m_mutex);
        m_to = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject* m_to;
};

} // namespace vedette::ui
