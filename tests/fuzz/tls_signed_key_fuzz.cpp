#include "core/base/check.h"
#include "core/transport/tls/signed_key.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

// DER knows one encoding: what decodes is what encoding its parts gives.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView der(data, size);
    const auto key = tls::decodeSignedKey(der);
    if (key.ok()) VD_ASSERT(equal(tls::encodeSignedKey(*key), der));
    return 0;
}
