/// A swarm whose peers may use what they like.
#pragma once

#include "core/swarm/swarm.h"

#include <cstddef>

namespace vedette::lab {

inline constexpr std::size_t kUnbounded = 1'000'000;

void liftLimits(swarm::SwarmConfig& config);

} // namespace vedette::lab
