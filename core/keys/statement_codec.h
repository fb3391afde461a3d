/// The signer's typed statements as they travel to the holder of the key, and back into statements there.
///
/// A statement is sent by its fields, never as the bytes to sign: the other side encodes them again under the
/// purpose's own domain (crypto::signingInput), so a caller that was taken over can ask for no other bytes.
#pragma once

#include "core/base/result.h"
#include "core/codec/cbor.h"
#include "core/crypto/signer.h"

#include <string_view>

namespace vedette::keys {

inline constexpr std::size_t kMaxStatement = 64 * 1024; ///< of what is inside one
inline constexpr std::size_t kMaxDelegatedTopics = 256;

/// "noise_key", "tls_key", "peer_record", "author_delegation", "ledger_statement", "dht_record", "receipt",
/// "ceremony_record", "rehearsal_record", "attestation"
[[nodiscard]] std::string_view purposeOf(const crypto::SigningRequest& statement) noexcept;

/// One value: a map with the purpose and its fields.
void writeStatement(codec::CborWriter& to, const crypto::SigningRequest& statement);
/// TokenError::Refused when it is none, or one whose meaning is not exactly the bytes that were sent.
[[nodiscard]] Result<crypto::SigningRequest> readStatement(const codec::CborReader& from);

} // namespace vedette::keys
