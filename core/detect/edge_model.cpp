#include "core/detect/edge_model.h"

#include "core/detect/edge_weights.h"
#include "core/detect/power_of_two.h"

#include <algorithm>

namespace vedette::detect {

namespace {

constexpr std::size_t kReasons = 4;
constexpr double kPerScore = 8; ///< by how much of the sum the score grows by one

/// From the logarithm of a trait to its place on its curve.
constexpr auto kScales = [] {
    std::array<float, kTraits> scales{};
    for (std::size_t i = 0; i < kTraits; ++i)
        scales[i] = static_cast<float>(kModelParts) / kModelWeights[i].most;
    return scales;
}();

} // namespace

Finding weighTraits(const Edge& edge, const Traits& traits) {
    // In two loops, the first of which the compiler can turn into operations on four traits at a time.
    std::array<float, kTraits> at;
    for (std::size_t i = 0; i < kTraits; ++i)
        at[i] = std::min(logOfTwo(1 + traits[i]) * kScales[i], static_cast<float>(kModelParts) - 0.001F);
    std::array<float, kTraits> terms;
    float sum = kModelBase;
    for (std::size_t i = 0; i < kTraits; ++i) {
        const auto part = static_cast<std::size_t>(static_cast<std::int32_t>(at[i]));
        const float within = at[i] - static_cast<float>(part);
        const auto& curve = kModelWeights[i].at;
        terms[i] = curve[part] + (curve[part + 1] - curve[part]) * within;
        sum += terms[i];
    }
    Finding finding;
    finding.rule = Rule::UnlikeContact;
    finding.value = static_cast<double>(sum);
    finding.limit = kModelLimit;
    finding.score = 1 + (finding.value - kModelLimit) / kPerScore;
    if (sum <= 0) return finding;
    finding.concern(edge.source);
    finding.concern(edge.target);
    // The largest terms in their order, by insertion: most traits are passed over with one comparison.
    std::array<std::size_t, kReasons> most{};
    std::size_t known = 0;
    for (std::size_t i = 0; i < kTraits; ++i) {
        if (terms[i] <= 0 || (known == kReasons && terms[i] <= terms[most[kReasons - 1]])) continue;
        std::size_t place = known < kReasons ? known++ : kReasons - 1;
        for (; place > 0 && terms[most[place - 1]] < terms[i]; --place) most[place] = most[place - 1];
        most[place] = i;
    }
    for (std::size_t i = 0; i < known; ++i)
        finding.add(measureOf(static_cast<Trait>(most[i])), static_cast<double>(traits[most[i]]));
    return finding;
}

} // namespace vedette::detect
