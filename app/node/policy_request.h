/// A question to a policy as JSON: {"action":…,"resource":…,"at":…,"who":{…},"to":{…},"when":{…}}.
#pragma once

#include "app/node/console.h"
#include "core/base/result.h"
#include "core/policy/policy.h"

#include <optional>

namespace vedette::app {

/// `now` for a request that names no time; the time of day and the weekday are made of it where they are not
/// said. PolicyError::BadRequest, with the key in question.
[[nodiscard]] Result<policy::Request> readRequest(const Json& json, WallTime now);

/// A fact's value from JSON, not known for null; nothing when it is of another kind or no level of the fact.
[[nodiscard]] std::optional<policy::Value> valueOf(policy::Fact fact, const Json& json);
/// A fact's value as JSON; null when it is not known.
[[nodiscard]] Json jsonOf(policy::Fact fact, const policy::Value& value);

} // namespace vedette::app
