#include "core/codec/multihash.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto read = Multihash::fromBytes(input);
    if (read) VD_ASSERT(equal(read->bytes(), input));
    return 0;
}
