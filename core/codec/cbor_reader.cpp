#include "core/codec/cbor.h"
#include "core/codec/cbor_head.h"
#include "core/codec/utf8.h"

#include <algorithm>

namespace vedette::codec {

namespace {

/// Judges items one after another; what it passes the cursors may trust.
class Checker {
public:
    Checker(BytesView bytes, std::span<const std::uint64_t> tags) noexcept : m_rest(bytes), m_tags(tags) {}

    Result<void, CborError> item(std::size_t depth) {
        const CborHead head = VD_TRY(readCborHead(m_rest));
        m_rest = m_rest.subspan(head.size);
        switch (head.major) {
        case kCborUint: return {};
        case kCborNegative:
            if (head.value >> 63 != 0) return Fail{CborError::OutOfRange};
            return {};
        case kCborBytes:
        case kCborText: return string(head);
        case kCborArray: return array(head.value, depth);
        case kCborMap: return map(head.value, depth);
        case kCborTag:
            if (std::ranges::find(m_tags, head.value) == m_tags.end()) return Fail{CborError::UnknownTag};
            if (depth == kMaxCborDepth) return Fail{CborError::TooDeep};
            return item(depth + 1);
        default:
            if (head.value < kCborFalse || head.value > kCborNull) return Fail{CborError::Unsupported};
            return {};
        }
    }

    [[nodiscard]] BytesView rest() const noexcept { return m_rest; }

private:
    Result<void, CborError> string(const CborHead& head) {
        if (head.value > m_rest.size()) return Fail{CborError::Truncated};
        const BytesView bytes = m_rest.first(static_cast<std::size_t>(head.value));
        m_rest = m_rest.subspan(bytes.size());
        if (head.major == kCborText && !isUtf8(bytes)) return Fail{CborError::BadText};
        return {};
    }

    Result<void, CborError> array(std::uint64_t count, std::size_t depth) {
        if (depth == kMaxCborDepth) return Fail{CborError::TooDeep};
        // Every item takes a byte, so a false count ends with the input.
        for (std::uint64_t i = 0; i < count; ++i) VD_TRY(item(depth + 1));
        return {};
    }

    Result<void, CborError> map(std::uint64_t count, std::size_t depth) {
        if (depth == kMaxCborDepth) return Fail{CborError::TooDeep};
        BytesView last;
        for (std::uint64_t i = 0; i < count; ++i) {
            const BytesView from = m_rest;
            if (!from.empty() && from[0] >> 5 > kCborText) return Fail{CborError::Unsupported};
            VD_TRY(item(depth + 1));
            const BytesView key = from.first(from.size() - m_rest.size());
            if (equal(last, key)) return Fail{CborError::RepeatedKey};
            if (!std::ranges::lexicographical_compare(last, key)) return Fail{CborError::UnsortedKeys};
            last = key;
            VD_TRY(item(depth + 1));
        }
        return {};
    }

