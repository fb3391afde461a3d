/// What in a policy deserves a second look, found without a single request.
#pragma once

#include "core/policy/rule.h"

#include <stop_token>
#include <string_view>

namespace vedette::policy {

enum class Weakness : std::uint8_t {
    Expired,    ///< it never applies again
    Never,      ///< its conditions exclude one another
    Shadowed,   ///< another rule of its kind covers all that it covers
    Overridden, ///< a rule that denies covers all that it allows
    AnyWho,     ///< it allows, whoever asks
    AnyWhat,    ///< it allows everything that can be done, or every command
};
[[nodiscard]] std::string_view weaknessName(Weakness weakness) noexcept; ///< "expired", …

struct Finding {
    const Rule* rule = nullptr; ///< of the document
    Weakness weakness{};
    const Rule* by = nullptr; ///< which other one, for Shadowed and Overridden
};

/// In the order of the text. One rule that covers another is found where each condition of the wider one is
/// implied by a condition of the narrower on the same fact; what takes several rules together is not. Rules
/// without a word in common are looked up, the others are held against each other: quadratic at worst, and
/// cut short by `stop`, after which the answer is not whole.
[[nodiscard]] std::vector<Finding> review(const Document& document, WallTime now,
                                          const std::stop_token& stop = {});

} // namespace vedette::policy
