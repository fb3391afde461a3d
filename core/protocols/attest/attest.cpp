#include "core/protocols/attest/attest.h"

#include "core/codec/cbor.h"

namespace vedette::attest {

namespace {

constexpr std::uint64_t kVersion = 1;

using Exchange = protocols::CborExchange<Violation>;

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
    const auto items = VD_TRY(Exchange::itemsOf(frame, kMaxFrame, 2));
    if (VD_TRY(Exchange::numberOf(items[0])) != kVersion) return Fail{Violation::BadField, "version"};
    Question out;
    const BytesView nonce = VD_TRY(Exchange::bytesOf(items[1], out.nonce.size()));
    VD_TRY(Exchange::fill(out.nonce, nonce, "no nonce"));
    return out;
}

Bytes Answer::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(static_cast<std::uint64_t>(status));
    w.bytes(claims).bytes(key).bytes(signature).bytes(evidence).end();
    return std::move(w).take();
}

Result<Answer> Answer::decode(BytesView frame) {
    const auto items = VD_TRY(Exchange::itemsOf(frame, kMaxFrame, 5));
    const std::uint64_t status = VD_TRY(Exchange::numberOf(items[0]));
    if (status < 1 || status > static_cast<std::uint64_t>(Status::NotNow)) return Fail{Violation::BadStatus};
    Answer out;
    out.status = static_cast<Status>(status);
    out.claims = copyOf(VD_TRY(Exchange::bytesOf(items[1], kMaxClaims)));
    out.key = copyOf(VD_TRY(Exchange::bytesOf(items[2], kMaxKey)));
    out.signature = copyOf(VD_TRY(Exchange::bytesOf(items[3], kMaxSignature)));
    out.evidence = copyOf(VD_TRY(Exchange::bytesOf(items[4], kMaxEvidence)));
    const bool bare = out.claims.empty() && out.key.empty() && out.signature.empty() && out.evidence.empty();
    if (out.status == Status::NotNow && !bare) return Fail{Violation::BadStatus, "with an answer"};
    return out;
}

} // namespace vedette::attest