    BytesView m_rest;
    std::span<const std::uint64_t> m_tags;
};

/// Of checked bytes.
CborHead headOf(BytesView bytes) {
    const auto head = readCborHead(bytes);
    VD_ASSERT(head.ok());
    return *head;
}

/// How many bytes the first of these checked items takes. Iterative: nesting is counted, not followed.
std::size_t sizeOf(BytesView bytes) {
    std::size_t at = 0;
    for (std::uint64_t wanted = 1; wanted > 0; --wanted) {
        const CborHead head = headOf(bytes.subspan(at));
        at += head.size;
        if (head.major == kCborBytes || head.major == kCborText) at += static_cast<std::size_t>(head.value);
        if (head.major == kCborArray) wanted += head.value;
        if (head.major == kCborMap) wanted += 2 * head.value;
        if (head.major == kCborTag) wanted += 1;
    }
    return at;
}

} // namespace

std::string_view codeName(CborError error) noexcept {
    switch (error) {
    case CborError::Truncated: return "truncated";
    case CborError::TrailingBytes: return "trailing_bytes";
    case CborError::NotShortest: return "not_shortest";
    case CborError::IndefiniteLength: return "indefinite_length";
    case CborError::Unsupported: return "unsupported";
    case CborError::OutOfRange: return "out_of_range";
    case CborError::UnsortedKeys: return "unsorted_keys";
    case CborError::RepeatedKey: return "repeated_key";
    case CborError::BadText: return "bad_text";
    case CborError::TooDeep: return "too_deep";
    case CborError::UnknownTag: return "unknown_tag";
    case CborError::WrongType: return "wrong_type";
    case CborError::Missing: return "missing";
    case CborError::UnknownKey: return "unknown_key";
    }
    return "unknown";
}

Result<CborHead, CborError> readCborHead(BytesView bytes) {
    if (bytes.empty()) return Fail{CborError::Truncated};
    const unsigned major = bytes[0] >> 5;
    const unsigned info = bytes[0] & 31;
    if (info < 24) return CborHead{major, info, 1};
    if (info == 31) return Fail{CborError::IndefiniteLength};
    // In major type 7 the longer heads are simple values, which have one byte at most, and floats.
    if (info > 27 || major == kCborSimple) return Fail{CborError::Unsupported};
    const std::size_t width = std::size_t{1} << (info - 24);
    if (bytes.size() < 1 + width) return Fail{CborError::Truncated};
    std::uint64_t value = 0;
    for (std::size_t i = 1; i <= width; ++i) value = value << 8 | bytes[i];
    const std::uint64_t least = width == 1 ? 24 : std::uint64_t{1} << (4 * width);
    if (value < least) return Fail{CborError::NotShortest};
    return CborHead{major, value, 1 + width};
}

Result<CborReader, CborError> CborReader::open(BytesView encoded,
                                               std::span<const std::uint64_t> allowedTags) {
    Checker checker(encoded, allowedTags);
    VD_TRY(checker.item(0));
    if (!checker.rest().empty()) return Fail{CborError::TrailingBytes};
    return CborReader(encoded);
}

CborType CborReader::type() const noexcept {
    switch (m_encoded[0] >> 5) {
    case kCborUint:
    case kCborNegative: return CborType::Integer;
    case kCborBytes: return CborType::Bytes;
    case kCborText: return CborType::Text;
    case kCborArray: return CborType::Array;
    case kCborMap: return CborType::Map;
    case kCborTag: return CborType::Tag;
    default: return (m_encoded[0] & 31) == kCborNull ? CborType::Null : CborType::Boolean;
    }
}

Result<std::uint64_t, CborError> CborReader::uint() const {
    if (type() != CborType::Integer) return Fail{CborError::WrongType};
    const CborHead head = headOf(m_encoded);
    if (head.major == kCborNegative) return Fail{CborError::OutOfRange};
    return head.value;
}

Result<std::int64_t, CborError> CborReader::integer() const {
    if (type() != CborType::Integer) return Fail{CborError::WrongType};
    const CborHead head = headOf(m_encoded);
    if (head.value >> 63 != 0) return Fail{CborError::OutOfRange};
    return static_cast<std::int64_t>(head.major == kCborNegative ? ~head.value : head.value);
}

Result<BytesView, CborError> CborReader::bytes() const {
    if (type() != CborType::Bytes) return Fail{CborError::WrongType};
    return m_encoded.subspan(headOf(m_encoded).size);
}

Result<std::string_view, CborError> CborReader::text() const {
    if (type() != CborType::Text) return Fail{CborError::WrongType};
    return textOf(m_encoded.subspan(headOf(m_encoded).size));
}

Result<bool, CborError> CborReader::boolean() const {
    if (type() != CborType::Boolean) return Fail{CborError::WrongType};
    return headOf(m_encoded).value == kCborTrue;
}

Result<CborArray, CborError> CborReader::array() const {
    if (type() != CborType::Array) return Fail{CborError::WrongType};
    const CborHead head = headOf(m_encoded);
    return CborArray(m_encoded.subspan(head.size), static_cast<std::size_t>(head.value));
}

Result<CborMap, CborError> CborReader::map() const {
    if (type() != CborType::Map) return Fail{CborError::WrongType};
    const CborHead head = headOf(m_encoded);
    return CborMap(CborArray(m_encoded.subspan(head.size), 2 * static_cast<std::size_t>(head.value)));
}

Result<CborReader, CborError> CborReader::tagged(std::uint64_t tag) const {
    if (type() != CborType::Tag) return Fail{CborError::WrongType};
    const CborHead head = headOf(m_encoded);
    if (head.value != tag) return Fail{CborError::UnknownTag};
    return CborReader(m_encoded.subspan(head.size));
}

Result<CborReader, CborError> CborArray::next() {
    if (m_left == 0) return Fail{CborError::Missing};
    --m_left;
    const BytesView item = m_rest.first(sizeOf(m_rest));
    m_rest = m_rest.subspan(item.size());
    return CborReader(item);
}

Result<CborReader, CborError> CborMap::find(BytesView encodedKey) const {
    CborArray items = m_items;
    while (!items.done()) {
        const CborReader key = VD_TRY(items.next());
        const CborReader value = VD_TRY(items.next());
        if (equal(key.encoded(), encodedKey)) return value;
    }
    return Fail{CborError::Missing};
}

Result<CborReader, CborError> CborMap::at(std::string_view key) const {
    Bytes encodedKey;
    appendCborHead(encodedKey, kCborText, key.size());
    append(encodedKey, viewOf(key));
    return find(encodedKey);
}

Result<CborReader, CborError> CborMap::at(std::int64_t key) const {
    CborWriter writer;
    writer.integer(key);
    return find(std::move(writer).take());
}

Result<void, CborError> CborMap::only(std::initializer_list<std::string_view> keys) const {
    CborArray items = m_items;
    while (!items.done()) {
        const auto key = VD_TRY(items.next()).text();
        if (!key || std::ranges::find(keys, *key) == keys.end()) return Fail{CborError::UnknownKey};
        VD_TRY(items.next());
    }
    return {};
}

} // namespace vedette::codec
