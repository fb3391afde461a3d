#include "core/protocols/revocation/revocation.h"

#include "core/codec/cbor.h"

namespace vedette::revocation {

namespace {

constexpr std::uint64_t kVersion = 1;
constexpr std::uint64_t kMostEpoch = (std::uint64_t{1} << 53) - 1;
constexpr std::size_t kFields = 4;

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
    w.beginArray().uint(kVersion).bytes(ledger).uint(have);
    w.bytes(key ? BytesView(*key) : BytesView()).end();
    return std::move(w).take();
}

Result<Request> Request::decode(BytesView frame) {
    const auto items = VD_TRY(Exchange::itemsOf(frame, kMaxFrame, kFields));
    if (VD_TRY(Exchange::numberOf(items[0], kMostEpoch)) != kVersion)
        return Fail{Violation::BadField, "version"};
    Request out;
    const BytesView ledger = VD_TRY(Exchange::bytesOf(items[1], out.ledger.size()));
    VD_TRY(Exchange::fill(out.ledger, ledger, "no digest"));
    out.have = VD_TRY(Exchange::numberOf(items[2], kMostEpoch));
    const BytesView key = VD_TRY(Exchange::bytesOf(items[3], out.ledger.size()));
    if (!key.empty()) VD_TRY(Exchange::fill(out.key.emplace(), key, "no digest"));
    return out;
}

Bytes Reply::encode() const {
    codec::CborWriter w;
    w.beginArray().uint(static_cast<std::uint64_t>(status)).uint(epoch).bytes(set).bytes(receipt).end();
    return std::move(w).take();
}

Result<Reply> Reply::decode(BytesView frame) {
    const auto items = VD_TRY(Exchange::itemsOf(frame, kMaxFrame, kFields));
    const std::uint64_t status = VD_TRY(Exchange::numberOf(items[0], kMostEpoch));
    if (status < 1 || status > static_cast<std::uint64_t>(Status::Busy)) return Fail{Violation::BadStatus};
    Reply out;
    out.status = static_cast<Status>(status);
    out.epoch = VD_TRY(Exchange::numberOf(items[1], kMostEpoch));
    out.set = copyOf(VD_TRY(Exchange::bytesOf(items[2], kMaxSet)));
    out.receipt = copyOf(VD_TRY(Exchange::bytesOf(items[3], kMaxReceipt)));
    const bool bare = out.epoch == 0 && out.set.empty() && out.receipt.empty();
    if (out.status != Status::Given && !bare) return Fail{Violation::BadStatus, "with an answer"};
    return out;
}

} // namespace vedette::revocation
