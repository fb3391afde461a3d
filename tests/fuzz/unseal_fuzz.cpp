#include "core/base/check.h"
#include "core/crypto/private_key.h"

#include <cstddef>
#include <cstdint>

// Never trips, and what opens signs. The cost bound alone would let one input take seconds: memory is held
// to 2 MiB here unless it asks for more than the bound grants.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace vedette;
    Bytes file(data, data + size);
    if (file.size() > 12 && file[8] == 0 && file[9] < 4) {
        file[9] = 0;
        file[10] &= 0x07;
    }
    static const Secret passphrase(viewOf("passphrase"));
    const auto key = crypto::PrivateKey::unseal(file, passphrase);
    if (!key) return 0;
    VD_ASSERT(key->publicKey().verify(viewOf("message"), key->sign(viewOf("message"))).ok());
    return 0;
}
