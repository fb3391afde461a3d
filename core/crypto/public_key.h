/// Public identity keys of libp2p peers (libp2p/specs peer-ids/peer-ids.md).
///
/// Ed25519, ECDSA P-256, secp256k1 and RSA of 2048 to 8192 bits verify. A key is checked when it is made: a
/// point on its curve, canonical, not of small order; an RSA modulus within bounds and an exponent that is
/// odd, above 1 and at most 64 bits. Verification is strict: Ed25519 as libsodium does it (no small order, no
/// non-canonical), ECDSA in DER, RSA as PKCS#1 v1.5 with SHA-256.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/codec/peer_id.h"

#include <memory>
#include <string_view>

namespace vedette::crypto {

enum class KeyType : std::uint8_t {
    Rsa = 0,
    Ed25519 = 1,
    Secp256k1 = 2,
    Ecdsa = 3, ///< NIST P-256
};
[[nodiscard]] std::string_view keyTypeName(KeyType type) noexcept; ///< "rsa", "ed25519", "secp256k1", "ecdsa"

enum class KeyError {
    Malformed = 1,    ///< not the protobuf, not the DER, wrong length
    NotDeterministic, ///< fields twice, out of order or unknown
    UnknownType,
    UnsupportedCurve,
    BadPoint,   ///< not on the curve, small order or non-canonical
    BadModulus, ///< RSA outside 2048 to 8192 bits, or an unfit exponent
    BadSignature,
    TooLarge,
};
[[nodiscard]] std::string_view codeName(KeyError error) noexcept;

class PublicKey {
public:
    /// Data as in the protobuf: raw 32 bytes, compressed 33 bytes, or SubjectPublicKeyInfo in DER.
    [[nodiscard]] static Result<PublicKey> create(KeyType type, BytesView data);
    /// From the protobuf message, which must be in its one deterministic encoding.
    [[nodiscard]] static Result<PublicKey> decode(BytesView protobuf);

    /// decode() and verify() in one: the key is parsed and its point decompressed only once, a quarter off
    /// the price for Ed25519 and half for the others. KeyError::BadSignature when only the signature is at
    /// fault.
    [[nodiscard]] static Result<PublicKey> decodeSigner(BytesView protobuf, BytesView message,
                                                        BytesView signature);

    [[nodiscard]] KeyType type() const noexcept { return m_type; }

    [[nodiscard]] BytesView data() const noexcept;

    /// The deterministic protobuf.
    [[nodiscard]] BytesView encoded() const noexcept { return m_encoded; }

    [[nodiscard]] codec::PeerId peerId() const { return codec::PeerId::ofEncodedKey(m_encoded); }

    /// KeyError::BadSignature when it does not hold. Ed25519 costs about 40 us, RSA-8192 about 700 us.
    [[nodiscard]] Result<> verify(BytesView message, BytesView signature) const;

    friend bool operator==(const PublicKey& a, const PublicKey& b) noexcept {
        return a.m_encoded == b.m_encoded;
    }

private:
    PublicKey(KeyType type, Bytes encoded, std::size_t dataSize);

    KeyType m_type;
    std::size_t m_dataSize;
    Bytes m_encoded;
};

} // namespace vedette::crypto

VD_ERROR_CODES(vedette::crypto, KeyError, "key")
