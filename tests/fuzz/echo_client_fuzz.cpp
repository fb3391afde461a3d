#include "core/protocols/echo/echo.h"

#include "tests/fuzz/stream_machine.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    vedette::echo::Client machine(400, vedette::Instant{});
    vedette::fuzz::drive(machine, {data, size}, 0);
    return 0;
}
