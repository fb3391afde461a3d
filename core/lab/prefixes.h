/// A made-up world map: regions, the distances between them, and prefixes with their countries and ASNs.
///
/// Addresses come from 240.0.0.0/4, which nobody has, so that no recording ever names a real host; ASNs from
/// the range for private use (RFC 6996). The map can be written as a country file, so that what the console
/// shows of a rehearsal goes through the very readers of core/geo.
#pragma once

#include "core/base/random.h"
#include "core/codec/multiaddr.h"
#include "core/lab/line.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::lab {

struct Region {
    std::string_view name;
    int utcOffset; ///< hours, for the rhythm of its day
};

[[nodiscard]] std::span<const Region> regions();
/// One way, by region and region: light in glass takes 5 us a kilometre, and routes are no straight lines.
[[nodiscard]] std::vector<std::vector<PathConfig>> distances();

/// One /16 of one operator.
struct Prefix {
    Byte second = 0; ///< 240.SECOND.0.0/16
    std::uint32_t region = 0;
    std::uint32_t asn = 0;
    std::string_view country;
};

[[nodiscard]] std::span<const Prefix> prefixes();
inline constexpr std::uint32_t kRentedNetworks = 40;
/// Hosting that anybody rents: where attackers come from when they come from few places.
[[nodiscard]] Prefix rented(std::uint32_t number);
[[nodiscard]] const Prefix* prefixOf(const codec::IpEndpoint& ip);
/// Of a member's or a rented address; zero for what is not on the map.
[[nodiscard]] std::uint32_t asnOf(const codec::IpEndpoint& ip);

/// 240.SECOND.third.fourth
[[nodiscard]] codec::IpEndpoint hostAt(const Prefix& prefix, Byte third, Byte fourth);
/// The map as a file of core/geo/country_table.h.
[[nodiscard]] std::string countryFile();

} // namespace vedette::lab
