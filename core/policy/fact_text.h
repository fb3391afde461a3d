/// Facts as lines, for records of decisions: "who.segment=planners", "when.load=0.25". Read back they are
/// equal.
#pragma once

#include "core/base/result.h"
#include "core/policy/rule.h"

#include <string>
#include <string_view>
#include <vector>

namespace vedette::policy {

/// Each fact that is known, in the order of the vocabulary; of several words a line for each.
[[nodiscard]] std::vector<std::string> linesOf(const Facts& facts);
/// PolicyError::BadRequest for a line that names no fact, or a value that the fact cannot have.
[[nodiscard]] Result<Facts> factsOf(const std::vector<std::string>& lines);

/// A value as it stands behind "=" or in a request; nothing when the fact has no such value.
[[nodiscard]] std::optional<Value> valueOf(Fact fact, std::string_view text);

} // namespace vedette::policy
