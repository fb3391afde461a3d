/// A private identity key in our own memory: for development, tests and the lab. Products of consequence keep
/// theirs in a token.
///
/// Written to disk only sealed: Argon2id (64 MiB, 3 passes) over the passphrase gives the key of
/// XChaCha20-Poly1305 over the secret, with the header as associated data. There is no way to write it plain.
///
///     offset  size
///          0     5  "vdkey"
///          5     1  version, 1
///          6     1  key type, as KeyType
///          7     1  Argon2id passes, 1 to 8
///          8     4  Argon2id memory in KiB, big endian, 8 to 262144
///         12    16  salt
///         28    24  nonce
///         52   n+16 ciphertext and tag of the secret: Ed25519 seed (32), P-256 or secp256k1 scalar (32, big
///                   endian), or RSA private key in PKCS#1 DER; bytes 0 to 51 are the associated data
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/kdf.h"
#include "core/crypto/public_key.h"
#include "core/crypto/signer.h"

#include <memory>

namespace vedette::crypto {

enum class SealError {
    Malformed = 1, ///< not such a file, or one that holds no key
    UnknownVersion,
    WrongPassphrase, ///< or an altered file: the two cannot be told apart
    CostTooHigh,     ///< the file asks for more memory or passes than we grant
};
[[nodiscard]] std::string_view codeName(SealError error) noexcept;

class PrivateKey {
public:
    static constexpr std::size_t kMaxSealedSize = 8192;

    /// Ed25519, Ecdsa (P-256), Rsa (3072 bits) or Secp256k1 (for tests against it). RSA is drawn from
    /// OpenSSL's own generator and takes up to seconds; the others repeat with `random`.
    [[nodiscard]] static Result<PrivateKey> generate(KeyType type, Random& random);
    /// Ed25519 from its 32-byte seed (RFC 8032).
    [[nodiscard]] static PrivateKey fromEd25519Seed(BytesView seed);
    /// The private key protobuf of libp2p (peer-ids.md), for test vectors and import: Ed25519 as 64 or 96
    /// bytes, secp256k1 as its scalar, ECDSA as SEC 1 or PKCS#8, RSA as PKCS#1.
    [[nodiscard]] static Result<PrivateKey> decode(BytesView protobuf);

    PrivateKey(PrivateKey&&) noexcept;
    PrivateKey& operator=(PrivateKey&&) noexcept;
    ~PrivateKey();

    [[nodiscard]] const PublicKey& publicKey() const noexcept;
    /// Ed25519; else over SHA-256: ECDSA in DER with a random nonce (secp256k1 with the lower S), RSA as
    /// PKCS#1 v1.5.
    [[nodiscard]] Bytes sign(BytesView message) const;

    /// Blocks for the KDF, as unseal does: for the pool, not for the engine's thread.
    [[nodiscard]] Bytes seal(const Secret& passphrase, Random& random, KdfCost cost = kKdfCost) const;
    [[nodiscard]] static Result<PrivateKey> unseal(BytesView file, const Secret& passphrase);

private:
    struct Impl;
    explicit PrivateKey(std::unique_ptr<Impl> impl);
    [[nodiscard]] BytesView material() const noexcept;
    [[nodiscard]] static Result<PrivateKey> ofMaterial(KeyType type, BytesView material);

    std::unique_ptr<Impl> m_impl;
};

/// Replies that a memory signer keeps for poll() before it says SignerError::Busy.
inline constexpr std::size_t kMemorySignerBound = 64;

/// Signs within submit(), with a key in memory; the hook is called from there too. Several signers may hold
/// one key.
[[nodiscard]] std::unique_ptr<Signer> makeMemorySigner(PrivateKey key);
[[nodiscard]] std::unique_ptr<Signer> makeMemorySigner(std::shared_ptr<const PrivateKey> key);

} // namespace vedette::crypto

VD_ERROR_CODES(vedette::crypto, SealError, "seal")
