/// What is said on a stream of `/vedette/policy/1`. README.md is the wire page.
///
/// A bundle is bytes here: who takes it judges it (core/policy/bundle.h).
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/protocols/cbor_exchange.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace vedette::bundle {

inline constexpr std::string_view kProtocol = "/vedette/policy/1";
/// Its gossip topic has the same name; a message is a bundle and nothing else.
inline constexpr std::string_view kTopic = kProtocol;
inline constexpr std::size_t kMaxBundle = 128 * 1024;
inline constexpr std::size_t kMaxFrame = kMaxBundle + 256;

enum class Violation {
    Malformed = 1, ///< not the deterministic CBOR of it
    BadField,      ///< a length or number outside its bounds
    BadStatus,     ///< neither of the two, or with more than it may have
    SecondFrame,   ///< a stream carries one question
    NoRequest,     ///< the asker closed before it asked
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

using Digest = std::array<Byte, 32>;

/// Which bundle of which ledger's officers the asker goes by.
struct Request {
    Digest ledger{};
    std::uint64_t have = 0; ///< version; 0: none

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Request> decode(BytesView frame);
    friend bool operator==(const Request&, const Request&) = default;
};

enum class Status : std::uint8_t {
    Given = 1,
    OtherLedger = 2,
};

struct Reply {
    Status status = Status::OtherLedger;
    std::uint64_t version = 0; ///< that the answerer goes by; 0: none
    Bytes bundle;              ///< it, when it is later than the asker's

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Reply> decode(BytesView frame);
    friend bool operator==(const Reply&, const Reply&) = default;
};

/// One stream as its answerer sees it: one question, then the end.
using Line = protocols::AskedOnce<Request, Violation>;

} // namespace vedette::bundle

VD_ERROR_CODES(vedette::bundle, Violation, "policy_exchange")
