#include "core/protocols/kad/ipns_record.h"

#include "core/codec/cbor.h"
#include "core/codec/protobuf.h"

#include <array>
#include <optional>
#include <utility>

namespace vedette::kad {

namespace {

constexpr std::string_view kSignaturePrefix = "ipns-signature:";
constexpr std::uint64_t kEndOfLife = 0; ///< the only ValidityType there is
constexpr std::array<std::uint64_t, 1> kLinkTag{42};

enum Field : std::uint32_t {
    kValue = 1,
    kSignatureV1 = 2,
    kValidityType = 3,
    kValidity = 4,
    kSequence = 5,
    kTtl = 6,
    kPublicKey = 7,
    kSignatureV2 = 8,
    kData = 9,
};

/// The protobuf as it came.
struct Entry {
    BytesView value;
    BytesView validity;
    std::uint64_t validityType = 0;
    std::uint64_t sequence = 0;
    std::uint64_t ttl = 0;
    BytesView publicKey;
    BytesView signature;
    BytesView data;
    bool hasOldCopies = false; ///< signatureV1 or value: then all the copies count
};

Result<Entry, codec::ProtoError> readEntry(BytesView record) {
    Entry out;
    codec::ProtoReader reader(record);
    while (const auto field = VD_TRY(reader.next())) {
        switch (field->number) {
        case kValue:
            out.value = VD_TRY(field->bytes());
            out.hasOldCopies = true;
            break;
        case kSignatureV1:
            static_cast<void>(VD_TRY(field->bytes()));
            out.hasOldCopies = true;
            break;
        case kValidityType: out.validityType = VD_TRY(field->varint()); break;
        case kValidity: out.validity = VD_TRY(field->bytes()); break;
        case kSequence: out.sequence = VD_TRY(field->varint()); break;
        case kTtl: out.ttl = VD_TRY(field->varint()); break;
        case kPublicKey: out.publicKey = VD_TRY(field->bytes()); break;
        case kSignatureV2: out.signature = VD_TRY(field->bytes()); break;
        case kData: out.data = VD_TRY(field->bytes()); break;
        default: break;
        }
    }
    return out;
}

/// The signed map.
struct Data {
    BytesView value;
    BytesView validity;
    std::uint64_t validityType = 0;
    std::uint64_t sequence = 0;
    std::uint64_t ttl = 0;
};

Result<Data, codec::CborError> readData(BytesView encoded) {
    const auto whole = VD_TRY(codec::CborReader::open(encoded, kLinkTag));
    const auto map = VD_TRY(whole.map());
    const auto item = [&map](std::string_view key) { return map.at(key); };
    Data out;
    const auto value = VD_TRY(item("Value"));
    out.value = VD_TRY(value.bytes());
    const auto validity = VD_TRY(item("Validity"));
    out.validity = VD_TRY(validity.bytes());
    const auto type = VD_TRY(item("ValidityType"));
    out.validityType = VD_TRY(type.uint());
    const auto sequence = VD_TRY(item("Sequence"));
    out.sequence = VD_TRY(sequence.uint());
    // The specification wants it there, but records of old publishers without it are in use and harmless.
    if (const auto ttl = item("TTL"); ttl.ok()) out.ttl = VD_TRY(ttl->uint());
    return out;
}

/// The name's key: given beside the record, or inside the name.
Result<crypto::PublicKey> keyOf(const codec::PeerId& name, BytesView given) {
    const BytesView encoded = given.empty() ? name.inlinedKey() : given;
    if (encoded.empty()) return Fail{RecordFault::BadKey, "neither the record nor the name has it"};
    auto key = crypto::PublicKey::decode(encoded);
    if (!key.ok()) return Fail{RecordFault::BadKey, key.error().text()};
    if (key->peerId() != name) return Fail{RecordFault::BadKey, "it is not the name's"};
    return key;
}

Result<codec::PeerId> nameIn(BytesView key) {
    const auto split = splitKey(key);
    if (!split) return Fail{RecordFault::BadName};
    auto peer = codec::PeerId::fromBytes(split->rest);
    if (!peer.ok()) return Fail{RecordFault::BadName, peer.error().text()};
    return peer;
}

class IpnsValidator final : public Validator {
public:
    Result<> validate(BytesView key, BytesView value, WallTime now) const override {
        const auto record = VD_TRY(opened(key, value));
        if (record.until <= now) return Fail{RecordFault::Expired, record.validity};
        return {};
    }

