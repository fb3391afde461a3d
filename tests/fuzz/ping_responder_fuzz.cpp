#include "core/protocols/ping/ping.h"

#include "tests/fuzz/stream_machine.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vedette::ping::Responder machine{vedette::Instant{}};
    vedette::fuzz::drive(machine, {data, size}, vedette::ping::kMaxHeld);
    return 0;
}
