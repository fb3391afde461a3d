#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"
#include "core/transport/multistream/multistream.h"
#include "core/transport/session/session.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

using namespace vedette;
using namespace vedette::session;

namespace {

constexpr Instant kStart{std::chrono::seconds(100)};

class Table final : public ProtocolTable {
public:
    [[nodiscard]] bool supports(std::string_view protocol) const override {
        return protocol == "/echo/1.0.0";
    }

    [[nodiscard]] std::vector<std::string> list() const override { return {"/echo/1.0.0"}; }
};

std::shared_ptr<const noise::StaticKey> staticKey(Byte seed) {
    SeededRandom random(seed);
    const auto identity = crypto::PrivateKey::fromEd25519Seed(Bytes(32, seed));
    auto key = noise::StaticKey::generate(random, identity.publicKey().encoded(), Instant::max());
    key.signature = identity.sign(crypto::signingInput(crypto::SignNoiseKey{key.publicKey}));
    return std::make_shared<noise::StaticKey>(std::move(key));
}

Bytes taken(SendBuffer& out) {
    Bytes bytes;
    std::array<BytesView, 16> pieces;
    while (!out.empty()) {
        const std::size_t before = bytes.size();
        const std::size_t n = out.gather(pieces);
        for (std::size_t i = 0; i < n; ++i) append(bytes, pieces[i]);
        out.sent(bytes.size() - before);
    }
    return bytes;
}

/// A host that does with every output what the first byte of the input decides.
void serve(Session& session, Byte manner, Instant now) {
    while (auto output = session.poll()) {
        if (const auto* proposed = std::get_if<Proposed>(&*output)) {
            if ((manner & 1) == 0) session.accept(proposed->stream, now);
            if ((manner & 2) != 0) session.reset(proposed->stream);
        } else if (const auto* data = std::get_if<Data>(&*output)) {
            if ((manner & 4) == 0) session.consume(data->stream, data->bytes.size(), now);
            if ((manner & 8) == 0) static_cast<void>(session.write(data->stream, data->bytes));
        } else if (const auto* closed = std::get_if<RemoteClosed>(&*output)) {
            session.closeWrite(closed->stream);
        }
    }
    session.flush();
    VD_ASSERT(session.outgoing().size() <= 4 * 1024 * 1024);
}

/// Feeds the rest of the input in pieces of the size that its bytes say.
template <class Feed>
void inPieces(BytesView input, Feed&& feed) {
    while (!input.empty()) {
        const std::size_t n = std::min<std::size_t>(std::size_t{input[0]} * 4 + 1, input.size() - 1);
        const Bytes piece = copyOf(input.subspan(1, n));
        input = input.subspan(1 + n);
        if (!feed(piece)) return;
    }
}

} // namespace

// The first byte chooses how the host behaves and whether the bytes are the wire itself (bit 7) or what a
// peer says inside an honest Noise channel, where a fuzzer alone would never come.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto ours = staticKey(1);
    static const auto theirs = staticKey(2);
    static const Table table;
    if (size < 2) return 0;
    const Byte manner = data[0];
    const BytesView input = BytesView(data, size).subspan(1);
    Instant now = kStart;

    SeededRandom random(3);
    Config config;
    config.offered = {Security::Noise};
    auto credentials = std::make_shared<Credentials>();
    credentials->noise = ours;
    config.credentials = credentials;
    config.maxUnsent = 64 * 1024;
    Session session(transport::Role::Responder, config, table, random, kStart);
    const auto receive = [&](Bytes bytes) {
        now += std::chrono::milliseconds(manner);
        const bool alive = session.receive(bytes, now).ok() && session.wake(now).ok();
        serve(session, manner, now);
        if ((manner & 16) == 0) {
            session.outgoing().sent(session.outgoing().size());
            session.wireDrained();
        }
        return alive && session.phase() != Phase::Closed;
    };
    if ((manner & 128) != 0) {
        inPieces(input, receive);
        static_cast<void>(session.remoteEnded(now).ok());
        return 0;
    }

    noise::Config noise;
    noise.role = transport::Role::Initiator;
    noise.staticKey = theirs;
    if ((manner & 64) != 0) noise.muxers = {};
    const auto peer = noise::makeChannel(std::move(noise), random);
    SendBuffer out;
    std::vector<BytesView> plain;
    Bytes hello;
    multistream::appendToken(hello, multistream::kHeader);
    multistream::appendToken(hello, "/noise");
    const std::size_t prefix = hello.size();
    VD_ASSERT(peer->start(out, now).ok());
    append(hello, taken(out));
    VD_ASSERT(session.receive(hello, now).ok());
    Bytes answer = taken(session.outgoing());
    VD_ASSERT(peer->receive(MutableBytes(answer).subspan(prefix), out, plain, now).ok());
    VD_ASSERT(session.receive(hello = taken(out), now).ok());
    VD_ASSERT(session.phase() == Phase::Ready || session.phase() == Phase::MuxerNegotiation);
    serve(session, manner, now);
    inPieces(input, [&](const Bytes& piece) {
        VD_ASSERT(peer->append(piece, out).ok() && peer->flush(out).ok());
        return receive(taken(out));
    });
    return 0;
}
