/// Records of our own under "/vedette/": whatever a peer has to say under its key.
///
///     key    "/vedette/" peer-id "/" name             peer-id: the binary multihash
///     value  a signed envelope (RFC 0002), domain "vedette-dht-record", of the peer's key, whose payload is
///            deterministic CBOR: {"key": bytes, "seq": uint, "until": uint, "value": bytes}
///
/// The payload repeats the key, so a record cannot be moved to another name. `until` is in milliseconds since
/// 1970 and at most kMaxSignedLifetime ahead. Of two the higher sequence is better, then the later end, then
/// the greater bytes. Peers that do not know the namespace refuse the key, as the specification wants it: we
/// then find our records only with peers of ours.
#pragma once

#include "core/base/instant.h"
#include "core/codec/peer_id.h"
#include "core/crypto/signer.h"
#include "core/protocols/kad/validator.h"

#include <string>
#include <string_view>

namespace vedette::kad {

inline constexpr std::string_view kSignedSpace = "vedette";
inline constexpr std::size_t kMaxSignedName = 128;
inline constexpr std::size_t kMaxSignedValue = 32 * 1024;
inline constexpr Duration kMaxSignedLifetime = std::chrono::hours(24 * 30);

struct SignedRecord {
    codec::PeerId author;
    std::string name; ///< printable, without '/'
    std::uint64_t sequence = 0;
    WallTime until;
    Bytes value;

    [[nodiscard]] Bytes key() const;

    /// What the author's identity is asked to sign.
    [[nodiscard]] crypto::SignDhtRecord request() const { return {key(), sequence, until, value}; }

    /// The value for the DHT, with the signature of request() by that key.
    [[nodiscard]] Bytes seal(BytesView signature, const crypto::PublicKey& by) const;

    /// Everything but the times.
    [[nodiscard]] static Result<SignedRecord> open(BytesView key, BytesView value);

    friend bool operator==(const SignedRecord&, const SignedRecord&) = default;
};

[[nodiscard]] std::shared_ptr<const Validator> makeSignedRecordValidator();

} // namespace vedette::kad
