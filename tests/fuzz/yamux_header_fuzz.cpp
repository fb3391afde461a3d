#include "core/base/check.h"
#include "core/transport/yamux/header.h"

#include <algorithm>

using namespace vedette;

/// What is read is written again as it was, and what is refused is refused for one of three bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    for (BytesView bytes(data, size); bytes.size() >= yamux::kHeaderSize;
         bytes = bytes.subspan(yamux::kHeaderSize)) {
        const auto header = yamux::decode(bytes.first<yamux::kHeaderSize>());
        const bool known = bytes[0] == 0 && bytes[1] <= 3 && bytes[2] == 0 && bytes[3] <= 15;
        VD_ASSERT(header.ok() == known);
        if (header.ok())
            VD_ASSERT(std::ranges::equal(yamux::encode(*header), bytes.first<yamux::kHeaderSize>()));
    }
    return 0;
}
