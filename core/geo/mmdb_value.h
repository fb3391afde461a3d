/// The values of a MaxMind DB data section, one at a time (MaxMind-DB-spec.md, "MaxMind DB Data Section").
///
/// Internal to core/geo. Every step is checked against the section and charged to a budget, so that neither
/// nesting nor pointers that meet can make a reader work without end.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace vedette::geo {

enum class ValueType : std::uint8_t {
    Extended = 0,
    Pointer = 1,
    Text = 2,
    Double = 3,
    Bytes = 4,
    U16 = 5,
    U32 = 6,
    Map = 7,
    I32 = 8,
    U64 = 9,
    U128 = 10,
    Array = 11,
    Cache = 12,
    End = 13,
    Bool = 14,
    Float = 15,
};

/// A control byte and what belongs to it. For maps and arrays `size` is the number of entries.
struct Value {
    ValueType type = ValueType::End;
    std::size_t size = 0;
    std::size_t at = 0;   ///< of the payload
    std::size_t next = 0; ///< behind the head and the payload; of a pointer, behind the pointer
};

class Values {
public:
    Values(BytesView section, std::size_t budget) : m_section(section), m_budget(budget) {}

    /// The value at `at`; a pointer is followed once, and must not lead to another.
    [[nodiscard]] Result<Value> read(std::size_t at);
    /// Where the value after the one at `at` begins.
    [[nodiscard]] Result<std::size_t> skip(std::size_t at);
    /// The value of `key` in a map, if it has one.
    [[nodiscard]] Result<std::optional<Value>> member(const Value& map, std::string_view key);

    [[nodiscard]] std::string_view text(const Value& value) const;
    /// Unsigned integers of at most 64 bits.
    [[nodiscard]] std::optional<std::uint64_t> number(const Value& value) const;

private:
    [[nodiscard]] Result<Value> head(std::size_t at);
    [[nodiscard]] Result<Value> pointer(std::size_t at, Byte control) const;
    [[nodiscard]] std::uint64_t bigEndian(std::size_t at, std::size_t size) const;
    [[nodiscard]] bool holds(std::size_t at, std::size_t size) const;

    BytesView m_section;
    std::size_t m_budget;
};

} // namespace vedette::geo
