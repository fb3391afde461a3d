#include "core/base/check.h"
#include "core/protocols/mdns/mdns.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace std::chrono_literals;

namespace {

std::size_t roomOf(const std::vector<mdns::Record>& records) {
    std::size_t room = 0;
    for (const auto& record : records) {
        room += 600;
        if (const auto* txt = std::get_if<mdns::Txt>(&record.data)) {
            for (const auto& text : txt->texts) room += text.size() + 1;
        }
    }
    return room;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto read = mdns::Message::decode(input)) {
        // Compression may have packed more than we would write again: only what surely fits is compared.
        if (256 * (read->questions.size() + 1) + roomOf(read->answers) + roomOf(read->additional)
            < mdns::kMaxMessage) {
            const Bytes again = read->encode();
            VD_ASSERT(mdns::Message::decode(again).value() == *read);
        }
    }
    SeededRandom random(1);
    mdns::Discovery discovery(codec::PeerId{}, mdns::serviceName(), random, Instant{});
    discovery.receive(input, Instant{} + 1s).ignore(); // a malformed packet is only counted
    while (discovery.poll()) {
    }
    discovery.wake(Instant{} + 10s);
    return 0;
}
