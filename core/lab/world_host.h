/// A host of the virtual world. Internal to core/lab; see world.h.
#pragma once

#include "core/lab/world.h"

namespace vedette::lab {

struct World::Host {
    Host(codec::IpEndpoint address, HostConfig c, std::uint32_t i)
        : ip(address), config(c), index(i), up(c.line.up), down(c.line.down) {}

    [[nodiscard]] bool full() const { return wires.size() >= config.sockets; }

    codec::IpEndpoint ip; ///< port 0
    HostConfig config;
    std::uint32_t index;
    std::uint32_t run = 0; ///< counts the starts and ends of its process
    std::uint8_t side = 0;
    bool dirty = false;
    bool settling = false;
    bool signerReady = false;
    std::uint16_t lastPort = 0;
    Line up;
    Line down;
    std::unordered_map<ConnId, std::uint32_t> wires;

    std::unique_ptr<SeededRandom> random;
    std::unique_ptr<crypto::Signer> signer;
    node::NodeConfig nodeConfig;
    swarm::Gate* gate = nullptr;
    std::unique_ptr<node::Node> node; ///< null: down, or raw
    Instant armed = Instant::max();   ///< a wake is on the agenda for this

    Attacker* attacker = nullptr;
};

} // namespace vedette::lab
