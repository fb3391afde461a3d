#include "core/base/check.h"
#include "core/base/random.h"
#include "core/protocols/kad/kad.h"

#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::kad;

// The bytes are once a request to a server and once the answer to every question of a lookup.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const BytesView input(data, size);
    if (const auto message = Message::decode(input); message.ok()) {
        const auto again = Message::decode(message->encode());
        VD_ASSERT(again.ok());
        Message expected = *message;
        expected.skipped = 0; // what was skipped is not sent on
        for (auto* peers : {&expected.closer, &expected.providers}) {
            for (Peer& peer : *peers) {
                // Taking the own id off an address may bare another one under it.
                for (auto& address : peer.addresses) {
                    if (address.peer() == peer.id) address = address.withoutPeer();
                }
            }
        }
        VD_ASSERT(again->closer.size() == expected.closer.size() && again->key == expected.key);
    }
    Bytes id{0x12, 0x20};
    id.resize(34, 1);
    const auto self = codec::PeerId::fromBytes(id).value();
    id[2] = 2;
    const auto other = codec::PeerId::fromBytes(id).value();
    SeededRandom random(1);
    Kad machine(self, Config{}, random, Instant{});
    if (const auto answer = machine.respond(other, input, Instant{}); answer.ok() && !answer->empty()) {
        VD_ASSERT(Message::decode(*answer).ok());
    }
    machine.peerSeen({other, {}, true, {}}, Instant{});
    Bytes name = copyOf(viewOf("/pk/"));
    append(name, other.bytes());
    static_cast<void>(machine.get(name, Instant{}).ok());
    static_cast<void>(machine.findProviders(other.bytes(), 1, Instant{}).ok());
    static_cast<void>(machine.findPeer(other, Instant{}).ok());
    machine.bootstrap({{other, {}, Connectedness::NotConnected}}, Instant{});
    int asked = 0;
    while (const auto output = machine.poll()) {
        const auto* ask = std::get_if<Ask>(&*output);
        if (ask == nullptr || ++asked > 20) continue;
        machine.answered(ask->id, copyOf(input), Instant{});
    }
    return 0;
}
