/// A small network of our own DHT servers on loopback, each on an address of its own, whose routing tables
/// are filled by lot and known: what a crawl of it must find.
///
/// All on one driver and thread. The tables stand still: nobody looks anything up.
#pragma once

#include "core/event/event.h"
#include "core/net/driver.h"
#include "core/node/node.h"
#include "core/protocols/kad/kad.h"

#include <map>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace vedette::app {

class DhtFleet {
public:
    static constexpr std::size_t kMost = 2000;

    /// Returns when all listen. Each server knows `acquaintances` others, as far as its buckets have room,
    /// and the next one, so that all can be found from any.
    [[nodiscard]] static Result<std::unique_ptr<DhtFleet>>
    create(std::size_t count, std::size_t acquaintances, std::uint64_t seed);
    ~DhtFleet();
    DhtFleet(const DhtFleet&) = delete;
    DhtFleet& operator=(const DhtFleet&) = delete;

    /// Serves until stop(), which any thread may call.
    void serve() { m_driver->run(); }

    void stop() { m_driver->stop(); }

    /// Of the first, with its id.
    [[nodiscard]] codec::Multiaddr address() const;
    [[nodiscard]] std::set<std::pair<codec::PeerId, codec::PeerId>> edges() const;

private:
    struct Member {
        codec::PeerId id;
        codec::Multiaddr address;
        std::unique_ptr<crypto::Signer> signer;
        std::unique_ptr<node::Node> node;
        std::unique_ptr<kad::Kad> kad;
    };

    DhtFleet() = default;

    void add(std::size_t number);
    void take(Member& member, const node::Output& output);
    void acquaint(std::size_t acquaintances, Random& random);

    std::unique_ptr<net::Driver> m_driver;
    SystemRandom m_random;
    event::Counter m_events;
    std::vector<std::unique_ptr<Member>> m_members;
    std::size_t m_starting = 0;
    std::optional<Error> m_failure;
};

} // namespace vedette::app
