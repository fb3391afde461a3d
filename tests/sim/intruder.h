/// A peer that does everything right as far as it is told to and then says whatever bytes it likes: without a
/// socket or a network, so that it works on virtual wires and on real ones.
#pragma once

#include "core/base/check.h"
#include "core/base/random.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"
#include "core/transport/multistream/multistream.h"
#include "core/transport/noise/noise_channel.h"
#include "core/transport/pnet/pnet.h"
#include "core/transport/session/session.h"
#include "core/transport/tls/tls_channel.h"
#include "core/transport/yamux/header.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace vedette::test {

/// Where an intruder falls silent.
enum class Stage {
    Wire,     ///< says nothing at all
    Security, ///< agreed on a channel, did not begin it
    Channel,  ///< said its first handshake message, not its last
    Muxer,    ///< authenticated, did not agree on a muxer
    Ready,
};

struct IntruderConfig {
    std::uint64_t seed = 666;
    session::Security security = session::Security::Noise;
    bool earlyMuxer = true; ///< agreed within the handshake, else by multistream-select
    Stage until = Stage::Ready;
    std::shared_ptr<const pnet::Key> privateNetwork = {};
    Timeline timeline = {};
};

class Intruder {
public:
    explicit Intruder(IntruderConfig config)
        : m_config(std::move(config)),
          m_random(m_config.seed),
          m_key(crypto::PrivateKey::fromEd25519Seed(copyOf(m_random.bytes<32>()))) {
        if (m_config.privateNetwork) m_cipher.emplace(m_config.privateNetwork, m_random);
    }

    [[nodiscard]] const crypto::PrivateKey& key() const { return m_key; }

    [[nodiscard]] codec::PeerId id() const { return m_key.publicKey().peerId(); }

    [[nodiscard]] bool ready() const { return m_ready; }

    /// As far as it was told to go.
    [[nodiscard]] bool arrived() const {
        switch (m_config.until) {
        case Stage::Wire: return true;
        case Stage::Security: return m_dialer && m_dialer->state() == multistream::Dialer::State::Agreed;
        case Stage::Channel:
        case Stage::Muxer: return m_channel && m_channel->established() != nullptr;
        case Stage::Ready: return m_ready;
        }
        return false;
    }

    /// What it says first.
    [[nodiscard]] Bytes hello() {
        Bytes out;
        if (m_cipher) append(out, m_cipher->nonce());
        if (m_config.until == Stage::Wire) return out;
        Bytes token;
        const bool noise = m_config.security == session::Security::Noise;
        m_dialer.emplace(std::vector<std::string>{noise ? "/noise" : "/tls/1.0.0"}, token);
        append(out, masked(std::move(token)));
        return out;
    }

    /// What it answers.
    [[nodiscard]] Bytes hear(BytesView wire, Instant now) {
        Bytes copy = copyOf(wire);
        MutableBytes bytes = copy;
        if (m_cipher) bytes = m_cipher->receive(bytes);
        if (m_dialer && !m_channel) {
            bytes = bytes.subspan(negotiate(bytes));
            if (m_dialer->state() != multistream::Dialer::State::Agreed) return masked(takeOut());
            if (m_config.until == Stage::Security) return {};
            startChannel(now);
        }
        if (!m_channel) return {};
        const bool wasUp = m_channel->established() != nullptr;
        if (!bytes.empty()) {
            std::vector<BytesView> views;
            if (!m_channel->receive(bytes, m_out, views, now)) m_broken = true;
            for (const BytesView view : views) append(plain, view);
        }
        if (m_broken) return {};
        const bool up = m_channel->established() != nullptr;
        if (up && m_config.until == Stage::Channel) {
            takeOut();
            return {};
        }
        if (up && !wasUp) onEstablished();
        if (m_muxerDialer && !m_ready) {
            Bytes token;
            const auto taken = m_muxerDialer->receive(plain, token);
            VD_ASSERT(taken.ok());
            plain.erase(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(*taken));
            m_ready = m_muxerDialer->state() == multistream::Dialer::State::Agreed;
        }
        return masked(takeOut());
    }

    /// Behind the handshake, in as many frames as it takes.
    [[nodiscard]] Bytes seal(BytesView bytes) {
        VD_ASSERT(m_channel && m_channel->established() != nullptr);
        VD_ASSERT(m_channel->append(bytes, m_out).ok() && m_channel->flush(m_out).ok());
        return masked(takeOut());
    }

