/// A thread that writes for another which must never wait for a disk.
///
/// push() takes a lock and returns. What came within kTick is handed to the duty as one batch, in order; what
/// it cannot write is kept and tried again every kRetry. At most `bound` items wait: then the oldest of those
/// that may be dropped makes room, else the oldest of all, and each loss is counted. finish() waits no longer
/// than it is told: a disk that hangs keeps its thread, which is then left behind with all that it uses.
#pragma once

#include "core/base/error.h"
#include "core/base/result.h"
#include "core/base/stray_thread.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <iterator>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <utility>
#include <vector>

namespace vedette::store {

/// What a worker does; all of it on the worker's thread, where it is also destroyed.
template <class Item>
class Duty {
public:
    virtual ~Duty() = default;

    /// All of them or none.
    [[nodiscard]] virtual Result<> write(std::span<const Item> items) = 0;
    /// A piece of what can wait, when there is nothing to write or once in so many batches; false: there is
    /// no more of it for now.
    [[nodiscard]] virtual bool tidy() = 0;
};

struct WorkerStatus {
    std::uint64_t written = 0;
    std::uint64_t waiting = 0;
    std::uint64_t dropped = 0;    ///< that may be dropped
    std::uint64_t lost = 0;       ///< dropped although they may not, for all that waited were such
    std::optional<Error> trouble; ///< why the last batch could not be written
};

template <class Item>
class Worker {
public:
    static constexpr std::chrono::milliseconds kTick{100};
    static constexpr std::chrono::milliseconds kRetry{500};
    static constexpr std::size_t kBatch = 8192;
    static constexpr std::uint64_t kTidyEvery = 16; ///< batches

    /// `changed` is called on the worker's thread when trouble begins or ends.
    Worker(std::unique_ptr<Duty<Item>> duty, std::size_t bound, const std::function<void()>& changed = {})
        : m_shared(std::make_shared<Shared>()) {
        m_shared->bound = std::max<std::size_t>(bound, 1);
        m_shared->changed = changed;
        // The thread alone holds the duty: whoever leaves it behind leaves both.
        m_thread = std::thread([shared = m_shared, duty = std::shared_ptr<Duty<Item>>(std::move(duty))] {
            run(*shared, *duty);
        });
    }

    ~Worker() { static_cast<void>(finish(std::chrono::hours(24))); }

    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void push(Item item, bool droppable) {
        {
            const std::lock_guard lock(m_shared->mutex);
            Shared& s = *m_shared;
            if (s.lasting.size() + s.droppable.size() >= s.bound) {
                if (s.droppable.empty()) {
                    s.lasting.pop_front();
                    ++s.status.lost;
                } else {
                    s.droppable.pop_front();
                    ++s.status.dropped;
                }
            }
            (droppable ? s.droppable : s.lasting).push_back({++s.order, std::move(item)});
            const std::size_t waiting = s.lasting.size() + s.droppable.size();
            if (waiting != 1 && waiting != kBatch) return; // the thread knows, or waits for the tick
        }
        m_shared->wake.notify_one();
    }

    [[nodiscard]] WorkerStatus status() const {
        const std::lock_guard lock(m_shared->mutex);
        WorkerStatus now = m_shared->status;
        now.waiting = m_shared->lasting.size() + m_shared->droppable.size() + m_shared->taken;
        return now;
    }

    /// True when nothing waits any more within that time.
    [[nodiscard]] bool settle(std::chrono::milliseconds patience) {
        std::unique_lock lock(m_shared->mutex);
        return m_shared->idle.wait_for(lock, patience, [s = m_shared.get()] {
            return s->lasting.empty() && s->droppable.empty() && s->taken == 0;
        });
    }

