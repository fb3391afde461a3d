#include "core/protocols/attest/attest.h"

#include "core/codec/cbor.h"

#include <algorithm>
#include <vector>

namespace vedette::attest {

namespace {

constexpr std::uint64_t kVersion = 1;

/// The items of a frame that has so many.
Result<std::vector<codec::CborReader>> itemsOf(BytesView frame, std::size_t count) {
    const auto bad = [](codec::CborError why) {
        return Fail{Violation::Malformed, std::string(codeName(why))};
    };
    if (frame.size() > kMaxFrame) return Fail{Violation::BadField, "length of the frame"};
    const auto whole = codec::CborReader::open(frame);
    if (!whole) return bad(whole.error());
    auto array = whole->array();
    if (!array) return bad(array.error());
    if (array->size() != count) return Fail{Violation::Malformed, "another number of items"};
    std::vector<codec::CborReader> out;
    while (!array->done()) {
        const auto item = array->next();
        if (!item) return bad(item.error());
        out.push_back(*item);
    }
    return out;
}

Result<std::uint64_t> numberIn(const codec::CborReader& item) {
    const auto value = item.uint();
    if (!value) return Fail{Violation::Malformed, std::string(codeName(value.error()))};
    return *value;
}

Result<Bytes> bytesIn(const codec::CborReader& item, std::size_t most) {
    const auto value = item.bytes();
    if (!value) return Fail{Violation::Malformed, std::string(codeName(value.error()))};
    if (value->size() > most) return Fail{Violation::BadField, "length"};
    return copyOf(*value);
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

Bytes Question::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(kVersion).bytes(nonce).end();
    return std::move(w).take();
}

Result<Question> Question::decode(BytesView frame) {
    const auto items = VD_TRY(itemsOf(frame, 2));
    if (VD_TRY(numberIn(items[0])) != kVersion) return Fail{Violation::BadField, "version"};
    Question out;
    const Bytes nonce = VD_TRY(bytesIn(items[1], out.nonce.size()));
    if (nonce.size() != out.nonce.size()) return Fail{Violation::BadField, "no nonce"};
    std::ranges::copy(nonce, out.nonce.begin());
    return out;
}

Bytes Answer::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(static_cast<std::uint64_t>(status));
    w.bytes(claims).bytes(key).bytes(signature).bytes(evidence).end();
    return std::move(w).take();
}

Result<Answer> Answer::decode(BytesView frame) {
    const auto items = VD_TRY(itemsOf(frame, 5));
    const std::uint64_t status = VD_TRY(numberIn(items[0]));
    if (status < 1 || status > static_cast<std::uint64_t>(Status::NotNow)) return Fail{Violation::BadStatus};
    Answer out;
    out.status = static_cast<Status>(status);
    out.claims = VD_TRY(bytesIn(items[1], kMaxClaims));
    out.key = VD_TRY(bytesIn(items[2], kMaxKey));
    out.signature = VD_TRY(bytesIn(items[3], kMaxSignature));
    out.evidence = VD_TRY(bytesIn(items[4], kMaxEvidence));
    const bool bare = out.claims.empty() && out.key.empty() && out.signature.empty() && out.evidence.empty();
    if (out.status == Status::NotNow && !bare) return Fail{Violation::BadStatus, "with an answer"};
    return out;
}

Result<Question> Line::received(BytesView frame) {
    if (m_asked) return Fail{Violation::SecondFrame};
    Question question = VD_TRY(Question::decode(frame));
    m_asked = true;
    return question;
}

Result<> Line::finished() const {
    if (!m_asked) return Fail{Violation::NoRequest};
    return {};
}

} // namespace vedette::attest
