#include "tests/fuzz/session_host.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

// The first byte chooses the role.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto role = data[0] % 2 == 0 ? transport::Role::Responder : transport::Role::Initiator;
    fuzz::speakToSession(role, session::Security::Tls, false, BytesView(data, size).subspan(1));
    return 0;
}
