#include "core/geo/geo_error.h"

namespace vedette::geo {

std::string_view codeName(GeoError error) noexcept {
    switch (error) {
    case GeoError::TooLarge: return "too_large";
    case GeoError::AsmapCorrupt: return "asmap_corrupt";
    case GeoError::CountryLine: return "country_line";
    case GeoError::CountryOverlap: return "country_overlap";
    case GeoError::MmdbMetadata: return "mmdb_metadata";
    case GeoError::MmdbUnsupported: return "mmdb_unsupported";
    case GeoError::MmdbTree: return "mmdb_tree";
    case GeoError::MmdbData: return "mmdb_data";
    }
    return "unknown";
}

} // namespace vedette::geo
