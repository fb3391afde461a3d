#include "tests/fuzz/session_host.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

// In a private network. The first byte chooses the role and the security.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const auto role = data[0] % 2 == 0 ? transport::Role::Responder : transport::Role::Initiator;
    const auto security = data[0] % 4 < 2 ? session::Security::Noise : session::Security::Tls;
    fuzz::speakToSession(role, security, true, BytesView(data, size).subspan(1));
    return 0;
}
