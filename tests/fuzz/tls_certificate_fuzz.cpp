#include "core/base/check.h"
#include "core/transport/tls/tls_channel.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

// A certificate of the peer: whatever it holds, a verdict; and the same one the second time.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView der(data, size);
    const WallTime at{1'800'000'000'000};
    const auto first = tls::verifyCertificate(der, at);
    const auto second = tls::verifyCertificate(der, at);
    VD_ASSERT(first.ok() == second.ok());
    if (first.ok()) {
        VD_ASSERT(first->peer == first->identity.peerId());
        VD_ASSERT(first->peer == second->peer);
    } else {
        VD_ASSERT(first.error() == second.error());
    }
    return 0;
}
