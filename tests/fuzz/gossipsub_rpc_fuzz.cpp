#include "core/base/check.h"
#include "core/protocols/gossipsub/author.h"
#include "core/protocols/gossipsub/message_id.h"
#include "core/protocols/gossipsub/rpc.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::gossipsub;

// What is read must survive being written, and what is written in one way only.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto rpc = Rpc::decode(BytesView(data, size));
    if (!rpc.ok()) return 0;
    const Bytes encoded = rpc->encode();
    if (encoded.size() <= kMaxRpc) {
        const auto again = Rpc::decode(encoded);
        VD_ASSERT(again.ok() && *again == *rpc);
        VD_ASSERT(again->encode() == encoded);
    }
    for (const Message& message : rpc->messages) {
        const auto author = strictAuthor(message);
        if (author.ok()) VD_ASSERT(verifyJob(message, *author).signature == *message.signature);
        VD_ASSERT(Message::decode(message.encode()).value() == message);
    }
    for (const MessageId& id : rpc->iwant) {
        const MessageId canonical = canonicalId(id);
        VD_ASSERT(canonicalId(canonical) == canonical);
    }
    return 0;
}
