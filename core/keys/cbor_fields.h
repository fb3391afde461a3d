/// Fields of a CBOR map by key and type, in one step each.
#pragma once

#include "core/codec/cbor.h"

#include <functional>
#include <string_view>
#include <type_traits>
#include <utility>

namespace vedette::keys {

/// What `get` makes of the field: a member of CborReader, or a function of ours.
template <class Get>
[[nodiscard]] auto fieldAt(const codec::CborMap& map, std::string_view key, Get get) -> Result<
    typename std::remove_cvref_t<decltype(*std::invoke(get, std::declval<const codec::CborReader&>()))>> {
    const auto field = map.at(key);
    if (!field) return Fail{field.error()};
    auto value = std::invoke(get, *field);
    if (!value) return Fail{std::move(value).error()};
    return std::move(value).value();
}

[[nodiscard]] inline Result<std::uint64_t> uintAt(const codec::CborMap& map, std::string_view key) {
    return fieldAt(map, key, &codec::CborReader::uint);
}

[[nodiscard]] inline Result<std::int64_t> integerAt(const codec::CborMap& map, std::string_view key) {
    return fieldAt(map, key, &codec::CborReader::integer);
}

[[nodiscard]] inline Result<BytesView> bytesAt(const codec::CborMap& map, std::string_view key) {
    return fieldAt(map, key, &codec::CborReader::bytes);
}

[[nodiscard]] inline Result<std::string_view> textAt(const codec::CborMap& map, std::string_view key) {
    return fieldAt(map, key, &codec::CborReader::text);
}

[[nodiscard]] inline Result<bool> flagAt(const codec::CborMap& map, std::string_view key) {
    return fieldAt(map, key, &codec::CborReader::boolean);
}

[[nodiscard]] inline Result<codec::CborArray> arrayAt(const codec::CborMap& map, std::string_view key) {
    return fieldAt(map, key, &codec::CborReader::array);
}

[[nodiscard]] inline Result<codec::CborMap> mapAt(const codec::CborMap& map, std::string_view key) {
    return fieldAt(map, key, &codec::CborReader::map);
}

/// What `get` makes of the next item.
template <class Get>
[[nodiscard]] auto nextOf(codec::CborArray& items, Get get) -> Result<
    typename std::remove_cvref_t<decltype(*std::invoke(get, std::declval<const codec::CborReader&>()))>> {
    const auto item = items.next();
    if (!item) return Fail{item.error()};
    auto value = std::invoke(get, *item);
    if (!value) return Fail{std::move(value).error()};
    return std::move(value).value();
}

/// The whole of `encoded` as one map.
[[nodiscard]] inline Result<codec::CborMap> openMap(BytesView encoded) {
    const auto whole = codec::CborReader::open(encoded);
    if (!whole) return Fail{whole.error()};
    auto map = whole->map();
    if (!map) return Fail{map.error()};
    return std::move(map).value();
}

} // namespace vedette::keys
