/// Points of X25519 that no honest side sends.
#pragma once

#include "core/base/bytes.h"

#include <vector>

namespace vedette::crypto::test {

/// Every encoding of a point whose multiples by a clamped scalar vanish (RFC 7748 section 6.1; the list of
/// libsodium): 0, 1, two of order 8, p-1, p and p+1. The top bit is ignored by X25519, so each comes twice.
inline std::vector<Bytes> pointsOfSmallOrder() {
    std::vector<Bytes> points;
    for (const char* text : {"0000000000000000000000000000000000000000000000000000000000000000",
                             "0100000000000000000000000000000000000000000000000000000000000000",
                             "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                             "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                             "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                             "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                             "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"}) {
        points.push_back(*fromHex(text));
        points.push_back(points.back());
        points.back().back() |= 0x80;
    }
    return points;
}

} // namespace vedette::crypto::test
