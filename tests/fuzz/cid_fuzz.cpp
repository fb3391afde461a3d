#include "core/codec/cid.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto read = Cid::fromBytes(input)) {
        VD_ASSERT(equal(read->bytes(), input));
        VD_ASSERT(Cid::fromText(read->text(Multibase::Base64Url)).value() == *read);
    }
    if (const auto read = Cid::fromText(textOf(input))) {
        VD_ASSERT(Cid::fromBytes(read->bytes()).value() == *read);
    }
    return 0;
}
