/// A node that a bench drives step by step: each call runs the loop until its own work is done.
///
/// The limits that protect against strangers are lifted, for here one dialler makes thousands of connections
/// from one address; the code that runs is the same.
#pragma once

#include "app/assembly.h"
#include "core/codec/multiaddr.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

class BenchNode {
public:
    /// Ready, with signed keys.
    [[nodiscard]] static Result<std::unique_ptr<BenchNode>> create(session::Security security);

    [[nodiscard]] Result<codec::Multiaddr> listen();
    /// Until the bench that started this process is over.
    void serve();

    /// `count` ready connections, made `kParallel` at a time.
    [[nodiscard]] Result<std::vector<ConnId>> connect(const codec::Multiaddr& to, std::size_t count);
    /// Ends all of connect()'s and waits until they are gone on this side.
    [[nodiscard]] Result<> closeAll();
    /// Seconds of each round trip on one stream.
    [[nodiscard]] Result<std::vector<double>> ping(ConnId connection, std::uint32_t count);
    [[nodiscard]] Result<perf::Report> perf(ConnId connection, std::uint64_t up, std::uint64_t down);

private:
    static constexpr std::size_t kParallel = 16;

    BenchNode() = default;

    [[nodiscard]] net::Driver& driver() { return m_assembly->driver(); }

    [[nodiscard]] swarm::Swarm& swarm() { return m_assembly->node().swarm(); }

    void take(node::Output output);
    void dialMore();
    /// Runs the loop until finish() or fail().
    [[nodiscard]] Result<> pump();

    void finish() { driver().stop(); }

    void fail(Error why);
    [[nodiscard]] Result<> runTask(ConnId connection, swarm::Task task);

    std::unique_ptr<Assembly> m_assembly;
    std::optional<Error> m_failure;
    codec::Multiaddr m_target;
    std::vector<ConnId> m_connected;
    std::size_t m_toDial = 0;
    std::size_t m_toConnect = 0;
    std::size_t m_toClose = 0;
    std::vector<codec::Multiaddr> m_addresses;
    std::vector<double> m_trips;
    std::optional<perf::Report> m_perf;
};

} // namespace vedette::app
