#include "core/detect/nab_score.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace vedette::detect {

namespace {

constexpr double kProbation = 0.15;
constexpr double kProbationRows = 5000.0;

// Position -1 is the left edge of a window, 0 its right edge, above that the way past it in widths.
double nabWorth(double position) noexcept {
    return position > 3.0 ? -1.0 : 2.0 / (1.0 + std::exp(5.0 * position)) - 1.0;
}

std::size_t rowOf(std::span<const std::int64_t> times, std::int64_t time) noexcept {
    return static_cast<std::size_t>(std::ranges::find(times, time) - times.begin());
}

} // namespace

Result<> NabJudge::take(std::span<const std::int64_t> times, std::span<const float> scores,
                        std::span<const NabWindow> windows) {
    if (scores.size() != times.size()) return Fail{RowError::LabelsDiffer, "not one score a row"};
    if (times.size() > kMaxRows - m_points.size()) return Fail{RowError::TooManyRows};
    const auto rows = static_cast<double>(times.size());
    const double probation = std::min(std::floor(kProbation * rows), kProbation * kProbationRows);
    const double most = nabWorth(-1.0);
    std::size_t next = 0;
    bool inside = false;
    double width = 0.0;
    double right = 0.0;
    std::optional<double> passedRight;
    double passedWidth = 0.0;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const auto row = static_cast<double>(i);
        if (next < windows.size() && times[i] == windows[next].first) {
            right = static_cast<double>(rowOf(times, windows[next].last));
            width = right - static_cast<double>(rowOf(times, windows[next].first)) + 1.0;
            inside = true;
            ++next;
        }
        double worth = 0.0;
        if (inside)
            worth = nabWorth(-(right - row + 1.0) / width) / most;
        else if (passedRight && passedWidth > 1.0)
            worth = m_costs.falseAlarm * nabWorth((row - *passedRight) / (passedWidth - 1.0));
        else
            worth = -m_costs.falseAlarm;
        const auto window = inside ? m_windows + static_cast<std::uint32_t>(next) - 1 : kNone;
        if (row >= probation) m_points.push_back({scores[i], window, worth});
        if (inside && times[i] == windows[next - 1].last) {
            passedRight = row;
            passedWidth = width;
            inside = false;
        }
    }
    m_windows += static_cast<std::uint32_t>(windows.size());
    return {};
}

double NabJudge::normalised(double sum) const noexcept {
    if (m_windows == 0) return 0.0;
    const auto windows = static_cast<double>(m_windows);
    const double silent = -m_costs.missed * windows;
    return 100.0 * (sum - silent) / (windows - silent);
}

NabFigures NabJudge::at(double threshold) const {
    std::vector<double> best(m_windows, -m_costs.missed);
    NabFigures figures{0.0, threshold, m_windows, 0, 0};
    double sum = 0.0;
    for (const Point& point : m_points) {
        if (!(point.score >= threshold)) continue;
        if (point.window == kNone) {
            sum += point.worth;
            ++figures.falseAlarms;
        } else {
            double& held = best[point.window];
            if (held == -m_costs.missed) ++figures.found;
            held = std::max(held, point.worth);
        }
    }
    for (const double worth : best) sum += worth;
    figures.score = normalised(sum);
    return figures;
}

NabFigures NabJudge::best() const {
    std::vector<Point> falling = m_points;
    std::ranges::stable_sort(falling, [](const Point& a, const Point& b) { return a.score > b.score; });
    std::vector<double> best(m_windows, -m_costs.missed);
    double sum = -m_costs.missed * static_cast<double>(m_windows);
    double highest = sum;
    double threshold = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < falling.size();) {
        const float score = falling[i].score;
        for (; i < falling.size() && falling[i].score == score; ++i) {
            const Point& point = falling[i];
            if (point.window == kNone) {
                sum += point.worth;
            } else if (point.worth > best[point.window]) {
                sum += point.worth - best[point.window];
                best[point.window] = point.worth;
            }
        }
        if (sum > highest) {
            highest = sum;
            threshold = static_cast<double>(score);
        }
    }
    return at(threshold);
}

} // namespace vedette::detect
