/// Two channels on a link made of memory, and a peer that does the cryptography right and lies in it.
#pragma once

#include "core/crypto/private_key.h"
#include "core/transport/noise/handshake_state.h"
#include "core/transport/noise/noise_channel.h"
#include "core/transport/noise/payload.h"

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

namespace vedette::noise::test {

using transport::Role;

inline Bytes signedBytes(BytesView staticKey) {
    Bytes bytes = copyOf(viewOf("noise-libp2p-static-key:"));
    append(bytes, staticKey);
    return bytes;
}

inline crypto::PrivateKey identityOf(Byte seed) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, seed));
}

inline std::shared_ptr<const StaticKey> staticKeyOf(const crypto::PrivateKey& identity, Random& random) {
    StaticKey key = StaticKey::generate(random, identity.publicKey().encoded(), Instant{});
    key.signature = identity.sign(signedBytes(key.publicKey));
    return std::make_shared<const StaticKey>(std::move(key));
}

inline Bytes takeAll(SendBuffer& buffer) {
    std::vector<BytesView> pieces(1000);
    const std::size_t n = buffer.gather(pieces);
    Bytes all;
    for (std::size_t i = 0; i < n; ++i) append(all, pieces[i]);
    buffer.sent(all.size());
    return all;
}

struct Side {
    std::unique_ptr<transport::SecureChannel> channel;
    SendBuffer out;
    Bytes plain; ///< all that came
    std::error_code error;

    Side(Config config, Random& random) : channel(makeChannel(std::move(config), random)) {}

    [[nodiscard]] bool start() { return channel->start(out, Instant{}).ok(); }

    /// False once an error ended the channel.
    bool receive(BytesView bytes) {
        if (error) return false;
        Bytes copy = copyOf(bytes);
        std::vector<BytesView> views;
        const auto received = channel->receive(copy, out, views, Instant{});
        for (const BytesView view : views) append(plain, view);
        if (!received.ok()) error = received.error().code;
        return received.ok();
    }

    void receiveInSteps(BytesView bytes, std::size_t step) {
        while (!bytes.empty() && !error) {
            const std::size_t n = std::min(step, bytes.size());
            receive(bytes.first(n));
            bytes = bytes.subspan(n);
        }
    }

    [[nodiscard]] bool send(BytesView bytes) {
        return channel->append(bytes, out).ok() && channel->flush(out).ok();
    }

    [[nodiscard]] bool up() const { return !error && channel->established() != nullptr; }
};

struct Pair {
    SeededRandom random;
    crypto::PrivateKey initiatorIdentity = identityOf(1);
    crypto::PrivateKey responderIdentity = identityOf(2);
    Config initiatorConfig;
    Config responderConfig;
    std::unique_ptr<Side> initiator;
    std::unique_ptr<Side> responder;

    explicit Pair(std::uint64_t seed = 1) : random(seed) {
        initiatorConfig.role = Role::Initiator;
        initiatorConfig.staticKey = staticKeyOf(initiatorIdentity, random);
        responderConfig.role = Role::Responder;
        responderConfig.staticKey = staticKeyOf(responderIdentity, random);
    }

    /// Makes both sides of the configurations as they now are.
    [[nodiscard]] bool start() {
        initiator = std::make_unique<Side>(initiatorConfig, random);
        responder = std::make_unique<Side>(responderConfig, random);
        return initiator->start() && responder->start();
    }

    /// Carries bytes both ways until none is left.
    void run(std::size_t step = 65536) {
        while (!initiator->out.empty() || !responder->out.empty()) {
            responder->receiveInSteps(takeAll(initiator->out), step);
            initiator->receiveInSteps(takeAll(responder->out), step);
        }
    }

    [[nodiscard]] bool up() const { return initiator->up() && responder->up(); }
};

inline Bytes frameOf(BytesView content) {
    Bytes frame{static_cast<Byte>(content.size() >> 8), static_cast<Byte>(content.size())};
    append(frame, content);
    return frame;
}

/// A peer with valid Noise and any payload.
class Forger {
public:
    Forger(Role role, Random& random)
        : pair(crypto::X25519KeyPair::generate(random)), m_role(role), m_random(random) {}

    /// Before the first message: claim another static key than the one we hold the secret of.
    crypto::X25519KeyPair pair;

    Bytes write(BytesView payload) {
        HandshakeState& handshake = state();
        Bytes message(handshake.messageSize(payload.size()));
        const auto size = handshake.write(payload, message);
        VD_ASSERT(size.ok());
        message.resize(*size);
        return frameOf(message);
    }

    void read(Bytes frame) { VD_ASSERT(state().read(MutableBytes(frame).subspan(2)).ok()); }

    [[nodiscard]] CipherPair split() { return state().split(); }

    [[nodiscard]] Bytes honestPayload(const crypto::PrivateKey& identity,
                                      const std::vector<std::string>& muxers = {"/yamux/1.0.0"}) const {
        return encodePayload(identity.publicKey().encoded(), identity.sign(signedBytes(pair.publicKey)),
                             muxers);
    }

private:
    HandshakeState& state() {
        if (!m_state) {
            m_state.emplace(Protocol::libp2p(), m_role, BytesView(),
                            HandshakeKeys{&pair.secret, &pair.publicKey, {}, {}}, m_random);
        }
        return *m_state;
    }

    Role m_role;
    Random& m_random;
    std::optional<HandshakeState> m_state;
};

} // namespace vedette::noise::test
