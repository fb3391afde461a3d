#include "core/keys/module_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace vedette::keys {

namespace {

Instant watchNow() {
    return Instant{std::chrono::steady_clock::now().time_since_epoch()};
}

std::chrono::steady_clock::time_point pointOf(Instant at) {
    return std::chrono::steady_clock::time_point(
        std::chrono::duration_cast<std::chrono::steady_clock::duration>(at.time_since_epoch()));
}

/// The public view of one token: what it is, and what is in it as far as it shows.
TokenView lookAt(TokenProcess& process, const TokenInfo& token) {
    TokenView seen;
    seen.token = token;
    if (!token.initialized) return seen;
    const auto presence = process.ask<Presence>(AskPresence{token.ref()});
    seen.loggedIn = presence && presence->loggedIn;
    auto keys = process.ask<Keys>(AskKeys{token.ref()});
    if (keys)
        seen.keys = std::move(keys->keys);
    else
        seen.unread = keys.error();
    return seen;
}

} // namespace

bool ModuleWatch::isFinal(const Error& why) noexcept {
    return why.code != TokenError::Crashed && why.code != TokenError::Hung;
}

ModuleWatch::ModuleWatch(TokenProcessConfig config, std::function<void()> changed, Pace pace)
    : m_config(std::move(config)), m_changed(std::move(changed)), m_pace(pace) {
    m_view.path = m_config.module;
    m_thread = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

ModuleWatch::~ModuleWatch() {
    m_thread.request_stop();
    {
        const std::lock_guard lock(m_mutex);
        if (m_process) m_process->interrupt(); // a module that hangs must not keep us from ending
    }
    m_wake.notify_all();
    m_thread.join();
}

ModuleView ModuleWatch::view() const {
    const std::lock_guard lock(m_mutex);
    return m_view;
}

Result<> ModuleWatch::run(std::string what, Errand errand, Done done) {
    const std::lock_guard lock(m_mutex);
    if (m_jobs.size() >= kMaxErrands) return Fail{TokenError::Busy};
    if (m_view.phase == ModuleView::Phase::Waiting || m_view.phase == ModuleView::Phase::Down)
        return Fail{m_view.trouble.value_or(Error(TokenError::Crashed))};
    m_jobs.push_back({std::move(what), std::move(errand), std::move(done)});
    m_wake.notify_all();
    return {};
}

void ModuleWatch::look() {
    const std::lock_guard lock(m_mutex);
    m_lookNow = true;
    m_wake.notify_all();
}

void ModuleWatch::setLooking(bool looking) {
    const std::lock_guard lock(m_mutex);
    m_looking = looking;
    m_wake.notify_all();
}

void ModuleWatch::start() {
    const std::lock_guard lock(m_mutex);
    m_startNow = true;
    m_wake.notify_all();
}

void ModuleWatch::cancel() {
    const std::lock_guard lock(m_mutex);
    if (!m_process) return;
    m_cancelled = true;
    m_process->interrupt();
}

void ModuleWatch::change(const std::function<void(ModuleView&)>& how) {
    bool other = false;
    {
        const std::lock_guard lock(m_mutex);
        const ModuleView before = m_view;
        how(m_view);
        other = before != m_view;
    }
    if (other && m_changed) m_changed();
}

void ModuleWatch::work(const std::stop_token& stop) {
    using Phase = ModuleView::Phase;
    while (!stop.stop_requested()) {
        open(stop);
        if (!stop.stop_requested()) serve(stop);
        if (stop.stop_requested()) break;
        // It broke down: until it is time, or somebody asks for it.
        std::unique_lock lock(m_mutex);
        const auto wanted = [this] { return m_startNow; };
        if (m_view.phase == Phase::Waiting)
            m_wake.wait_until(lock, stop, pointOf(m_view.again.value_or(watchNow())), wanted);
        else if (m_view.phase == Phase::Down)
            m_wake.wait(lock, stop, wanted);
        if (std::exchange(m_startNow, false)) m_inARow = 0;
    }
    answerAll(TokenError::Cancelled);
}

void ModuleWatch::open(const std::stop_token& stop) {
    change([](ModuleView& view) {
        view.phase = ModuleView::Phase::Starting;
        view.again.reset();
        view.confinement.reset();
        view.errand.clear();
    });
    auto launched = TokenProcess::launch(m_config);
    if (!launched) return brokeDown(launched.error());
    {
        const std::lock_guard lock(m_mutex);
        m_process = std::move(launched).value();
        m_cancelled = false;
        if (stop.stop_requested()) m_process->interrupt(); // it was not there to be interrupted
    }
    if (const auto ready = m_process->greet(); !ready) return brokeDown(ready.error());
    m_upSince = watchNow();
    m_lookedAt = {};
    m_stale = true;
    change([this](ModuleView& view) {
        view.phase = ModuleView::Phase::Up;
        view.confinement = m_process->confinement();
        view.trouble.reset();
    });
}

/// Until the process is of no more use.
void ModuleWatch::serve(const std::stop_token& stop) {
    while (m_process && !stop.stop_requested()) {
        std::optional<Job> job;
        bool lookNow = false;
        {
            std::unique_lock lock(m_mutex);
            const bool rests = !m_looking && m_lookedAt != Instant{};
            const auto wanted = [&] { return m_lookNow || !m_jobs.empty() || m_looking == rests; };
            if (rests)
                m_wake.wait(lock, stop, wanted);
            else
                m_wake.wait_until(lock, stop, pointOf(m_lookedAt + m_pace.look), wanted);
            if (stop.stop_requested()) return;
            if (!m_jobs.empty()) {
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
            }
            if (!job && std::exchange(m_lookNow, false)) lookNow = true;
        }
        if (lookNow) m_stale = true;
        if (job)
            runNext(*std::move(job));
        else
            lookAround();
        if (m_process && m_process->ended()) return brokeDown(*m_process->ended());
        if (watchNow() - m_upSince > m_pace.steady) m_inARow = 0;
    }
}

void ModuleWatch::runNext(Job job) {
    change([&](ModuleView& view) { view.errand = job.what; });
    Result<> ended = job.errand(*m_process);
    {
        const std::lock_guard lock(m_mutex);
        if (m_cancelled && m_process->ended()) ended = Fail{TokenError::Cancelled};
    }
    // Whatever it did, it shows before it is said to be done.
    m_stale = true;
    if (!m_process->ended()) lookAround();
    change([](ModuleView& view) { view.errand.clear(); });
    if (job.done) job.done(std::move(ended));
}

void ModuleWatch::lookAround() {
    m_lookedAt = watchNow();
    auto inventory = m_process->ask<Inventory>(AskInventory{});
    if (!inventory) {
        if (m_process->ended()) return; // told as a breakdown
        return change([&](ModuleView& view) { view.trouble = inventory.error(); });
    }
    const ModuleView before = view();
    std::vector<TokenView> seen;
    for (const TokenInfo& token : inventory->tokens) {
        const auto known = std::ranges::find(before.tokens, token, &TokenView::token);
        if (!m_stale && known != before.tokens.end())
            seen.push_back(*known);
        else
            seen.push_back(lookAt(*m_process, token));
        if (m_process->ended()) return;
    }
    m_stale = false;
    change([&](ModuleView& view) {
        view.trouble.reset();
        view.module = std::move(inventory->module);
        view.tokens = std::move(seen);
        ++view.looks;
    });
}

void ModuleWatch::brokeDown(Error why) {
    std::shared_ptr<TokenProcess> gone;
    bool cancelled = false;
    {
        const std::lock_guard lock(m_mutex);
        gone = std::exchange(m_process, nullptr);
        cancelled = std::exchange(m_cancelled, false);
    }
    gone.reset(); // reaped, outside of the lock
    if (cancelled) {
        answerAll(TokenError::Cancelled);
        return change([](ModuleView& view) {
            view.phase = ModuleView::Phase::Waiting;
            view.trouble = Error(TokenError::Cancelled);
            view.again = watchNow();
            for (TokenView& token : view.tokens) token.loggedIn = false;
        });
    }
    const bool final = isFinal(why) || m_inARow >= m_pace.restarts;
    Duration backOff = m_pace.firstBackOff;
    for (std::uint32_t i = 0; i < m_inARow && backOff < m_pace.longestBackOff; ++i) backOff *= 2;
    ++m_inARow;
    change([&](ModuleView& view) {
        view.phase = final ? ModuleView::Phase::Down : ModuleView::Phase::Waiting;
        view.trouble = why;
        view.errand.clear();
        view.confinement.reset();
        ++view.breakdowns;
        if (!final) view.again = watchNow() + std::min(backOff, m_pace.longestBackOff);
        for (TokenView& token : view.tokens) token.loggedIn = false;
    });
    answerAll(why);
}

void ModuleWatch::answerAll(const Error& why) {
    std::deque<Job> jobs;
    {
        const std::lock_guard lock(m_mutex);
        jobs.swap(m_jobs);
    }
    for (Job& job : jobs) {
        if (job.done) job.done(Fail{Error(why)});
    }
}

} // namespace vedette::keys
