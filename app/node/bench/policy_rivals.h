/// Other judges of the same requests under the same rules, each in a process of its own: Cedar's WASM build
/// and Casbin, from a folder of node modules. Neither is linked.
#pragma once

#include "app/node/console.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace vedette::app {

struct PolicyRival {
    std::string name;
    double perSecond = 0; ///< of processor time, once its rules are read
    std::string answers;  ///< '1' for allowed; of as many of the requests as it came to
};

/// `folder` is tests/rivals after npm ci, whose policy.mjs says what `question` holds. Takes minutes for
/// 100,000 rules.
[[nodiscard]] Result<std::vector<PolicyRival>> policyRivals(const std::string& folder, const Json& question);

} // namespace vedette::app
