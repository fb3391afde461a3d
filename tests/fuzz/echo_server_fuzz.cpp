#include "core/protocols/echo/echo.h"

#include "tests/fuzz/stream_machine.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vedette::echo::Server machine{vedette::Instant{}};
    vedette::fuzz::drive(machine, {data, size}, vedette::echo::kMaxHeld);
    return 0;
}
