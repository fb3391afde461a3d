/// One node for one errand in a network: listens if asked, dials the way in, does the errand, ends.
///
/// What the kad and gossip commands share. Everything runs on the caller's thread; an errand that is not over
/// within its time fails.
#pragma once

#include "app/assembly.h"
#include "app/config/command_line.h"
#include "app/node/console.h"
#include "app/node/dial_attempts.h"
#include "core/codec/multiaddr.h"

#include <memory>
#include <optional>
#include <vector>

namespace vedette::app {

struct ErrandConfig {
    AssemblyConfig assembly;
    std::vector<codec::Multiaddr> listen;
    std::vector<codec::Multiaddr> join;
    Duration timeout{}; ///< zero: none
};

class Errand {
public:
    Errand(Console& console, ErrandConfig config) : m_console(console), m_config(std::move(config)) {}

    virtual ~Errand() = default;
    Errand(const Errand&) = delete;
    Errand& operator=(const Errand&) = delete;

    [[nodiscard]] config::ExitStatus run(const NodeIdentity& identity);

protected:
    // What an errand hears; never after it is over.
    virtual void ready() {} ///< listeners are open, dials are under way

    virtual void heard(const event::Event&) {}

    virtual void ended(const kad::LookupEnded&) {}

    virtual void delivered(const gossipsub::Deliver&) {}

    virtual void dialled(const swarm::DialDone&) {}

    virtual void performed(const swarm::TaskDone&) {}

    virtual void outOfTime(); ///< fails with the last dial's error, if none succeeded
    virtual void stopped();   ///< by a signal: fails, unless an errand is one without end

    void finish();
    void fail(const Error& why);
    /// Not when the errand is over by then.
    void after(Duration span, std::function<void()> work);

    [[nodiscard]] Console& console() noexcept { return m_console; }

    [[nodiscard]] node::Node& node() noexcept { return m_assembly->node(); }

    [[nodiscard]] Instant now() const { return m_assembly->driver().now(); }

    [[nodiscard]] const Timeline& timeline() const { return m_assembly->driver().timeline(); }

    [[nodiscard]] const ErrandConfig& config() const noexcept { return m_config; }

private:
    void take(node::Output output);
    void begin();
    void join();

    Console& m_console;
    ErrandConfig m_config;
    std::unique_ptr<Assembly> m_assembly;
    std::optional<Error> m_failure;
    std::size_t m_opening = 0;
    DialAttempts m_attempts; ///< until one succeeded
    std::optional<Error> m_lastDial;
    bool m_wayIn = false; ///< a dial succeeded
    bool m_over = false;
};

/// --listen, --join, --exempt-private and --timeout of a line. Without --join: a usage error.
[[nodiscard]] Result<ErrandConfig> errandOf(const config::CommandLine& line, Duration timeout);

} // namespace vedette::app
