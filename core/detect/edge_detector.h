/// Bursts in a stream of edges: how far the current minute of a pair, a source or a target departs from what
/// its past lets expect (the chi-squared of MIDAS-R, over exact tables instead of sketches).
///
/// One pass, constant time an edge. Memory is taken once: kMemory at most, whoever invents ids. Pure: a score
/// depends on the edges so far alone, not on how peers are numbered nor on where time begins.
#pragma once

#include "core/detect/bounded_table.h"
#include "core/detect/edge.h"

#include <cstdint>
#include <optional>

namespace vedette::detect {

class EdgeDetector {
public:
    static constexpr Duration kTick = std::chrono::minutes(1);
    static constexpr std::size_t kPairs = 1U << 17;
    static constexpr std::size_t kNodes = 1U << 16;
    static constexpr double kLimit = 100; ///< from which score on it is an alarm
    static constexpr std::size_t kMemory = 16 * 1024 * 1024;

    explicit EdgeDetector(std::uint64_t key);

    [[nodiscard]] Finding see(const Edge& edge);

private:
    /// What was counted of one key: decayed in the current tick, and in all.
    struct Count {
        float current = 0;
        float total = 0;
        std::int64_t tick = 0;
    };

    [[nodiscard]] double score(Count& count) const;

    std::optional<Duration> m_origin;
    std::int64_t m_tick = 1;
    BoundedTable<Count> m_pairs;
    BoundedTable<Count> m_sources;
    BoundedTable<Count> m_targets;
};

} // namespace vedette::detect
