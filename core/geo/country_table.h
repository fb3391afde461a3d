/// Which country a range of addresses is in, by the text files of Debian's tor-geoipdb (Tor's
/// src/config/geoip and geoip6).
///
/// One range a line: `LOW,HIGH,CC`, where IPv4 addresses are decimal numbers and IPv6 addresses their text.
/// Lines that begin with '#' and empty ones are comments; the country "??" means that nobody knows and is
/// left out. Both files go into one table. Bounds: kMaxBytes a file, kMaxRanges together, lines of
/// kMaxLine. Errors: GeoError::TooLarge, CountryLine (detail has the line's number), CountryOverlap; nothing
/// of a refused file stays. A lookup is a binary search. Not thread-safe while files are added.
#pragma once

#include "core/base/result.h"
#include "core/geo/address.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::geo {

class CountryTable {
public:
    static constexpr std::size_t kMaxBytes = 64 * 1024 * 1024;
    static constexpr std::size_t kMaxRanges = 1'000'000;
    static constexpr std::size_t kMaxLine = 128;

    /// Either family, told by each line.
    [[nodiscard]] Result<> add(std::string_view file);

    /// Two letters (or letter and digit), empty for unknown.
    [[nodiscard]] std::string find(const Address& address) const;

    [[nodiscard]] std::size_t ranges() const noexcept { return m_ranges.size(); }

private:
    struct Range {
        Address low;
        Address high;
        std::array<char, 2> country;
    };

    static std::optional<Range> parse(std::string_view line);

    std::vector<Range> m_ranges; ///< sorted, disjoint
};

} // namespace vedette::geo
