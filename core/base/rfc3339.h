/// Times as people and scripts write them (RFC 3339 section 5.6); instant.h writes them.
#pragma once

#include "core/base/instant.h"

#include <optional>
#include <string_view>

namespace vedette {

/// Any fraction, cut to milliseconds, or none; `Z` or an offset such as "+02:00"; a leap second is the next
/// one.
[[nodiscard]] std::optional<WallTime> parseRfc3339(std::string_view text);

} // namespace vedette
