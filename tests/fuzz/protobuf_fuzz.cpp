#include "core/codec/protobuf.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::codec;

namespace {

void write(Bytes& out, const ProtoField& field) {
    ProtoWriter writer(out);
    switch (field.type) {
    case WireType::Varint: return writer.varint(field.number, field.varint().value());
    case WireType::Fixed64: return writer.fixed64(field.number, field.fixed64().value());
    case WireType::Bytes: return writer.bytes(field.number, field.bytes().value());
    case WireType::Fixed32: return writer.fixed32(field.number, field.fixed32().value());
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    ProtoReader lenient(input);
    for (;;) {
        const auto field = lenient.next();
        if (!field || !*field) break;
    }
    // A canonical message is the one that we would have written.
    ProtoReader canonical(input, ProtoRules::Canonical);
    Bytes again;
    for (;;) {
        const auto field = canonical.next();
        if (!field) break;
        if (!*field) {
            VD_ASSERT(equal(again, input));
            break;
        }
        write(again, **field);
    }
    BytesView stream = input;
    FrameReader frames(64);
    for (;;) {
        const auto message = frames.take(stream);
        if (!message || !*message) break;
        VD_ASSERT((*message)->size() <= 64);
    }
    return 0;
}
