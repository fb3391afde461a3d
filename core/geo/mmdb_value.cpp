#include "core/geo/mmdb_value.h"

#include "core/geo/geo_error.h"

namespace vedette::geo {

namespace {

/// The specification's offsets for sizes and pointers that need more than their own bits.
constexpr std::size_t kSize8 = 29;
constexpr std::size_t kSize16 = 29 + 256;
constexpr std::size_t kSize24 = 29 + 256 + 65536;
constexpr std::size_t kPointer19 = 2048;
constexpr std::size_t kPointer27 = 2048 + 524288;

bool isContainer(ValueType type) {
    return type == ValueType::Map || type == ValueType::Array;
}

bool sizeFits(ValueType type, std::size_t size) {
    switch (type) {
    case ValueType::Double: return size == 8;
    case ValueType::Float: return size == 4;
    case ValueType::U16: return size <= 2;
    case ValueType::U32:
    case ValueType::I32: return size <= 4;
    case ValueType::U64: return size <= 8;
    case ValueType::U128: return size <= 16;
    case ValueType::Bool: return size <= 1;
    case ValueType::Extended:
    case ValueType::Cache:
    case ValueType::End: return false; // no value of a record
    default: return true;
    }
}

} // namespace

bool Values::holds(std::size_t at, std::size_t size) const {
    return at <= m_section.size() && size <= m_section.size() - at;
}

std::uint64_t Values::bigEndian(std::size_t at, std::size_t size) const {
    std::uint64_t value = 0;
    for (const Byte byte : m_section.subspan(at, size)) value = value << 8 | byte;
    return value;
}

Result<Value> Values::pointer(std::size_t at, Byte control) const {
    const std::size_t extra = ((control >> 3) & 3u) + 1u;
    if (!holds(at, extra)) return Fail{GeoError::MmdbData, "a pointer is cut off"};
    const std::uint64_t low = bigEndian(at, extra);
    const std::uint64_t high = extra == 4 ? 0 : std::uint64_t{control & 7u} << (8 * extra);
    const std::uint64_t base = extra == 2 ? kPointer19 : extra == 3 ? kPointer27 : 0;
    return Value{ValueType::Pointer, 0, static_cast<std::size_t>(high + low + base), at + extra};
}

Result<Value> Values::head(std::size_t at) {
    if (m_budget == 0) return Fail{GeoError::MmdbData, "a record of too many values"};
    --m_budget;
    if (!holds(at, 1)) return Fail{GeoError::MmdbData, "outside of the data section"};
    const Byte control = m_section[at++];
    Value value;
    value.type = static_cast<ValueType>(control >> 5);
    if (value.type == ValueType::Pointer) return pointer(at, control);
    if (value.type == ValueType::Extended) {
        if (!holds(at, 1) || m_section[at] > 8) return Fail{GeoError::MmdbData, "an unknown type"};
        value.type = static_cast<ValueType>(m_section[at++] + 7);
    }
    value.size = control & 31u;
    if (value.size >= 29) {
        const std::size_t extra = value.size - 28;
        if (!holds(at, extra)) return Fail{GeoError::MmdbData, "a size is cut off"};
        const auto more = static_cast<std::size_t>(bigEndian(at, extra));
        value.size = more + (extra == 1 ? kSize8 : extra == 2 ? kSize16 : kSize24);
        at += extra;
    }
    if (!sizeFits(value.type, value.size))
        return Fail{GeoError::MmdbData, "a size that the type cannot have"};
    value.at = at;
    value.next = at;
    if (!isContainer(value.type) && value.type != ValueType::Bool) {
        if (!holds(at, value.size)) return Fail{GeoError::MmdbData, "a value is cut off"};
        value.next += value.size;
    }
    return value;
}

Result<Value> Values::read(std::size_t at) {
    const Value value = VD_TRY(head(at));
    if (value.type != ValueType::Pointer) return value;
    Value target = VD_TRY(head(value.at));
    if (target.type == ValueType::Pointer) return Fail{GeoError::MmdbData, "a pointer to a pointer"};
    return target;
}

Result<std::size_t> Values::skip(std::size_t at) {
    for (std::uint64_t pending = 1; pending > 0; --pending) {
        const Value value = VD_TRY(head(at));
        if (value.type == ValueType::Map) pending += 2 * std::uint64_t{value.size};
        if (value.type == ValueType::Array) pending += value.size;
        at = value.next;
    }
    return at;
}

Result<std::optional<Value>> Values::member(const Value& map, std::string_view key) {
    std::size_t at = map.at;
    for (std::size_t i = 0; i < map.size; ++i) {
        const Value name = VD_TRY(read(at));
        if (name.type != ValueType::Text) return Fail{GeoError::MmdbData, "a key that is no text"};
        at = VD_TRY(skip(at));
        if (text(name) == key) return std::optional(VD_TRY(read(at)));
        at = VD_TRY(skip(at));
    }
    return std::optional<Value>();
}

std::string_view Values::text(const Value& value) const {
    return textOf(m_section.subspan(value.at, value.size));
}

std::optional<std::uint64_t> Values::number(const Value& value) const {
    if (value.type != ValueType::U16 && value.type != ValueType::U32 && value.type != ValueType::U64) {
        return std::nullopt;
    }
    return bigEndian(value.at, value.size);
}

} // namespace vedette::geo
