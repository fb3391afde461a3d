#include "core/net/driver.h"

#include "core/base/log.h"
#include "core/base/wall_clock.h"
#include "core/net/carrier.h"
#include "core/net/net_error.h"

#include <asio/executor_work_guard.hpp>
#include <asio/post.hpp>
#include <asio/signal_set.hpp>
#include <asio/steady_timer.hpp>

#include <algorithm>
#include <csignal>
#include <map>
#include <vector>

namespace vedette::net {

struct Driver::Impl {
    explicit Impl(DriverConfig config)
        : loop({std::move(config.resolver), config.resolverTimeoutMs, config.resolverTries}),
          timer(loop.io),
          signals(loop.io),
          work(loop.io.get_executor()) {
        timeline.origin = Loop::now();
        timeline.wallAtOrigin = wallNow();
    }

    /// Lets `what` happen, then drains every node: it may have commanded any of them.
    template <class What>
    void turn(What&& what) {
        ++loop.turn;
        what();
        const Instant now = Loop::now();
        for (const auto& carrier : copyOfCarriers()) carrier->endTurn(now);
        arm();
        finishIfOver();
    }

    /// A sink may attach; iterate over what was there.
    [[nodiscard]] std::vector<std::shared_ptr<Carrier>> copyOfCarriers() const { return carriers; }

    void wakeAt(Instant at);
    void arm();
    void onTimer();
    void awaitSignal();
    void finishIfOver();

    Loop loop;
    Timeline timeline;
    std::vector<std::shared_ptr<Carrier>> carriers;
    std::multimap<Instant, std::function<void()>> alarms;
    asio::basic_waitable_timer<std::chrono::steady_clock, asio::wait_traits<std::chrono::steady_clock>,
                               Executor>
        timer;
    asio::basic_signal_set<Executor> signals;
    std::function<void(int)> signalHandler;
    asio::executor_work_guard<Executor> work;
    Instant armed = Instant::max(); ///< the timer fires no later than this
    std::optional<Instant> end;     ///< of a shutdown under way
};

void Driver::Impl::wakeAt(Instant at) {
    // Only ever earlier: moving the timer costs a system call, waking once too often costs less.
    if (at >= armed) return;
    armed = at;
    timer.expires_at(std::chrono::steady_clock::time_point(
        std::chrono::duration_cast<std::chrono::steady_clock::duration>(at.time_since_epoch())));
    timer.async_wait([this](std::error_code code) {
        if (!code) onTimer();
    });
}

void Driver::Impl::arm() {
    if (!alarms.empty()) wakeAt(alarms.begin()->first);
    if (end) wakeAt(*end);
}

void Driver::Impl::onTimer() {
    armed = Instant::max();
    turn([this] {
        const Instant now = Loop::now();
        while (!alarms.empty() && alarms.begin()->first <= now) {
            const auto due = std::move(alarms.begin()->second);
            alarms.erase(alarms.begin());
            due();
        }
        for (const auto& carrier : copyOfCarriers()) carrier->wake(now);
    });
}

void Driver::Impl::awaitSignal() {
    signals.async_wait([this](std::error_code code, int number) {
        if (code) return;
        turn([&] { signalHandler(number); });
        awaitSignal();
    });
}

void Driver::Impl::finishIfOver() {
    if (!end) return;
    const bool idle =
        std::all_of(carriers.begin(), carriers.end(), [](const auto& carrier) { return carrier->idle(); });
    if (idle || Loop::now() >= *end) return loop.io.stop();
    // Sockets end in turns of their own, which do not pass here.
    wakeAt(std::min(*end, Loop::now() + std::chrono::milliseconds(5)));
}

Driver::Driver(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Driver::~Driver() {
    m_impl->carriers.clear();
    m_impl->loop.resolver.reset();
}

Result<std::unique_ptr<Driver>> Driver::create(DriverConfig config) {
    const std::size_t files = raiseOpenFiles();
    if (log::enabled(log::Level::Debug)) {
        log::write(log::Level::Debug, "net", "open files at most: " + std::to_string(files));
    }
    try {
        return std::unique_ptr<Driver>(new Driver(std::make_unique<Impl>(std::move(config))));
    } catch (const std::system_error& error) { // Asio could not have its epoll or its pipe
        return Fail{wireError(error.code())};
    }
}

void Driver::attach(node::Node& node, Sink sink, std::optional<codec::IpEndpoint> from) {
    m_impl->carriers.push_back(std::make_shared<Carrier>(
        m_impl->loop, node, std::move(sink), [impl = m_impl.get()](Instant at) { impl->wakeAt(at); }, from));
    post([] {});
}

void Driver::detach(node::Node& node) {
    std::erase_if(m_impl->carriers, [&](const auto& carrier) { return &carrier->node() == &node; });
}

void Driver::run() {
    m_impl->loop.io.run();
    m_impl->loop.io.restart(); // afterwards: a stop() that came before run() must not be forgotten
}

void Driver::stop() {
    m_impl->loop.io.stop();
}

void Driver::post(std::function<void()> work) {
    asio::post(m_impl->loop.io, [impl = m_impl.get(), work = std::move(work)] { impl->turn(work); });
}

void Driver::at(Instant when, std::function<void()> work) {
    m_impl->alarms.emplace(when, std::move(work));
    m_impl->wakeAt(when);
}

void Driver::onSignal(std::function<void(int)> handler) {
    m_impl->signalHandler = std::move(handler);
    std::error_code code;
    m_impl->signals.add(SIGINT, code);
    if (!code) m_impl->signals.add(SIGTERM, code);
    if (code) log::write(log::Level::Warning, "net", "signals are not caught: " + code.message());
    m_impl->awaitSignal();
}

void Driver::shutDown(Duration grace) {
    const Instant now = Loop::now();
    m_impl->end = now + grace;
    for (const auto& carrier : m_impl->copyOfCarriers()) carrier->node().shutdown(now);
    post([] {});
}

asio::io_context& Driver::io() noexcept {
    return m_impl->loop.io;
}

Instant Driver::now() const noexcept {
    return Loop::now();
}

const Timeline& Driver::timeline() const noexcept {
    return m_impl->timeline;
}

void Driver::restamp(const Timeline& timeline) {
    m_impl->timeline = timeline;
}

const DriverCounters& Driver::counters() const noexcept {
    return m_impl->loop.counters;
}

} // namespace vedette::net
