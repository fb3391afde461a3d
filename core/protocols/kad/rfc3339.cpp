#include "core/protocols/kad/ipns_record.h"

#include <cstdint>

namespace vedette::kad {

namespace {

/// Cuts pieces off the front of a text; any that is not there makes it fail for good.
class Cutter {
public:
    explicit Cutter(std::string_view text) noexcept : m_rest(text) {}

    /// Exactly so many digits, within the bounds.
    std::int64_t number(std::size_t digits, std::int64_t lowest, std::int64_t highest) noexcept {
        std::int64_t value = 0;
        if (m_rest.size() < digits) m_failed = true;
        for (std::size_t i = 0; i < digits && !m_failed; ++i) {
            const char c = m_rest[i];
            if (c < '0' || c > '9') m_failed = true;
            value = value * 10 + (c - '0');
        }
        if (m_failed || value < lowest || value > highest) {
            m_failed = true;
            return lowest;
        }
        m_rest.remove_prefix(digits);
        return value;
    }

    void literal(char c) noexcept {
        if (!take(c)) m_failed = true;
    }

    bool take(char c) noexcept {
        if (m_failed || m_rest.empty() || m_rest.front() != c) return false;
        m_rest.remove_prefix(1);
        return true;
    }

    /// The first three digits of a fraction of any length as milliseconds.
    std::int64_t fraction() noexcept {
        std::int64_t ms = 0;
        std::size_t digits = 0;
        while (!m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9') {
            if (digits < 3) ms = ms * 10 + (m_rest.front() - '0');
            ++digits;
            m_rest.remove_prefix(1);
        }
        if (digits == 0) m_failed = true;
        for (; digits < 3; ++digits) ms *= 10;
        return ms;
    }

    [[nodiscard]] bool clean() const noexcept { return !m_failed && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_failed = false;
};

} // namespace

std::optional<WallTime> parseRfc3339(std::string_view text) {
    Cutter cut(text);
    const auto year = cut.number(4, 0, 9999);
    cut.literal('-');
    const auto month = cut.number(2, 1, 12);
    cut.literal('-');
    const auto day = cut.number(2, 1, 31);
    if (!cut.take('T')) cut.literal('t');
    const auto hour = cut.number(2, 0, 23);
    cut.literal(':');
    const auto minute = cut.number(2, 0, 59);
    cut.literal(':');
    const auto second = cut.number(2, 0, 59);
    const auto ms = cut.take('.') ? cut.fraction() : 0;
    std::int64_t offset = 0;
    if (!cut.take('Z') && !cut.take('z')) {
        const bool east = cut.take('+');
        if (!east) cut.literal('-');
        const auto hours = cut.number(2, 0, 23);
        cut.literal(':');
        offset = (hours * 60 + cut.number(2, 0, 59)) * (east ? 60 : -60);
    }
    if (!cut.clean()) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(year)),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok()) return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    const std::int64_t seconds = ((days * 24 + hour) * 60 + minute) * 60 + second - offset;
    return WallTime{seconds * 1000 + ms};
}

} // namespace vedette::kad
