/// A token bucket kept as one instant: up to `perSecond` events at once, refilled at that rate.
#pragma once

#include "core/base/instant.h"

#include <algorithm>
#include <cstdint>

namespace vedette::yamux {

class Rate {
public:
    explicit Rate(std::uint32_t perSecond)
        : m_interval(perSecond == 0 ? 2 * kBurst : kBurst / static_cast<std::int64_t>(perSecond)) {}

    /// False when the bucket is empty.
    [[nodiscard]] bool spend(Instant now) noexcept {
        const Instant full = std::max(m_full, now) + m_interval;
        if (full - now > kBurst) return false;
        m_full = full;
        return true;
    }

private:
    static constexpr Duration kBurst = std::chrono::seconds(1);

    Duration m_interval;
    Instant m_full{}; ///< when the bucket will be full again
};

} // namespace vedette::yamux
