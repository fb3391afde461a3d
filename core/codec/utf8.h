/// Is it UTF-8, and what of it is fit to stand in somebody else's line?
#pragma once

#include "core/base/bytes.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace vedette::codec {

/// RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF.
[[nodiscard]] bool isUtf8(BytesView bytes) noexcept;
/// What a person may write where one line is kept: UTF-8 without control characters, `most` bytes of it.
[[nodiscard]] bool isOneLine(std::string_view text, std::size_t most) noexcept;
/// The same as one line that ends where it ends and shows what it says: each control character, line or
/// paragraph separator and mark that turns the direction of writing, and each byte that is not UTF-8, becomes
/// U+FFFD. At most `most` bytes, which are three or more: cut between characters, and then ended with "…".
[[nodiscard]] std::string oneLineOf(std::string_view text, std::size_t most);

} // namespace vedette::codec
