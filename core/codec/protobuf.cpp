#include "core/codec/protobuf.h"

#include "core/codec/utf8.h"
#include "core/codec/varint.h"

#include <protozero/basic_pbf_writer.hpp>
#include <protozero/pbf_reader.hpp>

#include <algorithm>
#include <limits>

/// Lets protozero write into Bytes.
template <>
struct protozero::buffer_customization<vedette::Bytes> {
    static std::size_t size(const vedette::Bytes* buffer) noexcept { return buffer->size(); }

    static void append(vedette::Bytes* buffer, const char* data, std::size_t count) {
        vedette::append(*buffer, vedette::viewOf({data, count}));
    }

    // NOLINTBEGIN(readability-identifier-naming): names that protozero gave
    static void append_zeros(vedette::Bytes* buffer, std::size_t count) {
        buffer->insert(buffer->end(), count, 0);
    }

    static void resize(vedette::Bytes* buffer, std::size_t size) { buffer->resize(size); }

    static void reserve_additional(vedette::Bytes* buffer, std::size_t size) {
        buffer->reserve(buffer->size() + size);
    }

    static void erase_range(vedette::Bytes* buffer, std::size_t from, std::size_t to) {
        buffer->erase(buffer->begin() + static_cast<std::ptrdiff_t>(from),
                      buffer->begin() + static_cast<std::ptrdiff_t>(to));
    }

    static char* at_pos(vedette::Bytes* buffer, std::size_t position) {
        return reinterpret_cast<char*>(buffer->data()) + position;
    }

    static void push_back(vedette::Bytes* buffer, char c) {
        buffer->push_back(static_cast<vedette::Byte>(c));
    }

    // NOLINTEND(readability-identifier-naming)
};

