#include "app/node/dial_command.h"

#include "app/assembly.h"
#include "app/node/dial_action.h"
#include "app/node/dial_attempts.h"
#include "app/node/event_words.h"
#include "app/node/grammar.h"
#include "app/node/token_options.h"
#include "core/base/log.h"

#include <cstdio>
#include <optional>
#include <set>
#include <variant>

namespace vedette::app {

namespace {

constexpr Duration kDialGrace = std::chrono::seconds(2);
constexpr Duration kTimeout = std::chrono::seconds(60);

class OneDial {
public:
    OneDial(Console& console, codec::Multiaddr address, std::vector<DialAction> actions, Duration timeout)
        : m_console(console),
          m_address(std::move(address)),
          m_actions(std::move(actions)),
          m_timeout(timeout) {}

    config::ExitStatus run(AssemblyConfig config, const NodeIdentity& identity) {
        auto made = Assembly::create(std::move(config), identity, [this](node::Node&, node::Output output) {
            std::visit([this](auto& one) { on(one); }, output);
        });
        if (!made) return m_console.fail(made.error());
        m_assembly = std::move(made).value();
        driver().onSignal([this](int) { fail(swarm::DialError::Cancelled); });
        limitStep();
        driver().run();
        if (!m_failure) return config::ExitStatus::Done;
        m_console.complain(*m_failure, m_why);
        return m_status;
    }

private:
    [[nodiscard]] net::Driver& driver() { return m_assembly->driver(); }

    [[nodiscard]] swarm::Swarm& swarm() { return m_assembly->node().swarm(); }

    void on(const node::NodeReady&) {
        const auto dial = swarm().dial({m_address}, swarm::Reuse::Allowed, driver().now());
        if (!dial) fail(dial.error());
    }

    void on(const node::NodeFailed& failed) { fail(failed.why); }

    void on(const swarm::ListenDone&) {}

    void on(const swarm::FramedOutput&) {}

    void on(const kad::LookupEnded&) {}

    void on(const gossipsub::Deliver&) {}

    void on(const task::Asked&) {}

    void on(const task::Withdrawn&) {}

    void on(const node::CallEnded&) {}

    void on(const node::ReceiptTaken&) {}

    void on(const node::RefusalTaken&) {}

    void on(const node::RevocationsKept&) {}

    void on(const node::BundleTaken&) {}

    void on(const event::Event& event) {
        if (const auto* opened = std::get_if<event::ConnectionOpened>(&event.body)) {
            m_opened = *opened;
        } else if (const auto* identified = std::get_if<event::PeerIdentified>(&event.body)) {
            m_identified = *identified;
        } else if (const auto* closed = std::get_if<event::ConnectionClosed>(&event.body)) {
            // Of one that was never open the dial's own end speaks.
            if (!m_over && m_opened) {
                m_why = {{"reason", closed->reason}};
                fail(Error(swarm::StreamError::ConnectionLost, closed->reason), statusOf(closed->reason));
            }
        } else if (!m_opened) {
            m_attempts.note(event);
        }
        if (log::enabled(log::Level::Info)) log::write(log::Level::Info, "dial", EventWords::text(event));
    }

    void on(const swarm::DialDone& done) {
        if (!done.connection) {
            const Error& why = done.connection.error();
            m_why = m_attempts.json();
            return fail(m_attempts.explained(why), m_attempts.status(why));
        }
        m_connection = *done.connection;
        swarm().keep(m_connection, true);
        next();
    }

    void on(const swarm::TaskProgress& progress) {
        std::visit([this](const auto& report) { tell(report); }, progress.report);
    }

    void on(const swarm::TaskDone& done) {
        if (m_running.erase(done.task) == 0 || m_over) return;
        if (!done.result) return fail(done.result.error());
        if (!m_running.empty()) return;
        const DialAction& action = m_actions[m_next - 1];
        if (action.name == "streams") {
            const double seconds = secondsOf(driver().now() - m_began);
            m_console.line({{"event", "streams"},
                            {"count", action.parallel},
                            {"bytes", action.parallel * DialAction::kStreamBytes},
                            {"seconds", seconds}},
                           "streams " + std::to_string(action.parallel) + " in " + std::to_string(seconds)
                               + " s");
        } else if (action.name == "identify" && m_identified) {
            Json object{{"event", "identified"}};
            object.update(EventWords::json(*m_identified));
            m_console.line(object, "identified " + m_identified->peer.text() + ": "
                                       + log::printable(m_identified->agent));
        }
        next();
    }

