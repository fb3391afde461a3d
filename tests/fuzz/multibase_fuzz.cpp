#include "core/codec/multibase.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto read = fromMultibase(textOf({data, size}));
    if (!read) return 0;
    const auto again = fromMultibase(toMultibase(read->base, read->bytes));
    VD_ASSERT(again.ok() && again->bytes == read->bytes);
    return 0;
}
