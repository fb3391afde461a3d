/// The revocation that a key signs at its inception, put away under a passphrase.
///
/// Whoever opens it can take the key out of use and nothing else: it makes a stolen or lost key an affair of
/// minutes, without the quorum. Sealed as keys are (crypto/private_key.h): Argon2id over the passphrase gives
/// the key of XChaCha20-Poly1305, the header is the associated data.
///
///     offset  size
///          0     5  "vdrev"
///          5     1  version, 1
///          6     1  Argon2id passes
///          7     4  Argon2id memory in KiB, big endian
///         11    16  salt
///         27    24  nonce
///         51   n+16 ciphertext and tag of the encoded PresignedRevocation
#pragma once

#include "core/base/random.h"
#include "core/base/secret.h"
#include "core/crypto/kdf.h"
#include "core/ledger/statement.h"

namespace vedette::ledger {

/// Blocks for the KDF.
[[nodiscard]] Bytes sealRevocation(const PresignedRevocation& revocation, const Secret& passphrase,
                                   Random& random, crypto::KdfCost cost = crypto::kKdfCost);
/// Violation::WrongPassphrase; Violation::BadField when it asks for more work than we grant.
[[nodiscard]] Result<PresignedRevocation> unsealRevocation(BytesView file, const Secret& passphrase);

} // namespace vedette::ledger
