/// The edge to the operating system: carries the bytes, names and timers of nodes on one thread.
///
/// A driver runs the loop on the thread that calls run(), which becomes the engine's thread: everything but
/// post() and stop() belongs to it. It obeys the orders of each attached node (swarm/wire.h), reports back,
/// and hands the node's outputs to its sink. After anything that happens it drains a node until it has
/// neither orders nor outputs, so a sink may command the node freely.
///
/// Cost of an idle connection here: one file descriptor and below 1 KiB; no buffer, for all connections read
/// into one of kReadBuffer bytes. What is read from one connection is answered there at once; what it has us
/// say on others leaves after all that are ready were read. One connection gets at most kReadRounds reads and
/// kTurnBytes of writes before the others have their turn.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/node/node.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace asio {
class io_context;
}

namespace vedette::net {

struct DriverConfig {
    std::string resolver; ///< "IP:PORT" of a DNS server; empty: what the system is configured with
    int resolverTimeoutMs = 2000;
    int resolverTries = 2;
};

struct DriverCounters {
    std::uint64_t accepted = 0;
    std::uint64_t turnedAway = 0;   ///< accepted, refused by the swarm, closed at once
    std::uint64_t acceptPauses = 0; ///< out of file descriptors or memory: accepting rested kAcceptPause
    std::uint64_t reads = 0;
    std::uint64_t writes = 0;
    std::uint64_t wouldBlock = 0; ///< writes that waited for the socket
};

class Driver {
public:
    static constexpr std::size_t kReadBuffer = 256 * 1024;
    static constexpr int kReadRounds = 8;
    static constexpr std::size_t kTurnBytes = 4 * 1024 * 1024;
    static constexpr int kBacklog = 1024;
    static constexpr int kAcceptBatch = 64;
    static constexpr Duration kAcceptPause = std::chrono::milliseconds(200);

    using Sink = std::function<void(node::Node&, node::Output)>;

    /// Also raises the limit of open files as far as the system lets us.
    [[nodiscard]] static Result<std::unique_ptr<Driver>> create(DriverConfig config);
    ~Driver();
    Driver(const Driver&) = delete;
    Driver& operator=(const Driver&) = delete;

    /// The node must outlive the driver or be detached; begins at the next turn of the loop. With `from` it
    /// dials from that address: a host of several addresses, or one of many nodes on loopback.
    void attach(node::Node& node, Sink sink, std::optional<codec::IpEndpoint> from = {});
    /// Closes its sockets abruptly. Not from within a sink.
    void detach(node::Node& node);

    /// Until stop(), or until the shutdown that shutDown() began is over.
    void run();
    /// Any thread. Before run(): that returns at once.
    void stop();
    /// Any thread: `work` runs on the loop, then all nodes are drained.
    void post(std::function<void()> work);
    /// Once, at `when`; nodes are drained afterwards.
    void at(Instant when, std::function<void()> work);
    /// SIGINT and SIGTERM arrive here instead of ending the process.
    void onSignal(std::function<void(int)> handler);
    /// Every node says goodbye; run() returns when all sockets are closed or `grace` is over.
    void shutDown(Duration grace);

    /// For sockets that belong to no node; their handlers run between the turns of the nodes.
    [[nodiscard]] asio::io_context& io() noexcept;

    [[nodiscard]] Instant now() const noexcept;
    [[nodiscard]] const Timeline& timeline() const noexcept;
    /// Where the monotonic axis lies on the wall clock from now on; the nodes are told by their owner.
    void restamp(const Timeline& timeline);
    [[nodiscard]] const DriverCounters& counters() const noexcept;

private:
    struct Impl;
    explicit Driver(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace vedette::net
