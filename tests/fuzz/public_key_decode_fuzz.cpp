#include "core/base/check.h"
#include "core/crypto/public_key.h"

#include <cstddef>
#include <cstdint>

// What decodes is its own encoding, and a key that was taken can be asked.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vedette;
    const BytesView bytes(data, size);
    const auto key = crypto::PublicKey::decode(bytes);
    if (!key) return 0;
    VD_ASSERT(equal(key->encoded(), bytes));
    const auto again = crypto::PublicKey::create(key->type(), key->data());
    VD_ASSERT(again.ok() && *again == *key);
    VD_ASSERT(!key->verify(viewOf("message"), bytes).ok());
    return 0;
}
