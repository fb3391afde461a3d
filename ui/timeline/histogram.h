/// How many events there were, when and of what group: counted as they come, or read from the log, at the
/// grain that is asked for.
///
/// A pyramid of buckets, each level kGrain coarser than the one below. Bounds: kMostBuckets a level, of which
/// the oldest go first, so a day is kept by the second and a year by the hour. Pure; not thread-safe.
#pragma once

#include "core/base/instant.h"
#include "core/event/event.h"

#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace vedette::ui {

/// What belongs together on the time line. The order is that of drawing.
enum class EventGroup : std::uint8_t {
    Connections,
    Discovery,
    Gossip,
    Work,
    Trouble,
    Operator,
    Count
};
inline constexpr std::size_t kEventGroups = static_cast<std::size_t>(EventGroup::Count);

[[nodiscard]] EventGroup groupOf(event::Kind kind) noexcept;

struct Bucket {
    std::array<std::uint32_t, kEventGroups> groups{};
    std::uint32_t joins = 0;  ///< connections opened
    std::uint32_t leaves = 0; ///< and closed
    friend bool operator==(const Bucket&, const Bucket&) = default;

    [[nodiscard]] std::uint32_t total() const noexcept;
    Bucket& operator+=(const Bucket& other) noexcept;
};

class Histogram {
public:
    static constexpr std::array<std::int64_t, 5> kGrains{1'000, 10'000, 60'000, 600'000, 3'600'000}; ///< ms
    static constexpr std::size_t kMostBuckets = 100'000;

    void add(WallTime at, event::Kind kind, std::uint32_t count = 1);
    /// Replaces what is known of [from, to) by what was read; `to` is where the live count begins.
    void adopt(const Histogram& read, WallTime from, WallTime to);
    void clear();

    /// `columns` of them over [from, from + span), each the sum of the buckets that begin in it.
    [[nodiscard]] std::vector<Bucket> over(WallTime from, std::int64_t span, std::size_t columns) const;

    [[nodiscard]] bool empty() const noexcept { return m_levels[0].empty(); }

private:
    using Level = std::map<std::int64_t, Bucket>; ///< by number of the bucket since 1970

    std::array<Level, kGrains.size()> m_levels;
};

} // namespace vedette::ui
