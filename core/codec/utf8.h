/// Is it UTF-8?
#pragma once

#include "core/base/bytes.h"

#include <cstddef>
#include <string_view>

namespace vedette::codec {

/// RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] bool isUtf8(BytesView bytes) noexcept;
/// What a person may write where one line is kept: UTF-8 without control characters, `most` bytes of it.
[[nodiscard]] bool isOneLine(std::string_view text, std::size_t most) noexcept;

} // namespace vedette::codec
