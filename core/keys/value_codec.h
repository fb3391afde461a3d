/// Modules, tokens and keys in the CBOR of the token protocol. What was written reads the same; whatever is
/// above its bound is TokenError::Lied.
#pragma once

#include "core/base/result.h"
#include "core/codec/cbor.h"
#include "core/keys/token_values.h"

#include <string>
#include <string_view>

namespace vedette::keys {

inline constexpr std::size_t kMaxPublicKey = 2048; ///< its protobuf: RSA-8192 needs 1,100
inline constexpr std::size_t kMaxSignature = 1024 + 16;
inline constexpr std::uint32_t kMaxLeaseSeconds = 24 * 60 * 60;

void writeTokenRef(codec::CborWriter& to, const TokenRef& token);
[[nodiscard]] Result<TokenRef> readTokenRef(const codec::CborReader& from);

/// Both keys of the reply.
void writeInventory(codec::CborWriter& to, const Inventory& inventory);
[[nodiscard]] Result<Inventory> readInventory(const codec::CborMap& from);

void writeKeyInfo(codec::CborWriter& to, const KeyInfo& key);
[[nodiscard]] Result<KeyInfo> readKeyInfo(const codec::CborReader& from);

void writeConfinement(codec::CborWriter& to, const Confinement& confinement);
[[nodiscard]] Result<Confinement> readConfinement(const codec::CborReader& from);

/// A TokenError and its detail; another code becomes TokenError::ModuleFailed with its text.
void writeError(codec::CborWriter& to, const Error& error);
[[nodiscard]] Result<Error> readError(const codec::CborReader& from);

/// A text of the map, at most kMaxTokenText bytes.
[[nodiscard]] Result<std::string> textValue(const codec::CborMap& map, std::string_view key);

} // namespace vedette::keys