    void tell(const ping::RoundTrip& trip) {
        const double seconds = secondsOf(trip.time);
        char text[64];
        std::snprintf(text, sizeof text, "ping %u: %.3f ms", trip.number, seconds * 1e3);
        m_console.line({{"event", "ping"}, {"rtt_s", seconds}, {"number", trip.number}}, text);
    }

    void tell(const echo::Report& report) {
        if (m_actions[m_next - 1].name != "echo") return; // one of `streams`
        const double seconds = secondsOf(report.time);
        m_console.line({{"event", "echo"}, {"bytes", report.bytes}, {"seconds", seconds}},
                       "echo " + std::to_string(report.bytes) + " bytes in " + std::to_string(seconds)
                           + " s");
    }

    void tell(const perf::Report& report) {
        const double up = secondsOf(report.upload);
        const double down = secondsOf(report.download);
        m_console.line({{"event", "perf"},
                        {"up_bytes", report.up},
                        {"up_s", up},
                        {"down_bytes", report.down},
                        {"down_s", down}},
                       "perf up " + std::to_string(report.up) + " bytes in " + std::to_string(up)
                           + " s, down " + std::to_string(report.down) + " bytes in " + std::to_string(down)
                           + " s");
    }

    void tell(const std::shared_ptr<const identify::Identified>&) {} // the event that follows has it in words

    void next() {
        if (m_next == m_actions.size()) return succeed();
        const DialAction& action = m_actions[m_next++];
        m_began = driver().now();
        limitStep();
        for (std::uint64_t i = 0; i < action.parallel; ++i) {
            const auto task = swarm().run(m_connection, action.task, driver().now());
            if (!task) return fail(task.error());
            m_running.insert(*task);
        }
    }

    void succeed() {
        Json object{{"event", "done"}, {"security", ""}, {"muxer", ""}, {"peer_id", ""}};
        std::string text = "done";
        if (m_opened) {
            object["security"] = m_opened->security;
            object["muxer"] = m_opened->muxer;
            object["peer_id"] = m_opened->peer.text();
            object["addr"] = m_opened->remote.text();
            object["took_s"] = secondsOf(m_opened->took);
            text +=
                " with " + m_opened->peer.text() + " over " + m_opened->security + " and " + m_opened->muxer;
        }
        m_console.line(object, text);
        end();
    }

    /// The dial and each action have the same time, each its own.
    void limitStep() {
        driver().at(driver().now() + m_timeout, [this, step = ++m_step] {
            if (step == m_step) fail(Error(swarm::DialError::TimedOut));
        });
    }

    void fail(const Error& why) { fail(why, statusOf(why)); }

    void fail(const Error& why, config::ExitStatus status) {
        if (m_over) return;
        m_failure = why;
        m_status = status;
        end();
    }

    void end() {
        m_over = true;
        ++m_step;
        driver().shutDown(kDialGrace);
    }

    Console& m_console;
    codec::Multiaddr m_address;
    std::vector<DialAction> m_actions;
    Duration m_timeout;
    std::unique_ptr<Assembly> m_assembly;
    std::size_t m_next = 0;
    std::uint64_t m_step = 0;
    ConnId m_connection;
    std::set<swarm::TaskId> m_running;
    Instant m_began{};
    std::optional<event::ConnectionOpened> m_opened;
    std::optional<event::PeerIdentified> m_identified;
    DialAttempts m_attempts;
    std::optional<Error> m_failure;
    config::ExitStatus m_status = config::ExitStatus::Done;
    Json m_why = Json::object(); ///< what the error's object says beside its code
    bool m_over = false;
};

Result<config::ExitStatus> tryDial(const config::CommandLine& line, Console& console) {
    NodeOptions options = VD_TRY(NodeOptions::of(line));
    const auto address = VD_TRY(parseAddress("the call", line.operands()[0]));
    const auto timeout = VD_TRY(line.seconds("timeout", kTimeout));
    std::vector<DialAction> actions;
    for (const std::string& text : line.values("do")) actions.push_back(VD_TRY(DialAction::parse(text)));
    const auto identity = VD_TRY(openNodeIdentity(line));
    swarm::SwarmConfig& swarm = options.assembly.node.swarm;
    swarm.identifyOnConnect = false; // only what was asked
    swarm.dialTimeout = timeout;
    OneDial dial(console, address, std::move(actions), timeout);
    return dial.run(std::move(options.assembly), identity);
}

} // namespace

config::ExitStatus dialPeer(const config::CommandLine& line, Console& console) {
    const auto status = tryDial(line, console);
    return status ? *status : console.fail(status.error());
}

} // namespace vedette::app
