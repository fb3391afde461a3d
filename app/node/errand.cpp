#include "app/node/errand.h"

#include "app/node/event_words.h"
#include "app/node/grammar.h"
#include "core/base/log.h"

#include <utility>
#include <variant>

namespace vedette::app {

namespace {

constexpr Duration kErrandGrace = std::chrono::seconds(1);

} // namespace

config::ExitStatus Errand::run(const NodeIdentity& identity) {
    auto made = Assembly::create(m_config.assembly, identity,
                                 [this](node::Node&, node::Output output) { take(std::move(output)); });
    if (!made) return m_console.fail(made.error());
    m_assembly = std::move(made).value();
    m_assembly->driver().onSignal([this](int) {
        if (!m_over) stopped();
    });
    if (m_config.timeout > Duration{}) after(m_config.timeout, [this] { outOfTime(); });
    m_assembly->driver().run();
    if (!m_failure) return config::ExitStatus::Done;
    m_console.complain(m_attempts.explained(*m_failure), m_attempts.json());
    return m_attempts.status(*m_failure);
}

void Errand::take(node::Output output) {
    if (m_over) return;
    if (std::holds_alternative<node::NodeReady>(output)) {
        begin();
    } else if (const auto* failed = std::get_if<node::NodeFailed>(&output)) {
        fail(failed->why);
    } else if (const auto* listening = std::get_if<swarm::ListenDone>(&output)) {
        if (!listening->addresses) return fail(listening->addresses.error());
        if (m_opening > 0 && --m_opening == 0) join();
    } else if (const auto* dial = std::get_if<swarm::DialDone>(&output)) {
        if (dial->connection) {
            m_wayIn = true;
        } else {
            m_lastDial = dial->connection.error();
        }
        dialled(*dial);
    } else if (const auto* task = std::get_if<swarm::TaskDone>(&output)) {
        performed(*task);
    } else if (const auto* event = std::get_if<event::Event>(&output)) {
        if (log::enabled(log::Level::Info)) log::write(log::Level::Info, "errand", EventWords::text(*event));
        if (!m_wayIn) m_attempts.note(*event);
        heard(*event);
    } else if (const auto* lookup = std::get_if<kad::LookupEnded>(&output)) {
        ended(*lookup);
    } else if (const auto* message = std::get_if<gossipsub::Deliver>(&output)) {
        delivered(*message);
    }
}

void Errand::begin() {
    m_opening = m_config.listen.size();
    for (const auto& address : m_config.listen) static_cast<void>(node().swarm().listen(address));
    if (m_opening == 0) join();
}

void Errand::join() {
    for (const auto& address : m_config.join) {
        const auto dial = node().swarm().dial({address}, swarm::Reuse::Allowed, now());
        if (!dial) return fail(dial.error());
    }
    ready();
}

void Errand::outOfTime() {
    fail(m_wayIn || !m_lastDial ? Error(swarm::DialError::TimedOut) : *m_lastDial);
}

void Errand::stopped() {
    fail(swarm::DialError::Cancelled);
}

void Errand::after(Duration span, std::function<void()> work) {
    net::Driver& driver = m_assembly->driver();
    driver.at(driver.now() + span, [this, work = std::move(work)] {
        if (!m_over) work();
    });
}

void Errand::finish() {
    if (m_over) return;
    m_over = true;
    m_assembly->driver().shutDown(kErrandGrace);
}

void Errand::fail(const Error& why) {
    if (m_over) return;
    m_failure = why;
    finish();
}

Result<ErrandConfig> errandOf(const config::CommandLine& line, Duration timeout) {
    NodeOptions options = VD_TRY(NodeOptions::of(line));
    ErrandConfig config;
    config.assembly = std::move(options.assembly);
    config.listen = VD_TRY(addressesOf(line, "listen"));
    config.join = VD_TRY(addressesOf(line, "join"));
    if (config.join.empty()) {
        return Fail{config::UsageError::BadValue,
                    "Nobody to begin with: name at least one peer of the network with --join."};
    }
    config.timeout = VD_TRY(line.seconds("timeout", timeout));
    return config;
}

} // namespace vedette::app
