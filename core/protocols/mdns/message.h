/// DNS messages as multicast DNS uses them (RFC 1035 section 4, RFC 6762 section 18): bytes <-> values.
///
/// Read are questions and the records of all three sections that peer discovery needs (PTR, TXT, SRV, A,
/// AAAA); others are skipped. A name is at most kMaxName bytes in labels of at most 63, its compression
/// pointers may only point backwards, so that no name can loop. Written names are not compressed. Bounds:
/// kMaxMessage bytes, kMaxQuestions, kMaxRecords; a message over one of them is refused whole.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::mdns {

inline constexpr std::size_t kMaxMessage = 9000; ///< RFC 6762 section 17
inline constexpr std::size_t kMaxQuestions = 32;
inline constexpr std::size_t kMaxRecords = 128;
inline constexpr std::size_t kMaxName = 255;
inline constexpr std::size_t kMaxLabel = 63;
inline constexpr std::size_t kMaxTexts = 64; ///< strings of one TXT record

enum class MessageError {
    TooLong = 1, ///< more than kMaxMessage
    Truncated,
    BadName, ///< too long, a reserved label type, or a pointer that does not point backwards
    TooMany, ///< questions, records or texts
    BadRecord,
};
[[nodiscard]] std::string_view codeName(MessageError error) noexcept;

/// Labels from the host upwards, without the root. Compared without case, as DNS does (RFC 1035 2.3.3).
struct Name {
    std::vector<std::string> labels;

    /// "_p2p._udp.local": for names of ours, whose labels hold no dot.
    [[nodiscard]] static Name of(std::string_view dotted);
    [[nodiscard]] Name under(std::string_view label) const; ///< "label.this"
    friend bool operator==(const Name& a, const Name& b) noexcept;
};

enum class Type : std::uint16_t {
    A = 1,
    Ptr = 12,
    Txt = 16,
    Aaaa = 28,
    Srv = 33,
    Any = 255,
};

struct Question {
    Name name;
    Type type = Type::Ptr;
    bool unicast = false; ///< the top bit of the class: an answer to the asker alone would do
    friend bool operator==(const Question&, const Question&) = default;
};

struct Ptr {
    Name target;
    friend bool operator==(const Ptr&, const Ptr&) = default;
};

struct Txt {
    std::vector<std::string> texts; ///< at most 255 bytes each
    friend bool operator==(const Txt&, const Txt&) = default;
};

struct Srv {
    std::uint16_t priority = 0;
    std::uint16_t weight = 0;
    std::uint16_t port = 0;
    Name host;
    friend bool operator==(const Srv&, const Srv&) = default;
};

struct A {
    std::array<Byte, 4> address{};
    friend bool operator==(const A&, const A&) = default;
};

struct Aaaa {
    std::array<Byte, 16> address{};
    friend bool operator==(const Aaaa&, const Aaaa&) = default;
};

struct Record {
    Name name;
    std::uint32_t ttl = 0; ///< seconds; zero takes the record back
    bool flush = false;    ///< the top bit of the class: this replaces what was said before
    std::variant<Ptr, Txt, Srv, A, Aaaa> data;
    friend bool operator==(const Record&, const Record&) = default;
};

struct Message {
    std::uint16_t id = 0;
    bool response = false;
    std::vector<Question> questions;
    std::vector<Record> answers;
    std::vector<Record> additional; ///< with those of the authority section, when read
    friend bool operator==(const Message&, const Message&) = default;

    [[nodiscard]] static Result<Message> decode(BytesView bytes);
    /// Within the bounds, or it is our mistake and asserts.
    [[nodiscard]] Bytes encode() const;
};

} // namespace vedette::mdns

VD_ERROR_CODES(vedette::mdns, MessageError, "mdns_message")
