#include "core/codec/cbor.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

namespace {

constexpr std::uint64_t kTags[] = {1, 42};

void copy(CborWriter& writer, const CborReader& value) {
    switch (value.type()) {
    case CborType::Integer:
        if (const auto n = value.uint())
            writer.uint(*n);
        else
            writer.integer(value.integer().value());
        break;
    case CborType::Bytes: writer.bytes(value.bytes().value()); break;
    case CborType::Text: writer.text(value.text().value()); break;
    case CborType::Boolean: writer.boolean(value.boolean().value()); break;
    case CborType::Null: writer.null(); break;
    case CborType::Tag:
        for (const std::uint64_t tag : kTags) {
            if (const auto inside = value.tagged(tag)) {
                writer.tag(tag);
                copy(writer, *inside);
            }
        }
        break;
    case CborType::Array:
    case CborType::Map: {
        const bool map = value.type() == CborType::Map;
        CborArray items = map ? value.map()->entries() : value.array().value();
        if (map)
            writer.beginMap();
        else
            writer.beginArray();
        while (!items.done()) copy(writer, items.next().value());
        writer.end();
    }
    }
}

} // namespace

// What is accepted is exactly what would have been written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto value = CborReader::open(input, kTags);
    if (!value) return 0;
    CborWriter writer;
    copy(writer, *value);
    VD_ASSERT(equal(std::move(writer).take(), input));
    return 0;
}
