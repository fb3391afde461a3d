#include "core/detect/tail.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace vedette::detect {
namespace {

constexpr std::size_t kFewest = 4;
constexpr double kMostExcess = 30.0; // of what a quarter of them exceed

} // namespace

double Tail::surprise(double figure) const noexcept {
    if (m_count < kLeast || m_held < kFewest || !std::isfinite(figure)) return 0.0;
    const double share = static_cast<double>(m_held) / static_cast<double>(m_count + 1);
    const double edge = m_top[m_held - 1];
    // Below the edge only "among the ordinary" is known: half of what the edge itself says.
    if (figure <= edge) return 0.5 * -std::log10(share);

    // Each figure stretches the scale by a bounded part: a few enormous ones would hide all that follow.
    const double quarter = m_top[m_held / 4] - edge;
    const double most = quarter > 0.0 ? kMostExcess * quarter : m_top[0] - edge;
    double excess = 0.0;
    for (std::size_t i = 0; i < m_held; ++i) excess += std::min(m_top[i] - edge, most);
    excess /= static_cast<double>(m_held);
    // All kept figures equal (a constant series): any step beyond them is new, its size is judged by theirs.
    excess = std::max(excess, std::abs(edge) * 1e-6);
    if (!(excess > 0.0)) return kCertain;
    const double beyond = (figure - edge) / excess;
    const double surprise = -std::log10(share) + std::log10(1.0 + kShape * beyond) / kShape;
    return std::min(surprise, kCertain);
}

void Tail::add(double figure) noexcept {
    if (!std::isfinite(figure)) return;
    ++m_count;
    const auto share =
        static_cast<std::size_t>(static_cast<double>(std::min<std::uint64_t>(m_count, 1U << 20U)) * kShare);
    const std::size_t limit = std::min(share + kFewest, kMost);
    if (m_held >= limit && figure <= m_top[m_held - 1]) return;
    const auto end = m_top.begin() + static_cast<std::ptrdiff_t>(m_held);
    const auto at = std::upper_bound(m_top.begin(), end, figure, std::greater<>());
    if (m_held < limit) ++m_held;
    std::move_backward(at, m_top.begin() + static_cast<std::ptrdiff_t>(m_held) - 1,
                       m_top.begin() + static_cast<std::ptrdiff_t>(m_held));
    *at = figure;
}

} // namespace vedette::detect
