#include "core/base/check.h"
#include "core/protocols/identify/identify.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::identify;

// The bytes are once a message, which must survive its own encoding, and once a whole stream in two pieces.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto message = Message::decode(input); message.ok()) {
        const auto again = Message::decode(message->encode());
        VD_ASSERT(again.ok());
        Message expected = *message;
        expected.skippedAddresses = 0; // what was skipped is not sent on
        VD_ASSERT(*again == expected);
        Receiver receiver(codec::PeerId{}, Instant{});
        static_cast<void>(receiver.receive(message->encodeStream(), Instant{}).ok());
    }
    Receiver receiver(codec::PeerId{}, Instant{});
    const std::size_t half = size == 0 ? 0 : data[0] % size;
    const Bytes first = copyOf(input.first(half));
    const Bytes second = copyOf(input.subspan(half));
    if (!receiver.receive(first, Instant{}).ok() || !receiver.receive(second, Instant{}).ok()) return 0;
    if (!receiver.remoteClosed(Instant{}).ok()) return 0;
    VD_ASSERT(receiver.poll(0).has_value());
    return 0;
}
