#include "core/geo/atlas.h"

namespace vedette::geo {

Place Atlas::find(const codec::Multiaddr& address) {
    Place place;
    const auto ip = addressOf(address);
    if (!ip) return place;
    const codec::IpEndpoint endpoint{.address = *ip, .v6 = true, .port = 0};
    if (endpoint.isLoopback() || endpoint.isPrivate() || endpoint.isUnspecified()) return place;
    if (m_asmap) place.asn = m_asmap->find(*ip);
    for (const MaxMind& database : m_databases) {
        const auto record = database.find(*ip);
        if (!record) {
            ++m_damaged;
            continue;
        }
        if (place.country.empty()) place.country = record->country;
        if (place.asn == 0) place.asn = record->asn;
        // A name belongs to the number beside it and to no other.
        if (place.organisation.empty() && record->asn != 0 && record->asn == place.asn) {
            place.organisation = record->organisation;
        }
    }
    if (place.country.empty() && m_countries) place.country = m_countries->find(*ip);
    return place;
}

} // namespace vedette::geo
