#include "core/protocols/revocation/revocation.h"

#include "core/codec/cbor.h"

#include <algorithm>
#include <vector>

namespace vedette::revocation {

namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::uint64_t kMostEpoch = (std::uint64_t{1} << 53) - 1;
constexpr std::size_t kFields = 4;

/// The four items of a frame.
Result<std::vector<codec::CborReader>> itemsOf(BytesView frame) {
    const auto bad = [](codec::CborError why) {
        return Fail{Violation::Malformed, std::string(codeName(why))};
    };
    if (frame.size() > kMaxFrame) return Fail{Violation::BadField, "length of the frame"};
    const auto whole = codec::CborReader::open(frame);
    if (!whole) return bad(whole.error());
    auto array = whole->array();
    if (!array) return bad(array.error());
    if (array->size() != kFields) return Fail{Violation::Malformed, "not four items"};
    std::vector<codec::CborReader> out;
    while (!array->done()) {
        const auto item = array->next();
        if (!item) return bad(item.error());
        out.push_back(*item);
    }
    return out;
}

Result<std::uint64_t> numberOf(const codec::CborReader& item, std::uint64_t most) {
    const auto value = item.uint();
    if (!value) return Fail{Violation::Malformed, std::string(codeName(value.error()))};
    if (*value > most) return Fail{Violation::BadField, "number"};
    return *value;
}

Result<BytesView> bytesOf(const codec::CborReader& item, std::size_t most) {
    const auto value = item.bytes();
    if (!value) return Fail{Violation::Malformed, std::string(codeName(value.error()))};
    if (value->size() > most) return Fail{Violation::BadField, "length"};
    return *value;
}

Result<Digest> digestOf(BytesView bytes) {
    Digest out{};
    if (bytes.size() != out.size()) return Fail{Violation::BadField, "no digest"};
    std::ranges::copy(bytes, out.begin());
    return out;
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::Malformed: return "malformed";
    case Violation::BadField: return "bad_field";
    case Violation::BadStatus: return "bad_status";
    case Violation::SecondFrame: return "second_frame";
    case Violation::NoRequest: return "no_request";
    }
    return "unknown";
}

Bytes Request::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(kVersion).bytes(ledger).uint(have);
    w.bytes(key ? BytesView(*key) : BytesView()).end();
    return std::move(w).take();
}

Result<Request> Request::decode(BytesView frame) {
    const auto items = VD_TRY(itemsOf(frame));
    if (VD_TRY(numberOf(items[0], kMostEpoch)) != kVersion) return Fail{Violation::BadField, "version"};
    Request out;
    const BytesView ledger = VD_TRY(bytesOf(items[1], out.ledger.size()));
    out.ledger = VD_TRY(digestOf(ledger));
    out.have = VD_TRY(numberOf(items[2], kMostEpoch));
    const BytesView key = VD_TRY(bytesOf(items[3], out.ledger.size()));
    if (!key.empty()) out.key = VD_TRY(digestOf(key));
    return out;
}

Bytes Reply::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(static_cast<std::uint64_t>(status)).uint(epoch).bytes(set).bytes(receipt).end();
    return std::move(w).take();
}

Result<Reply> Reply::decode(BytesView frame) {
    const auto items = VD_TRY(itemsOf(frame));
    const std::uint64_t status = VD_TRY(numberOf(items[0], kMostEpoch));
    if (status < 1 || status > static_cast<std::uint64_t>(Status::Busy)) return Fail{Violation::BadStatus};
    Reply out;
    out.status = static_cast<Status>(status);
    out.epoch = VD_TRY(numberOf(items[1], kMostEpoch));
    out.set = copyOf(VD_TRY(bytesOf(items[2], kMaxSet)));
    out.receipt = copyOf(VD_TRY(bytesOf(items[3], kMaxReceipt)));
    const bool bare = out.epoch == 0 && out.set.empty() && out.receipt.empty();
    if (out.status != Status::Given && !bare) return Fail{Violation::BadStatus, "with an answer"};
    return out;
}

Result<Request> Line::received(BytesView frame) {
    if (m_asked) return Fail{Violation::SecondFrame};
    Request request = VD_TRY(Request::decode(frame));
    m_asked = true;
    return request;
}

Result<> Line::finished() const {
    if (!m_asked) return Fail{Violation::NoRequest};
    return {};
}

} // namespace vedette::revocation
