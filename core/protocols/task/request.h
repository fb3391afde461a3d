/// What is said on a stream of `/vedette/task/1`: one Request, one Reply. README.md is the wire page.
///
/// Bounds: kMaxKind, kMaxBody and kMaxDeadline; everything beyond is a Violation. Unknown fields are passed
/// over.
#pragma once

#include "core/base/bytes.h"
#include "core/base/instant.h"
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vedette::task {

inline constexpr std::string_view kProtocol = "/vedette/task/1";
inline constexpr std::size_t kMaxKind = 64;
inline constexpr std::size_t kMaxBody = 256 * 1024;
inline constexpr std::size_t kMaxFrame = kMaxBody + 256;
inline constexpr std::chrono::milliseconds kMaxDeadline = std::chrono::hours(1);

enum class Violation {
    Malformed = 1, ///< not the protobuf
    NoId,          ///< missing or zero
    BadKind,       ///< missing, too long, or of other characters
    BodyTooLong,
    BadDeadline, ///< missing, zero, or more than kMaxDeadline
    BadStatus,   ///< none of the six
    ForeignId,   ///< a reply to another request than was made
    RepeatedId,  ///< the peer has a task of that id under way
    SecondFrame, ///< a stream carries one request
    NoRequest,   ///< the asker closed before it asked
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

/// Lower-case letters, digits and ". _ - /", one to kMaxKind of them.
[[nodiscard]] bool isKind(std::string_view kind) noexcept;

struct Request {
    std::uint64_t id = 0;
    std::string kind;
    Bytes body;
    std::chrono::milliseconds deadline{}; ///< from when it is read

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Request> decode(BytesView frame);
    friend bool operator==(const Request&, const Request&) = default;
};

enum class Status : std::uint8_t {
    Done = 1,
    UnknownKind = 2,
    Refused = 3,
    Busy = 4,
    Expired = 5,
    Failed = 6,
};
[[nodiscard]] std::string_view statusName(Status status) noexcept; ///< "done", "unknown_kind", …

struct Reply {
    std::uint64_t id = 0;
    Status status = Status::Failed;
    Bytes body;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Reply> decode(BytesView frame);
    friend bool operator==(const Reply&, const Reply&) = default;
};

} // namespace vedette::task

VD_ERROR_CODES(vedette::task, Violation, "task")
