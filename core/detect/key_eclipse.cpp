#include "core/detect/key_eclipse.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vedette::detect {

namespace {

struct DenseDepth {
    double share; ///< of the peers looked at that lie in the dense part
    double weight;
};

// Most weight on the whole: spread evenly over all places is how intruders show least.
constexpr std::array kDepths{DenseDepth{0.15, 0.02}, DenseDepth{0.25, 0.02}, DenseDepth{0.4, 0.02},
                             DenseDepth{0.6, 0.02},  DenseDepth{0.8, 0.02},  DenseDepth{1, 0.9}};
constexpr std::array kRates{2.0, 4.0, 16.0, 64.0};
/// Points of the error's distribution, in standard deviations.
constexpr std::array kErrors{-2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0};
constexpr double kFloor = -300;
static_assert(kKeyTerms == kErrors.size() * kDepths.size() * kRates.size());

/// Sums numbers whose logarithms are given, without leaving the range of double.
class LogSum {
public:
    void add(double logarithm) noexcept {
        if (logarithm > m_top) {
            m_sum = m_sum * std::exp(m_top - logarithm) + 1;
            m_top = logarithm;
        } else {
            m_sum += std::exp(logarithm - m_top);
        }
    }

    [[nodiscard]] double value() const noexcept { return m_top + std::log(m_sum); }

private:
    double m_top = -1e300;
    double m_sum = 0;
};

} // namespace

Finding weighKey(double sizeEstimate, std::span<const double> distances) {
    Finding finding;
    finding.rule = Rule::KeyTooDense;
    finding.limit = kKeyLimit;
    finding.score = finding.value = kFloor;
    if (distances.empty() || !(sizeEstimate >= 1)) return finding;
    distances = distances.first(std::min(distances.size(), kMaxClosest));
    const auto count = static_cast<double>(distances.size());
    const double outer = sizeEstimate * distances.back();

    LogSum chance;
    LogSum intruders;
    double best = -1e300;
    double bestDepth = 1;
    for (const double error : kErrors) {
        // How many times as large the network is as estimated, and how likely that is.
        const double size = 1 / (1 + kSizeError * error);
        const double common = -error * error / 2 + count * std::log(size) - size * outer;
        chance.add(common);
        for (const DenseDepth& depth : kDepths) {
            const double dense = std::max(1.0, std::round(depth.share * count));
            const double reach = sizeEstimate * distances[static_cast<std::size_t>(dense) - 1];
            for (const double rate : kRates) {
                const double term = std::log(depth.weight / static_cast<double>(kRates.size())) + common
                                  + dense * std::log(rate) - size * (rate - 1) * reach;
                intruders.add(term);
                if (term <= best) continue;
                best = term;
                bestDepth = dense;
            }
        }
    }
    finding.score = std::max(kFloor, (intruders.value() - chance.value()) / std::log(10.0));
    finding.value = finding.score;
    const double reach = sizeEstimate * distances[static_cast<std::size_t>(bestDepth) - 1];
    finding.add(Measure::Seen, bestDepth);
    finding.add(Measure::Expected, reach);
    finding.add(Measure::NetworkSize, sizeEstimate);
    return finding;
}

} // namespace vedette::detect
