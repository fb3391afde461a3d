#include "core/protocols/bundle/bundle.h"

#include "core/codec/cbor.h"

#include <algorithm>
#include <vector>

namespace vedette::bundle {

namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::uint64_t kMostVersion = (std::uint64_t{1} << 53) - 1;
constexpr std::size_t kFields = 3;

/// The items of a frame.
Result<std::vector<codec::CborReader>> partsOf(BytesView frame) {
    const auto bad = [](codec::CborError why) {
        return Fail{Violation::Malformed, std::string(codeName(why))};
    };
    if (frame.size() > kMaxFrame) return Fail{Violation::BadField, "length of the frame"};
    const auto whole = codec::CborReader::open(frame);
    if (!whole) return bad(whole.error());
    auto array = whole->array();
    if (!array) return bad(array.error());
    if (array->size() != kFields) return Fail{Violation::Malformed, "not three items"};
    std::vector<codec::CborReader> out;
    while (!array->done()) {
        const auto item = array->next();
        if (!item) return bad(item.error());
        out.push_back(*item);
    }
    return out;
}

Result<std::uint64_t> countOf(const codec::CborReader& item) {
    const auto value = item.uint();
    if (!value) return Fail{Violation::Malformed, std::string(codeName(value.error()))};
    if (*value > kMostVersion) return Fail{Violation::BadField, "number"};
    return *value;
}

Result<BytesView> stringOf(const codec::CborReader& item, std::size_t most) {
    const auto value = item.bytes();
    if (!value) return Fail{Violation::Malformed, std::string(codeName(value.error()))};
    if (value->size() > most) return Fail{Violation::BadField, "length"};
    return *value;
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
    w.beginArray().uint(kVersion).bytes(ledger).uint(have).end();
    return std::move(w).take();
}

Result<Request> Request::decode(BytesView frame) {
    const auto parts = VD_TRY(partsOf(frame));
    if (VD_TRY(countOf(parts[0])) != kVersion) return Fail{Violation::BadField, "version"};
    Request out;
    const BytesView ledger = VD_TRY(stringOf(parts[1], out.ledger.size()));
    if (ledger.size() != out.ledger.size()) return Fail{Violation::BadField, "no digest"};
    std::ranges::copy(ledger, out.ledger.begin());
    out.have = VD_TRY(countOf(parts[2]));
    return out;
}

Bytes Reply::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(static_cast<std::uint64_t>(status)).uint(version).bytes(bundle).end();
    return std::move(w).take();
}

Result<Reply> Reply::decode(BytesView frame) {
    const auto parts = VD_TRY(partsOf(frame));
    const std::uint64_t status = VD_TRY(countOf(parts[0]));
    if (status < 1 || status > static_cast<std::uint64_t>(Status::OtherLedger))
        return Fail{Violation::BadStatus};
    Reply out;
    out.status = static_cast<Status>(status);
    out.version = VD_TRY(countOf(parts[1]));
    out.bundle = copyOf(VD_TRY(stringOf(parts[2], kMaxBundle)));
    const bool bare = out.version == 0 && out.bundle.empty();
    if (out.status != Status::Given && !bare) return Fail{Violation::BadStatus, "with an answer"};
    if (out.version == 0 && !out.bundle.empty()) return Fail{Violation::BadField, "a bundle of no version"};
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

} // namespace vedette::bundle
