/// The computer's clock, for the edge; machines are handed the time.
#pragma once

#include "core/base/instant.h"

namespace vedette {

/// Any thread. It may step either way between two calls.
[[nodiscard]] WallTime wallNow() noexcept;

} // namespace vedette
