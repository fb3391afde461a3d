// Snapshots and queries: the first byte says which; what is accepted must mean the same when it is written
// again.
#include "core/history/query.h"
#include "core/history/state.h"

#include <cstdlib>

using namespace vedette;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const BytesView rest(data + 1, size - 1);
    if (data[0] == 'q') {
        const auto query = history::Query::parse(textOf(rest));
        if (query && query->phrases.size() + query->peers.size() > rest.size()) std::abort();
        return 0;
    }
    const auto state = history::State::decode(rest);
    if (!state) return 0;
    const Bytes again = state->encode();
    const auto back = history::State::decode(again);
    if (!back || !(*back == *state) || back->encode() != again) std::abort();
    return 0;
}
