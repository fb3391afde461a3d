/// A private identity key in our own memory: for development, tests and the lab. Products of consequence keep
/// theirs in a token.
///
/// Written to disk only sealed: Argon2id (64 MiB, 3 passes) over the passphrase gives the key of
/// XChaCha20-Poly1305 over the PKCS#8 or seed, with the header as associated data. There is no way to write
/// it plain.
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/public_key.h"
#include "core/crypto/signer.h"

#include <memory>

namespace vedette::crypto {

enum class SealError {
    Malformed = 1,
    UnknownVersion,
    WrongPassphrase, ///< or an altered file: the two cannot be told apart
    CostTooHigh,     ///< the file asks for more memory or passes than we grant
};
[[nodiscard]] std::string_view codeName(SealError error) noexcept;

class PrivateKey {
public:
    /// Ed25519, Ecdsa (P-256), Rsa (3072 bits) or Secp256k1 (for tests against it).
    [[nodiscard]] static Result<PrivateKey> generate(KeyType type, Random& random);
    /// Ed25519 from its 32-byte seed (RFC 8032).
    [[nodiscard]] static PrivateKey fromEd25519Seed(BytesView seed);
    /// The private key protobuf of libp2p (peer-ids.md), for test vectors and import.
    [[nodiscard]] static Result<PrivateKey> decode(BytesView protobuf);

    PrivateKey(PrivateKey&&) noexcept;
    PrivateKey& operator=(PrivateKey&&) noexcept;
    ~PrivateKey();

    [[nodiscard]] const PublicKey& publicKey() const noexcept;
    [[nodiscard]] Bytes sign(BytesView message) const;

    [[nodiscard]] Bytes seal(const Secret& passphrase, Random& random) const;
    [[nodiscard]] static Result<PrivateKey> unseal(BytesView file, const Secret& passphrase);

private:
    struct Impl;
    explicit PrivateKey(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// Signs at once, with a key in memory.
[[nodiscard]] std::unique_ptr<Signer> makeMemorySigner(PrivateKey key);

} // namespace vedette::crypto

VD_ERROR_CODES(vedette::crypto, SealError, "seal")
