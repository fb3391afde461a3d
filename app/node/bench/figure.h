/// Clocks, memory and the state of the machine, as a bench needs them.
#pragma once

#include "app/node/console.h"
#include "core/base/bytes.h"

#include <sched.h>
#include <sys/types.h>

#include <string>
#include <vector>

namespace vedette::app {

/// CPU seconds, user and system, of a process; 0 is this one.
[[nodiscard]] double cpuSeconds(pid_t process = 0);
[[nodiscard]] double wallSeconds();
/// Resident bytes of a process; 0 is this one.
[[nodiscard]] double residentBytes(pid_t process = 0);
[[nodiscard]] double median(std::vector<double> values);

/// Keeps this process and those that it starts on one processor while it lives: else where the scheduler
/// wakes whom, and how deep that processor slept, decides a round trip more than the work in it.
class OneProcessor {
public:
    OneProcessor();
    ~OneProcessor();
    OneProcessor(const OneProcessor&) = delete;
    OneProcessor& operator=(const OneProcessor&) = delete;

private:
    cpu_set_t m_before;
};

/// A processor for each of two ends while it lives, this process and those that it calls its own on the
/// first: a transfer then measures both at work, not where the scheduler puts whom. Nothing happens where
/// there is only one.
class TwoProcessors {
public:
    TwoProcessors();
    ~TwoProcessors();
    TwoProcessors(const TwoProcessors&) = delete;
    TwoProcessors& operator=(const TwoProcessors&) = delete;

    /// With all the threads that it has by now.
    void putHere(pid_t process) const;
    void putThere(pid_t process) const;

private:
    cpu_set_t m_before, m_here, m_there;
};

/// What says how fast and how busy the machine is: SHA-256, memcpy, an empty loop, and how long this process
/// was ready but not running since its start. Each figure that follows says the same of the measurement
/// since.
void sayCalibration(Console& console);
/// Before a process that this one started is ended: its share of the measurement still counts.
void countRun(pid_t process);

/// What another needs for the same in the same run.
struct Rival {
    double value;
    std::string unit;
    double times;            ///< how often ours goes into it, or it into ours where more is better
    std::string name = "js"; ///< js-libp2p
};

/// One figure with its floor; `more` adds keys.
struct Figure {
    std::string name;
    double value;
    std::string unit;
    double floor;
    Json more = Json::object();
    std::vector<Rival> rivals = {};
};

/// With the time since the calibration that this process, its threads and those that it started were ready
/// but had no processor ("run_delay_s"), beside the time that they had one ("run_s"): where the former is
/// more than a small part of the latter, the machine was busy and the figure is worth less.
void say(Console& console, const Figure& figure);

} // namespace vedette::app
