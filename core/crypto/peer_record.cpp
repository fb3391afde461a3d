#include "core/crypto/peer_record.h"

#include "core/codec/protobuf.h"
#include "core/codec/varint.h"

#include <algorithm>
#include <optional>

namespace vedette::crypto {
namespace {

/// AddressInfo of RFC 0003: one field, and whatever a later version puts beside it.
Result<BytesView> readAddress(BytesView info) {
    BytesView address;
    codec::ProtoReader reader(info);
    while (const auto field = VD_TRY(reader.next())) {
        if (field->number == 1) address = VD_TRY(field->bytes());
    }
    return address;
}

} // namespace

Bytes PeerRecord::encode() const {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.bytes(1, peer.bytes());
    if (sequence != 0) writer.varint(2, sequence);
    for (const codec::Multiaddr& address : addresses) {
        Bytes info;
        codec::ProtoWriter(info).bytes(1, address.bytes());
        writer.bytes(3, info);
    }
    return out;
}

Result<PeerRecord> PeerRecord::decode(BytesView bytes) {
    PeerRecord record;
    std::size_t addresses = 0;
    codec::ProtoReader reader(bytes);
    while (const auto field = VD_TRY(reader.next())) {
        switch (field->number) {
        case 1: {
            const BytesView id = VD_TRY(field->bytes());
            record.peer = VD_TRY(codec::PeerId::fromBytes(id));
            break;
        }
        case 2: record.sequence = VD_TRY(field->varint()); break;
        case 3: {
            if (++addresses > kMaxAddresses) return Fail{KeyError::TooLarge, "addresses"};
            const BytesView info = VD_TRY(field->bytes());
            auto address = codec::Multiaddr::fromBytes(VD_TRY(readAddress(info)));
            if (address) record.addresses.push_back(std::move(*address));
            break;
        }
        default: break;
        }
    }
    if (record.peer.empty()) return Fail{KeyError::Malformed, "no peer"};
    return record;
}

Bytes SignedEnvelope::encode() const {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.bytes(1, key.encoded());
    writer.bytes(2, payloadType);
    writer.bytes(3, payload);
    writer.bytes(5, signature);
    return out;
}

Result<SignedEnvelope> SignedEnvelope::open(BytesView bytes, std::string_view domain) {
    if (bytes.size() > kMaxSize) return Fail{KeyError::TooLarge};
    BytesView key;
    BytesView payloadType;
    BytesView payload;
    BytesView signature;
    codec::ProtoReader reader(bytes);
    while (const auto field = VD_TRY(reader.next())) {
        switch (field->number) {
        case 1: key = VD_TRY(field->bytes()); break;
        case 2: payloadType = VD_TRY(field->bytes()); break;
        case 3: payload = VD_TRY(field->bytes()); break;
        case 5: signature = VD_TRY(field->bytes()); break;
        default: break;
        }
    }
    PublicKey signer =
        VD_TRY(PublicKey::decodeSigner(key, signedBytes(domain, payloadType, payload), signature));
    return SignedEnvelope{std::move(signer), copyOf(payloadType), copyOf(payload), copyOf(signature)};
}

Bytes SignedEnvelope::signedBytes(std::string_view domain, BytesView payloadType, BytesView payload) {
    Bytes out;
    out.reserve(domain.size() + payloadType.size() + payload.size() + 3 * codec::kMaxVarintSize);
    codec::appendPrefixed(out, viewOf(domain));
    codec::appendPrefixed(out, payloadType);
    codec::appendPrefixed(out, payload);
    return out;
}

Result<PeerRecord> openPeerRecord(BytesView envelope) {
    const SignedEnvelope opened = VD_TRY(SignedEnvelope::open(envelope, kPeerRecordDomain));
    if (!equal(opened.payloadType, kPeerRecordType)) return Fail{KeyError::Malformed, "another payload type"};
    PeerRecord record = VD_TRY(PeerRecord::decode(opened.payload));
    // Without this any peer could publish addresses for any other.
    if (record.peer != opened.key.peerId()) return Fail{KeyError::BadSignature, "signed by another peer"};
    return record;
}

} // namespace vedette::crypto
