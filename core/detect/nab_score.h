/// How the Numenta Anomaly Benchmark judges alarms over time series (Lavin and Ahmad 2015), as version 1.1
/// does it.
///
/// An alarm inside a window of labels earns the more the earlier it comes, only the best of a window counts;
/// one outside costs, less so shortly after a window. The first 15 % of a series (at most 750 rows) are not
/// judged. One threshold for all series of a corpus is taken where the sum is highest; 0 is a detector that
/// never speaks, 100 one that marks the first row of each window and nothing else. For measuring; never for
/// scoring.
///
/// Memory: 24 bytes a row, at most kMaxRows; n log n.
#pragma once

#include "core/base/result.h"
#include "core/detect/row_error.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace vedette::detect {

struct NabCosts {
    double missed = 1.0;
    double falseAlarm = 0.11; ///< the standard profile; 0.22 rewards few false alarms
};

struct NabWindow {
    std::int64_t first = 0; ///< time stamps as in the series, both inclusive
    std::int64_t last = 0;
};

struct NabFigures {
    double score = 0.0;     ///< normalised: 100 is perfect
    double threshold = 0.0; ///< alarm from this score on
    std::uint64_t windows = 0;
    std::uint64_t found = 0;       ///< windows with an alarm
    std::uint64_t falseAlarms = 0; ///< rows
};

class NabJudge {
public:
    static constexpr std::size_t kMaxRows = 1U << 24;

    explicit NabJudge(NabCosts costs = {}) : m_costs(costs) {}

    /// One score a row. A window that starts at no row's time is never entered and counts as missed.
    [[nodiscard]] Result<> take(std::span<const std::int64_t> times, std::span<const float> scores,
                                std::span<const NabWindow> windows);

    [[nodiscard]] NabFigures best() const;
    [[nodiscard]] NabFigures at(double threshold) const;

private:
    struct Point {
        float score;
        std::uint32_t window; ///< kNone outside
        double worth;
    };

    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    [[nodiscard]] double normalised(double sum) const noexcept;

    NabCosts m_costs;
    std::vector<Point> m_points;
    std::uint32_t m_windows = 0;
};

} // namespace vedette::detect
