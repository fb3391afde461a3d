#include "core/geo/country_table.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;

/// Two files cut at the first zero byte; whatever was accepted, a lookup answers a code or nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = textOf(BytesView(data, size));
    const auto cut = std::min(text.find('\0'), text.size());
    geo::CountryTable table;
    const bool first = table.add(text.substr(0, cut)).ok();
    const std::size_t before = table.ranges();
    if (!first && before != 0) __builtin_trap();
    if (!table.add(text.substr(cut)).ok() && table.ranges() != before) __builtin_trap();
    for (const auto& address :
         {geo::mapped({1, 2, 3, 4}), geo::mapped({255, 255, 255, 255}), geo::Address{}}) {
        const std::string country = table.find(address);
        if (!country.empty() && country.size() != 2) __builtin_trap();
    }
    return 0;
}
