#include "core/geo/max_mind.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto database = geo::MaxMind::create(copyOf(BytesView(data, size)));
    if (!database) return 0;
    for (unsigned i = 0; i < 256; ++i) {
        const auto byte = static_cast<Byte>(i);
        static_cast<void>(database->find(geo::mapped({byte, byte, byte, byte})));
        static_cast<void>(database->find({byte, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, byte}));
    }
    return 0;
}
