#include "core/protocols/identify/identify.h"

#include "tests/fuzz/stream_machine.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

// Whoever answers, and whoever pushes. The first byte says how much it has to say: nothing, or several
// messages.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    identify::Message message;
    message.protocols.assign(data[0] * std::size_t{2}, "/some/protocol/of/some/length/1.0.0");
    identify::Responder machine(message, Instant{});
    fuzz::drive(machine, BytesView(data, size).subspan(1), 0);
    return 0;
}
