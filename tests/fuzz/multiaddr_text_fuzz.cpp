#include "core/codec/multiaddr.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = Multiaddr::fromText(textOf({data, size}));
    if (!read) return 0;
    VD_ASSERT(Multiaddr::fromBytes(read->bytes()).value() == *read);
    VD_ASSERT(Multiaddr::fromText(read->text()).value() == *read);
    VD_ASSERT(Multiaddr::ofParts(read->parts()) == *read);
    return 0;
}
