/// Who carries the bytes of a rehearsal: virtual links on a virtual clock (world.h) or loopback sockets
/// (loopback.h). The fleet and the scenarios know only this.
#pragma once

#include "core/base/instant.h"
#include "core/codec/multiaddr.h"
#include "core/crypto/private_key.h"
#include "core/lab/line.h"
#include "core/node/node.h"

#include <cstdint>
#include <functional>
#include <memory>

namespace vedette::lab {

/// One host of a rehearsal; counts from 0 and is never used again.
struct HostId {
    std::uint32_t index = 0;
    friend auto operator<=>(const HostId&, const HostId&) = default;
};

/// One wire of a raw host; never used again within a run.
struct RawWire {
    std::uint64_t value = 0; ///< zero is none
    friend auto operator<=>(const RawWire&, const RawWire&) = default;
};

/// Not a node on the other end: sees and sends raw bytes. Calls come from the carrier, one at a time; it may
/// call the carrier back.
class Attacker {
public:
    virtual ~Attacker() = default;

    virtual void connected(RawWire) {}

    virtual void refused(RawWire) {}

    virtual void accepted(RawWire) {}

    virtual void received(RawWire, BytesView) {}

    virtual void ended(RawWire) {}
};

struct HostConfig {
    std::uint32_t region = 0; ///< whose distances apply
    LineConfig line;
    std::size_t sockets = 4096; ///< open at once, as an operating system allows; more are refused unseen
    Duration clockAhead{};      ///< its wall clock against everybody's; of virtual hosts only
};

class Carrier {
public:
    using Sink = std::function<void(HostId, node::Output&)>;

    virtual ~Carrier() = default;

    [[nodiscard]] virtual Instant now() const = 0;
    [[nodiscard]] virtual const Timeline& timeline() const = 0;

    /// The address that a host of the map has here.
    [[nodiscard]] virtual codec::IpEndpoint placed(codec::IpEndpoint onMap) const { return onMap; }

    /// A host with a node; `ip` is the only address that it dials from. `gate` may be null.
    virtual HostId addNode(codec::IpEndpoint ip, HostConfig host, node::NodeConfig config,
                           crypto::PrivateKey identity, swarm::Gate* gate) = 0;
    virtual HostId addRaw(codec::IpEndpoint ip, HostConfig host, Attacker& attacker) = 0;

    /// Every output of every node; set before the first is added.
    virtual void onOutput(Sink sink) = 0;

    /// Null while the host is down, and for raw hosts. After commanding a node: touch().
    [[nodiscard]] virtual node::Node* node(HostId host) = 0;
    virtual void touch(HostId host) = 0;

    /// The process ends: in order with goodbyes, or as when the power fails. start() makes a new node of the
    /// same identity and configuration; it listens on nothing yet.
    virtual void stop(HostId host, bool crash) = 0;
    virtual void start(HostId host) = 0;

    virtual RawWire connect(HostId raw, const codec::Multiaddr& to) = 0;
    virtual void send(RawWire wire, BytesView bytes) = 0;
    virtual void close(RawWire wire, bool abrupt) = 0;
    /// A raw host takes connections there; false when somebody else does.
    virtual bool listen(HostId raw, const codec::Multiaddr& at) = 0;

    /// Once, at `when`.
    virtual void at(Instant when, std::function<void()> what) = 0;
    /// Hosts of different sides do not hear of each other until all are of one side again.
    virtual void side(HostId host, std::uint8_t side) = 0;
    /// False when this carrier cannot cut its network.
    [[nodiscard]] virtual bool canPartition() const = 0;

    virtual void run(Duration span) = 0;
};

} // namespace vedette::lab
