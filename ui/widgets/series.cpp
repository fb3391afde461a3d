#include "ui/widgets/series.h"

#include <algorithm>
#include <cmath>

namespace vedette::ui {

void Series::add(double at, double value) {
    if (!std::isfinite(value) || (!m_points.empty() && at < m_points.back().at)) return;
    if (!m_points.empty() && m_inLast < m_each) {
        Point& last = m_points.back();
        last.low = std::min(last.low, value);
        last.high = std::max(last.high, value);
        last.last = value;
        ++m_inLast;
        return;
    }
    if (m_points.size() == kMost) {
        for (std::size_t i = 0; i < kMost / 2; ++i) {
            const Point a = m_points[2 * i];
            const Point b = m_points[2 * i + 1];
            m_points[i] = {a.at, std::min(a.low, b.low), std::max(a.high, b.high), b.last};
        }
        m_points.resize(kMost / 2);
        m_each *= 2;
    }
    m_points.push_back({at, value, value, value});
    m_inLast = 1;
}

std::pair<double, double> Series::range() const noexcept {
    if (m_points.empty()) return {0, 0};
    std::pair<double, double> range{m_points.front().low, m_points.front().high};
    for (const Point& point : m_points) {
        range.first = std::min(range.first, point.low);
        range.second = std::max(range.second, point.high);
    }
    return range;
}

double Series::valueAt(double at) const noexcept {
    if (m_points.empty()) return 0;
    const auto after = std::upper_bound(m_points.begin(), m_points.end(), at,
                                        [](double t, const Point& p) { return t < p.at; });
    return after == m_points.begin() ? m_points.front().low : std::prev(after)->last;
}

} // namespace vedette::ui
