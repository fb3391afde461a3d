/// The clock of threads at the edge, which no step of the computer's clock moves. Machines are handed the
/// time.
#pragma once

#include "core/base/instant.h"

#include <chrono>

namespace vedette::app {

/// Any thread.
[[nodiscard]] inline Instant steadyNow() {
    return Instant(std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now().time_since_epoch()));
}

} // namespace vedette::app
