#include "core/detect/judge.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vedette::detect {

namespace {

/// One curve, from the highest score down, a group of equal scores at a time.
class Curve {
public:
    Curve(std::uint64_t attacks, std::uint64_t others)
        : m_attacks(static_cast<double>(attacks)), m_others(static_cast<double>(others)) {
        m_quality.rows = attacks;
    }

    /// `attacks` of this score, after `before` other rows with higher scores, among `ties` with the same.
    void group(double attacks, double before, double ties, bool flagged) {
        const double alarms = before + ties;
        // Of its pairs with other rows, those above are lost and the ties count half.
        m_area += attacks * (m_others - before - ties / 2);
        m_hits += attacks;
        if (attacks > 0) m_precisions += attacks * m_hits / (m_hits + alarms);
        if (m_attacks == 0 || m_others == 0) return;
        const double recall = m_hits / m_attacks;
        if (alarms <= 0.001 * m_others) m_quality.recallAt001 = recall;
        if (alarms <= 0.01 * m_others) m_quality.recallAt01 = recall;
        if (flagged) m_flagged = m_hits;
    }

    /// Once all groups were seen; `alarms` is how many other rows reach the limit.
    [[nodiscard]] Quality quality(double alarms) const {
        Quality done = m_quality;
        if (m_attacks == 0 || m_others == 0) return done;
        done.auc = m_area / (m_attacks * m_others);
        done.averagePrecision = m_precisions / m_attacks;
        done.recall = m_flagged / m_attacks;
        if (m_flagged > 0) done.precision = m_flagged / (m_flagged + alarms);
        return done;
    }

private:
    double m_attacks;
    double m_others;
    double m_hits = 0;
    double m_flagged = 0;
    double m_area = 0;
    double m_precisions = 0;
    Quality m_quality;
};

} // namespace

bool Judge::harmless(std::string_view label) noexcept {
    static constexpr std::array<std::string_view, 6> kHarmless{"", "-", "0", "normal", "benign", "honest"};
    return std::ranges::find(kHarmless, label) != kHarmless.end();
}

Result<> Judge::take(float score, std::string_view label) {
    if (m_scores.size() >= kMaxRows) return Fail{RowError::TooManyRows, std::to_string(kMaxRows)};
    if (m_scores.empty() || label != m_lastLabel) {
        m_lastLabel = label;
        m_lastNumber = 0;
        if (!harmless(label) && (m_normal.empty() || label != m_normal)) {
            auto found = m_numbers.find(label);
            if (found == m_numbers.end()) {
                if (m_names.size() >= kMaxAttacks) return Fail{RowError::TooManyRows, "different labels"};
                m_names.emplace_back(label);
                found = m_numbers.emplace(label, static_cast<std::uint32_t>(m_names.size())).first;
            }
            m_lastNumber = found->second;
        }
    }
    m_scores.push_back(score);
    m_labels.push_back(m_lastNumber);
    return {};
}

Verdict Judge::verdict(double limit) const {
    std::vector<std::uint64_t> counts(m_names.size() + 1);
    for (const std::uint32_t label : m_labels) ++counts[label];
    const std::uint64_t others = counts[0];
    Curve overall(m_scores.size() - others, others);
    std::vector<Curve> curves;
    for (std::size_t i = 0; i < m_names.size(); ++i) curves.emplace_back(counts[i + 1], others);

    std::vector<std::uint32_t> order(m_scores.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return m_scores[a] > m_scores[b]; });

    Verdict verdict;
    verdict.rows = m_scores.size();
    std::vector<double> here(m_names.size() + 1);
    std::vector<std::uint32_t> present;
    double alarms = 0;
    double flaggedAlarms = 0;
    for (std::size_t from = 0; from < order.size();) {
        const float score = m_scores[order[from]];
        const bool flagged = static_cast<double>(score) >= limit;
        present.clear();
        std::size_t to = from;
        for (; to < order.size() && m_scores[order[to]] == score; ++to) {
            const std::uint32_t label = m_labels[order[to]];
            if (here[label] == 0) present.push_back(label);
            here[label] += 1;
        }
        const double ties = here[0];
        overall.group(static_cast<double>(to - from) - ties, alarms, ties, flagged);
        for (const std::uint32_t label : present) {
            if (label > 0) curves[label - 1].group(here[label], alarms, ties, flagged);
            here[label] = 0;
        }
        alarms += ties;
        if (flagged) {
            verdict.flagged += to - from;
            flaggedAlarms += ties;
        }
        from = to;
    }
    verdict.overall = overall.quality(flaggedAlarms);
    double sum = 0;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const Quality quality = curves[i].quality(flaggedAlarms);
        if (quality.rows * kLargeShare >= m_scores.size()) {
            sum += quality.auc;
            ++verdict.large;
        }
        verdict.perAttack.emplace(m_names[i], quality);
    }
    if (verdict.large > 0) verdict.macroAuc = sum / static_cast<double>(verdict.large);
    return verdict;
}

} // namespace vedette::detect
