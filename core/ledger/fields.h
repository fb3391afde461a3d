/// The fields of a map as the ledger reads them: bounded, and every refusal a Violation.
#pragma once

#include "core/base/instant.h"
#include "core/codec/cbor.h"
#include "core/ledger/key_id.h"
#include "core/ledger/violation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace vedette::ledger {

struct Birth;

/// A result of the reader as one of ours.
template <class T>
[[nodiscard]] Result<T> formed(Result<T, codec::CborError> read) {
    if (!read) return Fail{Violation::Malformed, std::string(codeName(read.error()))};
    return std::move(read).value();
}

[[nodiscard]] Result<Bytes> boundedBytes(const Result<codec::CborReader>& item, std::size_t least,
                                         std::size_t most);
[[nodiscard]] Result<Digest> digestIn(const Result<codec::CborReader>& item);
[[nodiscard]] Result<std::string> boundedText(const Result<codec::CborReader>& item);
/// From 1970 on, and so early that spans can be added to it.
[[nodiscard]] Result<WallTime> timeIn(const Result<codec::CborReader>& item);
[[nodiscard]] Result<std::uint64_t> numberIn(const Result<codec::CborReader>& item, std::uint64_t most);

/// The items of an array, in order.
class Items {
public:
    [[nodiscard]] static Result<Items> of(const Result<codec::CborReader>& item);
    /// Of a whole input of at most `most` bytes.
    [[nodiscard]] static Result<Items> open(BytesView bytes, std::size_t most);

    [[nodiscard]] std::size_t size() const noexcept { return m_array.size(); }

    [[nodiscard]] bool done() const noexcept { return m_array.done(); }

    [[nodiscard]] Result<codec::CborReader> next() { return formed(m_array.next()); }

    /// Nothing is left that we would overlook.
    [[nodiscard]] Result<> end() const;

private:
    explicit Items(codec::CborArray array) noexcept : m_array(array) {}

    codec::CborArray m_array;
};

class Fields {
public:
    /// Of a whole input of at most `most` bytes.
    [[nodiscard]] static Result<Fields> open(BytesView bytes, std::size_t most);

    explicit Fields(codec::CborMap map) noexcept : m_map(map) {}

    [[nodiscard]] bool has(std::string_view key) const { return m_map.has(key); }

    [[nodiscard]] Result<codec::CborReader> at(std::string_view key) const { return formed(m_map.at(key)); }

    [[nodiscard]] Result<Bytes> bytes(std::string_view key, std::size_t least, std::size_t most) const;
    [[nodiscard]] Result<Digest> digest(std::string_view key) const;
    [[nodiscard]] Result<std::optional<Digest>> maybeDigest(std::string_view key) const;
    [[nodiscard]] Result<KeyId> keyId(std::string_view key) const;
    [[nodiscard]] Result<std::string> text(std::string_view key) const;
    [[nodiscard]] Result<WallTime> time(std::string_view key) const;
    [[nodiscard]] Result<std::uint64_t> number(std::string_view key, std::uint64_t most) const;
    /// There are as many keys as were read: a map with more holds something that we would overlook.
    [[nodiscard]] Result<> only(std::size_t read) const;

private:
    codec::CborMap m_map;
};

/// What a birth adds to a map.
void writeBirth(codec::CborWriter& w, const Birth& birth);
/// And how many keys of the map it took. Violation::BadKey.
[[nodiscard]] Result<Birth> readBirth(const Fields& fields, std::size_t& taken);

} // namespace vedette::ledger
