/// What the detectors remember of a stream of edges, and how an edge looks against it.
///
/// For each peer as source and as target, and for each pair: counts that fade with half-lives of a minute, an
/// hour and a day, in how many hours and days it was there, how many new counterparts it has. Time counts
/// from the first edge; a clock that goes back stands still.
///
/// Memory is taken once, kMemory at most, whoever invents peers: the least recently seen of a full bucket is
/// forgotten. Constant time an edge, no allocation. Nothing depends on how peers are numbered.
#pragma once

#include "core/detect/bounded_table.h"
#include "core/detect/edge.h"
#include "core/detect/trait.h"

#include <array>
#include <cstdint>
#include <optional>

namespace vedette::detect {

class EdgeMemory {
public:
    static constexpr std::size_t kPairs = 1U << 17;
    static constexpr std::size_t kPeers = 1U << 16;
    static constexpr std::size_t kMemory = 20 * 1024 * 1024;

    explicit EdgeMemory(std::uint64_t key);

    /// Remembers the edge; how it looks, itself counted.
    [[nodiscard]] Traits note(const Edge& edge);

private:
    struct Activity {
        double last = 0; ///< seconds
        float now = 0;
        float hour = 0;
        float day = 0;
        float total = 0;
        std::int32_t minute = -1;
        std::int32_t lastHour = -1;
        std::int32_t lastDay = -1;
        std::uint16_t hours = 0;
        std::uint16_t days = 0;
    };

    struct Role {
        Activity activity;
        float fan = 0;
        float fanDay = 0;
    };

    struct Peer {
        Role source;
        Role target;
        std::int32_t lastHour = -1;
        std::uint16_t hours = 0;
    };

    void count(Activity& activity, float& fadedHour, float& fadedDay) const;
    void count(Role& role, bool newPair) const;
    void meet(Peer& peer) const;
    [[nodiscard]] float surprise(const Activity& activity) const;

    std::optional<Duration> m_origin;
    Duration m_latest{};
    double m_seconds = 0;
    std::int32_t m_minute = 0;
    std::int32_t m_hour = 0;
    std::int32_t m_day = 0;
    BoundedTable<Activity> m_pairs;
    BoundedTable<Peer> m_peers;
};

} // namespace vedette::detect
