/// How long the window's thread is at work each time that it wakes up, by its own processor time, which is
/// net of what other programs took.
#pragma once

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QObject>

#include <ctime>
#include <utility>
#include <vector>

namespace vedette::app {

class TurnClock final : public QObject {
public:
    TurnClock() {
        auto* dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_begin = now(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_begin > 0) m_turns.push_back(now() - m_begin);
            m_begin = 0;
        });
    }

    /// Milliseconds of each turn since this was asked last.
    [[nodiscard]] std::vector<double> turns() { return std::exchange(m_turns, {}); }

private:
    static double now() {
        timespec at{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &at);
        return static_cast<double>(at.tv_sec) * 1e3 + static_cast<double>(at.tv_nsec) * 1e-6;
    }

    double m_begin = 0;
    std::vector<double> m_turns;
};

} // namespace vedette::app
