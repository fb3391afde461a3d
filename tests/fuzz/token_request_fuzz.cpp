#include "core/base/check.h"
#include "core/keys/token_message.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::keys;

// As the process of a module reads it: a head, a body, secrets. What was understood is understood again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (input.size() < kFrameHead) return 0;
    const auto head = readFrameHead(input.first(kFrameHead));
    if (!head || input.size() < kFrameHead + head->body + head->secrets) return 0;
    const BytesView body = input.subspan(kFrameHead, head->body);
    const auto request = decodeRequest(body, input.subspan(kFrameHead + head->body, head->secrets));
    if (!request) return 0;
    const Frame again = encodeRequest(request->id, request->request);
    const BytesView written(again.bytes);
    const auto twice = decodeRequest(written.subspan(kFrameHead), again.secrets.expose());
    VD_ASSERT(twice.ok() && twice->request.index() == request->request.index());
    VD_ASSERT(equal(written.subspan(kFrameHead), body)); // one request, one encoding
    if (const auto* sign = std::get_if<Sign>(&request->request))
        static_cast<void>(crypto::signingInput(sign->statement));
    return 0;
}
