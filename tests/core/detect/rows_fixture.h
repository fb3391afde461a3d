/// Text as a file would give it, and the error that reading it ends with.
#pragma once

#include "core/detect/row_reader.h"

#include <algorithm>
#include <optional>
#include <string>

namespace vedette::detect::test {

inline ByteSource sourceOf(std::string text) {
    return [text = std::move(text), at = std::size_t{0}](MutableBytes into) mutable -> Result<std::size_t> {
        const std::size_t count = std::min(into.size(), text.size() - at);
        std::copy_n(viewOf(text).begin() + static_cast<std::ptrdiff_t>(at), count, into.begin());
        at += count;
        return count;
    };
}

/// Of reading to the end.
template <class Rows>
std::optional<Error> errorOf(Rows& rows) {
    for (;;) {
        const auto more = rows.next();
        if (!more) return more.error();
        if (!*more) return {};
    }
}

} // namespace vedette::detect::test
