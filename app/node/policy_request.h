/// A question to a policy as JSON: {"action":…,"resource":…,"at":…,"who":{…},"to":{…},"when":{…}}.
#pragma once

#include "app/node/console.h"
#include "core/base/result.h"
#include "core/policy/policy.h"

namespace vedette::app {

/// `now` for a request that names no time; the time of day and the weekday are made of it where they are not
/// said. PolicyError::BadRequest, with the key in question.
[[nodiscard]] Result<policy::Request> readRequest(const Json& json, WallTime now);

/// A fact's value as JSON; null when it is not known.
[[nodiscard]] Json jsonOf(policy::Fact fact, const policy::Value& value);

} // namespace vedette::app
