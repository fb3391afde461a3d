/// Where an address is, asked of all maps that the user has.
///
/// The asmap tells the ASN before MaxMind does, for it was made to tell operators apart; for the country
/// MaxMind comes before the country table, for it is newer in most places. The first that knows answers;
/// unknown stays unknown. A damaged record counts as unknown and is counted. Loopback and private addresses
/// are nowhere, whatever a map claims. Not thread-safe while maps are set.
#pragma once

#include "core/geo/asmap.h"
#include "core/geo/country_table.h"
#include "core/geo/max_mind.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vedette::geo {

struct Place {
    std::string country; ///< ISO 3166, empty for unknown
    std::uint32_t asn = 0;
    std::string organisation;
    friend bool operator==(const Place&, const Place&) = default;
};

class Atlas {
public:
    void set(Asmap map) { m_asmap = std::move(map); }

    void set(CountryTable table) { m_countries = std::move(table); }

    /// As many as there are; asked in this order.
    void add(MaxMind database) { m_databases.push_back(std::move(database)); }

    [[nodiscard]] Place find(const codec::Multiaddr& address);

    /// Records that could not be read since the beginning.
    [[nodiscard]] std::uint64_t damaged() const noexcept { return m_damaged; }

private:
    std::optional<Asmap> m_asmap;
    std::optional<CountryTable> m_countries;
    std::vector<MaxMind> m_databases;
    std::uint64_t m_damaged = 0;
};

} // namespace vedette::geo
