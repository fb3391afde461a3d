#include "core/codec/peer_id.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto read = PeerId::fromBytes(input)) {
        VD_ASSERT(equal(read->bytes(), input));
        VD_ASSERT(PeerId::fromText(read->cidText()).value() == *read);
    }
    if (const auto read = PeerId::fromText(textOf(input))) {
        VD_ASSERT(PeerId::fromBytes(read->bytes()).value() == *read);
    }
    return 0;
}
