#include "core/geo/asmap.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;

/// Sixteen bytes of address, then a map: what create() lets pass, no lookup may leave.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 16) return 0;
    geo::Address address{};
    std::copy_n(data, 16, address.begin());
    const auto map = geo::Asmap::create(copyOf(BytesView(data + 16, size - 16)));
    if (!map) return 0;
    for (std::size_t bit = 0; bit < 128; ++bit) {
        geo::Address other = address;
        other[bit / 8] = static_cast<Byte>(other[bit / 8] ^ 1u << (bit % 8));
        static_cast<void>(map->find(other));
    }
    return 0;
}
