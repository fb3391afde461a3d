#include "core/base/check.h"
#include "core/crypto/peer_record.h"

#include <cstddef>
#include <cstdint>

// What opens can be written and opened again, with the same content.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vedette;
    const BytesView bytes(data, size);
    if (const auto record = crypto::openPeerRecord(bytes)) VD_ASSERT(!record->peer.empty());
    const auto opened = crypto::SignedEnvelope::open(bytes, "libp2p-testing");
    if (!opened) return 0;
    const auto again = crypto::SignedEnvelope::open(opened->encode(), "libp2p-testing");
    VD_ASSERT(again.ok() && again->payload == opened->payload && again->key == opened->key);
    return 0;
}
