/// Writes every event into the event log, on a thread of its own.
///
/// record() never waits. The thread writes what came in one tick as one transaction and tidies up after it
/// (scribe.h). What cannot be written is kept and tried again; when kWaiting events wait, droppable ones go
/// first, and every loss is counted (store/worker.h).
#pragma once

#include "core/base/result.h"
#include "core/history/scribe.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <utility>

namespace vedette::history {

class Recorder {
public:
    static constexpr std::size_t kWaiting = 128 * 1024;

    /// `changed` is called on the recorder's thread when writing begins to fail, and when it works again.
    [[nodiscard]] static Result<std::unique_ptr<Recorder>> open(const std::filesystem::path& folder,
                                                                store::EventLogConfig config, Random& random,
                                                                const std::function<void()>& changed = {});

    /// What the run's first event says; `now` stays out of it.
    [[nodiscard]] const event::RecordingStarted& start() const noexcept { return m_start; }

    [[nodiscard]] Heads& heads() const noexcept { return *m_heads; }

    void record(RecordedEvent event, bool droppable) { m_worker.push(std::move(event), droppable); }

    [[nodiscard]] store::WorkerStatus status() const { return m_worker.status(); }

    /// True when all that was recorded so far is on disk within that time.
    [[nodiscard]] bool settle(std::chrono::milliseconds patience) { return m_worker.settle(patience); }

    /// True when everything is on disk; false also when the disk hung and the thread was left behind.
    [[nodiscard]] bool finish(std::chrono::milliseconds patience) { return m_worker.finish(patience); }

    [[nodiscard]] bool leftBehind() const noexcept { return m_worker.leftBehind(); }

private:
    Recorder(event::RecordingStarted start, std::unique_ptr<Scribe> scribe,
             const std::function<void()>& changed)
        : m_start(start), m_heads(scribe->heads()), m_worker(std::move(scribe), kWaiting, changed) {}

    event::RecordingStarted m_start;
    std::shared_ptr<Heads> m_heads;
    store::Worker<RecordedEvent> m_worker;
};

} // namespace vedette::history
