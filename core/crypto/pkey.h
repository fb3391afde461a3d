/// OpenSSL keys behind values: what public_key.cpp and private_key.cpp share. Not for other folders.
#pragma once

#include "core/base/bytes.h"
#include "core/base/secret.h"

#include <array>
#include <memory>
#include <optional>

struct evp_pkey_st;

namespace vedette::crypto {

struct FreePkey {
    void operator()(evp_pkey_st* key) const noexcept;
};

using Pkey = std::unique_ptr<evp_pkey_st, FreePkey>;

enum class Curve {
    P256,
    Secp256k1,
};

using EcScalar = SecretArray<32>;

/// A public point, compressed or not; null when it is not on the curve.
[[nodiscard]] Pkey ecPublic(Curve curve, BytesView point);
/// Null when the scalar is zero or not below the order.
[[nodiscard]] Pkey ecPrivate(Curve curve, const EcScalar& scalar);
/// The public point of a private key: 33 bytes for secp256k1, 65 for P-256, as libp2p writes them.
[[nodiscard]] Bytes ecPoint(Curve curve, const Pkey& key);

/// The caller has looked at the sizes; null when OpenSSL wants no such key.
[[nodiscard]] Pkey rsaPublic(BytesView modulus, BytesView exponent);
/// PKCS#1 DER whose outer shape the caller has checked.
[[nodiscard]] Pkey rsaPrivate(BytesView pkcs1);
[[nodiscard]] Pkey rsaGenerate(unsigned bits);
[[nodiscard]] Secret rsaPkcs1(const Pkey& key);
/// SubjectPublicKeyInfo in DER.
[[nodiscard]] Bytes subjectPublicKeyInfo(const Pkey& key);

/// Over the SHA-256 of the message: ECDSA in DER, RSA as PKCS#1 v1.5.
[[nodiscard]] bool verifySha256(const Pkey& key, BytesView message, BytesView signature);
/// Empty when the key is broken; secp256k1 with the lower S.
[[nodiscard]] Bytes signSha256(const Pkey& key, BytesView message);

} // namespace vedette::crypto
