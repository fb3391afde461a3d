#include "core/protocols/framed/framed.h"

#include "tests/fuzz/stream_machine.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vedette;
    if (size == 0) return 0;
    framed::Bounds bounds;
    bounds.maxFrame = 1 + std::size_t{data[0]} * 4;
    bounds.maxQueued = bounds.maxFrame + 9;
    if (data[0] % 2 == 0) bounds.idle = std::chrono::seconds(3);
    framed::Channel machine(bounds, Instant{});
    VD_ASSERT(machine.send(Bytes(bounds.maxFrame, 7), Instant{}).ok());
    if (data[0] % 3 == 0) machine.closeWrite();
    if (data[0] % 5 == 0) machine.finish();
    fuzz::drive(machine, BytesView(data, size).subspan(1), 0);
    VD_ASSERT(machine.stored() <= bounds.maxFrame + bounds.maxQueued);
    return 0;
}
