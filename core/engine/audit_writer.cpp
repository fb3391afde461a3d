#include "core/engine/audit_writer.h"

#include "core/base/log.h"
#include "core/base/stray_thread.h"
#include "core/base/wall_clock.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <iterator>
#include <mutex>
#include <utility>
#include <vector>

namespace vedette::engine {

namespace {

void surrender(const std::deque<store::AuditRecord>& records, const std::string& why) {
    if (records.empty()) return;
    log::write(log::Level::Error, "audit", "records that could not be written follow: " + why);
    for (const auto& record : records) {
        log::write(log::Level::Error, "audit",
                   rfc3339(record.at) + " network " + std::to_string(record.network.value) + " operator "
                       + std::to_string(record.who.value) + " command " + std::to_string(record.command.value)
                       + " takes back " + std::to_string(record.inverseOf.value) + " "
                       + log::printable(record.action + " " + record.subject + ": " + record.outcome, 1024));
    }
}

} // namespace

struct AuditWriter::Shared {
    Shared(store::AuditLog l, store::AuditRetention kept, std::function<void()> r)
        : log(std::move(l)), retention(kept), ready(std::move(r)) {}

    using Clock = std::chrono::steady_clock;

    // --- the thread's own

    store::AuditLog log;
    const store::AuditRetention retention;
    Clock::time_point lastCheckpoint = Clock::now();

    // --- under the mutex

    std::mutex mutex;
    std::condition_variable changed; ///< for the thread
    std::condition_variable told;    ///< by the thread
    std::deque<store::AuditRecord> queue;
    std::deque<store::AuditRecord> backlog; ///< taken by the thread, which alone changes it
    std::deque<Answer> answers;
    std::uint64_t answered = 0;
    std::optional<store::Checkpoint> draft;
    bool draftOut = false; ///< handed out, neither signed nor given up
    bool draftWanted = false;
    std::deque<store::Checkpoint> signedOnes;
    std::optional<Error> trouble; ///< why the backlog is one
    bool ending = false;
    bool ended = false;

    std::mutex calling; ///< held around `ready`, and to take it away
    std::function<void()> ready;

    void run();
    [[nodiscard]] std::optional<Error> writeBacklog(std::unique_lock<std::mutex>& lock);
    void offerDraft();
    void keep(const std::deque<store::Checkpoint>& checkpoints);