    /// Writes what waits and ends the thread, or leaves it behind when the patience is over. True when all
    /// was written. Nothing may be pushed afterwards.
    [[nodiscard]] bool finish(std::chrono::milliseconds patience) {
        if (!m_thread.joinable()) return m_clean;
        {
            std::unique_lock lock(m_shared->mutex);
            m_shared->ending = true;
            m_shared->wake.notify_one();
            m_shared->idle.wait_for(lock, patience, [s = m_shared.get()] { return s->ended; });
            m_clean = m_shared->lasting.empty() && m_shared->droppable.empty() && m_shared->taken == 0;
            m_leftBehind = !m_shared->ended;
        }
        {
            const std::lock_guard call(m_shared->calling); // whom it would call may soon be gone
            m_shared->changed = {};
        }
        if (m_leftBehind) {
            ++strayThreads();
            m_thread.detach();
        } else {
            m_thread.join();
        }
        return m_clean;
    }

    /// A thread still hangs in the disk: the process should end without cleaning up under it.
    [[nodiscard]] bool leftBehind() const noexcept { return m_leftBehind; }

private:
    struct Waiting {
        std::uint64_t order;
        Item item;
    };

    struct Shared {
        std::mutex mutex;
        std::condition_variable wake;
        std::condition_variable idle;
        std::size_t bound = 1;
        std::mutex calling; ///< held around `changed`, and to take it away
        std::function<void()> changed;
        std::deque<Waiting> lasting;
        std::deque<Waiting> droppable;
        std::uint64_t order = 0;
        std::size_t taken = 0; ///< by the thread, not yet written
        WorkerStatus status;
        bool ending = false;
        bool ended = false;
    };

    static std::vector<Item> take(Shared& s) {
        std::vector<Item> batch;
        batch.reserve(std::min(kBatch, s.lasting.size() + s.droppable.size()));
        while (batch.size() < kBatch && (!s.lasting.empty() || !s.droppable.empty())) {
            const bool lasting = s.droppable.empty()
                              || (!s.lasting.empty() && s.lasting.front().order < s.droppable.front().order);
            auto& from = lasting ? s.lasting : s.droppable;
            batch.push_back(std::move(from.front().item));
            from.pop_front();
        }
        return batch;
    }

    static void run(Shared& s, Duty<Item>& duty) {
        std::vector<Item> batch; ///< taken and not yet written
        bool more = true;        ///< to tidy
        std::uint64_t batches = 0;
        std::unique_lock lock(s.mutex);
        for (;;) {
            const auto waiting = [&] { return s.lasting.size() + s.droppable.size(); };
            if (batch.empty() && waiting() == 0) {
                s.idle.notify_all();
                if (s.ending) break;
                if (more) {
                    lock.unlock();
                    more = duty.tidy();
                    lock.lock();
                } else {
                    s.wake.wait_for(lock, std::chrono::seconds(60),
                                    [&] { return s.ending || waiting() > 0; });
                    more = true;
                }
                continue;
            }
            if (batch.empty()) {
                s.wake.wait_for(lock, kTick, [&] { return s.ending || waiting() >= kBatch; });
                batch = take(s);
                s.taken = batch.size();
            }
            const bool last = s.ending;
            lock.unlock();
            Result<> written = duty.write(batch);
            lock.lock();
            const bool troubled = s.status.trouble.has_value();
            if (written) {
                s.status.written += batch.size();
                s.status.trouble.reset();
                s.taken = 0;
                batch.clear();
            } else {
                s.status.trouble = written.error();
            }
            if (troubled == written.ok()) {
                lock.unlock();
                {
                    const std::lock_guard call(s.calling);
                    if (s.changed) s.changed();
                }
                lock.lock();
            }
            if (written) {
                // Also under a load that never pauses closed segments get their indexes, and old ones go.
                if (++batches % kTidyEvery != 0) continue;
                lock.unlock();
                static_cast<void>(duty.tidy());
                lock.lock();
                continue;
            }
            if (last) break; // it was tried once more after the end was announced
            s.wake.wait_for(lock, kRetry, [&] { return s.ending; });
        }
        s.ended = true;
        s.idle.notify_all();
    }

    std::shared_ptr<Shared> m_shared;
    std::thread m_thread;
    bool m_clean = false;
    bool m_leftBehind = false;
};

} // namespace vedette::store
