#include "core/base/check.h"
#include "core/keys/token_client.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::keys;

// A process that was taken over by its module may say anything, cut anywhere: every request is answered once,
// and after the end nothing is sent any more.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 1) return 0;
    const std::size_t cut = data[0];
    const BytesView input(data + 1, size - 1);
    TokenClient client(Instant{});
    std::size_t asked = 0;
    std::size_t answered = 0;
    const auto take = [&] {
        while (const auto output = client.poll()) {
            if (std::holds_alternative<TokenClient::Answer>(*output)) ++answered;
            VD_ASSERT(!std::holds_alternative<Frame>(*output) || !client.ended());
        }
    };
    const auto ask = [&](TokenRequest request) {
        if (client.submit(std::move(request), Instant{})) ++asked;
    };
    ask(AskInventory{});
    ask(AskKeys{});
    ask(Sign{});
    take();
    client.receive(input.first(std::min(cut, input.size())), Instant{});
    take();
    ask(AskPresence{});
    take();
    client.receive(input.subspan(std::min(cut, input.size())), Instant{});
    take();
    VD_ASSERT(answered <= asked);
    client.closed("");
    take();
    VD_ASSERT(answered == asked && !client.deadline());
    return 0;
}
