#include "core/protocols/identify/identify.h"

#include "core/crypto/private_key.h"
#include "tests/fuzz/stream_machine.h"

#include <array>
#include <cstddef>
#include <cstdint>

using namespace vedette;

// Whoever asked, and whoever is pushed to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto peer =
        crypto::PrivateKey::fromEd25519Seed(std::array<Byte, 32>{1}).publicKey().peerId();
    identify::PushReceiver machine(peer, Instant{});
    fuzz::drive(machine, {data, size}, 0);
    return 0;
}
