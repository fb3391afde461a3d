#include "core/base/check.h"
#include "core/protocols/bundle/bundle.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::bundle;

// One message, one encoding, and a line takes one question.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto request = Request::decode(input); request.ok()) {
        VD_ASSERT(equal(request->encode(), input));
        Line line;
        VD_ASSERT(line.received(input).ok() && line.finished().ok() && !line.received(input).ok());
    }
    if (const auto reply = Reply::decode(input); reply.ok()) VD_ASSERT(equal(reply->encode(), input));
    return 0;
}
