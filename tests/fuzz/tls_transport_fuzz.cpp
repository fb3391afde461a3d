// Records after the handshake: whatever the sizes of the parts, the places of the flushes and the pieces on
// the wire, what went in comes out; one altered byte never does, nor do bytes that were slipped in.
//
// Input: a step for the wire (bit 7: the server speaks), a position to alter (0: none), how, then pairs of a
// size (times 97) and a flush bit.
#include "core/base/check.h"
#include "tests/fuzz/honest_peer.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;

namespace {

struct End {
    std::unique_ptr<transport::SecureChannel> channel;
    SendBuffer out;

    explicit End(transport::Role role, Byte identity) {
        auto made = tls::makeChannel(
            {role, fuzz::credentialsOf(identity)->tls, {}, {"/yamux/1.0.0"}, fuzz::timeline()});
        VD_ASSERT(made.ok());
        channel = *std::move(made);
        VD_ASSERT(channel->start(out, fuzz::kStart).ok());
    }

    bool receive(Bytes bytes, Bytes& plain) {
        std::vector<BytesView> views;
        const bool ok = channel->receive(bytes, out, views, fuzz::kStart).ok();
        for (const BytesView view : views) append(plain, view);
        return ok;
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 5) return 0;
    const std::size_t step = std::size_t{data[0] & 127U} * (data[0] & 127U) * 3 + 1;
    const std::size_t alter = std::size_t{data[1]} << 8 | data[2];
    End client(transport::Role::Initiator, 1);
    End server(transport::Role::Responder, 2);
    Bytes nothing;
    while (!client.out.empty() || !server.out.empty()) {
        VD_ASSERT(server.receive(fuzz::taken(client.out), nothing));
        VD_ASSERT(client.receive(fuzz::taken(server.out), nothing));
    }
    VD_ASSERT(client.channel->established() != nullptr && server.channel->established() != nullptr);

    End& speaker = (data[0] & 128) != 0 ? server : client;
    End& hearer = (data[0] & 128) != 0 ? client : server;
    Bytes sent;
    for (std::size_t i = 4; i < std::min(size, std::size_t{24}) && sent.size() < 40000; ++i) {
        const Bytes part((data[i] >> 1) * std::size_t{97}, data[i]);
        VD_ASSERT(speaker.channel->append(part, speaker.out).ok());
        append(sent, part);
        if ((data[i] & 1) != 0) VD_ASSERT(speaker.channel->flush(speaker.out).ok());
    }
    VD_ASSERT(speaker.channel->flush(speaker.out).ok());
    Bytes wire = fuzz::taken(speaker.out);
    const bool spoilt = alter != 0 && alter <= wire.size();
    if (spoilt && data[3] % 4 == 0) {
        // A record of the outside's own: alert, handshake, data or what no record is.
        Bytes record{static_cast<Byte>(20 + data[3] / 4 % 6), 3, 3, 0, static_cast<Byte>(size - 4)};
        append(record, BytesView(data, size).subspan(4));
        wire.insert(wire.begin() + static_cast<std::ptrdiff_t>(alter - 1), record.begin(), record.end());
    } else if (spoilt) {
        wire[alter - 1] = static_cast<Byte>(wire[alter - 1] ^ data[3]);
    }

    Bytes seen;
    bool failed = false;
    const std::size_t stride = std::max(step, wire.size() / 500);
    for (std::size_t at = 0; at < wire.size() && !failed; at += stride) {
        const auto piece = BytesView(wire).subspan(at, std::min(stride, wire.size() - at));
        failed = !hearer.receive(copyOf(piece), seen);
    }
    // Nothing but what was said, in order, and all of it unless the wire was spoilt.
    VD_ASSERT(seen.size() <= sent.size() && equal(seen, BytesView(sent).first(seen.size())));
    VD_ASSERT(spoilt || (!failed && seen.size() == sent.size()));
    VD_ASSERT(hearer.out.size() < 4096);
    return 0;
}
