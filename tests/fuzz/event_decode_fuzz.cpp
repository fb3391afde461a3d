#include "core/base/check.h"
#include "core/event/encoding.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::event;

// What is read is written again byte for byte, unless a later version said more than we know.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    const auto envelope = decodeEnvelope(input);
    const auto decoded = decode(input);
    if (!decoded) return 0;
    VD_ASSERT(envelope.ok());
    if (const auto* unknown = std::get_if<Envelope>(&*decoded)) {
        VD_ASSERT(*unknown == *envelope && !known(unknown->kind));
        return 0;
    }
    const Event& event = std::get<Event>(*decoded);
    VD_ASSERT(static_cast<std::uint16_t>(event.kind()) == envelope->kind);
    if (envelope->version == versionOf(event.kind())) VD_ASSERT(equal(encode(event), input));
    return 0;
}
