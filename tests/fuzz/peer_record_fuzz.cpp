#include "core/base/check.h"
#include "core/crypto/peer_record.h"

#include <cstddef>
#include <cstdint>

// What decodes keeps its value through our encoding.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vedette;
    const auto record = crypto::PeerRecord::decode({data, size});
    if (!record) return 0;
    VD_ASSERT(record->addresses.size() <= crypto::PeerRecord::kMaxAddresses);
    const auto again = crypto::PeerRecord::decode(record->encode());
    VD_ASSERT(again.ok() && *again == *record);
    return 0;
}
