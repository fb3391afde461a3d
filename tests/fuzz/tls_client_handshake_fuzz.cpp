#include "core/base/check.h"
#include "tests/fuzz/honest_peer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;

// What a server that proves nothing can make of a client: an error or silence. The first byte chooses how the
// rest is split. The corpus holds flights of servers as they were recorded.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::size_t step = data[0] == 0 ? size : data[0];
    auto client = tls::makeChannel(
        {transport::Role::Initiator, fuzz::credentialsOf(1)->tls, {}, {"/yamux/1.0.0"}, fuzz::timeline()});
    VD_ASSERT(client.ok());
    SendBuffer out;
    std::vector<BytesView> plain;
    VD_ASSERT((*client)->start(out, fuzz::kStart).ok());
    const std::size_t hello = out.size();
    for (BytesView rest = BytesView(data, size).subspan(1); !rest.empty();) {
        Bytes piece = copyOf(rest.first(std::min(step, rest.size())));
        rest = rest.subspan(piece.size());
        if (!(*client)->receive(piece, out, plain, fuzz::kStart).ok()) break;
        VD_ASSERT((*client)->established() == nullptr);
        VD_ASSERT(plain.empty());
    }
    // Another hello at most, when the server asked for one, and an alert.
    VD_ASSERT(out.size() <= 2 * hello + 1024);
    return 0;
}
