/// Peer ids: the multihash of an encoded public key (libp2p/specs peer-ids/peer-ids.md).
///
/// A value of fixed size, cheap to copy, ordered by bytes. Keys of at most 42 encoded bytes (Ed25519,
/// secp256k1) are inlined by the identity hash, larger ones (RSA, ECDSA) stand as SHA-256. No other multihash
/// is a peer id.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <array>
#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace vedette::codec {

enum class PeerIdError {
    Empty = 1,
    BadText,        ///< neither base58btc nor a CID
    NotAKey,        ///< a CID of something else than a libp2p-key
    BadMultihash,   ///< not framed as one, or bytes after it
    UnsuitableHash, ///< neither identity of at most 42 bytes nor SHA-256
};
[[nodiscard]] std::string_view codeName(PeerIdError error) noexcept;

class PeerId {
public:
    static constexpr std::size_t kMaxSize = 44; ///< identity multihash of a 42-byte key

    /// The empty id: "nobody yet". Never equals an id of a key.
    PeerId() = default;

    /// From the multihash bytes, nothing after them.
    [[nodiscard]] static Result<PeerId> fromBytes(BytesView multihash);
    /// Both text forms: base58btc multihash ("12D3Koo…", "Qm…") and CIDv1 with codec libp2p-key in any
    /// multibase.
    [[nodiscard]] static Result<PeerId> fromText(std::string_view text);
    /// From the protobuf encoding of a public key (crypto::PublicKey::encoded()). An empty view is nobody's
    /// key and stops the program: who has it from a peer looks first.
    [[nodiscard]] static PeerId ofEncodedKey(BytesView encodedPublicKey);

    [[nodiscard]] BytesView bytes() const noexcept { return {m_bytes.data(), m_size}; }

    /// Base58btc multihash, what people see.
    [[nodiscard]] std::string text() const;
    /// CIDv1 in base32 ("bafz…", "k51…" is base36 of the same).
    [[nodiscard]] std::string cidText() const;
    /// The encoded public key inside an identity multihash; empty for a hashed one.
    [[nodiscard]] BytesView inlinedKey() const noexcept;

    [[nodiscard]] bool empty() const noexcept { return m_size == 0; }

    friend bool operator==(const PeerId& a, const PeerId& b) noexcept { return equal(a.bytes(), b.bytes()); }

    friend std::strong_ordering operator<=>(const PeerId& a, const PeerId& b) noexcept;

private:
    std::array<Byte, kMaxSize> m_bytes{};
    Byte m_size = 0;
};

} // namespace vedette::codec

VD_ERROR_CODES(vedette::codec, PeerIdError, "peer_id")

template <>
struct std::hash<vedette::codec::PeerId> {
    std::size_t operator()(const vedette::codec::PeerId& id) const noexcept {
        return std::hash<std::string_view>{}(vedette::textOf(id.bytes()));
    }
};
