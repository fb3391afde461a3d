/// Signed envelopes and the peer records inside them (libp2p/specs RFC/0002-signed-envelopes.md,
/// RFC/0003-routing-records.md).
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/crypto/public_key.h"

#include <cstdint>
#include <vector>

namespace vedette::crypto {

/// Where a peer says it can be reached; a higher sequence number replaces a lower one.
struct PeerRecord {
    static constexpr std::size_t kMaxAddresses = 256;

    codec::PeerId peer;
    std::uint64_t sequence = 0;
    std::vector<codec::Multiaddr> addresses;

    [[nodiscard]] Bytes encode() const;
    /// Addresses that we cannot parse are left out, as a newer peer may have kinds that we do not know.
    [[nodiscard]] static Result<PeerRecord> decode(BytesView bytes);
    friend bool operator==(const PeerRecord&, const PeerRecord&) = default;
};

/// A payload, its type and domain, the key that signed them and the signature.
struct SignedEnvelope {
    static constexpr std::size_t kMaxSize = 64 * 1024;

    PublicKey key;
    Bytes payloadType;
    Bytes payload;
    Bytes signature;

    [[nodiscard]] Bytes encode() const;
    /// Parses and verifies the signature over `domain`; a valid envelope of another domain is
    /// KeyError::BadSignature.
    [[nodiscard]] static Result<SignedEnvelope> open(BytesView bytes, std::string_view domain);
    /// What the signature covers: length-prefixed domain, payload type and payload.
    [[nodiscard]] static Bytes signedBytes(std::string_view domain, BytesView payloadType, BytesView payload);
};

inline constexpr std::string_view kPeerRecordDomain = "libp2p-peer-record";
inline constexpr Byte kPeerRecordType[] = {0x03, 0x01};

/// Opens an envelope that must hold a peer record of the very key that signed it.
[[nodiscard]] Result<PeerRecord> openPeerRecord(BytesView envelope);

} // namespace vedette::crypto
