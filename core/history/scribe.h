/// Events into the event log, with the state that they lead to: what a recorder's thread does, and whoever
/// has all events at hand.
///
/// write() is one transaction, on disk when it returns. The state as of what is on disk is kept, and a
/// snapshot of it added where the log wants one. tidy() builds the indexes of closed segments slice by slice
/// and, once in kRetention, removes what is too old or too much. One thread.
#pragma once

#include "core/base/result.h"
#include "core/event/event.h"
#include "core/history/state.h"
#include "core/store/event_log.h"
#include "core/store/worker.h"

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vedette::history {

struct RecordedEvent {
    std::shared_ptr<const event::Event> event;
    std::shared_ptr<const std::string> networkName; ///< may be null
};

/// The heads that a scribe's log came to, for another thread. At most kMost wait; the oldest goes first.
class Heads {
public:
    static constexpr std::size_t kMost = 64;

    /// At the ends of segments, since the last call.
    [[nodiscard]] std::vector<store::ChainHead> takeSealed() {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_sealed, {});
    }

    [[nodiscard]] store::ChainHead newest() const {
        const std::lock_guard lock(m_mutex);
        return m_newest;
    }

private:
    friend class Scribe;
    void note(const store::ChainHead& newest, const std::optional<store::ChainHead>& sealed);

    mutable std::mutex m_mutex;
    std::vector<store::ChainHead> m_sealed;
    store::ChainHead m_newest;
};

class Scribe final : public store::Duty<RecordedEvent> {
public:
    static constexpr std::chrono::minutes kRetention{15};

    [[nodiscard]] static Result<std::unique_ptr<Scribe>> open(const std::filesystem::path& folder,
                                                              store::EventLogConfig config, Random& random);

    /// What the run's first event says; `now` stays out of it.
    [[nodiscard]] const event::RecordingStarted& start() const noexcept { return m_start; }

    [[nodiscard]] const std::shared_ptr<Heads>& heads() const noexcept { return m_heads; }

    [[nodiscard]] Result<> write(std::span<const RecordedEvent> items) override;
    [[nodiscard]] bool tidy() override;

private:
    Scribe(store::EventLog log, State state, event::RecordingStarted start)
        : m_log(std::move(log)), m_state(std::move(state)), m_start(start) {
        m_heads->note(m_log.head(), {});
    }

    store::EventLog m_log;
    State m_state; ///< as of the last record
    event::RecordingStarted m_start;
    std::shared_ptr<Heads> m_heads = std::make_shared<Heads>();
    bool m_warned = false; ///< that the disk will not suffice
    std::optional<std::chrono::steady_clock::time_point> m_retained;
};

} // namespace vedette::history