namespace vedette::codec {

namespace {

using PbfWriter = protozero::basic_pbf_writer<Bytes>;

BytesView viewOf(const protozero::data_view& view) noexcept {
    return {reinterpret_cast<const Byte*>(view.data()), view.size()};
}

/// The varint at the front of bytes, which protozero has read: it drops what does not fit, we refuse it.
Result<void, ProtoError> checkVarint(BytesView bytes, std::size_t maxSize, Byte maxLast, ProtoRules rules) {
    const auto last = std::ranges::find_if(bytes, [](Byte b) { return (b & 0x80) == 0; });
    const auto size = static_cast<std::size_t>(last - bytes.begin()) + 1;
    if (size > maxSize || (size == maxSize && *last > maxLast)) return Fail{ProtoError::Overflow};
    if (rules == ProtoRules::Canonical && size > 1 && *last == 0) return Fail{ProtoError::NotCanonical};
    return {};
}

Result<void, ProtoError> checkTag(BytesView bytes, ProtoRules rules) {
    const auto checked = checkVarint(bytes, 5, 0x0F, rules);
    if (!checked && checked.error() == ProtoError::Overflow) return Fail{ProtoError::BadTag};
    return checked;
}

} // namespace

std::string_view codeName(ProtoError error) noexcept {
    switch (error) {
    case ProtoError::Truncated: return "truncated";
    case ProtoError::BadTag: return "bad_tag";
    case ProtoError::BadWireType: return "bad_wire_type";
    case ProtoError::Overflow: return "overflow";
    case ProtoError::WrongType: return "wrong_type";
    case ProtoError::OutOfRange: return "out_of_range";
    case ProtoError::BadText: return "bad_text";
    case ProtoError::NotCanonical: return "not_canonical";
    case ProtoError::BadLength: return "bad_length";
    case ProtoError::TooLong: return "too_long";
    }
    return "unknown";
}

Result<std::uint64_t, ProtoError> ProtoField::varint() const {
    if (type != WireType::Varint) return Fail{ProtoError::WrongType};
    return m_number;
}

Result<std::uint32_t, ProtoError> ProtoField::varint32() const {
    const std::uint64_t value = VD_TRY(varint());
    if (value > std::numeric_limits<std::uint32_t>::max()) return Fail{ProtoError::OutOfRange};
    return static_cast<std::uint32_t>(value);
}

Result<bool, ProtoError> ProtoField::boolean() const {
    const std::uint64_t value = VD_TRY(varint());
    if (value > 1) return Fail{ProtoError::OutOfRange};
    return value == 1;
}

Result<std::uint64_t, ProtoError> ProtoField::fixed64() const {
    if (type != WireType::Fixed64) return Fail{ProtoError::WrongType};
    return m_number;
}

Result<std::uint32_t, ProtoError> ProtoField::fixed32() const {
    if (type != WireType::Fixed32) return Fail{ProtoError::WrongType};
    return static_cast<std::uint32_t>(m_number);
}

Result<BytesView, ProtoError> ProtoField::bytes() const {
    if (type != WireType::Bytes) return Fail{ProtoError::WrongType};
    return m_bytes;
}

Result<std::string_view, ProtoError> ProtoField::text() const {
    const BytesView view = VD_TRY(bytes());
    if (!isUtf8(view)) return Fail{ProtoError::BadText};
    return textOf(view);
}

// What fails moves nothing, and so fails in the same way again.
Result<std::optional<ProtoField>, ProtoError> ProtoReader::next() {
    try {
        protozero::pbf_reader reader(reinterpret_cast<const char*>(m_rest.data()), m_rest.size());
        if (!reader.next()) return std::nullopt;
        VD_TRY(checkTag(m_rest, m_rules));
        const BytesView value = m_rest.last(reader.length());
        ProtoField field;
        field.number = reader.tag();
        switch (reader.wire_type()) {
        case protozero::pbf_wire_type::varint:
            field.type = WireType::Varint;
            field.m_number = reader.get_uint64();
            VD_TRY(checkVarint(value, 10, 0x01, m_rules));
            break;
        case protozero::pbf_wire_type::fixed64:
            field.type = WireType::Fixed64;
            field.m_number = reader.get_fixed64();
            break;
        case protozero::pbf_wire_type::length_delimited:
            field.type = WireType::Bytes;
            field.m_bytes = viewOf(reader.get_view());
            VD_TRY(checkVarint(value, 5, 0x0F, m_rules));
            break;
        case protozero::pbf_wire_type::fixed32:
            field.type = WireType::Fixed32;
            field.m_number = reader.get_fixed32();
            break;
        default: return Fail{ProtoError::BadWireType};
        }
        if (m_rules == ProtoRules::Canonical && field.number <= m_last) return Fail{ProtoError::NotCanonical};
        m_last = field.number;
        m_rest = m_rest.last(reader.length());
        return field;
    } catch (const protozero::end_of_buffer_exception&) {
        return Fail{ProtoError::Truncated};
    } catch (const protozero::invalid_length_exception&) {
        return Fail{ProtoError::Truncated};
    } catch (const protozero::varint_too_long_exception&) {
        return Fail{ProtoError::Overflow};
    } catch (const protozero::invalid_tag_exception&) {
        return Fail{ProtoError::BadTag};
    } catch (const protozero::exception&) {
        return Fail{ProtoError::BadWireType};
    }
}

void ProtoWriter::varint(std::uint32_t number, std::uint64_t value) {
    PbfWriter(m_out).add_uint64(number, value);
}

void ProtoWriter::boolean(std::uint32_t number, bool value) {
    PbfWriter(m_out).add_bool(number, value);
}

void ProtoWriter::fixed64(std::uint32_t number, std::uint64_t value) {
    PbfWriter(m_out).add_fixed64(number, value);
}

void ProtoWriter::fixed32(std::uint32_t number, std::uint32_t value) {
    PbfWriter(m_out).add_fixed32(number, value);
}

void ProtoWriter::bytes(std::uint32_t number, BytesView value) {
    PbfWriter(m_out).add_bytes(number, reinterpret_cast<const char*>(value.data()), value.size());
}

void ProtoWriter::text(std::uint32_t number, std::string_view value) {
    bytes(number, vedette::viewOf(value));
}

Result<void, ProtoError> FrameReader::takePrefix(BytesView& bytes) {
    while (!m_length && !bytes.empty()) {
        m_prefix[m_prefixSize++] = bytes.front();
        bytes = bytes.subspan(1);
        const auto read = readVarint(BytesView(m_prefix).first(m_prefixSize));
        if (!read && read.error() == VarintError::Truncated) continue;
        if (!read) return Fail{ProtoError::BadLength};
        if (read->value > m_bound) return Fail{ProtoError::TooLong};
        m_length = static_cast<std::size_t>(read->value);
    }
    return {};
}

Result<std::optional<Bytes>, ProtoError> FrameReader::take(BytesView& bytes) {
    VD_TRY(takePrefix(bytes));
    if (!m_length) return std::nullopt;
    const std::size_t wanted = std::min(*m_length - m_message.size(), bytes.size());
    append(m_message, bytes.first(wanted));
    bytes = bytes.subspan(wanted);
    if (m_message.size() < *m_length) return std::nullopt;
    m_length.reset();
    m_prefixSize = 0;
    return std::exchange(m_message, {});
}

void appendFrame(Bytes& out, BytesView message) {
    appendVarint(out, message.size());
    append(out, message);
}

} // namespace vedette::codec
