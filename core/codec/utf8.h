/// Is it UTF-8?
#pragma once

#include "core/base/bytes.h"

namespace vedette::codec {

/// RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] bool isUtf8(BytesView bytes) noexcept;

} // namespace vedette::codec
