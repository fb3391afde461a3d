#include "core/base/check.h"
#include "core/crypto/private_key.h"

#include <cstddef>
#include <cstdint>

// A private key that was taken signs what its public key verifies.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vedette;
    const auto key = crypto::PrivateKey::decode({data, size});
    if (!key) return 0;
    const Bytes signature = key->sign(viewOf("message"));
    VD_ASSERT(key->publicKey().verify(viewOf("message"), signature).ok());
    return 0;
}
