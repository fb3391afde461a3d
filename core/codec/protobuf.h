/// The protobuf wire format (protobuf.dev/programming-guides/encoding): fields in and out, and messages
/// behind a length prefix.
///
///     ProtoReader reader(bytes);
///     while (const auto field = VD_TRY(reader.next())) {
///         switch (field->number) {
///         case 1: key = copyOf(VD_TRY(field->bytes())); break;
///         case 2: seq = VD_TRY(field->varint()); break;
///         default: break;                       // unknown fields are skipped
///         }
///     }
///
/// Views point into the bytes read. Groups (wire types 3 and 4) and the reserved field numbers 19000-19999
/// are refused. Allocates nothing while reading; a nested message is another ProtoReader, so depth is the
/// caller's.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace vedette::codec {

enum class ProtoError {
    Truncated = 1, ///< the message ends inside a field
    BadTag,        ///< field number zero, reserved or too large
    BadWireType,   ///< a group or an unknown wire type
    Overflow,      ///< a varint of more than 64 bits
    WrongType,     ///< the field is there with another wire type than asked for
    OutOfRange,    ///< the value does not fit the narrower type asked for
    BadText,       ///< a string that is not UTF-8
    NotCanonical,  ///< only by ProtoRules::Canonical
    BadLength,     ///< a length prefix that is no minimal varint
    TooLong,       ///< a message over the frame's bound
};
[[nodiscard]] std::string_view codeName(ProtoError error) noexcept;

enum class WireType : std::uint8_t {
    Varint = 0,
    Fixed64 = 1,
    Bytes = 2,
    Fixed32 = 5,
};

enum class ProtoRules {
    Lenient,   ///< as every protobuf library reads: any order, any repetition, padded varints
    Canonical, ///< for what is signed or hashed: minimal varints, each field once, field numbers ascending
};

class ProtoField {
public:
    std::uint32_t number = 0;
    WireType type = WireType::Varint;

    [[nodiscard]] Result<std::uint64_t, ProtoError> varint() const;
    /// A varint of at most 32 bits: uint32, and enums, which we never let be negative.
    [[nodiscard]] Result<std::uint32_t, ProtoError> varint32() const;
    /// 0 or 1.
    [[nodiscard]] Result<bool, ProtoError> boolean() const;
    [[nodiscard]] Result<std::uint64_t, ProtoError> fixed64() const;
    [[nodiscard]] Result<std::uint32_t, ProtoError> fixed32() const;
    [[nodiscard]] Result<BytesView, ProtoError> bytes() const;
    /// Bytes that are UTF-8.
    [[nodiscard]] Result<std::string_view, ProtoError> text() const;

private:
    friend class ProtoReader;
    std::uint64_t m_number = 0; ///< of every wire type but Bytes
    BytesView m_bytes;
};

class ProtoReader {
public:
    explicit ProtoReader(BytesView message, ProtoRules rules = ProtoRules::Lenient) noexcept
        : m_rest(message), m_rules(rules) {}

    /// The next field; nothing at the end. After an error every further call gives the same error.
    [[nodiscard]] Result<std::optional<ProtoField>, ProtoError> next();

private:
    BytesView m_rest;
    ProtoRules m_rules;
    std::uint32_t m_last = 0; ///< field number before this one
};

/// Appends fields to `out`. Written in ascending order, each once, the result is canonical.
class ProtoWriter {
public:
    explicit ProtoWriter(Bytes& out) noexcept : m_out(out) {}

    void varint(std::uint32_t number, std::uint64_t value);
    void boolean(std::uint32_t number, bool value);
    void fixed64(std::uint32_t number, std::uint64_t value);
    void fixed32(std::uint32_t number, std::uint32_t value);
    void bytes(std::uint32_t number, BytesView value);
    void text(std::uint32_t number, std::string_view value);

private:
    Bytes& m_out;
};

/// Cuts messages out of a stream in which each stands behind its varint length, whatever the pieces it
/// arrives in.
///
///     while (auto message = VD_TRY(frames.take(bytes))) handle(*message);   // then `bytes` is empty
///
/// Holds one unfinished message of at most `bound` bytes; memory grows with what arrived, not with what the
/// prefix promises, or a peer could make us allocate for the price of a few bytes.
class FrameReader {
public:
    explicit FrameReader(std::size_t bound) noexcept : m_bound(bound) {}

    /// Takes from the front of `bytes` up to the end of one message. Nothing when it needs more.
    [[nodiscard]] Result<std::optional<Bytes>, ProtoError> take(BytesView& bytes);

    /// An end of stream now would cut a message.
    [[nodiscard]] bool midMessage() const noexcept { return m_length.has_value() || m_prefixSize != 0; }

private:
    [[nodiscard]] Result<void, ProtoError> takePrefix(BytesView& bytes);

    std::size_t m_bound;
    Byte m_prefix[9] = {};
    std::size_t m_prefixSize = 0;
    std::optional<std::size_t> m_length;
    Bytes m_message;
};

/// The message behind its length.
void appendFrame(Bytes& out, BytesView message);

} // namespace vedette::codec

VD_ERROR_CODES(vedette::codec, ProtoError, "protobuf")
