#include "core/detect/row_reader.h"

#include "core/base/log.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

namespace vedette::detect {

RowReader::RowReader(ByteSource source, std::uint64_t maxBytes) : m_unpacker(std::move(source), maxBytes) {
    m_buffer.resize(2 * kMaxLine);
    m_fields.reserve(32);
}

Fail<RowError> RowReader::at(RowError error, std::string_view detail) const {
    return Fail{error, "line " + std::to_string(m_line) + ": " + log::printable(detail, 80)};
}

Result<bool> RowReader::next() {
    m_fields.clear();
    do {
        if (!VD_TRY(nextLine())) return false;
        if (!m_text.empty() && m_text.back() == '\r') m_text = m_text.first(m_text.size() - 1);
    } while (m_text.empty());
    VD_TRY(split());
    return true;
}

Result<bool> RowReader::nextLine() {
    std::size_t searched = m_begin;
    ++m_line;
    for (;;) {
        auto* const text = reinterpret_cast<char*>(m_buffer.data());
        const void* const found = std::memchr(text + searched, '\n', m_end - searched);
        const std::size_t stop =
            found != nullptr ? static_cast<std::size_t>(static_cast<const char*>(found) - text) : m_end;
        if (stop - m_begin > kMaxLine) return at(RowError::LineTooLong, "more than 64 KiB");
        if (found != nullptr || (m_ended && m_begin < m_end)) {
            m_text = {text + m_begin, stop - m_begin};
            m_begin = found != nullptr ? stop + 1 : stop;
            return true;
        }
        if (m_ended) return false;
        if (m_begin > 0) {
            std::memmove(text, text + m_begin, m_end - m_begin);
            m_end -= m_begin;
            m_begin = 0;
        }
        searched = m_end;
        // A line that fits leaves room: it is at most half the buffer.
        const auto got = m_unpacker.read(MutableBytes(m_buffer).subspan(m_end));
        if (!got)
            return Fail{
                Error(got.error().code, "line " + std::to_string(m_line) + ": " + got.error().detail)};
        m_ended = *got == 0;
        m_end += *got;
    }
}

Result<> RowReader::take(std::string_view field) {
    if (m_fields.size() == kMaxFields) return at(RowError::LineTooLong, "more than 256 fields");
    m_fields.push_back(field);
    return {};
}

/// A quoted field, brought together in place; where it ends in the line.
Result<std::size_t> RowReader::unquote(std::size_t from) {
    std::size_t write = from;
    for (std::size_t read = from + 1; read < m_text.size(); ++read) {
        if (m_text[read] == '"') {
            ++read;
            if (read == m_text.size() || m_text[read] == m_separator) {
                VD_TRY(take({m_text.data() + from, write - from}));
                return read;
            }
            if (m_text[read] != '"') break;
        }
        m_text[write++] = m_text[read];
    }
    return at(RowError::OpenQuote, "a quoted field must end where it is quoted");
}

Result<> RowReader::split() {
    if (m_separator == 0) {
        const std::string_view line(m_text.data(), m_text.size());
        const bool blanks = line.find(',') == std::string_view::npos;
        m_separator = !blanks ? ',' : line.find('\t') != std::string_view::npos ? '\t' : ' ';
    }
    for (std::size_t from = 0;;) {
        if (m_separator == ' ')
            while (from < m_text.size() && m_text[from] == ' ') ++from;
        std::size_t stop;
        if (from < m_text.size() && m_text[from] == '"') {
            stop = VD_TRY(unquote(from));
        } else {
            const void* const found = from < m_text.size()
                                        ? std::memchr(m_text.data() + from, m_separator, m_text.size() - from)
                                        : nullptr;
            stop = found != nullptr
                     ? static_cast<std::size_t>(static_cast<const char*>(found) - m_text.data())
                     : m_text.size();
            VD_TRY(take({m_text.data() + from, stop - from}));
        }
        if (stop >= m_text.size()) return {};
        from = stop + 1;
        // Blanks at the end of a line are no further field.
        if (m_separator == ' ' && from == m_text.size()) return {};
    }
}

std::optional<double> numberOf(std::string_view field) noexcept {
    double value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc() || end != field.data() + field.size() || !std::isfinite(value)) return {};
    return value;
}

std::optional<std::uint64_t> wholeNumberOf(std::string_view field) noexcept {
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
    if (error != std::errc() || end != field.data() + field.size()) return {};
    return value;
}

} // namespace vedette::detect
