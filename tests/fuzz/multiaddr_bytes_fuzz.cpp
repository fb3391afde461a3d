#include "core/codec/multiaddr.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto read = Multiaddr::fromBytes(input);
    if (!read) return 0;
    VD_ASSERT(equal(read->bytes(), input));
    VD_ASSERT(Multiaddr::fromText(read->text()).value() == *read);
    if (const auto endpoint = IpEndpoint::of(*read))
        VD_ASSERT(IpEndpoint::of(endpoint->multiaddr()) == endpoint);
    return 0;
}
