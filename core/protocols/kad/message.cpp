#include "core/protocols/kad/message.h"

#include "core/base/log.h"
#include "core/codec/cid.h"
#include "core/codec/protobuf.h"

#include <utility>

namespace vedette::kad {

namespace {

enum MessageField : std::uint32_t {
    kType = 1,
    kKey = 2,
    kRecord = 3,
    kCloser = 8,
    kProviders = 9,
};

enum RecordField : std::uint32_t {
    kRecordKey = 1,
    kRecordValue = 2,
    kTimeReceived = 5,
};

enum PeerField : std::uint32_t {
    kPeerId = 1,
    kPeerAddress = 2,
    kPeerConnection = 3,
};

/// Calls `take` with every field; its own errors and those of the wire come back as one.
template <class Take>
Result<> eachField(BytesView protobuf, Take&& take) {
    codec::ProtoReader reader(protobuf);
    for (;;) {
        const auto field = reader.next();
        if (!field.ok()) return Fail{Violation::Malformed, std::string(codec::codeName(field.error()))};
        if (!field->has_value()) return {};
        VD_TRY(take(**field));
    }
}

Result<BytesView> bytesOf(const codec::ProtoField& field, std::size_t bound, Violation tooLong) {
    const auto value = field.bytes();
    if (!value.ok()) return Fail{Violation::Malformed, std::string(codec::codeName(value.error()))};
    if (value->size() > bound) return Fail{tooLong, std::to_string(value->size()) + " bytes"};
    return *value;
}

Result<std::uint32_t> numberOf(const codec::ProtoField& field) {
    const auto value = field.varint32();
    if (!value.ok()) return Fail{Violation::Malformed, std::string(codec::codeName(value.error()))};
    return *value;
}

Result<Record> decodeRecord(BytesView protobuf) {
    Record out;
    auto read = eachField(protobuf, [&](const codec::ProtoField& field) -> Result<> {
        switch (field.number) {
        case kRecordKey: out.key = copyOf(VD_TRY(bytesOf(field, kMaxKey, Violation::KeyTooLong))); break;
        case kRecordValue:
            out.value = copyOf(VD_TRY(bytesOf(field, kMaxValue, Violation::ValueTooLong)));
            break;
        case kTimeReceived: {
            const BytesView text = VD_TRY(bytesOf(field, kMaxTimeText, Violation::BadTime));
            // It ends up in traces: control characters could forge a line.
            if (log::printable(textOf(text), kMaxTimeText) != textOf(text)) return Fail{Violation::BadTime};
            out.timeReceived = std::string(textOf(text));
            break;
        }
        default: break;
        }
        return {};
    });
    VD_TRY(std::move(read));
    return out;
}

/// Nothing when the id is of a kind that we cannot read.
Result<std::optional<Peer>> decodePeer(BytesView protobuf, std::size_t& skipped) {
    Peer out;
    bool readable = false;
    auto read = eachField(protobuf, [&](const codec::ProtoField& field) -> Result<> {
        switch (field.number) {
        case kPeerId: {
            const BytesView bytes = VD_TRY(bytesOf(field, kMaxMessage, Violation::Malformed));
            auto id = codec::PeerId::fromBytes(bytes);
            readable = id.ok();
            if (id.ok()) out.id = *id;
            break;
        }
        case kPeerAddress: {
            const BytesView bytes = VD_TRY(bytesOf(field, kMaxMessage, Violation::Malformed));
            auto address = out.addresses.size() < kMaxAddresses
                             ? codec::Multiaddr::fromBytes(bytes)
                             : Result<codec::Multiaddr>(Fail{codec::AddrError::TooLong});
            if (address.ok()) {
                out.addresses.push_back(std::move(*address));
            } else {
                ++skipped;
            }
            break;
        }
        case kPeerConnection: {
            const std::uint32_t value = VD_TRY(numberOf(field));
            out.connection = value <= static_cast<std::uint32_t>(Connectedness::CannotConnect)
                               ? static_cast<Connectedness>(value)
                               : Connectedness::NotConnected;
            break;
        }
        default: break;
        }
        return {};
    });
    VD_TRY(std::move(read));
    if (!readable) {
        ++skipped;
        return std::optional<Peer>();
    }
    for (auto& address : out.addresses) {
        if (address.peer() == out.id) address = address.withoutPeer();
    }
    return std::optional<Peer>(std::move(out));
}

void encodePeer(codec::ProtoWriter& writer, std::uint32_t field, const Peer& peer) {
    Bytes out;
    codec::ProtoWriter inner(out);
    inner.bytes(kPeerId, peer.id.bytes());
    for (const auto& address : peer.addresses) inner.bytes(kPeerAddress, address.bytes());
    inner.varint(kPeerConnection, static_cast<std::uint64_t>(peer.connection));
    writer.bytes(field, out);
}

Bytes named(std::string_view prefix, const codec::PeerId& peer) {
    Bytes out = copyOf(viewOf(prefix));
    append(out, peer.bytes());
    return out;
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::TooLarge: return "too_large";
    case Violation::Malformed: return "malformed";
    case Violation::UnknownType: return "unknown_type";
    case Violation::MissingKey: return "missing_key";
    case Violation::KeyTooLong: return "key_too_long";
    case Violation::ValueTooLong: return "value_too_long";
    case Violation::BadTime: return "bad_time";
    case Violation::TooManyPeers: return "too_many_peers";
    case Violation::MissingRecord: return "missing_record";
    case Violation::KeyMismatch: return "key_mismatch";
    case Violation::NotAContentKey: return "not_a_content_key";
    case Violation::ForeignProvider: return "foreign_provider";
    case Violation::WrongAnswer: return "wrong_answer";
    case Violation::BadRecord: return "bad_record";
    }
    return "unknown";
}

std::string_view nameOf(MessageType type) noexcept {
    switch (type) {
    case MessageType::PutValue: return "PUT_VALUE";
    case MessageType::GetValue: return "GET_VALUE";
    case MessageType::AddProvider: return "ADD_PROVIDER";
    case MessageType::GetProviders: return "GET_PROVIDERS";
    case MessageType::FindNode: return "FIND_NODE";
    case MessageType::Ping: return "PING";
    }
    return "unknown";
}

Bytes Message::encode() const {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.varint(kType, static_cast<std::uint64_t>(type));
    if (!key.empty()) writer.bytes(kKey, key);
    if (record) {
        Bytes encoded;
        codec::ProtoWriter inner(encoded);
        inner.bytes(kRecordKey, record->key);
        inner.bytes(kRecordValue, record->value);
        if (!record->timeReceived.empty()) inner.text(kTimeReceived, record->timeReceived);
        writer.bytes(kRecord, encoded);
    }
    for (const Peer& peer : closer) encodePeer(writer, kCloser, peer);
    for (const Peer& peer : providers) encodePeer(writer, kProviders, peer);
    return out;
}

Result<Message> Message::decode(BytesView protobuf) {
    if (protobuf.size() > kMaxMessage) {
        return Fail{Violation::TooLarge, std::to_string(protobuf.size()) + " bytes"};
    }
    Message out;
    out.type = MessageType::PutValue; // zero, which a sender by proto3 leaves out
    std::size_t peers = 0;
    auto read = eachField(protobuf, [&](const codec::ProtoField& field) -> Result<> {
        switch (field.number) {
        case kType: {
            const std::uint32_t value = VD_TRY(numberOf(field));
            if (value > static_cast<std::uint32_t>(MessageType::Ping)) {
                return Fail{Violation::UnknownType, std::to_string(value)};
            }
            out.type = static_cast<MessageType>(value);
            break;
        }
        case kKey: out.key = copyOf(VD_TRY(bytesOf(field, kMaxKey, Violation::KeyTooLong))); break;
        case kRecord: {
            const BytesView encoded = VD_TRY(bytesOf(field, kMaxMessage, Violation::Malformed));
            out.record = VD_TRY(decodeRecord(encoded));
            break;
        }
        case kCloser:
        case kProviders: {
            if (++peers > kMaxPeers) return Fail{Violation::TooManyPeers};
            const BytesView encoded = VD_TRY(bytesOf(field, kMaxMessage, Violation::Malformed));
            auto peer = VD_TRY(decodePeer(encoded, out.skipped));
            if (peer) (field.number == kCloser ? out.closer : out.providers).push_back(std::move(*peer));
            break;
        }
        default: break;
        }
        return {};
    });
    VD_TRY(std::move(read));
    return out;
}

Result<Bytes> contentKey(BytesView multihashOrCid) {
    const auto hash = codec::Multihash::fromBytes(multihashOrCid);
    if (hash.ok()) return copyOf(multihashOrCid);
    const auto cid = codec::Cid::fromBytes(multihashOrCid);
    if (cid.ok()) return cid->hash.bytes();
    return Fail{Violation::NotAContentKey, std::string(codec::codeName(hash.error()))};
}

Bytes publicKeyName(const codec::PeerId& peer) {
    return named("/pk/", peer);
}

Bytes ipnsName(const codec::PeerId& peer) {
    return named("/ipns/", peer);
}

} // namespace vedette::kad
