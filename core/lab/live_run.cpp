#include "core/lab/live_run.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace vedette::lab {

namespace {

constexpr std::chrono::milliseconds kNap{20};    ///< when the clock is ahead
constexpr std::chrono::milliseconds kUnready{5}; ///< when nobody takes the events
constexpr std::chrono::milliseconds kMostBehind{250};
constexpr std::chrono::milliseconds kPaceSpan{1000};

double secondsOf(Duration span) {
    return std::chrono::duration<double>(span).count();
}

/// Whom to watch beside the fleet's own observers: who sees most first, then a fair share of the rest.
std::vector<std::uint32_t> othersWorthWatching(const Fleet& fleet, std::size_t most) {
    std::vector<std::uint32_t> chosen;
    for (const Segment segment : {Segment::Store, Segment::Orchestrate}) {
        for (const std::uint32_t member : fleet.of(segment)) {
            if (chosen.size() < most / 2) chosen.push_back(member);
        }
    }
    std::vector<std::uint32_t> rest;
    for (const Segment segment : {Segment::Infer, Segment::Collect}) {
        const auto of = fleet.of(segment);
        rest.insert(rest.end(), of.begin(), of.end());
    }
    const std::size_t wanted = std::min(most - chosen.size(), rest.size());
    for (std::size_t i = 0; i < wanted; ++i) chosen.push_back(rest[i * rest.size() / wanted]);
    return chosen;
}

LiveSample sampleOf(Fleet& fleet) {
    const Tally& tally = fleet.tally();
    LiveSample sample;
    sample.up = static_cast<std::size_t>(std::ranges::count_if(fleet.members(), &Member::up));
    sample.connects = tally.connects;
    sample.dialsFailed = tally.dialsFailed;
    sample.tasks = tally.tasks;
    sample.tasksFailed = tally.tasksFailed;
    sample.beats = tally.beats;
    sample.beatsFailed = tally.beatsFailed;
    return sample;
}

} // namespace

/// Hands events on, and knows what each watched member was connected to when it falls silent.
class LiveRun::Watch {
public:
    Watch(Rehearsal& rehearsal, const Sink& sink, std::uint32_t observers)
        : m_rehearsal(rehearsal), m_sink(sink) {
        Fleet& fleet = rehearsal.fleet();
        const std::size_t own = rehearsal.header().observers.size();
        if (observers > own) {
            for (const std::uint32_t member : othersWorthWatching(fleet, observers - own))
                fleet.watch(member);
        }
        for (const Observer& observer : rehearsal.header().observers) {
            m_lives[observer.number].name =
                std::make_shared<const std::string>(observer.role + "-" + std::to_string(observer.number));
        }
    }

    void heard(std::uint32_t member, const event::Event& event) {
        const auto found = m_lives.find(member);
        if (found == m_lives.end()) return;
        Life& life = found->second;
        // Connections are numbered from one again in its next life.
        const std::uint32_t run = m_rehearsal.fleet().members()[member].run;
        if (run != life.run) mourn(member, life);
        life.run = run;
        if (const auto* opened = std::get_if<event::ConnectionOpened>(&event.body)) {
            life.open[opened->connection] = {event.id, opened->peer, event.at};
        } else if (const auto* closed = std::get_if<event::ConnectionClosed>(&event.body)) {
            life.open.erase(closed->connection);
        }
        tell(event, life);
    }

    void lookForTheFallen() {
        for (auto& [member, life] : m_lives) {
            if (!life.open.empty() && !m_rehearsal.fleet().members()[member].up) mourn(member, life);
        }
    }

    [[nodiscard]] std::uint64_t told() const noexcept { return m_told; }

private:
    struct Open {
        EventId opened;
        codec::PeerId peer;
        Instant since;
    };

    struct Life {
        std::shared_ptr<const std::string> name;
        std::uint32_t run = 0;
        std::map<ConnId, Open> open;
    };

    void mourn(std::uint32_t member, Life& life) {
        const Instant now = m_rehearsal.carrier().now();
        for (const auto& [connection, open] : life.open) {
            event::Event event;
            event.network = networkOf(member);
            event.at = now;
            event.wall = m_rehearsal.carrier().timeline().wall(now);
            event.causes = {open.opened};
            event.body = event::ConnectionClosed{connection, open.peer, {}, 0, 0, now - open.since};
            tell(event, life);
        }
        life.open.clear();
    }

    void tell(const event::Event& event, const Life& life) {
        ++m_told;
        if (m_sink) m_sink(std::make_shared<const event::Event>(event), life.name);
    }

    Rehearsal& m_rehearsal;
    const Sink& m_sink;
    std::map<std::uint32_t, Life> m_lives;
    std::uint64_t m_told = 0;
};

LiveRun::LiveRun(LiveConfig config, Sink sink, std::function<bool()> ready, std::function<void()> over)
    : m_config(std::move(config)),
      m_sink(std::move(sink)),
      m_ready(std::move(ready)),
      m_over(std::move(over)),
      m_speed(std::clamp(m_config.speed, kMinSpeed, kMaxSpeed)),
      m_paused(m_config.paused) {
    m_status.speed = m_speed;
    m_thread = std::thread([this] { play(); });
}

LiveRun::~LiveRun() {
    stop();
    m_thread.join();
}

