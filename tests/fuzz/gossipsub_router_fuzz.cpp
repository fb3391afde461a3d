#include "core/base/check.h"
#include "core/protocols/gossipsub/gossipsub.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::gossipsub;

namespace {

codec::PeerId peerOf(Byte number) {
    return codec::PeerId::ofEncodedKey(Bytes{8, 1, 18, 1, number});
}

} // namespace

// The bytes are a row of steps: who speaks, how much of the input it says, and what time passes. Every
// signature holds if its first byte is even, so that the fuzzer gets past it; validators answer the same way.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    SeededRandom random(1);
    Instant now{std::chrono::hours(1)};
    Config config;
    config.bounds.waiting = 8;
    config.bounds.seen = 16;
    config.bounds.cached = 8;
    config.bounds.backoffs = 4;
    config.bounds.promises = 4;
    if (size > 0 && data[0] % 2 == 0) {
        config.verifyInline = [](const VerifyJob& job) {
            return !job.signature.empty() && job.signature[0] % 2 == 0;
        };
    }
    auto router = GossipSub::create(peerOf(255), config, random, now).value();
    VD_ASSERT(router.subscribe("t", {Validation::Ask, false}, now).ok());
    VD_ASSERT(router.subscribe("u", {}, now).ok());
    for (Byte i = 0; i < 4; ++i) {
        Link link;
        link.version = static_cast<Version>(i);
        link.outbound = i % 2 == 0;
        VD_ASSERT(router.peerJoined(peerOf(i), link, now).ok());
    }
    BytesView rest(data, size);
    while (rest.size() > 3) {
        const Byte who = rest[0] % 5; // the fifth is a stranger
        const std::size_t length = std::min<std::size_t>(rest[1], rest.size() - 3);
        now += std::chrono::milliseconds(10 * rest[2]);
        static_cast<void>(router.received(peerOf(who), rest.subspan(3, length), now).ok());
        rest = rest.subspan(3 + length);
        if (*router.deadline() <= now) router.wake(now);
        while (auto output = router.poll()) {
            if (const auto* job = std::get_if<Verify>(&*output)) {
                router.verified(job->id, !job->job.signature.empty() && job->job.signature[0] % 2 == 0, now);
            } else if (const auto* question = std::get_if<Validate>(&*output)) {
                const Byte first = question->data.empty() ? Byte{0} : question->data[0];
                router.validated(question->id, static_cast<Verdict>(first % 3), now);
            } else if (const auto* send = std::get_if<SendRpc>(&*output)) {
                VD_ASSERT(Rpc::decode(send->rpc).ok());
            }
        }
        if (who == 3 && length == 0) router.peerLeft(peerOf(3), now);
    }
    return 0;
}
