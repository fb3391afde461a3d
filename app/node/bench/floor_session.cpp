#include "app/node/bench/child.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/floors.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"
#include "core/transport/session/session.h"

#include <array>

namespace vedette::app {

namespace {

/// No stream is ever opened here.
class NoProtocols final : public session::ProtocolTable {
public:
    [[nodiscard]] bool supports(std::string_view) const override { return false; }

    [[nodiscard]] std::vector<std::string> list() const override { return {}; }
};

Result<session::Config> configOf(Random& random) {
    const auto identity = VD_TRY(crypto::PrivateKey::generate(crypto::KeyType::Ed25519, random));
    auto key = noise::StaticKey::generate(random, identity.publicKey().encoded(), Instant::max());
    key.signature = identity.sign(crypto::signingInput(crypto::SignNoiseKey{key.publicKey}));
    session::Config config;
    config.offered = {session::Security::Noise};
    config.credentials = std::make_shared<session::Credentials>(
        session::Credentials{std::make_shared<noise::StaticKey>(std::move(key)), nullptr});
    return config;
}

/// All that one wants to say, into the other. Whether anything was.
Result<bool> passOn(session::Session& from, session::Session& to) {
    SendBuffer& out = from.outgoing();
    if (out.empty()) return false;
    std::array<BytesView, 16> pieces;
    Bytes bytes;
    for (std::size_t i = 0, count = out.gather(pieces); i < count; ++i) append(bytes, pieces[i]);
    out.sent(bytes.size());
    from.wireDrained();
    VD_TRY(to.receive(bytes, Instant{}));
    return true;
}

void drain(session::Session& session) {
    while (session.poll()) {
    }
}

} // namespace

Result<double> noiseSessionBytes(int count) {
    SystemRandom random;
    const NoProtocols protocols;
    const session::Config ours = VD_TRY(configOf(random));
    const session::Config theirs = VD_TRY(configOf(random));
    std::vector<session::Session> held;
    held.reserve(static_cast<std::size_t>(count) + 1);
    double before = 0;
    for (int i = 0; i <= count; ++i) {
        if (i == 1) before = residentBytes(); // the first one fills the allocator's and the libraries' caches
        session::Session dialler(transport::Role::Initiator, theirs, protocols, random, Instant{});
        held.emplace_back(transport::Role::Responder, ours, protocols, random, Instant{});
        for (bool more = true; more;) {
            const bool there = VD_TRY(passOn(dialler, held.back()));
            const bool back = VD_TRY(passOn(held.back(), dialler));
            drain(dialler);
            drain(held.back());
            more = there || back;
        }
        if (held.back().phase() != session::Phase::Ready)
            return Fail{BenchError::Failed, "a session in memory"};
    }
    return (residentBytes() - before) / count;
}

} // namespace vedette::app
