#include "core/protocols/bundle/bundle.h"

#include "core/codec/cbor.h"

namespace vedette::bundle {

namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::uint64_t kMostVersion = (std::uint64_t{1} << 53) - 1;
constexpr std::size_t kFields = 3;

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

Bytes Request::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(kVersion).bytes(ledger).uint(have).end();
    return std::move(w).take();
}

Result<Request> Request::decode(BytesView frame) {
    const auto parts = VD_TRY(Exchange::itemsOf(frame, kMaxFrame, kFields));
    if (VD_TRY(Exchange::numberOf(parts[0], kMostVersion)) != kVersion)
        return Fail{Violation::BadField, "version"};
    Request out;
    const BytesView ledger = VD_TRY(Exchange::bytesOf(parts[1], out.ledger.size()));
    VD_TRY(Exchange::fill(out.ledger, ledger, "no digest"));
    out.have = VD_TRY(Exchange::numberOf(parts[2], kMostVersion));
    return out;
}

Bytes Reply::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(static_cast<std::uint64_t>(status)).uint(version).bytes(bundle).end();
    return std::move(w).take();
}

Result<Reply> Reply::decode(BytesView frame) {
    const auto parts = VD_TRY(Exchange::itemsOf(frame, kMaxFrame, kFields));
    const std::uint64_t status = VD_TRY(Exchange::numberOf(parts[0], kMostVersion));
    if (status < 1 || status > static_cast<std::uint64_t>(Status::OtherLedger))
        return Fail{Violation::BadStatus};
    Reply out;
    out.status = static_cast<Status>(status);
    out.version = VD_TRY(Exchange::numberOf(parts[1], kMostVersion));
    out.bundle = copyOf(VD_TRY(Exchange::bytesOf(parts[2], kMaxBundle)));
    const bool bare = out.version == 0 && out.bundle.empty();
    if (out.status != Status::Given && !bare) return Fail{Violation::BadStatus, "with an answer"};
    if (out.version == 0 && !out.bundle.empty()) return Fail{Violation::BadField, "a bundle of no version"};
    return out;
}

} // namespace vedette::bundle
