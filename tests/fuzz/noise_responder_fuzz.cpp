// A responder with fixed randomness hears arbitrary bytes in arbitrary pieces. The corpus holds both messages
// of the initiator that goes with this seed, and what it says afterwards.
#include "core/base/check.h"

#include "tests/core/transport/noise/sides.h"

using namespace vedette;
using namespace vedette::noise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test::Pair fixed(1);
    if (size == 0) return 0;
    SeededRandom random(3);
    test::Side side(fixed.responderConfig, random);
    VD_ASSERT(side.start());
    VD_ASSERT(side.out.empty());
    side.receiveInSteps({data + 1, size - 1}, data[0] + std::size_t{1});
    if (const auto* established = side.channel->established()) {
        VD_ASSERT(established->remotePeer == fixed.initiatorIdentity.publicKey().peerId());
    } else {
        VD_ASSERT(side.plain.empty());
    }
    return 0;
}
