/// Comparison that takes the same time wherever two secrets differ.
#pragma once

#include "core/base/bytes.h"

namespace vedette::crypto {

/// Same length and content. The length is not hidden, the content is.
[[nodiscard]] bool equalSecrets(BytesView a, BytesView b) noexcept;

} // namespace vedette::crypto
