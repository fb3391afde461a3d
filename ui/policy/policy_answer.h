/// One question to a policy and all of its answer, as a value: it is made on the pool and outlives the
/// policy.
#pragma once

#include "core/policy/flip.h"

#include <optional>
#include <string>
#include <vector>

namespace vedette::ui {

struct PolicyAnswer {
    /// A condition of the rule that decided.
    struct Reason {
        policy::Condition condition;
        policy::Value value; ///< of its fact
        policy::Truth truth{};
    };

    bool allowed = false;
    bool unseen = false; ///< of Connect or Dial, before it is known who it is: a yes is then no promise
    std::string rule;    ///< its id; empty: none applies
    std::string note;
    std::string file;
    std::size_t line = 0;
    std::vector<Reason> because;
    policy::Flips flips;
    policy::Facts facts; ///< that it was decided by, with segments and the time
};

/// Bounded by the budget of policy::whatWouldFlip: some 50 ms. Any thread.
[[nodiscard]] PolicyAnswer answerTo(const policy::Policy& policy, policy::Request request);

} // namespace vedette::ui
