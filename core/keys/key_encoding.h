/// Between what modules say of keys and signatures and what libp2p does: pure, strict about what cannot be,
/// lenient about the several ways in which modules write the same thing.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/public_key.h"
#include "core/keys/token_values.h"

#include <optional>

namespace vedette::keys {

/// CKA_EC_PARAMS to ask for a curve: its object identifier in DER. Empty for RSA.
[[nodiscard]] Bytes curveParameters(Algorithm algorithm);

/// Of CKA_EC_PARAMS, as an identifier or as a PrintableString (what pkcs11-tool sends and SoftHSM keeps).
[[nodiscard]] std::optional<Algorithm> curveOf(BytesView parameters);

/// From CKA_EC_POINT: in an OCTET STRING, as PKCS#11 has it, or raw, as softhsm2-util imports Ed25519 keys.
/// TokenError::BadAnswer when it is no point of the curve.
[[nodiscard]] Result<crypto::PublicKey> curveKey(Algorithm curve, BytesView point);

[[nodiscard]] Result<crypto::PublicKey> rsaKey(BytesView modulus, BytesView exponent);

/// ECDSA as libp2p has it: DER from r and s of 32 bytes each; for secp256k1 with the lower s.
/// TokenError::BadAnswer for another length or a zero.
[[nodiscard]] Result<Bytes> ecdsaSignature(Algorithm curve, BytesView rAndS);

/// What CKM_RSA_PKCS signs: the DigestInfo of the SHA-256 (RFC 8017 section 9.2).
[[nodiscard]] Bytes sha256DigestInfo(BytesView message);

} // namespace vedette::keys
