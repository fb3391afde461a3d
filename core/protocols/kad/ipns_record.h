/// IPNS records (ipfs/specs src/ipns/ipns-record.md): a name that is a key, pointing to a path that may
/// change.
///
/// A protobuf of at most kMaxIpnsRecord bytes, in which `data`, a DAG-CBOR map, holds the truth,
/// `signatureV2` signs it, and older copies of the same fields must agree with it when they are there. What
/// signatureV1 says is never looked at. Unknown fields of either are ignored. As to DAG-CBOR: links (tag 42)
/// are read, floats are not.
#pragma once

#include "core/base/instant.h"
#include "core/codec/peer_id.h"
#include "core/crypto/public_key.h"
#include "core/protocols/kad/validator.h"

#include <string>

namespace vedette::kad {

inline constexpr std::size_t kMaxIpnsRecord = 10 * 1024;

struct IpnsRecord {
    Bytes value;          ///< a path, "/ipfs/…"
    std::string validity; ///< RFC 3339, as it was written
    WallTime until;
    std::uint64_t sequence = 0;
    std::uint64_t ttl = 0; ///< nanoseconds

    /// Everything but whether it has expired.
    [[nodiscard]] static Result<IpnsRecord> open(const codec::PeerId& name, BytesView record);

    /// `data`: what is signed, without its prefix.
    [[nodiscard]] Bytes data() const;
    /// What the key signs for it.
    [[nodiscard]] static Bytes signedBytes(BytesView data);
    /// The whole record (version 2 only); the key goes in unless the name has it inside.
    [[nodiscard]] static Bytes seal(BytesView data, BytesView signature, const crypto::PublicKey& key);

    friend bool operator==(const IpnsRecord&, const IpnsRecord&) = default;
};

/// "2123-08-14T12:17:03.694052Z": the notation of RFC 3339, any fraction, Z or an offset. Rounded down.
[[nodiscard]] std::optional<WallTime> parseRfc3339(std::string_view text);

[[nodiscard]] std::shared_ptr<const Validator> makeIpnsValidator();
/// "/pk/PEER" holds the public key whose hash PEER is.
[[nodiscard]] std::shared_ptr<const Validator> makePublicKeyValidator();

} // namespace vedette::kad