    std::strong_ordering compare(BytesView key, BytesView a, BytesView b) const override {
        const auto first = opened(key, a);
        const auto second = opened(key, b);
        if (!first.ok() || !second.ok()) return first.ok() <=> second.ok();
        if (const auto order = first->sequence <=> second->sequence; order != 0) return order;
        if (const auto order = first->until <=> second->until; order != 0) return order;
        return textOf(a) <=> textOf(b);
    }

    std::optional<WallTime> expiry(BytesView key, BytesView value) const override {
        const auto record = opened(key, value);
        if (!record.ok()) return std::nullopt;
        return record->until;
    }

private:
    static Result<IpnsRecord> opened(BytesView key, BytesView value) {
        const auto name = VD_TRY(nameIn(key));
        return IpnsRecord::open(name, value);
    }
};

class PublicKeyValidator final : public Validator {
public:
    Result<> validate(BytesView key, BytesView value, WallTime) const override {
        const auto name = VD_TRY(nameIn(key));
        const auto decoded = crypto::PublicKey::decode(value);
        if (!decoded.ok()) return Fail{RecordFault::Malformed, decoded.error().text()};
        if (decoded->peerId() != name) return Fail{RecordFault::BadKey, "it is not the name's"};
        return {};
    }

    std::strong_ordering compare(BytesView, BytesView a, BytesView b) const override {
        return textOf(a) <=> textOf(b);
    }

    std::optional<WallTime> expiry(BytesView, BytesView) const override { return std::nullopt; }
};

} // namespace

Result<IpnsRecord> IpnsRecord::open(const codec::PeerId& name, BytesView record) {
    if (record.size() > kMaxIpnsRecord) return Fail{RecordFault::TooLarge};
    const auto entry = readEntry(record);
    if (!entry.ok()) return Fail{RecordFault::Malformed, std::string(codec::codeName(entry.error()))};
    if (entry->signature.empty() || entry->data.empty()) {
        return Fail{RecordFault::BadSignature, "no signature of version 2"};
    }
    const auto key = VD_TRY(keyOf(name, entry->publicKey));
    const auto data = readData(entry->data);
    if (!data.ok()) return Fail{RecordFault::Malformed, std::string(codec::codeName(data.error()))};
    if (!key.verify(signedBytes(entry->data), entry->signature).ok()) return Fail{RecordFault::BadSignature};
    // A reader of version 1 would see the copies: they must not say anything else than what was signed.
    const bool same = equal(entry->value, data->value) && equal(entry->validity, data->validity)
                   && entry->validityType == data->validityType && entry->sequence == data->sequence
                   && entry->ttl == data->ttl;
    if (entry->hasOldCopies && !same) return Fail{RecordFault::Inconsistent};
    if (data->validityType != kEndOfLife) return Fail{RecordFault::Unsupported};
    const auto until = parseRfc3339(textOf(data->validity));
    if (!until) return Fail{RecordFault::Malformed, "the end of validity is no time"};
    return IpnsRecord{copyOf(data->value), std::string(textOf(data->validity)), *until, data->sequence,
                      data->ttl};
}

Bytes IpnsRecord::data() const {
    codec::CborWriter w;
    w.beginMap();
    w.text("TTL").uint(ttl);
    w.text("Value").bytes(value);
    w.text("Sequence").uint(sequence);
    w.text("Validity").bytes(viewOf(validity));
    w.text("ValidityType").uint(kEndOfLife);
    w.end();
    return std::move(w).take();
}

Bytes IpnsRecord::signedBytes(BytesView data) {
    Bytes out = copyOf(viewOf(kSignaturePrefix));
    append(out, data);
    return out;
}

Bytes IpnsRecord::seal(BytesView data, BytesView signature, const crypto::PublicKey& key) {
    Bytes out;
    codec::ProtoWriter writer(out);
    if (key.peerId().inlinedKey().empty()) writer.bytes(kPublicKey, key.encoded());
    writer.bytes(kSignatureV2, signature);
    writer.bytes(kData, data);
    return out;
}

std::shared_ptr<const Validator> makeIpnsValidator() {
    return std::make_shared<IpnsValidator>();
}

std::shared_ptr<const Validator> makePublicKeyValidator() {
    return std::make_shared<PublicKeyValidator>();
}

} // namespace vedette::kad
