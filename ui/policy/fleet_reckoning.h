/// Works out something about the fleet that the window knows, for the policy as its text stands: of the peers
/// of its state, live or at the second that is looked at, and of what the decisions until then tell of them.
///
/// State and decisions come from the event log on the reader's thread; of a source without one the state
/// alone, on the window's thread. The work is done on the pool. One at a time; the window's thread.
#pragma once

#include "core/engine/fleet.h"
#include "ui/link/log_reading.h"

#include <functional>
#include <memory>

namespace vedette::ui {

class FleetReckoning final : public QObject {
    Q_OBJECT

public:
    explicit FleetReckoning(const Console& console, QObject* parent = nullptr);

    /// Of a settled fleet, on the pool. What it returns is called on the window's thread, unless it was cut
    /// short meanwhile.
    using Work = std::function<std::function<void()>(const engine::Fleet& fleet)>;

    /// From the beginning; cuts short what is under way.
    void begin(std::shared_ptr<const policy::Policy> policy, Work work);
    void cancel();

    [[nodiscard]] bool isUnderWay() const noexcept { return m_underWay; }

    /// In per cent; nothing while it is not known how much there is.
    [[nodiscard]] std::optional<int> progress() const noexcept;

    /// Why the last came to nothing.
    [[nodiscard]] const std::optional<Error>& trouble() const noexcept { return m_trouble; }

signals:
    void changed();

private:
    void reset();
    void readOn();
    void compute();
    void fail(const Error& why);

    Console m_console;
    const QString m_slot; ///< of the reader
    LogReading* m_reading;
    std::shared_ptr<const policy::Policy> m_policy;
    std::shared_ptr<engine::Fleet> m_fleet; ///< the reader's or the pool's, while they are at it
    Work m_work;
    std::optional<WallTime> m_moment; ///< that is looked at; nothing: live
    std::optional<Error> m_trouble;
    std::uint64_t m_edition = 0;
    bool m_underWay = false;
    bool m_computing = false;
};

} // namespace vedette::ui
