/// Why a file that says where addresses are was refused.
#pragma once

#include "core/base/error.h"

#include <string_view>

namespace vedette::geo {

enum class GeoError {
    TooLarge = 1,    ///< more bytes or entries than the reader's bound
    AsmapCorrupt,    ///< an instruction that no lookup can survive; detail says which
    CountryLine,     ///< a line that is no range of addresses with a country
    CountryOverlap,  ///< two ranges share an address: which of them is true?
    MmdbMetadata,    ///< no or unreadable metadata: no MaxMind database
    MmdbUnsupported, ///< another version or record size than the format's
    MmdbTree,        ///< the search tree leads out of the file
    MmdbData,        ///< a record that is damaged or made to exhaust the reader
};
[[nodiscard]] std::string_view codeName(GeoError error) noexcept;

} // namespace vedette::geo

VD_ERROR_CODES(vedette::geo, GeoError, "geo")
