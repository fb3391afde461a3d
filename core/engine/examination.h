/// A peer that an operator has examined: why it can, or cannot, be reached (discovery/doctor.h).
///
/// Begun by Examine and answered when it is over or ended; until then the snapshot of its network shows what
/// was found so far. Bounds: kMost at a time in one network, the doctor's own addresses and reasons.
#pragma once

#include "core/base/id.h"
#include "core/codec/peer_id.h"
#include "core/discovery/doctor.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vedette::engine {

using discovery::Finding;
using discovery::Symptom;

/// One that runs, as a value.
struct Examination {
    static constexpr std::size_t kMost = 8;

    CommandId command;
    codec::PeerId peer;
    std::vector<Finding> findings; ///< so far, in the order in which they came
};

/// Why, as the words know it: a code and its detail. A rule of our own has no sentence; it is the detail of
/// the refusal's.
struct Reason {
    std::string code;
    std::string detail;
};

[[nodiscard]] Reason reasonOf(const Finding& finding);
[[nodiscard]] std::string sentence(const Finding& finding);

} // namespace vedette::engine
