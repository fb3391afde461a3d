/// How grave an alert is: a pure function of what it would mean and of how sure we are.
///
/// Confidence grows with how far the value is beyond the limit: at the limit it is the rule's own, far
/// beyond it comes near to what the rule can prove at best, half way when the value is twice the limit. From
/// kSure on an impact counts in full, from kLikely on one step less, from kPossible on two, below it is
/// information.
#pragma once

#include "core/alert/rule.h"

#include <cstdint>
#include <string_view>

namespace vedette::alert {

enum class Severity : std::uint8_t {
    Info,
    Low,
    Medium,
    High,
    Critical,
};
[[nodiscard]] std::string_view codeName(Severity severity) noexcept;

inline constexpr std::uint16_t kSure = 900; ///< thousandths, as all of these
inline constexpr std::uint16_t kLikely = 600;
inline constexpr std::uint16_t kPossible = 300;

/// In thousandths; `value` and `limit` as in Finding.
[[nodiscard]] std::uint16_t confidenceOf(Rule rule, std::int64_t value, std::int64_t limit) noexcept;
[[nodiscard]] Severity severityOf(Impact impact, std::uint16_t confidence) noexcept;

} // namespace vedette::alert
