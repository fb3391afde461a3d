#include "core/detect/edge_rows.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <initializer_list>

namespace vedette::detect {

namespace {

constexpr double kMinutesAtMost = 1e8;
constexpr std::uint64_t kDays = 39;    ///< the DARPA set goes on after 07/31/1998 with 07/32/1998
constexpr double kSecondsAtMost = 4e9; ///< so that differences in nanoseconds fit 64 bits

std::optional<Duration> secondsFrom(double seconds) {
    if (seconds < -kSecondsAtMost || seconds > kSecondsAtMost) return {};
    // To the microsecond, so that what is written in decimals differs by what it says, wherever time begins.
    return std::chrono::microseconds(std::llround(seconds * 1e6));
}

/// 06/01/1998-07:55
std::optional<Duration> clockFrom(std::string_view text) {
    if (text.size() != 16 || text[2] != '/' || text[5] != '/' || text[10] != '-' || text[13] != ':')
        return {};
    const auto month = wholeNumberOf(text.substr(0, 2));
    const auto day = wholeNumberOf(text.substr(3, 2));
    const auto year = wholeNumberOf(text.substr(6, 4));
    const auto hour = wholeNumberOf(text.substr(11, 2));
    const auto minute = wholeNumberOf(text.substr(14, 2));
    if (!month || !day || !year || !hour || !minute || *hour > 23 || *minute > 59) return {};
    if (*month < 1 || *month > 12 || *day < 1 || *day > kDays || *year < 1900 || *year > 2200) return {};
    const std::chrono::year_month_day first{std::chrono::year(static_cast<int>(*year)),
                                            std::chrono::month(static_cast<unsigned>(*month)),
                                            std::chrono::day(1)};
    return std::chrono::sys_days(first).time_since_epoch() + std::chrono::days(*day - 1)
         + std::chrono::hours(*hour) + std::chrono::minutes(*minute);
}

EdgeKind kindFrom(std::string_view text) {
    if (text == "0" || text == "message") return EdgeKind::Message;
    if (text == "1" || text == "ping") return EdgeKind::Ping;
    if (text == "2" || text == "connect") return EdgeKind::Connect;
    if (text == "3" || text == "peer_list" || text == "peer list") return EdgeKind::PeerList;
    return EdgeKind::Unknown;
}

} // namespace

Result<bool> EdgeRows::next() {
    if (!m_begun) {
        m_begun = true;
        if (!VD_TRY(m_rows.next())) return false;
        if (VD_TRY(readHeader()) && !VD_TRY(m_rows.next())) return false;
    } else if (!VD_TRY(m_rows.next())) {
        return false;
    }
    VD_TRY(read());
    return true;
}

/// Whether the first row was one.
Result<bool> EdgeRows::readHeader() {
    const auto fields = m_rows.fields();
    const auto find = [&](std::initializer_list<std::string_view> names) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < fields.size(); ++i)
            if (std::ranges::find(names, fields[i]) != names.end()) return i;
        return {};
    };
    m_columns[kSource] = find({"src", "source"});
    m_columns[kTarget] = find({"dst", "target", "destination"});
    m_columns[kTime] = find({"t_s", "t", "time", "timestamp"});
    m_named =
        m_columns[kSource].has_value() || m_columns[kTarget].has_value() || m_columns[kTime].has_value();
    if (!m_named) {
        for (std::size_t i = 0; i < 3; ++i) m_columns[i] = i;
        if (fields.size() > 3) m_columns[kLabel] = 3;
        return false;
    }
    if (!m_columns[kSource] || !m_columns[kTarget] || !m_columns[kTime])
        return m_rows.at(RowError::MissingColumn, "src, dst and t_s are needed");
    m_columns[kKind] = find({"kind"});
    m_columns[kBytes] = find({"bytes"});
    m_columns[kLabel] = find({"label"});
    return true;
}

std::optional<std::string_view> EdgeRows::field(Column column) const {
    const auto at = m_columns[column];
    if (!at || *at >= m_rows.fields().size()) return {};
    return m_rows.fields()[*at];
}

std::optional<Duration> EdgeRows::timeOf(std::string_view text) const {
    if (const auto number = numberOf(text)) {
        const bool minutes = !m_named && *number >= 0 && *number < kMinutesAtMost && wholeNumberOf(text);
        return secondsFrom(minutes ? *number * 60 : *number);
    }
    return clockFrom(text);
}

Result<> EdgeRows::read() {
    const auto source = field(kSource);
    const auto target = field(kTarget);
    const auto time = field(kTime);
    if (!source || !target || !time) return m_rows.at(RowError::MissingColumn, "source, target and time");
    const auto at = timeOf(*time);
    if (!at) return m_rows.at(RowError::BadNumber, *time);
    m_row = {};
    m_row.edge.at = *at;
    // One after the other: the order of first appearance is the order of the columns.
    m_row.edge.source = m_names.numberOf(*source);
    m_row.edge.target = m_names.numberOf(*target);
    if (const auto kind = field(kKind)) m_row.edge.kind = kindFrom(*kind);
    if (const auto bytes = field(kBytes)) {
        const auto number = numberOf(*bytes);
        if (!number || *number < 0) return m_rows.at(RowError::BadNumber, *bytes);
        m_row.edge.bytes = static_cast<float>(*number);
    }
    if (m_columns[kLabel]) {
        const auto label = field(kLabel);
        if (!label) return m_rows.at(RowError::MissingColumn, "label");
        m_row.label = m_labels.numberOf(*label);
    }
    return {};
}

} // namespace vedette::detect
