/// Values over time, bounded: when kMost points are there, neighbours are joined in pairs of which the least
/// and the greatest value stay. So a chart of a minute is exact, and one of a month still shows every spike.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace vedette::ui {

class Series {
public:
    static constexpr std::size_t kMost = 4096;

    struct Point {
        double at = 0; ///< of the first value in it
        double low = 0;
        double high = 0;
        double last = 0;
    };

    /// `at` does not go back: what does is left out.
    void add(double at, double value);

    void clear() noexcept { *this = {}; }

    [[nodiscard]] const std::vector<Point>& points() const noexcept { return m_points; }

    [[nodiscard]] bool empty() const noexcept { return m_points.empty(); }

    /// Of all values; {0, 0} of none.
    [[nodiscard]] std::pair<double, double> range() const noexcept;
    /// The last value at or before `at`; that of the first point before it.
    [[nodiscard]] double valueAt(double at) const noexcept;

private:
    std::vector<Point> m_points;
    std::size_t m_each = 1; ///< values that a point takes
    std::size_t m_inLast = 0;
};

} // namespace vedette::ui
