/// The audit log on a thread of its own, so that a disk that syncs slowly never stops the network.
///
/// Records are written in the order of append(). One that could not be written is answered with the reason,
/// kept, and tried again before the next one and every kRetry; at finish() what still cannot be written goes
/// to the program's log, record by record. append(), poll() and finish() belong to one thread, which bounds
/// what waits by looking at unwritten().
#pragma once

#include "core/base/error.h"
#include "core/store/audit_log.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace vedette::engine {

class AuditWriter {
public:
    static constexpr std::chrono::seconds kRetry{5};

    struct Answer {
        std::uint64_t record;     ///< what append() returned
        std::optional<Error> why; ///< nothing: it is on disk
    };

    /// `ready` is called on the writer's thread whenever an answer became ready.
    AuditWriter(store::AuditLog log, std::function<void()> ready);
    /// As finish().
    ~AuditWriter();
    AuditWriter(const AuditWriter&) = delete;
    AuditWriter& operator=(const AuditWriter&) = delete;

    /// A number for this record, from 1.
    std::uint64_t append(store::AuditRecord record);
    [[nodiscard]] std::optional<Answer> poll();
    /// Records that are not on disk yet.
    [[nodiscard]] std::size_t unwritten() const;
    /// Writes what waits and ends the thread; answers are still to be polled.
    void finish();

private:
    void run();
    /// What failed before, in order; the reason why the first of it still does.
    [[nodiscard]] std::optional<Error> writeBacklog();
    void surrender(const Error& why);

    store::AuditLog m_log;
    const std::function<void()> m_ready;
    std::deque<store::AuditRecord> m_backlog; ///< of the writer's thread

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<store::AuditRecord> m_queue;
    std::deque<Answer> m_answers;
    std::size_t m_unwritten = 0;
    std::uint64_t m_appended = 0;
    std::uint64_t m_answered = 0;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace vedette::engine
