// Whatever decodes, encodes again to something that decodes to the same.
#include "core/base/check.h"
#include "core/transport/noise/payload.h"

#include <algorithm>

using namespace vedette;
using namespace vedette::noise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto payload = HandshakePayload::decode({data, size});
    if (!payload.ok()) {
        VD_ASSERT(payload.error().code == Violation::BadPayload);
        return 0;
    }
    const std::vector<std::string> muxers(payload->muxerList().begin(), payload->muxerList().end());
    const Bytes bytes = encodePayload(payload->identityKey, payload->signature, muxers);
    const auto again = HandshakePayload::decode(bytes);
    VD_ASSERT(again.ok());
    VD_ASSERT(equal(again->identityKey, payload->identityKey) && equal(again->signature, payload->signature));
    VD_ASSERT(std::ranges::equal(again->muxerList(), payload->muxerList()));
    for (const auto role : {transport::Role::Initiator, transport::Role::Responder}) {
        const auto muxer = chooseMuxer(role, muxers, payload->muxerList());
        VD_ASSERT(!muxer.ok() || *muxer == (muxers.empty() ? std::string() : muxers.front()));
    }
    return 0;
}
