/// The carrier of real sockets: every host on a loopback address of its own, through core/net's driver, on
/// the clock of the computer.
///
/// A host at 240.A.B.C of the map is at 127.(A+1).B.C, so that prefixes stay what they are and the limits on
/// them hold. Distances, bandwidth and partitions are the computer's own: there are none. One thread.
#pragma once

#include "core/lab/carrier.h"
#include "core/net/driver.h"

#include <map>
#include <memory>
#include <vector>

namespace vedette::lab {

class Loopback final : public Carrier {
public:
    [[nodiscard]] static Result<std::unique_ptr<Carrier>> create(std::uint64_t seed);
    ~Loopback() override;

    [[nodiscard]] Instant now() const override;
    [[nodiscard]] const Timeline& timeline() const override;
    [[nodiscard]] codec::IpEndpoint placed(codec::IpEndpoint onMap) const override;
    HostId addNode(codec::IpEndpoint ip, HostConfig host, node::NodeConfig config,
                   crypto::PrivateKey identity, swarm::Gate* gate) override;
    HostId addRaw(codec::IpEndpoint ip, HostConfig host, Attacker& attacker) override;
    void onOutput(Sink sink) override;
    [[nodiscard]] node::Node* node(HostId host) override;
    void touch(HostId host) override;
    void stop(HostId host, bool crash) override;
    void start(HostId host) override;
    RawWire connect(HostId raw, const codec::Multiaddr& to) override;
    void send(RawWire wire, BytesView bytes) override;
    void close(RawWire wire, bool abrupt) override;
    bool listen(HostId raw, const codec::Multiaddr& at) override;
    void at(Instant when, std::function<void()> what) override;
    void side(HostId host, std::uint8_t side) override;

    [[nodiscard]] bool canPartition() const override { return false; }

    void run(Duration span) override;

private:
    struct Host;
    struct RawSocket;
    struct RawListener;

    Loopback(std::unique_ptr<net::Driver> driver, std::uint64_t seed);
    void makeNode(Host& host);
    void retire(std::unique_ptr<node::Node> node);
    RawWire adopt(HostId raw, std::shared_ptr<RawSocket> socket);

    std::uint64_t m_seed;
    event::Counter m_events;
    Sink m_sink;
    std::vector<std::unique_ptr<Host>> m_hosts;
    std::map<RawWire, std::shared_ptr<RawSocket>> m_sockets;
    std::vector<std::shared_ptr<RawListener>> m_listeners;
    std::uint64_t m_lastRaw = 0;
    std::vector<std::unique_ptr<node::Node>> m_leaving; ///< saying goodbye
    std::unique_ptr<net::Driver> m_driver;              ///< goes first: it holds on to nodes
};

} // namespace vedette::lab
