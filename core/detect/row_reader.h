/// The rows of recorded data, one at a time: comma separated (RFC 4180, quotes within one line), or separated
/// by blanks where the first line holds no comma; plain, gzip or zip.
///
/// Empty lines are skipped but counted. Memory: two buffers of at most kMaxLine and what Unpacker holds,
/// whatever the file says.
#pragma once

#include "core/detect/unpack.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace vedette::detect {

class RowReader {
public:
    static constexpr std::size_t kMaxLine = 64 * 1024;
    static constexpr std::size_t kMaxFields = 256;

    explicit RowReader(ByteSource source, std::uint64_t maxBytes = Unpacker::kMaxBytes);

    /// Whether there was another row; its fields are valid until the next call.
    [[nodiscard]] Result<bool> next();

    [[nodiscard]] std::span<const std::string_view> fields() const noexcept { return m_fields; }

    /// Of the current row, from 1; also where an error arose.
    [[nodiscard]] std::uint64_t line() const noexcept { return m_line; }

    /// `error` at the current line: "line 17: detail".
    [[nodiscard]] Fail<RowError> at(RowError error, std::string_view detail) const;

private:
    [[nodiscard]] Result<bool> nextLine();
    [[nodiscard]] Result<> split();
    [[nodiscard]] Result<> take(std::string_view field);
    [[nodiscard]] Result<std::size_t> unquote(std::size_t from);

    Unpacker m_unpacker;
    Bytes m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    bool m_ended = false;
    char m_separator = 0; ///< not known before the first line
    std::uint64_t m_line = 0;
    std::span<char> m_text;
    std::vector<std::string_view> m_fields;
};

/// A whole field as a number; nothing for anything else, infinities and NaN included.
[[nodiscard]] std::optional<double> numberOf(std::string_view field) noexcept;
[[nodiscard]] std::optional<std::uint64_t> wholeNumberOf(std::string_view field) noexcept;

} // namespace vedette::detect
