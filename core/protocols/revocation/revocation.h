/// What is said on a stream of `/vedette/revocations/1`. README.md is the wire page.
///
/// Sets and receipts are bytes here: who takes them judges them (core/ledger).
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/protocols/cbor_exchange.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace vedette::revocation {

inline constexpr std::string_view kProtocol = "/vedette/revocations/1";
/// Its gossip topic has the same name; a message is a set and nothing else.
inline constexpr std::string_view kTopic = kProtocol;
inline constexpr std::size_t kMaxSet = 128 * 1024;
inline constexpr std::size_t kMaxReceipt = 4096;
inline constexpr std::size_t kMaxFrame = kMaxSet + 2 * kMaxReceipt;

enum class Violation {
    Malformed = 1, ///< not the deterministic CBOR of it
    BadField,      ///< a length or number outside its bounds
    BadStatus,     ///< none of the three, or with more than it may have
    SecondFrame,   ///< a stream carries one question
    NoRequest,     ///< the asker closed before it asked
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

using Digest = std::array<Byte, 32>;

struct Request {
    Digest ledger{};
    std::uint64_t have = 0;
    std::optional<Digest> key;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Request> decode(BytesView frame);
    friend bool operator==(const Request&, const Request&) = default;
};

enum class Status : std::uint8_t {
    Given = 1,
    OtherLedger = 2,
    Busy = 3,
};

struct Reply {
    Status status = Status::Busy;
    std::uint64_t epoch = 0;
    Bytes set;
    Bytes receipt;

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Reply> decode(BytesView frame);
    friend bool operator==(const Reply&, const Reply&) = default;
};

/// One stream as its answerer sees it: one question, then the end.
using Line = protocols::AskedOnce<Request, Violation>;

} // namespace vedette::revocation

VD_ERROR_CODES(vedette::revocation, Violation, "revocation")
