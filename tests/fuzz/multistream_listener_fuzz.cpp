#include "core/base/check.h"
#include "core/transport/multistream/multistream.h"

using namespace vedette;
using multistream::Listener;

namespace {

struct Outcome {
    std::size_t taken = 0;
    Bytes out;
    std::optional<std::string> agreed;
    std::error_code error;

    friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// A gate refuses every first proposal of "/b".
Outcome run(BytesView bytes, std::size_t piece) {
    Outcome outcome;
    Listener listener;
    bool refused = false;
    while (!bytes.empty() && !listener.agreed()) {
        const auto part = bytes.first(std::min(piece, bytes.size()));
        const auto taken = listener.receive(
            part, outcome.out, [](std::string_view name) { return name == "/a" || name == "/b"; },
            [] {
                return std::vector<std::string>{"/a", "/b"};
            });
        if (!taken.ok()) {
            outcome.error = taken.error().code;
            outcome.taken = 0;
            return outcome;
        }
        VD_ASSERT(*taken == part.size() || listener.proposed());
        outcome.taken += *taken;
        bytes = bytes.subspan(*taken);
        if (!listener.proposed()) continue;
        if (listener.proposed() == "/b" && !refused) {
            refused = true;
            listener.refuse(outcome.out);
        } else {
            listener.confirm(outcome.out);
            outcome.agreed = listener.proposed();
        }
    }
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