    Bytes plain; ///< all that came behind the handshake

private:
    std::size_t negotiate(BytesView bytes) {
        Bytes token;
        const auto taken = m_dialer->receive(bytes, token);
        VD_ASSERT(taken.ok());
        m_out.append(token);
        return *taken;
    }

    void startChannel(Instant now) {
        std::vector<std::string> muxers;
        if (m_config.earlyMuxer) muxers.emplace_back("/yamux/1.0.0");
        if (m_config.security == session::Security::Noise) {
            auto fresh = noise::StaticKey::generate(m_random, m_key.publicKey().encoded(), Instant::max());
            fresh.signature = m_key.sign(crypto::signingInput(crypto::SignNoiseKey{fresh.publicKey}));
            m_channel = noise::makeChannel({transport::Role::Initiator,
                                            std::make_shared<const noise::StaticKey>(std::move(fresh)),
                                            std::nullopt, muxers},
                                           m_random);
        } else {
            auto fresh = tls::CertificateKey::generate().value();
            const Bytes proof =
                m_key.sign(crypto::signingInput(crypto::SignTlsKey{fresh.subjectPublicKeyInfo()}));
            const WallTime wall = m_config.timeline.wall(now);
            auto certificate = tls::Certificate::create(std::move(fresh), m_key.publicKey(), proof,
                                                        WallTime{wall.ms - 3'600'000},
                                                        WallTime{wall.ms + 86'400'000}, Instant::max());
            m_channel = tls::makeChannel({transport::Role::Initiator, certificate.value(), std::nullopt,
                                          muxers, m_config.timeline})
                            .value();
        }
        VD_ASSERT(m_channel->start(m_out, now).ok());
    }

    void onEstablished() {
        if (!m_channel->established()->muxer.empty()) {
            m_ready = true;
        } else if (m_config.until != Stage::Muxer) {
            Bytes token;
            m_muxerDialer.emplace(std::vector<std::string>{"/yamux/1.0.0"}, token);
            VD_ASSERT(m_channel->append(token, m_out).ok() && m_channel->flush(m_out).ok());
        }
    }

    Bytes takeOut() {
        Bytes all;
        std::array<BytesView, 8> pieces;
        while (!m_out.empty()) {
            const std::size_t n = m_out.gather(pieces);
            std::size_t size = 0;
            for (std::size_t i = 0; i < n; ++i) {
                append(all, pieces[i]);
                size += pieces[i].size();
            }
            m_out.sent(size);
        }
        return all;
    }

    Bytes masked(Bytes bytes) {
        if (m_cipher) m_cipher->encrypt(bytes);
        return bytes;
    }

    IntruderConfig m_config;
    SeededRandom m_random;
    crypto::PrivateKey m_key;
    std::optional<pnet::Cipher> m_cipher;
    std::optional<multistream::Dialer> m_dialer;
    std::optional<multistream::Dialer> m_muxerDialer;
    std::unique_ptr<transport::SecureChannel> m_channel;
    SendBuffer m_out;
    bool m_ready = false;
    bool m_broken = false;
};

/// A Yamux frame whose header may say what its body does not hold.
inline Bytes frameOf(yamux::Type type, yamux::Flags flags, std::uint32_t stream, std::uint32_t length,
                     BytesView body = {}) {
    const auto header = yamux::encode({type, flags, stream, length});
    Bytes bytes(header.begin(), header.end());
    append(bytes, body);
    return bytes;
}

inline Bytes dataOf(std::uint32_t stream, BytesView body, yamux::Flags flags = 0) {
    return frameOf(yamux::Type::Data, flags, stream, static_cast<std::uint32_t>(body.size()), body);
}

inline Bytes tokensOf(const std::vector<std::string>& tokens) {
    Bytes bytes;
    for (const auto& token : tokens) multistream::appendToken(bytes, token);
    return bytes;
}

/// SYN, the negotiation and the first data of a stream.
inline Bytes openingOf(std::uint32_t stream, const std::string& protocol, BytesView payload = {}) {
    Bytes said = tokensOf({std::string(multistream::kHeader), protocol});
    append(said, payload);
    return dataOf(stream, said, yamux::kSyn);
}

inline Bytes joined(std::vector<Bytes> parts) {
    Bytes all;
    for (const Bytes& part : parts) append(all, part);
    return all;
}

} // namespace vedette::test
