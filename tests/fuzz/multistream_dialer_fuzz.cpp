#include "core/base/check.h"
#include "core/transport/multistream/multistream.h"

using namespace vedette;
using multistream::Dialer;

namespace {

struct Outcome {
    std::size_t taken = 0;
    Bytes out;
    Dialer::State state = Dialer::State::Negotiating;
    std::error_code error;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

Outcome run(BytesView bytes, std::size_t piece) {
    Outcome outcome;
    Dialer dialer({"/noise", "/tls/1.0.0", "/yamux/1.0.0"}, outcome.out);
    while (!bytes.empty() && dialer.state() == Dialer::State::Negotiating) {
        const auto part = bytes.first(std::min(piece, bytes.size()));
        const auto taken = dialer.receive(part, outcome.out);
        if (!taken.ok()) {
            outcome.error = taken.error().code;
            outcome.taken = 0;
            return outcome;
        }
        // All of it, unless the negotiation ended within.
        VD_ASSERT(*taken == part.size() || dialer.state() != Dialer::State::Negotiating);
        outcome.taken += *taken;
        bytes = bytes.subspan(*taken);
    }
    outcome.state = dialer.state();
    return outcome;
}

} // namespace

/// Any split of the bytes leads to the same end.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView bytes(data, size);
    const auto whole = run(bytes, SIZE_MAX);
    VD_ASSERT(whole == run(bytes, 1));
    VD_ASSERT(whole == run(bytes, 7));
    return 0;
}
