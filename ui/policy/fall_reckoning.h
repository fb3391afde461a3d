/// Works out what falls with whom, for the policy as its text stands and the fleet that the window knows: the
/// peers of its state, live or at the second that is looked at, and what the decisions until then tell of
/// them.
///
/// State and decisions come from the event log on the reader's thread; of a source without one the state
/// alone, on the window's thread. The radius is computed on the pool. One at a time; the window's thread.
#pragma once

#include "ui/link/log_reading.h"
#include "ui/policy/fall.h"

namespace vedette::ui {

class FallReckoning final : public QObject {
    Q_OBJECT

public:
    explicit FallReckoning(const Console& console, QObject* parent = nullptr);

    /// From the beginning; cuts short what is under way.
    void begin(std::shared_ptr<const policy::Policy> policy, const QString& who);
    /// result() is then null.
    void cancel();

    [[nodiscard]] bool isUnderWay() const noexcept { return m_underWay; }

    /// In per cent; nothing while it is not known how much there is.
    [[nodiscard]] std::optional<int> progress() const noexcept;

    /// Null before the first came to its end, and while another is under way.
    [[nodiscard]] const std::shared_ptr<const Fall>& result() const noexcept { return m_result; }

    /// Why there is none.
    [[nodiscard]] const std::optional<Error>& trouble() const noexcept { return m_trouble; }

signals:
    void changed();

private:
    void reset();
    void readOn();
    void compute();
    void fail(const Error& why);

    Console m_console;
    LogReading* m_reading;
    std::shared_ptr<const policy::Policy> m_policy;
    std::shared_ptr<engine::Fleet> m_fleet; ///< the reader's or the pool's, while they are at it
    QString m_who;
    std::optional<WallTime> m_moment; ///< that is looked at; nothing: live
    std::shared_ptr<const Fall> m_result;
    std::optional<Error> m_trouble;
    std::uint64_t m_edition = 0;
    bool m_underWay = false;
    bool m_computing = false;
};

} // namespace vedette::ui
