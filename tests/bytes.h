/// Byte strings as tests write them down.
#pragma once

#include "core/base/bytes.h"

#include <initializer_list>
#include <string_view>

namespace vedette::test {

/// Of hexadecimal digits in a test, which are right or end it.
inline Bytes hex(std::string_view digits) {
    return fromHex(digits).value();
}

inline Bytes joined(std::initializer_list<Bytes> parts) {
    Bytes out;
    for (const Bytes& part : parts) append(out, part);
    return out;
}

} // namespace vedette::test
