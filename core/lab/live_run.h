/// A rehearsal that somebody watches: on a thread of its own, its virtual clock paced against the real one.
///
/// A minute of the run takes a minute at speed 1 and a tenth of a second at kMaxSpeed; when the computer is
/// slower than that the clock falls behind and LiveStatus::pace says by how much, nothing is skipped. It can
/// be paused, sped up and stopped at any time, from any thread. What is played is what rehearse() plays of
/// the same configuration, to the last draw: watching, pausing and speed change nothing in the run.
///
/// The sink hears, on the run's thread, of the events of the fleet's observers (the console and the
/// bootnodes) and of as many other members as are watched: stores first, then orchestrators, then the rest
/// evenly; together at most kMaxObservers. A watched member that fails or leaves cannot tell of its
/// connections' end; then the run tells it in its stead, in events without an id. While `ready` says no, the
/// clock stands: so no event is ever lost.
#pragma once

#include "core/lab/rehearsal.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace vedette::lab {

struct LiveConfig {
    RehearsalConfig rehearsal; ///< on the virtual carrier
    double speed = 60;
    std::uint32_t observers = 32; ///< the fleet's own among them
    bool paused = false;          ///< begins so
};

/// What honest members had wanted and got until then.
struct LiveSample {
    Duration at{};
    std::size_t up = 0;
    std::uint64_t connects = 0;
    std::uint64_t dialsFailed = 0;
    std::uint64_t tasks = 0;
    std::uint64_t tasksFailed = 0;
    std::uint64_t beats = 0;
    std::uint64_t beatsFailed = 0;
};

struct LiveStatus {
    enum class Phase : std::uint8_t {
        Preparing, ///< the fleet is made
        Running,
        Paused,
        Over,    ///< to its end: `outcome` is there
        Stopped, ///< before its end
        Failed,  ///< it could not begin: `failure` says why
    };

    Phase phase = Phase::Preparing;
    double speed = 0; ///< that was asked for
    double pace = 0;  ///< of late, in seconds of the run by second
    WallTime begin;
    WallTime now;
    Duration reached{};
    Duration length{};
    std::optional<Duration> assaultBegin;
    std::optional<Duration> assaultEnd;
    std::vector<Observer> observers; ///< whose events are told
    std::size_t members = 0;
    LiveSample soFar;
    std::vector<LiveSample> course; ///< kSamples over the whole length, as far as it got
    std::optional<Outcome> outcome;
    std::optional<Error> failure;

    [[nodiscard]] bool finished() const noexcept { return phase >= Phase::Over; }
};

class LiveRun {
public:
    static constexpr int kSamples = 240;
    static constexpr double kMinSpeed = 1;
    static constexpr double kMaxSpeed = 600;
    static constexpr std::uint32_t kMaxObservers = 256;
    static constexpr Duration kSlice =
        std::chrono::seconds(1); ///< of the run, between two looks at what was asked

    /// `name` is what the observer's network is called: its role and number ("store-12").
    using Sink = std::function<void(std::shared_ptr<const event::Event> event,
                                    const std::shared_ptr<const std::string>& name)>;

    /// Begins at once. `ready`, if given, is asked between slices; `over` is called at the end unless the run
    /// is stopped; both on the run's thread.
    LiveRun(LiveConfig config, Sink sink, std::function<bool()> ready = {}, std::function<void()> over = {});
    /// Stops it.
    ~LiveRun();
    LiveRun(const LiveRun&) = delete;
    LiveRun& operator=(const LiveRun&) = delete;

    [[nodiscard]] const LiveConfig& config() const noexcept { return m_config; }

    // Any thread.
    void setSpeed(double speed); ///< brought into kMinSpeed to kMaxSpeed
    void pause();
    void resume();
    void stop();
    [[nodiscard]] LiveStatus status() const;
    [[nodiscard]] WallTime now() const;
    /// Of the policy that the members are held to; empty: there is none, or the fleet is not made yet.
    [[nodiscard]] std::string policyText() const;

private:
    using Clock = std::chrono::steady_clock;
    class Watch;

    void play();
    bool prepare();
    /// True: to its end.
    bool through();
    /// Whether whoever listens can take more; else after a nap.
    bool taken(std::unique_lock<std::mutex>& lock);
    void step(std::unique_lock<std::mutex>& lock, Duration span);
    /// From here on, at the speed of now.
    void setClock();

    const LiveConfig m_config;
    const Sink m_sink;
    const std::function<bool()> m_ready;
    const std::function<void()> m_over;
    std::unique_ptr<Rehearsal> m_rehearsal; ///< the run's thread's
    std::unique_ptr<Watch> m_watch;         ///< … too
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    LiveStatus m_status;
    std::string m_policyText;
    double m_speed;
    bool m_paused;
    bool m_stop = false;
    Clock::time_point m_since; ///< the clock was set against the real one
    Duration m_reachedThen{};  ///< … and what it showed
    Clock::time_point m_measured;
    Duration m_reachedAtMeasure{};
    Duration m_nextSample{};
    std::thread m_thread;
};

} // namespace vedette::lab
