#include "core/base/check.h"
#include "core/protocols/task/request.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::task;

// What is read once reads the same when it is written again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto request = Request::decode(input); request.ok()) {
        const auto again = Request::decode(request->encode());
        VD_ASSERT(again.ok() && *again == *request);
        VD_ASSERT(request->id != 0 && isKind(request->kind) && request->deadline.count() > 0);
    }
    if (const auto reply = Reply::decode(input); reply.ok()) {
        const auto again = Reply::decode(reply->encode());
        VD_ASSERT(again.ok() && *again == *reply);
    }
    return 0;
}
