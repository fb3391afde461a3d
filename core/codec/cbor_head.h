/// The head of a CBOR item (RFC 8949 section 3): major type and number. The inside of CborReader and
/// CborWriter.
#pragma once

#include "core/base/bytes.h"
#include "core/codec/cbor.h"

namespace vedette::codec {

enum CborMajor : unsigned {
    kCborUint = 0,
    kCborNegative = 1,
    kCborBytes = 2,
    kCborText = 3,
    kCborArray = 4,
    kCborMap = 5,
    kCborTag = 6,
    kCborSimple = 7,
};

inline constexpr std::uint64_t kCborFalse = 20;
inline constexpr std::uint64_t kCborTrue = 21;
inline constexpr std::uint64_t kCborNull = 22;

struct CborHead {
    unsigned major = 0;
    std::uint64_t value = 0;
    std::size_t size = 0; ///< bytes it took
};

/// In its shortest form only.
[[nodiscard]] Result<CborHead, CborError> readCborHead(BytesView bytes);
void appendCborHead(Bytes& out, unsigned major, std::uint64_t value);

} // namespace vedette::codec
