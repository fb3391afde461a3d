#include "core/lab/line.h"

#include <algorithm>

namespace vedette::lab {

namespace {

constexpr Duration kLeastTimeout = std::chrono::milliseconds(200);
constexpr int kMostLosses = 6;
constexpr std::uint64_t kMillion = 1'000'000;

} // namespace

Duration transit(const PathConfig& path, Random& random) {
    Duration took = path.delay;
    if (path.jitter.count() > 0) {
        took += Duration(
            static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(path.jitter.count()))));
    }
    if (path.loss <= 0) return took;
    const auto lost = static_cast<std::uint64_t>(path.loss * static_cast<double>(kMillion));
    Duration timeout = std::max(kLeastTimeout, 4 * path.delay);
    for (int i = 0; i < kMostLosses && random.below(kMillion) < lost; ++i) {
        took += timeout;
        timeout *= 2;
    }
    return took;
}

} // namespace vedette::lab
