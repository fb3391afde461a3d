/// What lies between two hosts of the lab: time, loss and room, drawn from a seed.
///
/// A wire is TCP, so bytes arrive in order or not at all: a lost segment costs its retransmission, not its
/// bytes. Bandwidth belongs to a host's own line, shared by all its wires, up and down each on their own.
#pragma once

#include "core/base/instant.h"
#include "core/base/random.h"

#include <cstdint>

namespace vedette::lab {

struct PathConfig {
    Duration delay = std::chrono::milliseconds(20); ///< one way
    Duration jitter = std::chrono::milliseconds(2); ///< up to this much more
    double loss = 0;                                ///< share of segments that are sent again
};

struct LineConfig {
    double up = 12.5e6;   ///< bytes a second
    double down = 12.5e6; ///< bytes a second
};

/// A line in one direction: what is sent waits behind what was sent before.
class Line {
public:
    explicit Line(double bytesPerSecond) : m_rate(bytesPerSecond) {}

    /// When the last of `bytes` is through that come at `at`.
    Instant pass(std::size_t bytes, Instant at) {
        const Instant begin = at > m_free ? at : m_free;
        m_free = begin + Duration(static_cast<std::int64_t>(static_cast<double>(bytes) / m_rate * 1e9));
        return m_free;
    }

private:
    double m_rate;
    Instant m_free{};
};

/// How long one segment is on its way: delay, jitter, and for each time that it is lost a retransmission
/// timeout that doubles (RFC 6298 section 5.5), starting at its minimum of 200 ms or two round trips.
[[nodiscard]] Duration transit(const PathConfig& path, Random& random);

} // namespace vedette::lab
