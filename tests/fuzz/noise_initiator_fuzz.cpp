// An initiator with fixed randomness hears arbitrary bytes in arbitrary pieces. The corpus holds the true
// answer of the responder that goes with this seed, so that mutations start behind the first tag.
#include "core/base/check.h"

#include "tests/core/transport/noise/sides.h"

using namespace vedette;
using namespace vedette::noise;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test::Pair fixed(1);
    if (size == 0) return 0;
    SeededRandom random(2);
    test::Side side(fixed.initiatorConfig, random);
    VD_ASSERT(side.start());
    test::takeAll(side.out);
    side.receiveInSteps({data + 1, size - 1}, data[0] + std::size_t{1});
    if (const auto* established = side.channel->established()) {
        // Nobody but the holder of this identity ever signed a static key of the corpus.
        VD_ASSERT(established->remotePeer == fixed.responderIdentity.publicKey().peerId());
    } else {
        VD_ASSERT(side.plain.empty() && side.out.empty());
    }
    return 0;
}
