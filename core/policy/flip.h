/// What would have to be otherwise for a decision to turn: the fewest facts, or one rule.
///
/// Every answer is tried: the changed request is decided anew, and the answer is one only when that turned.
/// The search is exact as long as its budget lasts, which is counted in rules looked at, so that the same
/// question has the same answer on any machine; 2 million of them take some 50 ms.
#pragma once

#include "core/policy/policy.h"

namespace vedette::policy {

struct FactChange {
    Fact fact{};
    Value from;
    Value to;           ///< one that turns it; others may as well
    std::string wanted; ///< the condition that must hold, or "not: " and the one that must fail
};

struct RuleChange {
    enum class Kind : std::uint8_t {
        Remove,
        Renew, ///< it has expired
        Add,   ///< none allows this
    };

    Kind kind{};
    std::string id; ///< of Add: none
};

/// All of these facts together, or this rule.
struct Flip {
    std::vector<FactChange> facts;
    std::optional<RuleChange> rule;
};

struct Flips {
    std::vector<Flip> ways; ///< the fewest facts first, then the rule
    bool exhaustive = true; ///< no smaller set of facts exists; false when the budget ran out
};

inline constexpr std::size_t kFlipBudget = 2'000'000;

/// Who and whom it is about, the action and the resource stay; `request` with placed facts.
[[nodiscard]] Flips whatWouldFlip(const Policy& policy, const Request& request,
                                  std::size_t budget = kFlipBudget);

} // namespace vedette::policy
