/// Threads that wait for heavy, pure work. Any thread may call each(); calls take turns. The caller works
/// too.
#pragma once

#include "core/base/parallel.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace vedette {

class Pool final : public Parallel {
public:
    /// `width` counts the calling thread; at least 1.
    explicit Pool(std::size_t width);
    ~Pool() override;
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;

    void each(std::size_t count, const std::function<void(std::size_t)>& piece) override;

    [[nodiscard]] std::size_t width() const noexcept override { return m_threads.size() + 1; }

private:
    void serve();
    void work(const std::function<void(std::size_t)>& piece, std::size_t count);

    std::mutex m_turn; ///< one each() at a time
    std::atomic<std::size_t> m_next = 0;
    std::mutex m_mutex; ///< guards all below
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    const std::function<void(std::size_t)>* m_piece = nullptr;
    std::size_t m_count = 0;
    std::size_t m_running = 0; ///< threads of ours inside the present each()
    std::uint64_t m_round = 0;
    bool m_stop = false;
    std::vector<std::jthread> m_threads;
};

} // namespace vedette
