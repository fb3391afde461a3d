#include "core/protocols/task/request.h"

#include "core/codec/protobuf.h"

#include <algorithm>

namespace vedette::task {

namespace {

Result<std::uint64_t> numberOf(const codec::ProtoField& field) {
    const auto value = field.varint();
    if (!value) return Fail{Violation::Malformed, "a number"};
    return *value;
}

Result<Bytes> bodyOf(const codec::ProtoField& field) {
    const auto value = field.bytes();
    if (!value) return Fail{Violation::Malformed, "a body"};
    if (value->size() > kMaxBody) return Fail{Violation::BodyTooLong};
    return copyOf(*value);
}

/// Each field in turn to `take`.
template <class Take>
Result<> eachField(BytesView frame, const Take& take) {
    codec::ProtoReader reader(frame);
    for (;;) {
        const auto field = reader.next();
        if (!field) return Fail{Violation::Malformed, std::string(codeName(field.error()))};
        if (!field->has_value()) return {};
        VD_TRY(take(**field));
    }
}

} // namespace

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::Malformed: return "malformed";
    case Violation::NoId: return "no_id";
    case Violation::BadKind: return "bad_kind";
    case Violation::BodyTooLong: return "body_too_long";
    case Violation::BadDeadline: return "bad_deadline";
    case Violation::BadStatus: return "bad_status";
    case Violation::ForeignId: return "foreign_id";
    case Violation::RepeatedId: return "repeated_id";
    case Violation::SecondFrame: return "second_frame";
    case Violation::NoRequest: return "no_request";
    }
    return "unknown";
}

std::string_view statusName(Status status) noexcept {
    switch (status) {
    case Status::Done: return "done";
    case Status::UnknownKind: return "unknown_kind";
    case Status::Refused: return "refused";
    case Status::Busy: return "busy";
    case Status::Expired: return "expired";
    case Status::Failed: return "failed";
    }
    return "unknown";
}

bool isKind(std::string_view kind) noexcept {
    // It stands in rules, logs and on screens as it came.
    constexpr std::string_view kAlphabet = "abcdefghijklmnopqrstuvwxyz0123456789._-/";
    return !kind.empty() && kind.size() <= kMaxKind
        && kind.find_first_not_of(kAlphabet) == std::string_view::npos;
}

Bytes Request::encode() const {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.varint(1, id);
    writer.text(2, kind);
    if (!body.empty()) writer.bytes(3, body);
    writer.varint(4, static_cast<std::uint64_t>(deadline.count()));
    return out;
}

Result<Request> Request::decode(BytesView frame) {
    Request out;
    const auto read = eachField(frame, [&](const codec::ProtoField& field) -> Result<> {
        switch (field.number) {
        case 1: out.id = VD_TRY(numberOf(field)); break;
        case 2: {
            const auto name = field.bytes();
            if (!name) return Fail{Violation::Malformed, "a kind"};
            if (!isKind(textOf(*name))) return Fail{Violation::BadKind};
            out.kind = textOf(*name);
            break;
        }
        case 3: out.body = VD_TRY(bodyOf(field)); break;
        case 4: {
            const std::uint64_t wait = VD_TRY(numberOf(field));
            if (wait > static_cast<std::uint64_t>(kMaxDeadline.count())) return Fail{Violation::BadDeadline};
            out.deadline = std::chrono::milliseconds(wait);
            break;
        }
        default: break;
        }
        return {};
    });
    if (!read) return Fail{read.error()};
    if (out.id == 0) return Fail{Violation::NoId};
    if (out.kind.empty()) return Fail{Violation::BadKind};
    if (out.deadline.count() == 0) return Fail{Violation::BadDeadline};
    return out;
}

Bytes Reply::encode() const {
    Bytes out;
    codec::ProtoWriter writer(out);
    writer.varint(1, id);
    writer.varint(2, static_cast<std::uint64_t>(status));
    if (!body.empty()) writer.bytes(3, body);
    return out;
}

Result<Reply> Reply::decode(BytesView frame) {
    Reply out;
    std::uint64_t status = 0;
    const auto read = eachField(frame, [&](const codec::ProtoField& field) -> Result<> {
        switch (field.number) {
        case 1: out.id = VD_TRY(numberOf(field)); break;
        case 2: status = VD_TRY(numberOf(field)); break;
        case 3: out.body = VD_TRY(bodyOf(field)); break;
        default: break;
        }
        return {};
    });
    if (!read) return Fail{read.error()};
    if (out.id == 0) return Fail{Violation::NoId};
    if (status < 1 || status > static_cast<std::uint64_t>(Status::Failed)) return Fail{Violation::BadStatus};
    out.status = static_cast<Status>(status);
    return out;
}

} // namespace vedette::task
