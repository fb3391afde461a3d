#include "core/geo/country_table.h"

#include "core/geo/geo_error.h"

#include <algorithm>
#include <charconv>

namespace vedette::geo {

namespace {

std::optional<Address> parseBound(std::string_view text) {
    if (text.find(':') != std::string_view::npos) return codec::parseIp6(text);
    std::uint32_t number = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return mapped({static_cast<Byte>(number >> 24), static_cast<Byte>(number >> 16),
                   static_cast<Byte>(number >> 8), static_cast<Byte>(number)});
}

bool isCountry(std::string_view text) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    return text == "??" || (text.size() == 2 && upper(text[0]) && (upper(text[1]) || digit(text[1])));
}

} // namespace

std::optional<CountryTable::Range> CountryTable::parse(std::string_view line) {
    const auto first = line.find(',');
    const auto second = first == std::string_view::npos ? first : line.find(',', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    const auto low = parseBound(line.substr(0, first));
    const auto high = parseBound(line.substr(first + 1, second - first - 1));
    const auto country = line.substr(second + 1);
    // A range from one family into the other has no meaning.
    if (!low || !high || *low > *high || unmapped(*low).has_value() != unmapped(*high).has_value()
        || !isCountry(country)) {
        return std::nullopt;
    }
    return Range{*low, *high, {country[0], country[1]}};
}

Result<> CountryTable::add(std::string_view file) {
    if (file.size() > kMaxBytes) return Fail{GeoError::TooLarge, std::to_string(file.size()) + " bytes"};
    std::vector<Range> ranges = m_ranges;
    std::size_t number = 0;
    while (!file.empty()) {
        const auto end = std::min(file.find('\n'), file.size());
        std::string_view line = file.substr(0, end);
        file.remove_prefix(std::min(end + 1, file.size()));
        ++number;
        if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        const auto range = line.size() <= kMaxLine ? parse(line) : std::nullopt;
        if (!range) return Fail{GeoError::CountryLine, "line " + std::to_string(number)};
        if (range->country[0] == '?') continue;
        if (ranges.size() == kMaxRanges) return Fail{GeoError::TooLarge, "line " + std::to_string(number)};
        ranges.push_back(*range);
    }
    std::ranges::sort(ranges, {}, &Range::low);
    const auto overlap =
        std::ranges::adjacent_find(ranges, [](const Range& a, const Range& b) { return b.low <= a.high; });
    if (overlap != ranges.end()) {
        return Fail{GeoError::CountryOverlap, codec::textOfIp6(std::next(overlap)->low)};
    }
    m_ranges = std::move(ranges);
    return {};
}

std::string CountryTable::find(const Address& address) const {
    const auto after = std::ranges::upper_bound(m_ranges, address, {}, &Range::low);
    if (after == m_ranges.begin()) return {};
    const Range& range = *std::prev(after);
    return address <= range.high ? std::string(range.country.data(), 2) : std::string();
}

} // namespace vedette::geo
