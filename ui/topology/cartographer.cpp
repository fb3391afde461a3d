#include "ui/topology/cartographer.h"

#include <QtCore/QThreadPool>

#include <iterator>
#include <utility>

namespace vedette::ui {

namespace {

template <class T>
void append(std::vector<T>& to, std::vector<T>&& more) {
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// The later wish with what the earlier one would have done to the layout.
Wish merged(Wish earlier, Wish later) {
    append(earlier.nodes, std::move(later.nodes));
    append(earlier.changes, std::move(later.changes));
    append(earlier.remembered, std::move(later.remembered));
    append(earlier.dragged, std::move(later.dragged));
    append(earlier.released, std::move(later.released));
    later.nodes = std::move(earlier.nodes);
    later.changes = std::move(earlier.changes);
    later.remembered = std::move(earlier.remembered);
    later.dragged = std::move(earlier.dragged);
    later.released = std::move(earlier.released);
    later.arrangeAnew = later.arrangeAnew || earlier.arrangeAnew;
    later.still = later.still || earlier.still;
    return later;
}

} // namespace

Cartographer::Cartographer(QObject* parent) : QObject(parent), m_shared(std::make_shared<Shared>()) {}

Cartographer::~Cartographer() {
    m_shared->atelier.quit();
    std::unique_lock lock(m_shared->mutex);
    m_shared->over.wait(lock, [&] { return !m_shared->running; });
}

void Cartographer::wish(Wish wish) {
    if (m_busy) {
        m_next = m_next ? merged(*std::move(m_next), std::move(wish)) : std::move(wish);
        return;
    }
    begin(std::move(wish));
}

void Cartographer::begin(Wish wish) {
    m_busy = true;
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->running = true;
    }
    // Of the global pool: inside one of its jobs a painter does not spread its work over that same pool,
    // which costs more than the work.
    QThreadPool::globalInstance()->start([this, shared = m_shared, wish = std::move(wish)]() mutable {
        Frame frame = shared->atelier.paint(std::move(wish), [this](double done) {
            QMetaObject::invokeMethod(this, [this, done] { emit arranging(done); });
        });
        // `this` is there until `running` is no more.
        QMetaObject::invokeMethod(this, [this, frame = std::move(frame)] {
            m_busy = false;
            emit painted(frame);
            if (!m_busy && m_next) begin(*std::exchange(m_next, std::nullopt));
        });
        const std::lock_guard lock(shared->mutex);
        shared->running = false;
        shared->over.notify_all();
    });
}

} // namespace vedette::ui
