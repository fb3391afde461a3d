/// The registered numbers that we use by name (multiformats/multicodec table.csv).
#pragma once

#include <cstdint>

namespace vedette::codec::multicodec {

inline constexpr std::uint64_t kIdentity = 0x00;
inline constexpr std::uint64_t kCidV1 = 0x01;
inline constexpr std::uint64_t kSha2_256 = 0x12;
inline constexpr std::uint64_t kRaw = 0x55;
inline constexpr std::uint64_t kDagPb = 0x70;
inline constexpr std::uint64_t kLibp2pKey = 0x72;

} // namespace vedette::codec::multicodec
