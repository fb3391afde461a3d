#include "core/lab/prefixes.h"

#include <algorithm>
#include <array>

namespace vedette::lab {

namespace {

constexpr std::array<Region, 6> kRegions{{
    {"eu-central", 1},
    {"eu-west", 0},
    {"us-east", -5},
    {"us-west", -8},
    {"ap-south", 5},
    {"ap-northeast", 9},
}};

/// Milliseconds one way.
constexpr int kDistances[6][6] = {
    {4, 12, 45, 75, 65, 110}, {12, 4, 38, 68, 70, 115}, {45, 38, 4, 32, 95, 80},
    {75, 68, 32, 4, 110, 52}, {65, 70, 95, 110, 5, 60}, {110, 115, 80, 52, 60, 4},
};

constexpr std::size_t kPrefixesPerRegion = 8;
constexpr Byte kFirstRented = 200;
constexpr std::uint32_t kFirstAsn = 64512; // RFC 6996

constexpr std::array<std::array<std::string_view, 4>, 6> kCountries{{
    {"DE", "AT", "PL", "CH"},
    {"GB", "IE", "FR", "NL"},
    {"US", "CA", "US", "BR"},
    {"US", "US", "MX", "CA"},
    {"IN", "SG", "AE", "IN"},
    {"JP", "KR", "TW", "AU"},
}};
constexpr std::array<std::string_view, 4> kRentedCountries{"NL", "RO", "SC", "US"};

std::array<Prefix, 6 * kPrefixesPerRegion> makePrefixes() {
    std::array<Prefix, 6 * kPrefixesPerRegion> made{};
    for (std::uint32_t i = 0; i < made.size(); ++i) {
        const auto region = static_cast<std::uint32_t>(i / kPrefixesPerRegion);
        const std::uint32_t operatorOf = i % kPrefixesPerRegion / 2; // two prefixes each
        made[i] = {static_cast<Byte>(i), region, kFirstAsn + region * 4 + operatorOf,
                   kCountries[region][operatorOf]};
    }
    return made;
}

} // namespace

std::span<const Region> regions() {
    return kRegions;
}

std::vector<std::vector<PathConfig>> distances() {
    std::vector<std::vector<PathConfig>> made;
    for (const auto& row : kDistances) {
        auto& paths = made.emplace_back();
        for (const int ms : row) {
            paths.push_back({std::chrono::milliseconds(ms), std::chrono::microseconds(ms * 60),
                             ms < 10 ? 0.0005 : 0.002});
        }
    }
    return made;
}

std::span<const Prefix> prefixes() {
    static const auto all = makePrefixes();
    return all;
}

Prefix rented(std::uint32_t number) {
    const std::uint32_t n = number % kRentedNetworks;
    return {static_cast<Byte>(kFirstRented + n), n % 3, kFirstAsn + 100 + n / 4, kRentedCountries[n % 4]};
}

const Prefix* prefixOf(const codec::IpEndpoint& ip) {
    const auto all = prefixes();
    if (ip.v6 || ip.address[0] != 240 || ip.address[1] >= all.size()) return nullptr;
    return &all[ip.address[1]];
}

std::uint32_t asnOf(const codec::IpEndpoint& ip) {
    if (const Prefix* prefix = prefixOf(ip)) return prefix->asn;
    const Byte second = ip.address[1];
    const bool isRented =
        !ip.v6 && ip.address[0] == 240 && second >= kFirstRented && second < kFirstRented + kRentedNetworks;
    return isRented ? rented(second - std::uint32_t{kFirstRented}).asn : 0;
}

codec::IpEndpoint hostAt(const Prefix& prefix, Byte third, Byte fourth) {
    codec::IpEndpoint ip;
    ip.address[0] = 240;
    ip.address[1] = prefix.second;
    ip.address[2] = third;
    ip.address[3] = fourth;
    return ip;
}

std::string countryFile() {
    std::string text = "# A map of the lab's own addresses.\n";
    const auto line = [&](const Prefix& prefix) {
        const std::uint32_t low = 240u << 24 | std::uint32_t{prefix.second} << 16;
        text += std::to_string(low) + ',' + std::to_string(low + 0xFFFF) + ',' + std::string(prefix.country)
              + '\n';
    };
    for (const Prefix& prefix : prefixes()) line(prefix);
    for (std::uint32_t i = 0; i < kRentedNetworks; ++i) line(rented(i));
    return text;
}

} // namespace vedette::lab
