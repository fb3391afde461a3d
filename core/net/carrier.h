/// The sockets of one node: obeys its orders, reports back, and drains it after everything that happens.
///
/// Internal to core/net; see driver.h. Belongs to the loop's thread.
#pragma once

#include "core/net/driver.h"
#include "core/net/link_group.h"
#include "core/net/listener.h"
#include "core/net/loop.h"
#include "core/net/wire.h"
#include "core/node/node.h"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace vedette::net {

class Carrier final : public std::enable_shared_from_this<Carrier> {
public:
    /// `wakeAt` is told whenever the carrier may want to be woken earlier.
    Carrier(Loop& loop, node::Node& node, Driver::Sink sink, std::function<void(Instant)> wakeAt,
            std::optional<codec::IpEndpoint> from = {});
    ~Carrier();
    Carrier(const Carrier&) = delete;
    Carrier& operator=(const Carrier&) = delete;

    [[nodiscard]] node::Node& node() noexcept { return m_node; }

    [[nodiscard]] swarm::Swarm& swarm() noexcept { return m_node.swarm(); }

    [[nodiscard]] Loop& loop() noexcept { return m_loop; }

    /// The address that it dials from, if that was decided.
    [[nodiscard]] const std::optional<codec::IpEndpoint>& from() const noexcept { return m_from; }

    [[nodiscard]] bool idle() const noexcept { return m_wires.empty(); }

    /// What a handler of the loop does first and last.
    Instant beginTurn() noexcept;
    void endTurn(Instant now);
    /// Obeys and delivers until the node wants nothing more.
    void settle(Instant now);

    [[nodiscard]] std::optional<Instant> deadline() const;
    void wake(Instant now);

    // For its wires and listeners.
    void accepted(ListenerId listener, TcpSocket socket, const codec::Multiaddr& local,
                  const codec::Multiaddr& remote, Instant now);
    void linger(ConnId id, Instant until);
    void forget(ConnId id);

private:
    void obey(const swarm::Connect& order, Instant now);
    void obey(const swarm::Flush& order, Instant now);
    void obey(const swarm::CloseWire& order, Instant now);
    void obey(const swarm::Throttle& order, Instant now);
    void obey(const swarm::Resolve& order, Instant now);
    void obey(const swarm::Listen& order, Instant now);
    void obey(const swarm::CloseListener& order, Instant now);
    void obey(const swarm::Multicast& order, Instant now);
    void flushPutOff();
    [[nodiscard]] std::shared_ptr<Wire> wire(ConnId id) const;

    struct Lingering {
        ConnId id;
        Instant until;
    };

    Loop& m_loop;
    node::Node& m_node;
    Driver::Sink m_sink;
    std::function<void(Instant)> m_wakeAt;
    std::optional<codec::IpEndpoint> m_from;
    std::unordered_map<ConnId, std::shared_ptr<Wire>> m_wires;
    std::unordered_map<ListenerId, std::shared_ptr<Listener>> m_listeners;
    std::shared_ptr<LinkGroup> m_group; ///< from the first packet that the node sends to it
    std::deque<Lingering> m_lingering;  ///< in the order of their ends, for all last the same
    std::vector<ConnId> m_putOff;       ///< flushes, in the order in which they were wanted
    bool m_settling = false;
};

} // namespace vedette::net
