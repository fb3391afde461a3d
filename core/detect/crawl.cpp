#include "core/detect/crawl.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <tuple>

namespace vedette::detect {

namespace {

constexpr std::size_t kMappedBytes = 12; // before the four of an IPv4 address (RFC 4291 section 2.5.5.2)
constexpr double kOrderingWeight = 0.1;

geo::Address cut(geo::Address address, std::size_t bytes4, std::size_t bytes6) noexcept {
    const std::size_t keep = geo::unmapped(address) ? kMappedBytes + bytes4 : bytes6;
    std::fill(address.begin() + static_cast<std::ptrdiff_t>(keep), address.end(), std::uint8_t{0});
    return address;
}

// An AS, or the wide prefix of an address whose AS nobody told.
using Owner = std::tuple<std::uint32_t, geo::Address>;

struct Place {
    Owner owner;
    geo::Address narrow{};
    geo::Address address{};
    std::uint16_t port = 0;
    std::size_t row = 0;

    [[nodiscard]] auto order() const noexcept { return std::tie(owner, narrow, address, port); }
};

Place placeOf(const CrawledPeer& peer, std::size_t row) {
    const geo::Address& address = *peer.address;
    const geo::Address wide = peer.as == 0 ? cut(address, 2, 4) : geo::Address{};
    return {{peer.as, wide}, cut(address, 3, 7), address, peer.port, row};
}

// From `begin` on, as far as `same` holds with the first.
template <class Same>
std::size_t endOf(const std::vector<Place>& places, std::size_t begin, std::size_t limit, Same same) {
    std::size_t end = begin + 1;
    while (end < limit && same(places[begin], places[end])) ++end;
    return end;
}

bool sameOwner(const Place& a, const Place& b) noexcept {
    return a.owner == b.owner;
}

bool sameNarrow(const Place& a, const Place& b) noexcept {
    return a.narrow == b.narrow;
}

bool sameAddress(const Place& a, const Place& b) noexcept {
    return a.address == b.address;
}

struct OwnerCounts {
    std::size_t ofOwner = 0;
    std::size_t narrowsOfOwner = 0;
};

template <class Same>
std::size_t distinct(const std::vector<Place>& places, std::size_t begin, std::size_t end, Same same) {
    std::size_t count = 0;
    for (; begin < end; begin = endOf(places, begin, end, same)) ++count;
    return count;
}

Finding findingOf(const Place& place, const OwnerCounts& counts, std::size_t near, std::size_t ports) {
    const auto neighbours = static_cast<double>(near);
    const auto owned = static_cast<double>(counts.ofOwner);
    const auto places = static_cast<double>(counts.narrowsOfOwner);
    Finding finding;
    finding.rule = Rule::CrowdedPrefix;
    finding.score = 2.0 * std::log2(neighbours) + std::log2(owned / places)
                  + std::log2(static_cast<double>(ports)) + kOrderingWeight * std::log2(owned);
    finding.value = finding.score;
    finding.limit = kCrowdLimit;
    finding.concern(static_cast<Subject>(place.row));
    finding.add(Measure::InPrefix, neighbours);
    finding.add(Measure::InSystem, owned);
    finding.add(Measure::PrefixesOfSystem, places);
    finding.add(Measure::Ports, static_cast<double>(ports));
    return finding;
}

} // namespace

Result<std::vector<Finding>> crowded(std::span<const CrawledPeer> crawl) {
    if (crawl.size() > kMaxCrawledPeers) return Fail{RowError::TooManyRows};
    std::vector<Finding> findings(crawl.size());
    std::vector<Place> places;
    places.reserve(crawl.size());
    for (std::size_t row = 0; row < crawl.size(); ++row) {
        findings[row].rule = Rule::CrowdedPrefix;
        findings[row].limit = kCrowdLimit;
        findings[row].concern(static_cast<Subject>(row));
        if (crawl[row].address) places.push_back(placeOf(crawl[row], row));
    }
    std::ranges::sort(places, [](const Place& a, const Place& b) { return a.order() < b.order(); });
    for (std::size_t owner = 0; owner < places.size();) {
        const std::size_t ownerEnd = endOf(places, owner, places.size(), sameOwner);
        const OwnerCounts counts{distinct(places, owner, ownerEnd, sameAddress),
                                 distinct(places, owner, ownerEnd, sameNarrow)};
        for (; owner < ownerEnd;) {
            const std::size_t narrowEnd = endOf(places, owner, ownerEnd, sameNarrow);
            const std::size_t near = distinct(places, owner, narrowEnd, sameAddress);
            for (; owner < narrowEnd;) {
                const std::size_t end = endOf(places, owner, narrowEnd, sameAddress);
                const std::size_t ports = distinct(
                    places, owner, end, [](const Place& a, const Place& b) { return a.port == b.port; });
                for (; owner < end; ++owner)
                    findings[places[owner].row] = findingOf(places[owner], counts, near, ports);
            }
        }
    }
    return findings;
}

} // namespace vedette::detect
