#include "core/protocols/ping/ping.h"

#include "tests/fuzz/stream_machine.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vedette::SeededRandom random(1);
    vedette::ping::Initiator machine(3, random, vedette::Instant{});
    vedette::fuzz::drive(machine, {data, size}, 0);
    return 0;
}
