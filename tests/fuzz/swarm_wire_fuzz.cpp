#include "tests/fuzz/swarm_host.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;

// Strangers at the door of a swarm: what arrives on four wires at once, in pieces, with time between them.
//
// Input: how the host behaves (bit 0: nothing that it says is taken), then steps: a wire (two bits; bit 6: it
// ends, bit 7: it breaks), how many bytes of the input it says, and the time after it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    fuzz::SwarmHost host(data[0]);
    if ((data[0] & 1) != 0) host.stall();
    std::array<std::optional<ConnId>, 4> wires;
    BytesView rest = BytesView(data, size).subspan(1);
    while (rest.size() >= 3) {
        const Byte who = rest[0];
        const std::size_t n = std::min<std::size_t>(rest[1], rest.size() - 3);
        const Duration span = std::chrono::milliseconds(std::int64_t{rest[2]} * rest[2]);
        auto& wire = wires[who % wires.size()];
        if (!wire) wire = host.accept(who % 4);
        if (wire && n > 0) host.receive(*wire, copyOf(rest.subspan(3, n)));
        if (wire && (who & 64) != 0) host.ended(*wire);
        if (wire && (who & 128) != 0) host.broken(*wire);
        if (wire && (who & 192) != 0) wire.reset();
        host.pass(span);
        rest = rest.subspan(3 + n);
    }
    host.finish();
    return 0;
}
