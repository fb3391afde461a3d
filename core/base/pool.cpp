#include "core/base/pool.h"

namespace vedette {

Pool::Pool(std::size_t width) {
    for (std::size_t i = 1; i < width; ++i) m_threads.emplace_back([this] { serve(); });
}

Pool::~Pool() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
}

void Pool::each(std::size_t count, const std::function<void(std::size_t)>& piece) {
    const std::lock_guard turn(m_turn);
    if (count <= 1 || m_threads.empty()) {
        for (std::size_t i = 0; i < count; ++i) piece(i);
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_piece = &piece;
        m_count = count;
        m_next = 0;
        ++m_round;
    }
    m_wake.notify_all();
    work(piece, count);
    std::unique_lock lock(m_mutex);
    m_piece = nullptr; // who wakes up only now has nothing left to do
    m_idle.wait(lock, [&] { return m_running == 0; });
}

void Pool::work(const std::function<void(std::size_t)>& piece, std::size_t count) {
    for (std::size_t i = m_next++; i < count; i = m_next++) piece(i);
}

void Pool::serve() {
    std::uint64_t seen = 0;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [&] { return m_stop || (m_piece != nullptr && m_round != seen); });
        if (m_stop) return;
        seen = m_round;
        ++m_running;
        const auto* piece = m_piece;
        const std::size_t count = m_count;
        lock.unlock();
        work(*piece, count);
        lock.lock();
        if (--m_running == 0) m_idle.notify_all();
    }
}

} // namespace vedette
