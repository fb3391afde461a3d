#include "tests/fuzz/session_host.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::speakToSession(transport::Role::Responder, session::Security::Noise, false, {data, size});
    return 0;
}
