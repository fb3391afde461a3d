/// What is said on a stream of `/vedette/attest/1`. README.md is the wire page.
///
/// Claims, signature and evidence are bytes here: who asked judges them (core/trust/appraisal.h).
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/protocols/cbor_exchange.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace vedette::attest {

inline constexpr std::string_view kProtocol = "/vedette/attest/1";
inline constexpr std::size_t kMaxFrame = 8 * 1024;
inline constexpr std::size_t kMaxClaims = 256;
inline constexpr std::size_t kMaxKey = 2048;
inline constexpr std::size_t kMaxSignature = 1024;
inline constexpr std::size_t kMaxEvidence = 4096;

enum class Violation {
    Malformed = 1, ///< not the deterministic CBOR of it
    BadField,      ///< a length or number outside its bounds
    BadStatus,     ///< neither of the two, or with more than it may have
    SecondFrame,   ///< a stream carries one question
    NoRequest,     ///< the asker closed before it asked
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

/// "Prove what you are, for this."
struct Question {
    std::array<Byte, 32> nonce{};

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Question> decode(BytesView frame);
    friend bool operator==(const Question&, const Question&) = default;
};

enum class Status : std::uint8_t {
    Given = 1,
    NotNow = 2, ///< too many ask, or the token is away
};

struct Answer {
    Status status = Status::NotNow;
    Bytes claims; ///< from here on empty unless given
    Bytes key;
    Bytes signature;
    Bytes evidence; ///< or empty where no device speaks for the key

    [[nodiscard]] Bytes encode() const;
    [[nodiscard]] static Result<Answer> decode(BytesView frame);
    friend bool operator==(const Answer&, const Answer&) = default;
};

/// One stream as its answerer sees it: one question, then the end.
using Line = protocols::AskedOnce<Question, Violation>;

} // namespace vedette::attest

VD_ERROR_CODES(vedette::attest, Violation, "attest")