void LiveRun::setSpeed(double speed) {
    {
        const std::lock_guard lock(m_mutex);
        m_speed = std::isfinite(speed) ? std::clamp(speed, kMinSpeed, kMaxSpeed) : kMinSpeed;
        m_status.speed = m_speed;
        setClock();
    }
    m_wake.notify_all();
}

void LiveRun::pause() {
    const std::lock_guard lock(m_mutex);
    m_paused = true;
    if (m_status.phase == LiveStatus::Phase::Running) m_status.phase = LiveStatus::Phase::Paused;
}

void LiveRun::resume() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_paused) return;
        m_paused = false;
        if (m_status.phase == LiveStatus::Phase::Paused) m_status.phase = LiveStatus::Phase::Running;
        setClock();
    }
    m_wake.notify_all();
}

void LiveRun::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
}

LiveStatus LiveRun::status() const {
    const std::lock_guard lock(m_mutex);
    return m_status;
}

WallTime LiveRun::now() const {
    const std::lock_guard lock(m_mutex);
    return m_status.now;
}

std::string LiveRun::policyText() const {
    const std::lock_guard lock(m_mutex);
    return m_policyText;
}

void LiveRun::setClock() {
    m_since = m_measured = Clock::now();
    m_reachedThen = m_reachedAtMeasure = m_status.reached;
}

bool LiveRun::prepare() {
    auto made =
        Rehearsal::create(m_config.rehearsal, [this](std::uint32_t member, const event::Event& event) {
            if (m_watch) m_watch->heard(member, event);
        });
    if (!made) {
        const std::lock_guard lock(m_mutex);
        m_status.phase = LiveStatus::Phase::Failed;
        m_status.failure = made.error();
        return false;
    }
    m_rehearsal = *std::move(made);
    m_watch = std::make_unique<Watch>(*m_rehearsal, m_sink, std::min(m_config.observers, kMaxObservers));
    const std::lock_guard lock(m_mutex);
    const Scenario& scenario = m_rehearsal->scenario();
    m_status.phase = m_paused ? LiveStatus::Phase::Paused : LiveStatus::Phase::Running;
    m_status.begin = m_status.now = m_rehearsal->carrier().timeline().wall(m_rehearsal->carrier().now());
    m_status.length = scenario.duration;
    m_status.members = m_rehearsal->fleet().members().size();
    m_policyText = m_rehearsal->fleet().policyText();
    m_status.observers = m_rehearsal->header().observers;
    if (scenario.assault) {
        m_status.assaultBegin = scenario.assault->begin;
        m_status.assaultEnd = scenario.assault->end;
    }
    setClock();
    return true;
}

void LiveRun::play() {
    if (prepare() && !through()) return;
    if (m_over) m_over();
}

bool LiveRun::through() {
    std::unique_lock lock(m_mutex);
    while (!m_stop && m_status.reached < m_status.length) {
        if (m_paused) {
            m_status.pace = 0;
            m_wake.wait(lock, [this] { return m_stop || !m_paused; });
            continue;
        }
        if (!taken(lock)) continue;
        const auto passed = std::chrono::duration<double>(Clock::now() - m_since).count() * m_speed;
        const Duration due = m_reachedThen + Duration(static_cast<std::int64_t>(passed * 1e9));
        if (due <= m_status.reached) {
            m_wake.wait_for(lock, kNap);
            continue;
        }
        step(lock, std::min({due - m_status.reached, kSlice, m_status.length - m_status.reached}));
        // What the computer could not do in time is not made up for by a burst later.
        if (secondsOf(due - m_status.reached) > secondsOf(kMostBehind) * m_speed) {
            m_since = Clock::now();
            m_reachedThen = m_status.reached;
        }
    }
    if (m_stop) {
        m_status.phase = LiveStatus::Phase::Stopped;
        m_status.pace = 0;
        return false;
    }
    lock.unlock();
    Outcome outcome = m_rehearsal->conclude();
    lock.lock();
    outcome.recorded = m_watch->told();
    m_status.outcome = std::move(outcome);
    m_status.phase = LiveStatus::Phase::Over;
    m_status.pace = 0;
    return true;
}

bool LiveRun::taken(std::unique_lock<std::mutex>& lock) {
    if (!m_ready) return true;
    lock.unlock();
    const bool ready = m_ready();
    lock.lock();
    if (ready) return true;
    m_wake.wait_for(lock, kUnready);
    m_since = Clock::now();
    m_reachedThen = m_status.reached;
    return false;
}

void LiveRun::step(std::unique_lock<std::mutex>& lock, Duration span) {
    lock.unlock();
    m_rehearsal->advance(span);
    m_watch->lookForTheFallen();
    LiveSample sample = sampleOf(m_rehearsal->fleet());
    const WallTime now = m_rehearsal->carrier().timeline().wall(m_rehearsal->carrier().now());
    lock.lock();
    m_status.reached += span;
    m_status.now = now;
    sample.at = m_status.reached;
    m_status.soFar = sample;
    if (m_status.reached >= m_nextSample) {
        m_status.course.push_back(sample);
        m_nextSample = m_status.reached + m_status.length / kSamples;
    }
    const auto passed = Clock::now() - m_measured;
    if (passed < kPaceSpan) return;
    m_status.pace =
        secondsOf(m_status.reached - m_reachedAtMeasure) / std::chrono::duration<double>(passed).count();
    m_measured = Clock::now();
    m_reachedAtMeasure = m_status.reached;
}

} // namespace vedette::lab
