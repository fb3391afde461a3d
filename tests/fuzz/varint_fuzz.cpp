#include "core/codec/varint.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto read = readVarint(input);
    if (!read) return 0;
    Bytes again;
    appendVarint(again, read->value);
    VD_ASSERT(again.size() == read->size && equal(again, input.first(read->size)));
    return 0;
}