    void tell() {
        const std::lock_guard call(calling);
        if (ready) ready();
    }
};

/// All that waits, in one transaction: why not.
std::optional<Error> AuditWriter::Shared::writeBacklog(std::unique_lock<std::mutex>& lock) {
    if (backlog.empty()) return std::nullopt;
    const std::vector<store::AuditRecord> records(backlog.begin(), backlog.end());
    lock.unlock();
    auto written = log.append(records);
    lock.lock();
    if (!written) return std::move(written).error();
    backlog.clear(); // nobody else adds to it
    return std::nullopt;
}

void AuditWriter::Shared::offerDraft() {
    if (draft || draftOut || log.uncovered() == 0) return;
    const bool due = draftWanted || log.uncovered() >= kCheckpointRecords
                  || Clock::now() - lastCheckpoint >= kCheckpointTime;
    if (due) draft = log.draft(wallNow());
}

void AuditWriter::Shared::keep(const std::deque<store::Checkpoint>& checkpoints) {
    for (const auto& checkpoint : checkpoints) {
        if (const auto kept = log.append(checkpoint); !kept) {
            log::write(log::Level::Warning, "audit", "a signed head was not kept: " + kept.error().text());
            continue;
        }
        lastCheckpoint = Clock::now();
        if (const auto removed = log.retain(retention, wallNow()); !removed) {
            log::write(log::Level::Warning, "audit", "retention: " + removed.error().text());
        }
    }
}

void AuditWriter::Shared::run() {
    std::unique_lock lock(mutex);
    for (;;) {
        const auto something = [this] {
            return ending || !queue.empty() || !signedOnes.empty() || (draftWanted && !draft && !draftOut);
        };
        const std::chrono::seconds pause = backlog.empty() ? std::chrono::seconds(60) : kRetry;
        changed.wait_for(lock, pause, something);
        const auto checkpoints = std::exchange(signedOnes, {});
        const bool last = ending;
        const std::size_t fresh = queue.size();
        std::ranges::move(queue, std::back_inserter(backlog));
        queue.clear();
        const std::optional<Error> why = writeBacklog(lock);
        for (std::size_t i = 0; i < fresh; ++i) answers.push_back({++answered, why});
        bool news = fresh > 0;
        trouble = why;
        if (!checkpoints.empty()) {
            lock.unlock();
            keep(checkpoints);
            lock.lock();
            draftOut = false;
        }
        if (!why) offerDraft();
        draftWanted = false;
        news = news || draft.has_value();
        told.notify_all();
        if (last && signedOnes.empty()) break;
        lock.unlock();
        if (news) tell();
        lock.lock();
    }
    ended = true;
    told.notify_all();
}

AuditWriter::AuditWriter(store::AuditLog log, store::AuditRetention retention, std::function<void()> ready)
    : m_shared(std::make_shared<Shared>(std::move(log), retention, std::move(ready))),
      m_id(m_shared->log.id()) {
    m_thread = std::thread([shared = m_shared] { shared->run(); });
}

AuditWriter::~AuditWriter() {
    static_cast<void>(finish(std::chrono::hours(24)));
}

std::uint64_t AuditWriter::append(store::AuditRecord record) {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->queue.push_back(std::move(record));
    m_shared->changed.notify_one();
    return ++m_appended;
}

std::optional<AuditWriter::Answer> AuditWriter::poll() {
    const std::lock_guard lock(m_shared->mutex);
    if (m_shared->answers.empty()) return std::nullopt;
    std::optional<Answer> answer(std::move(m_shared->answers.front()));
    m_shared->answers.pop_front();
    return answer;
}

std::size_t AuditWriter::unwritten() const {
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->queue.size() + m_shared->backlog.size();
}

std::optional<store::Checkpoint> AuditWriter::draft() {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->draftOut = m_shared->draftOut || m_shared->draft.has_value();
    return std::exchange(m_shared->draft, std::nullopt);
}

void AuditWriter::wantDraft() {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->draftWanted = true;
    m_shared->changed.notify_one();
}

std::optional<store::Checkpoint> AuditWriter::lastDraft(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_shared->mutex);
    Shared& s = *m_shared;
    s.draft.reset(); // of fewer records
    s.draftOut = false;
    s.draftWanted = true;
    s.changed.notify_one();
    s.told.wait_for(lock, patience, [&s] { return s.ended || !s.draftWanted; });
    s.draftWanted = false;
    s.draftOut = s.draft.has_value();
    return std::exchange(s.draft, std::nullopt);
}

void AuditWriter::sign(store::Checkpoint checkpoint) {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->signedOnes.push_back(std::move(checkpoint));
    m_shared->changed.notify_one();
}

void AuditWriter::giveUp() {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->draftOut = false;
}

bool AuditWriter::finish(std::chrono::milliseconds patience) {
    std::unique_lock lock(m_shared->mutex);
    Shared& s = *m_shared;
    if (m_thread.joinable()) {
        s.ending = true;
        s.changed.notify_one();
        s.told.wait_for(lock, patience, [&s] { return s.ended; });
        m_leftBehind = !s.ended;
        // Whom it would tell may soon be gone.
        lock.unlock();
        {
            const std::lock_guard call(s.calling);
            s.ready = {};
        }
        if (m_leftBehind) {
            ++strayThreads();
            m_thread.detach();
        } else {
            m_thread.join();
        }
        lock.lock();
        const std::string why = s.trouble ? s.trouble->text() : std::string("the disk does not answer");
        surrender(s.backlog, why);
        surrender(s.queue, why);
    }
    return s.queue.empty() && s.backlog.empty();
}

} // namespace vedette::engine
