/// Numbers of PKCS#11 mechanisms, key types and attributes that p11-kit's header of 0.24 does not have, and
/// those that are needed where no module is.
#pragma once

#include <cstdint>

namespace vedette::keys::mechanism {

inline constexpr std::uint64_t kRsaPair = 0x0000;
inline constexpr std::uint64_t kRsaPkcs = 0x0001;
inline constexpr std::uint64_t kSha256RsaPkcs = 0x0040;
inline constexpr std::uint64_t kEcPair = 0x1040;
inline constexpr std::uint64_t kEcdsa = 0x1041;
inline constexpr std::uint64_t kEdwardsPair = 0x1055; ///< PKCS#11 3.0
inline constexpr std::uint64_t kEddsa = 0x1057;       ///< PKCS#11 3.0
inline constexpr std::uint64_t kEdwardsKey = 0x40;    ///< CKK_EC_EDWARDS of 3.0

} // namespace vedette::keys::mechanism
