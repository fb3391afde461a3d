#include "core/protocols/kad/signed_record.h"

#include "core/base/log.h"
#include "core/codec/cbor.h"

#include <algorithm>
#include <utility>

namespace vedette::kad {

namespace {

struct NameParts {
    codec::PeerId author;
    std::string name;
};

Result<NameParts> partsOf(BytesView key) {
    const auto split = splitKey(key);
    if (!split || split->space != kSignedSpace) return Fail{RecordFault::BadName};
    // A peer id is a multihash whose length is one byte, so where it ends can be read off it; it may contain
    // a '/'.
    const BytesView rest = split->rest;
    const std::size_t size = rest.size() < 2 ? 0 : std::size_t{2} + rest[1];
    if (size == 0 || rest.size() <= size || rest[size] != '/') return Fail{RecordFault::BadName};
    auto author = codec::PeerId::fromBytes(rest.first(size));
    if (!author.ok()) return Fail{RecordFault::BadName, author.error().text()};
    const std::string_view name = textOf(rest.subspan(size + 1));
    const bool fits = !name.empty() && name.size() <= kMaxSignedName
                   && name.find('/') == std::string_view::npos
                   && log::printable(name, kMaxSignedName) == name;
    if (!fits) return Fail{RecordFault::BadName, "not a printable name without '/'"};
    return NameParts{*author, std::string(name)};
}

Result<void, codec::CborError> readPayload(BytesView payload, BytesView& key, SignedRecord& out) {
    const auto whole = VD_TRY(codec::CborReader::open(payload));
    const auto map = VD_TRY(whole.map());
    VD_TRY(map.only({"key", "seq", "until", "value"}));
    const auto keyItem = VD_TRY(map.at("key"));
    key = VD_TRY(keyItem.bytes());
    const auto sequence = VD_TRY(map.at("seq"));
    out.sequence = VD_TRY(sequence.uint());
    const auto until = VD_TRY(map.at("until"));
    out.until.ms = VD_TRY(until.integer());
    const auto value = VD_TRY(map.at("value"));
    out.value = copyOf(VD_TRY(value.bytes()));
    return {};
}

class SignedRecordValidator final : public Validator {
public:
    Result<> validate(BytesView key, BytesView value, WallTime now) const override {
        const auto record = VD_TRY(SignedRecord::open(key, value));
        if (record.until <= now) return Fail{RecordFault::Expired, rfc3339(record.until)};
        // One that lives for ever could be brought back after its author forgot it.
        const auto latest =
            now.ms + std::chrono::milliseconds(kMaxSignedLifetime / std::chrono::milliseconds(1)).count();
        if (record.until.ms > latest) return Fail{RecordFault::Unsupported, "it lives too long"};
        return {};
    }

    std::strong_ordering compare(BytesView key, BytesView a, BytesView b) const override {
        const auto first = SignedRecord::open(key, a);
        const auto second = SignedRecord::open(key, b);
        if (!first.ok() || !second.ok()) return first.ok() <=> second.ok();
        if (const auto order = first->sequence <=> second->sequence; order != 0) return order;
        if (const auto order = first->until <=> second->until; order != 0) return order;
        return textOf(a) <=> textOf(b);
    }

    std::optional<WallTime> expiry(BytesView key, BytesView value) const override {
        const auto record = SignedRecord::open(key, value);
        if (!record.ok()) return std::nullopt;
        return record->until;
    }
};

} // namespace

Bytes SignedRecord::key() const {
    Bytes out = copyOf(viewOf("/"));
    append(out, viewOf(kSignedSpace));
    out.push_back('/');
    append(out, author.bytes());
    out.push_back('/');
    append(out, viewOf(name));
    return out;
}

Bytes SignedRecord::seal(BytesView signature, const crypto::PublicKey& by) const {
    return crypto::SignedEnvelope{by, copyOf(crypto::kDhtRecordType), request().payload(), copyOf(signature)}
        .encode();
}

Result<SignedRecord> SignedRecord::open(BytesView key, BytesView value) {
    auto parts = VD_TRY(partsOf(key));
    const auto envelope = crypto::SignedEnvelope::open(value, crypto::kDhtRecordDomain);
    if (!envelope.ok()) {
        const bool forged = envelope.error().code == crypto::KeyError::BadSignature;
        return Fail{forged ? RecordFault::BadSignature : RecordFault::Malformed, envelope.error().text()};
    }
    if (!equal(envelope->payloadType, crypto::kDhtRecordType))
        return Fail{RecordFault::Malformed, "payload type"};
    if (envelope->key.peerId() != parts.author) return Fail{RecordFault::BadKey, "it is not the name's"};
    SignedRecord out;
    BytesView repeated;
    const auto read = readPayload(envelope->payload, repeated, out);
    if (!read.ok()) return Fail{RecordFault::Malformed, std::string(codec::codeName(read.error()))};
    if (!equal(repeated, key)) return Fail{RecordFault::Inconsistent, "signed for another name"};
    if (out.value.size() > kMaxSignedValue) return Fail{RecordFault::TooLarge};
    out.author = parts.author;
    out.name = std::move(parts.name);
    return out;
}

std::shared_ptr<const Validator> makeSignedRecordValidator() {
    return std::make_shared<SignedRecordValidator>();
}

} // namespace vedette::kad
