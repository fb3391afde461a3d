/// Deterministic CBOR (RFC 8949 section 4.2.1): one value, one encoding. The form of what we store and sign.
///
/// Known: integers that fit 64 bits signed or unsigned, byte and text strings, arrays, maps, false, true,
/// null, and tags that the caller allows. Refused: indefinite lengths, longer heads than needed, map keys
/// that are no integer or string, unsorted or repeated keys, text that is not UTF-8, bytes after the value,
/// more than kMaxDepth levels, undefined and other simple values, and all floats: nothing that we sign is a
/// fraction, and without them no two encodings can mean one number.
///
///     CborWriter w;
///     w.beginMap().text("keys").beginArray().bytes(a).bytes(b).end().text("v").uint(1).end();
///     Bytes encoded = std::move(w).take();              // keys are put in order, counts filled in
///
///     CborMap map = VD_TRY(VD_TRY(CborReader::open(encoded)).map());
///     auto version = VD_TRY(VD_TRY(map.at("v")).uint());
///     VD_TRY(map.only({"keys", "v"}));                  // nothing that we would overlook
///
/// open() judges the whole input once, in linear time and without allocating; afterwards a cursor can only
/// find another type than asked for, or nothing. Cursors point into the input.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace vedette::codec {

enum class CborError {
    Truncated = 1,
    TrailingBytes,
    NotShortest, ///< a head longer than its number needs
    IndefiniteLength,
    Unsupported, ///< a float, undefined, another simple value, a key of another type, a reserved head
    OutOfRange,  ///< a number that does not fit the type asked for, or below -2^63
    UnsortedKeys,
    RepeatedKey,
    BadText,
    TooDeep,
    UnknownTag,
    WrongType,
    Missing,    ///< no such key, or the end of an array
    UnknownKey, ///< one that only() does not name
};
[[nodiscard]] std::string_view codeName(CborError error) noexcept;

inline constexpr std::size_t kMaxCborDepth = 32;

enum class CborType {
    Integer,
    Bytes,
    Text,
    Array,
    Map,
    Tag,
    Boolean,
    Null,
};

class CborMap;
class CborArray;

/// One value.
class CborReader {
public:
    /// The whole of `encoded` as one value.
    [[nodiscard]] static Result<CborReader, CborError> open(BytesView encoded,
                                                            std::span<const std::uint64_t> allowedTags = {});

    [[nodiscard]] CborType type() const noexcept;
    [[nodiscard]] Result<std::uint64_t, CborError> uint() const;
    [[nodiscard]] Result<std::int64_t, CborError> integer() const;
    [[nodiscard]] Result<BytesView, CborError> bytes() const;
    [[nodiscard]] Result<std::string_view, CborError> text() const;
    [[nodiscard]] Result<bool, CborError> boolean() const;

    [[nodiscard]] bool isNull() const noexcept { return type() == CborType::Null; }

    [[nodiscard]] Result<CborArray, CborError> array() const;
    [[nodiscard]] Result<CborMap, CborError> map() const;
    /// What stands behind that tag.
    [[nodiscard]] Result<CborReader, CborError> tagged(std::uint64_t tag) const;

    /// As it stands in the input: what a signature over a part covers.
    [[nodiscard]] BytesView encoded() const noexcept { return m_encoded; }

private:
    friend class CborArray;
    friend class CborMap;

    explicit CborReader(BytesView encoded) noexcept : m_encoded(encoded) {}

    BytesView m_encoded;
};

/// The items of an array in order.
class CborArray {
public:
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }

    [[nodiscard]] bool done() const noexcept { return m_left == 0; }

    [[nodiscard]] Result<CborReader, CborError> next();

private:
    friend class CborReader;
    friend class CborMap;

    CborArray(BytesView items, std::size_t size) noexcept : m_rest(items), m_size(size), m_left(size) {}

    BytesView m_rest;
    std::size_t m_size;
    std::size_t m_left;
};

/// The entries of a map by key; finding one is linear.
class CborMap {
public:
    [[nodiscard]] std::size_t size() const noexcept { return m_items.size() / 2; }

    [[nodiscard]] bool has(std::string_view key) const { return at(key).ok(); }

    [[nodiscard]] Result<CborReader, CborError> at(std::string_view key) const;
    [[nodiscard]] Result<CborReader, CborError> at(std::int64_t key) const;
    /// Every key is a text of this list: what we do not understand we do not accept.
    [[nodiscard]] Result<void, CborError> only(std::initializer_list<std::string_view> keys) const;

    /// Key, value, key, value, in order.
    [[nodiscard]] CborArray entries() const noexcept { return m_items; }

private:
    friend class CborReader;

    explicit CborMap(CborArray items) noexcept : m_items(items) {}

    [[nodiscard]] Result<CborReader, CborError> find(BytesView encodedKey) const;

    CborArray m_items;
};

/// Builds one value. A wrong order of calls (an end too many, a key without value, a key twice) is our
/// mistake and asserts.
class CborWriter {
public:
    CborWriter& uint(std::uint64_t value);
    CborWriter& integer(std::int64_t value);
    CborWriter& bytes(BytesView value);
    /// value must be UTF-8.
    CborWriter& text(std::string_view value);
    CborWriter& boolean(bool value);
    CborWriter& null();
    /// In front of the next value.
    CborWriter& tag(std::uint64_t number);
    /// A value that was encoded before.
    CborWriter& encoded(const CborReader& value);
    CborWriter& beginArray();
    /// Then key, value, key, value in any order of keys.
    CborWriter& beginMap();
    CborWriter& end();

    [[nodiscard]] Bytes take() &&;

private:
    struct Level {
        bool map = false;
        std::size_t start = 0;
        std::vector<std::size_t> items; ///< where each begins
    };

    void begin(bool map);
    void item();
    void head(unsigned major, std::uint64_t value);

    Bytes m_out;
    std::vector<Level> m_open;
    bool m_tagged = false;
    bool m_whole = false;
};

} // namespace vedette::codec

VD_ERROR_CODES(vedette::codec, CborError, "cbor")
