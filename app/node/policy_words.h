/// A decision in words: why, and what would turn it.
#pragma once

#include "app/node/console.h"
#include "core/policy/policy.h"

#include <string>

namespace vedette::app {

enum class Depth {
    Brief,
    WithFlips, ///< also the fewest facts, or the rule, that would turn it (policy/flip.h)
};

struct PolicyAnswer {
    Json object; ///< "allowed", "rule", "because", "version", and with flips "would_change"
    std::string text;
};

/// `request` with placed facts; `decision` is the policy's on it.
[[nodiscard]] PolicyAnswer answerOf(const policy::Policy& policy, const policy::Request& request,
                                    const policy::Decision& decision, Depth depth);

} // namespace vedette::app
