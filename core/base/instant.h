/// Time as machines see it: handed in, never read.
///
/// Instant is monotonic nanoseconds since an origin that one run of one node chose; it has no now(). WallTime
/// is milliseconds since 1970 UTC, for what leaves the process: certificates, records, logs. Timeline turns
/// one into the other.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace vedette {

using Duration = std::chrono::nanoseconds;

struct MachineClock {
    using rep = Duration::rep;
    using period = Duration::period;
    using duration = Duration;
    using time_point = std::chrono::time_point<MachineClock>;
    static constexpr bool is_steady = true;
};

using Instant = MachineClock::time_point;

struct WallTime {
    std::int64_t ms = 0; ///< since 1970-01-01T00:00:00Z

    friend auto operator<=>(const WallTime&, const WallTime&) = default;
};

/// Where one run's monotonic axis lies on the wall clock.
struct Timeline {
    Instant origin{};
    WallTime wallAtOrigin{};

    [[nodiscard]] WallTime wall(Instant at) const {
        return {wallAtOrigin.ms + std::chrono::floor<std::chrono::milliseconds>(at - origin).count()};
    }
};

/// RFC 3339 UTC with milliseconds: "2026-01-31T08:15:00.123Z".
[[nodiscard]] std::string rfc3339(WallTime time);

} // namespace vedette
