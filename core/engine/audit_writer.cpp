#include "core/engine/audit_writer.h"

#include "core/base/log.h"

#include <utility>

namespace vedette::engine {

AuditWriter::AuditWriter(store::AuditLog log, std::function<void()> ready)
    : m_log(std::move(log)), m_ready(std::move(ready)), m_thread([this] { run(); }) {}

AuditWriter::~AuditWriter() {
    finish();
}

std::uint64_t AuditWriter::append(store::AuditRecord record) {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(record));
    ++m_unwritten;
    m_changed.notify_one();
    return ++m_appended;
}

std::optional<AuditWriter::Answer> AuditWriter::poll() {
    const std::lock_guard lock(m_mutex);
    if (m_answers.empty()) return std::nullopt;
    std::optional<Answer> answer(std::move(m_answers.front()));
    m_answers.pop_front();
    return answer;
}

std::size_t AuditWriter::unwritten() const {
    const std::lock_guard lock(m_mutex);
    return m_unwritten;
}

void AuditWriter::finish() {
    if (!m_thread.joinable()) return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    m_thread.join();
}

std::optional<Error> AuditWriter::writeBacklog() {
    while (!m_backlog.empty()) {
        if (const auto written = m_log.append(m_backlog.front()); !written) return written.error();
        m_backlog.pop_front();
        const std::lock_guard lock(m_mutex);
        --m_unwritten;
    }
    return std::nullopt;
}

void AuditWriter::surrender(const Error& why) {
    log::write(log::Level::Error, "audit", "records that could not be written follow: " + why.text());
    for (const auto& record : m_backlog) {
        log::write(log::Level::Error, "audit",
                   rfc3339(record.at) + " network " + std::to_string(record.network.value) + " operator "
                       + std::to_string(record.who.value) + " command " + std::to_string(record.command.value)
                       + " takes back " + std::to_string(record.inverseOf.value) + " "
                       + log::printable(record.action + " " + record.subject + ": " + record.outcome, 1024));
    }
}

void AuditWriter::run() {
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto something = [this] { return m_ending || !m_queue.empty(); };
        if (m_backlog.empty()) {
            m_changed.wait(lock, something);
        } else {
            m_changed.wait_for(lock, kRetry, something);
        }
        std::deque<store::AuditRecord> batch;
        batch.swap(m_queue);
        const bool ending = m_ending;
        lock.unlock();

        std::optional<Error> why = writeBacklog();
        for (auto& record : batch) {
            m_backlog.push_back(std::move(record));
            // One failure stands for the batch: the disk is not asked again for each.
            if (!why) why = writeBacklog();
            {
                const std::lock_guard answering(m_mutex);
                m_answers.push_back({++m_answered, why});
            }
            m_ready();
        }
        if (ending) {
            if (why) surrender(*why);
            return;
        }
        lock.lock();
    }
}

} // namespace vedette::engine
