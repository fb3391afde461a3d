#include "core/protocols/receipt/receipt.h"

#include "core/codec/cbor.h"
#include "core/codec/protobuf.h"
#include "core/crypto/public_key.h"

#include <algorithm>

namespace vedette::receipt {

namespace {

constexpr std::string_view kFileMark = "vedette-receipts";

/// Each field in turn to `take`; what it refuses is malformed.
template <class Take>
Result<> fieldsOf(BytesView frame, const Take& take) {
    codec::ProtoReader reader(frame);
    for (;;) {
        const auto field = reader.next();
        if (!field) return Fail{Violation::Malformed, std::string(codeName(field.error()))};
        if (!field->has_value()) return {};
        if (!take(**field)) return Fail{Violation::Malformed, "a field of another type"};
    }
}

template <class T, class Taken>
bool into(T& to, const Taken& taken) {
    if (taken) to = T(taken->begin(), taken->end());
    return taken.ok();
}

bool into(std::uint64_t& to, const Result<std::uint64_t, codec::ProtoError>& taken) {
    if (taken) to = *taken;
    return taken.ok();
}

template <std::size_t N>
bool fits(std::array<Byte, N>& to, BytesView from) {
    if (from.size() != N) return false;
    std::ranges::copy(from, to.begin());
    return true;
}

Result<Head> headOf(BytesView log, std::uint64_t sequence, BytesView hash) {
    Head head;
    if (sequence == 0 || !fits(head.log, log) || !fits(head.hash, hash)) return Fail{Violation::BadHead};
    head.sequence = sequence;
    return head;
}

Result<Receipt, codec::CborError> readReceipt(const codec::CborReader& item, Bytes& log, Bytes& hash,
                                              Bytes& asker) {
    auto fields = VD_TRY(item.array());
    const auto bytes = [&]() -> Result<Bytes, codec::CborError> {
        const auto next = fields.next();
        if (!next) return Fail{next.error()};
        const auto value = next->bytes();
        if (!value) return Fail{value.error()};
        return copyOf(*value);
    };
    Receipt out;
    log = VD_TRY(bytes());
    const auto sequence = VD_TRY(fields.next());
    out.statement.head.sequence = VD_TRY(sequence.uint());
    hash = VD_TRY(bytes());
    asker = VD_TRY(bytes());
    const auto at = VD_TRY(fields.next());
    out.statement.at.ms = VD_TRY(at.integer());
    out.key = VD_TRY(bytes());
    out.signature = VD_TRY(bytes());
    if (!fields.done()) return Fail{codec::CborError::TrailingBytes};
    return out;
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::Malformed: return "malformed";
    case Violation::BadHead: return "bad_head";
    case Violation::BadStatus: return "bad_status";
    case Violation::BadKey: return "bad_key";
    case Violation::BadSignature: return "bad_signature";
    case Violation::SecondFrame: return "second_frame";
    case Violation::NoRequest: return "no_request";
    }
    return "unknown";
}

std::string_view statusName(Status status) noexcept {
    switch (status) {
    case Status::Given: return "given";
    case Status::Contradicted: return "contradicted";
    case Status::Busy: return "busy";
    }
    return "unknown";
}

Bytes encodeRequest(const Head& head) {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.bytes(1, head.log);
    writer.varint(2, head.sequence);
    writer.bytes(3, head.hash);
    return out;
}

Result<Head> decodeRequest(BytesView frame) {
    Bytes log;
    Bytes hash;
    std::uint64_t sequence = 0;
    const auto read = fieldsOf(frame, [&](const codec::ProtoField& field) {
        switch (field.number) {
        case 1: return into(log, field.bytes());
        case 2: return into(sequence, field.varint());
        case 3: return into(hash, field.bytes());
        default: return true;
        }
    });
    if (!read) return Fail{read.error()};
    return headOf(log, sequence, hash);
}

Bytes Reply::encode() const {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.varint(1, static_cast<std::uint64_t>(status));
    if (status != Status::Given) return out;
    writer.varint(2, static_cast<std::uint64_t>(at.ms));
    writer.bytes(3, key);
    writer.bytes(4, signature);
    return out;
}

Result<Reply> Reply::decode(BytesView frame) {
    Reply out;
    std::uint64_t status = 0;
    std::uint64_t at = 0;
    const auto read = fieldsOf(frame, [&](const codec::ProtoField& field) {
        switch (field.number) {
        case 1: return into(status, field.varint());
        case 2: return into(at, field.varint());
        case 3: return into(out.key, field.bytes());
        case 4: return into(out.signature, field.bytes());
        default: return true;
        }
    });
    if (!read) return Fail{read.error()};
    if (status < 1 || status > static_cast<std::uint64_t>(Status::Busy)) return Fail{Violation::BadStatus};
    out.status = static_cast<Status>(status);
    if (out.status != Status::Given) return Reply{out.status, {}, {}, {}};
    if (at > INT64_MAX) return Fail{Violation::Malformed, "a time beyond the clock"};
    if (out.key.empty() || out.key.size() > kMaxKey) return Fail{Violation::BadKey};
    if (out.signature.empty() || out.signature.size() > kMaxSignature) return Fail{Violation::BadSignature};
    out.at.ms = static_cast<std::int64_t>(at);
    return out;
}

Result<> Receipt::verify() const {
    const auto decoded = crypto::PublicKey::decode(key);
    if (!decoded) return Fail{Violation::BadKey, decoded.error().text()};
    if (!decoded->verify(crypto::signingInput(statement), signature)) return Fail{Violation::BadSignature};
    return {};
}

void Receipts::keep(Receipt receipt) {
    std::erase_if(m_all, [&](const Receipt& one) { return one.key == receipt.key; });
    if (m_all.size() == kMaxWitnesses) m_all.erase(m_all.begin());
    m_all.push_back(std::move(receipt));
}

Bytes Receipts::encode() const {
    codec::CborWriter w;
    w.beginArray().text(kFileMark).uint(1).beginArray();
    for (const Receipt& one : m_all) {
        const crypto::SignReceipt& said = one.statement;
        w.beginArray().bytes(said.head.log).uint(said.head.sequence).bytes(said.head.hash);
        w.bytes(said.asker.bytes()).integer(said.at.ms).bytes(one.key).bytes(one.signature).end();
    }
    w.end().end();
    return std::move(w).take();
}

Result<Receipts> Receipts::decode(BytesView file) {
    const auto bad = [](codec::CborError why) {
        return Fail{Violation::Malformed, std::string(codeName(why))};
    };
    const auto whole = codec::CborReader::open(file);
    if (!whole) return bad(whole.error());
    auto outer = whole->array();
    if (!outer) return bad(outer.error());
    const auto mark = outer->next();
    const auto version = outer->next();
    const auto list = outer->next();
    if (!list || !outer->done()) return Fail{Violation::Malformed, "not three items"};
    if (const auto text = mark->text(); !text || *text != kFileMark)
        return Fail{Violation::Malformed, "its mark"};
    if (const auto number = version->uint(); !number || *number != 1)
        return Fail{Violation::Malformed, "its version"};
    auto items = list->array();
    if (!items) return bad(items.error());
    if (items->size() > kMaxWitnesses) return Fail{Violation::Malformed, "too many"};
    Receipts out;
    while (!items->done()) {
        const auto item = items->next();
        Bytes log;
        Bytes hash;
        Bytes asker;
        auto read = item ? readReceipt(*item, log, hash, asker) : Fail{item.error()};
        if (!read) return bad(read.error());
        Receipt receipt = *std::move(read);
        receipt.statement.head = VD_TRY(headOf(log, receipt.statement.head.sequence, hash));
        const auto peer = codec::PeerId::fromBytes(asker);
        if (!peer) return Fail{Violation::Malformed, "its asker"};
        receipt.statement.asker = *peer;
        out.m_all.push_back(std::move(receipt));
    }
    return out;
}

} // namespace vedette::receipt
