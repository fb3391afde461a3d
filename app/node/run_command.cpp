#include "app/node/run_command.h"

#include "app/assembly.h"
#include "app/config/data_dir.h"
#include "app/node/event_words.h"
#include "app/node/grammar.h"
#include "core/base/log.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <variant>

namespace vedette::app {

namespace {

constexpr Duration kShutdownGrace = std::chrono::milliseconds(1500); ///< SIGTERM to exit stays below 2 s
constexpr Duration kFirstRejoin = std::chrono::seconds(2);
constexpr Duration kMaxRejoin = std::chrono::minutes(5);

/// A peer that we were told to stay connected to.
struct Joined {
    codec::Multiaddr address;
    swarm::DialId dial{};
    ConnId connection{};
    Duration backOff = kFirstRejoin;
};

class NodeRun {
public:
    NodeRun(Console& console, std::string network, std::vector<codec::Multiaddr> listen,
            const std::vector<codec::Multiaddr>& join)
        : m_console(console), m_network(std::move(network)), m_listen(std::move(listen)) {
        for (const auto& address : join) m_joined.push_back({address});
    }

    config::ExitStatus run(AssemblyConfig config, crypto::PrivateKey identity) {
        auto made = Assembly::create(std::move(config), std::move(identity),
                                     [this](node::Node&, node::Output output) { take(std::move(output)); });
        if (!made) return m_console.fail(made.error());
        m_assembly = std::move(made).value();
        driver().onSignal([this](int) { driver().shutDown(kShutdownGrace); });
        driver().run();
        if (m_failure) return m_console.fail(*m_failure);
        return config::ExitStatus::Done;
    }

private:
    [[nodiscard]] net::Driver& driver() { return m_assembly->driver(); }

    [[nodiscard]] swarm::Swarm& swarm() { return m_assembly->node().swarm(); }

    void take(node::Output output) {
        std::visit([this](auto& one) { on(one); }, output);
    }

    void on(const node::NodeReady&) {
        for (const auto& address : m_listen) m_opening.push_back(swarm().listen(address));
    }

    void on(const node::NodeFailed& failed) { fail(failed.why); }

    void on(const swarm::ListenDone& done) {
        if (!done.addresses) return fail(done.addresses.error());
        for (const auto& address : *done.addresses) m_addresses.push_back(address);
        std::erase(m_opening, done.listener);
        if (!m_opening.empty() || m_announced) return;
        announce();
        for (Joined& joined : m_joined) dial(joined);
    }

    void on(const event::Event& event) {
        if (std::holds_alternative<event::Listening>(event.body)) {
            m_listening = event; // the first line speaks for all listeners at once
            if (m_announced) show(event);
        } else if (m_announced) {
            show(event);
        } else {
            m_early.push_back(event); // nothing may come before the first line
        }
        if (const auto* closed = std::get_if<event::ConnectionClosed>(&event.body))
            rejoin(closed->connection);
    }

    void on(const swarm::DialDone& done) {
        for (Joined& joined : m_joined) {
            if (joined.dial != done.dial) continue;
            joined.dial = {};
            if (done.connection) {
                joined.connection = *done.connection;
                joined.backOff = kFirstRejoin;
                swarm().keep(joined.connection, true);
            } else {
                later(joined);
            }
        }
    }

    void on(const swarm::TaskProgress&) {}

    void on(const swarm::TaskDone&) {}

    void announce() {
        m_announced = true;
        event::Event event = m_listening.value_or(event::Event{});
        event.body = event::Listening{swarm().self(), m_addresses};
        if (!m_listening) event.wall = driver().timeline().wall(driver().now());
        show(event);
        for (const auto& early : m_early) show(early);
        m_early.clear();
    }

    void show(const event::Event& event) {
        m_console.line(EventWords::json(event, m_network), EventWords::text(event));
    }

    void dial(Joined& joined) {
        const auto dial = swarm().dial({joined.address}, swarm::Reuse::Allowed, driver().now());
        if (dial) {
            joined.dial = *dial;
        } else {
            log::write(log::Level::Warning, "run", "cannot join: " + dial.error().text());
            later(joined);
        }
    }

    void later(Joined& joined) {
        const std::size_t index = static_cast<std::size_t>(&joined - m_joined.data());
        driver().at(driver().now() + joined.backOff, [this, index] { dial(m_joined[index]); });
        joined.backOff = std::min(joined.backOff * 2, kMaxRejoin);
    }

    void rejoin(ConnId closed) {
        for (Joined& joined : m_joined) {
            if (joined.connection != closed) continue;
            joined.connection = {};
            later(joined);
        }
    }

    void fail(const Error& why) {
        if (m_failure) return;
        m_failure = why;
        driver().shutDown(kShutdownGrace);
    }

    Console& m_console;
    std::string m_network;
    std::vector<codec::Multiaddr> m_listen;
    std::vector<Joined> m_joined; ///< never grows after construction: alarms hold indices
    std::unique_ptr<Assembly> m_assembly;
    std::vector<ListenerId> m_opening;
    std::vector<codec::Multiaddr> m_addresses;
    std::optional<event::Event> m_listening;
    std::deque<event::Event> m_early;
    std::optional<Error> m_failure;
    bool m_announced = false;
};

/// The lock of the data folder; nothing for a node that keeps nothing.
Result<std::optional<config::DataDir>> lockFor(const config::CommandLine& line) {
    const bool keeps = line.value("identity").value_or("").starts_with("file:");
    if (!line.has("data-dir") && !keeps) return std::optional<config::DataDir>();
    std::filesystem::path path = line.value("data-dir").value_or("");
    if (path.empty()) path = VD_TRY(config::DataDir::standardPath());
    return std::optional<config::DataDir>(VD_TRY(config::DataDir::open(path)));
}

Result<config::ExitStatus> tryRun(const config::CommandLine& line, Console& console) {
    NodeOptions options = VD_TRY(NodeOptions::of(line));
    auto listen = VD_TRY(addressesOf(line, "listen"));
    const auto join = VD_TRY(addressesOf(line, "join"));
    if (listen.empty()) listen.push_back(VD_TRY(codec::Multiaddr::ofTcp("127.0.0.1", 0)));
    const auto lock = VD_TRY(lockFor(line));
    auto identity = VD_TRY(NodeOptions::identity(line));
    NodeRun run(console, options.network, std::move(listen), join);
    return run.run(std::move(options.assembly), std::move(identity));
}

} // namespace

config::ExitStatus runNode(const config::CommandLine& line, Console& console) {
    const auto status = tryRun(line, console);
    return status ? *status : console.fail(status.error());
}

} // namespace vedette::app
