/// The audit log on a thread of its own, so that a disk that syncs slowly never stops the network.
///
/// Records are written in the order of append(). One that could not be written is answered with the reason,
/// kept, and tried again before the next one and every kRetry. Every kCheckpointRecords records, and
/// kCheckpointTime after one, the head is handed out to be signed. finish() writes what waits, but waits no
/// longer than it is told: a disk that hangs keeps its thread, which is then left behind; what is not on disk
/// by then goes to the program's log, record by record. All calls belong to one thread, which bounds what
/// waits by looking at unwritten().
#pragma once

#include "core/base/error.h"
#include "core/store/audit_log.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <thread>

namespace vedette::engine {

class AuditWriter {
public:
    static constexpr std::chrono::seconds kRetry{5};
    static constexpr std::uint64_t kCheckpointRecords = 64;
    static constexpr std::chrono::minutes kCheckpointTime{10};

    struct Answer {
        std::uint64_t record;     ///< what append() returned
        std::optional<Error> why; ///< nothing: it is on disk
    };

    /// `ready` is called on the writer's thread whenever an answer or a draft became ready.
    AuditWriter(store::AuditLog log, store::AuditRetention retention, std::function<void()> ready);
    /// As finish(), with all the time that it takes.
    ~AuditWriter();
    AuditWriter(const AuditWriter&) = delete;
    AuditWriter& operator=(const AuditWriter&) = delete;

    /// A number for this record, from 1.
    std::uint64_t append(store::AuditRecord record);
    [[nodiscard]] std::optional<Answer> poll();
    /// Records that are not on disk yet.
    [[nodiscard]] std::size_t unwritten() const;

    /// A head that wants a signature; no other comes before sign() or giveUp().
    [[nodiscard]] std::optional<store::Checkpoint> draft();
    /// Has one offered soon, if there is a record that no checkpoint covers.
    void wantDraft();
    /// The same at once, for all that was appended; nothing when that takes longer or nothing is open.
    [[nodiscard]] std::optional<store::Checkpoint> lastDraft(std::chrono::milliseconds patience);

    [[nodiscard]] const store::AuditLogId& log() const noexcept { return m_id; }

    void sign(store::Checkpoint checkpoint);
    void giveUp();

    /// Ends the thread or leaves it behind; answers are still to be polled. True when all is on disk.
    [[nodiscard]] bool finish(std::chrono::milliseconds patience);

    [[nodiscard]] bool leftBehind() const noexcept { return m_leftBehind; }

private:
    struct Shared;

    std::shared_ptr<Shared> m_shared; ///< with the thread, which may outlive this
    store::AuditLogId m_id;
    std::uint64_t m_appended = 0;
    bool m_leftBehind = false;
    std::thread m_thread;
};

} // namespace vedette::engine
