/// A network of the DHT that lives: real machines on a virtual clock, which joined one after the other by the
/// first of them, refresh their tables, and look each other up.
///
/// A tenth of a second lies between two arrivals and 10 to 100 ms on each way. Peers that speak know each
/// other from then on, as by identify. A share of the nodes is hostile from its arrival: it does all that the
/// others do, but answers with the `k` of its own kind nearest to the key, and with nobody else. Each honest
/// node uses one of kLookupPaths for all its lookups, a quarter of them each. The same seed gives the same
/// run.
#pragma once

#include "app/node/bench/static_dht.h"
#include "core/base/instant.h"
#include "core/base/random.h"
#include "core/protocols/kad/kad.h"

#include <array>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace vedette::app {

inline constexpr std::array<std::size_t, 4> kLookupPaths{1, 2, 4, 8};

class LiveDht {
public:
    /// Returns when all have joined and refreshed their tables twice.
    LiveDht(std::size_t nodes, std::size_t k, double hostile, std::uint64_t seed);
    ~LiveDht();
    LiveDht(const LiveDht&) = delete;
    LiveDht& operator=(const LiveDht&) = delete;

    /// Honest nodes that use `paths` look for honest nodes, each drawn by lot, some at a time. Found is who
    /// answered itself.
    [[nodiscard]] LookupTally look(std::size_t paths, int lookups);
    /// The share of hostile contacts in the tables of the honest.
    [[nodiscard]] double poisoned() const;

private:
    struct Member;
    struct Event;

    void plan(Duration delay, std::function<void()> what);
    void runFor(Duration span);
    void drain(std::size_t member);
    void refresh(std::size_t member);
    void meet(std::size_t member, std::size_t other);
    void arrive(std::size_t from, std::size_t to, const kad::Ask& ask);
    [[nodiscard]] Result<Bytes> answerOf(std::size_t to, std::size_t from, const Bytes& request);
    [[nodiscard]] Bytes accomplices(const Bytes& request);
    [[nodiscard]] std::size_t honest(std::size_t paths);

    std::size_t m_k;
    SeededRandom m_random;
    Instant m_now{std::chrono::hours(1)};
    std::uint64_t m_order = 0;
    std::vector<Event> m_events; ///< a heap, the earliest in front
    std::vector<std::unique_ptr<Member>> m_members;
    std::unordered_map<codec::PeerId, std::size_t> m_byId;
    std::unordered_map<std::string, Bytes> m_lies; ///< by request
};

} // namespace vedette::app
