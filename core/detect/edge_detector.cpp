#include "core/detect/edge_detector.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vedette::detect {

namespace {

constexpr float kDecay = 0.5F; ///< of what the last tick leaves to the next

struct Burst {
    Rule rule;
    double score;
    double seen;
    double expected;
};

} // namespace

EdgeDetector::EdgeDetector(std::uint64_t key)
    : m_pairs(kPairs, key), m_sources(kNodes, key), m_targets(kNodes, key) {
    VD_ASSERT(m_pairs.bytes() + m_sources.bytes() + m_targets.bytes() <= kMemory);
}

double EdgeDetector::score(Count& count) const {
    if (count.tick != m_tick) {
        const auto passed = static_cast<float>(m_tick - count.tick);
        count.current = count.total > 0 ? count.current * std::pow(kDecay, passed) : 0;
        count.tick = m_tick;
    }
    count.current += 1;
    count.total += 1;
    if (m_tick == 1) return 0;
    const auto ticks = static_cast<double>(m_tick);
    const double mean = static_cast<double>(count.total) / ticks;
    const double excess = static_cast<double>(count.current) - mean;
    // A pause is no attack.
    return excess <= 0 ? 0
                       : excess * excess * ticks * ticks / (static_cast<double>(count.total) * (ticks - 1));
}

Finding EdgeDetector::see(const Edge& edge) {
    if (!m_origin) m_origin = edge.at;
    // A clock that goes back goes on where it was.
    m_tick = std::max<std::int64_t>(m_tick, (edge.at - *m_origin) / kTick + 1);
    const std::uint64_t pair = static_cast<std::uint64_t>(edge.source) << 32 | edge.target;
    const auto burst = [&](Rule rule, Count& count) {
        const double value = score(count);
        return Burst{rule, value, static_cast<double>(count.current),
                     static_cast<double>(count.total) / static_cast<double>(m_tick)};
    };
    const std::array bursts{burst(Rule::PairBurst, m_pairs.at(pair)),
                            burst(Rule::SourceBurst, m_sources.at(edge.source)),
                            burst(Rule::TargetBurst, m_targets.at(edge.target))};
    const Burst& most = *std::ranges::max_element(bursts, {}, &Burst::score);
    Finding finding;
    finding.score = finding.value = most.score;
    finding.limit = kLimit;
    finding.rule = most.rule;
    if (most.rule != Rule::TargetBurst) finding.concern(edge.source);
    if (most.rule != Rule::SourceBurst) finding.concern(edge.target);
    finding.add(Measure::Seen, most.seen);
    finding.add(Measure::Expected, most.expected);
    return finding;
}

} // namespace vedette::detect
