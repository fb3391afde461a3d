#include "core/alert/severity.h"

#include <algorithm>

namespace vedette::alert {

std::string_view codeName(Severity severity) noexcept {
    switch (severity) {
    case Severity::Info: return "info";
    case Severity::Low: return "low";
    case Severity::Medium: return "medium";
    case Severity::High: return "high";
    case Severity::Critical: return "critical";
    }
    return "unknown";
}

std::uint16_t confidenceOf(Rule rule, std::int64_t value, std::int64_t limit) noexcept {
    const RuleFacts& facts = factsOf(rule);
    if (limit <= 0 || value <= limit) return facts.confidence;
    const double beyond = 1 - static_cast<double>(limit) / static_cast<double>(value);
    const double gained = beyond * (facts.certainty - facts.confidence);
    return static_cast<std::uint16_t>(facts.confidence + static_cast<int>(gained));
}

Severity severityOf(Impact impact, std::uint16_t confidence) noexcept {
    const int steps = confidence >= kSure ? 0 : confidence >= kLikely ? 1 : confidence >= kPossible ? 2 : 4;
    return static_cast<Severity>(std::max(0, static_cast<int>(impact) - steps));
}

} // namespace vedette::alert
