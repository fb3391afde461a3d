/// The other end of a connection, honest until the session is ready; then it says what a fuzzer's bytes say,
/// where a fuzzer alone would never come.
#pragma once

#include "core/base/check.h"
#include "core/crypto/private_key.h"
#include "core/crypto/signer.h"
#include "core/transport/multistream/multistream.h"
#include "core/transport/session/session.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::fuzz {

inline constexpr Instant kStart{std::chrono::seconds(100)};

inline Timeline timeline() {
    return {kStart, WallTime{1'800'000'000'000}};
}

inline crypto::PrivateKey identityOf(Byte seed) {
    return crypto::PrivateKey::fromEd25519Seed(Bytes(32, seed));
}

/// Made once per identity, as in the program. The keys of TLS are new in every process.
inline std::shared_ptr<const session::Credentials> credentialsOf(Byte seed) {
    static std::map<Byte, std::shared_ptr<const session::Credentials>> made;
    auto& credentials = made[seed];
    if (credentials) return credentials;
    SeededRandom random(seed);
    const auto identity = identityOf(seed);
    auto key = noise::StaticKey::generate(random, identity.publicKey().encoded(), Instant::max());
    key.signature = identity.sign(crypto::signingInput(crypto::SignNoiseKey{key.publicKey}));
    auto tlsKey = tls::CertificateKey::generate();
    VD_ASSERT(tlsKey.ok());
    const Bytes proof =
        identity.sign(crypto::signingInput(crypto::SignTlsKey{tlsKey->subjectPublicKeyInfo()}));
    const std::int64_t wall = timeline().wallAtOrigin.ms;
    auto certificate =
        tls::Certificate::create(*std::move(tlsKey), identity.publicKey(), proof, WallTime{wall - 3'600'000},
                                 WallTime{wall + 86'400'000}, Instant::max());
    VD_ASSERT(certificate.ok());
    credentials = std::make_shared<session::Credentials>(
        session::Credentials{std::make_shared<noise::StaticKey>(std::move(key)), *std::move(certificate)});
    return credentials;
}

inline std::shared_ptr<const pnet::Key> networkKey() {
    std::array<Byte, 32> bytes;
    bytes.fill(9);
    static const auto key = std::make_shared<const pnet::Key>(SecretArray<32>(bytes));
    return key;
}

inline Bytes taken(SendBuffer& out) {
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

class HonestPeer {
public:
    struct Manner {
        transport::Role role;
        session::Security security = session::Security::Noise;
        bool isPrivate = false;
        bool announcesMuxer = true; ///< else it is negotiated inside
    };

    explicit HonestPeer(Manner manner) : m_random(4) {
        multistream::appendToken(m_hello, multistream::kHeader);
        const bool isTls = manner.security == session::Security::Tls;
        multistream::appendToken(m_hello, isTls ? "/tls/1.0.0" : "/noise");
        const std::vector<std::string> muxers(manner.announcesMuxer ? 1 : 0, "/yamux/1.0.0");
        if (manner.isPrivate) m_cipher.emplace(networkKey(), m_random);
        if (isTls) {
            auto made = tls::makeChannel({manner.role, credentialsOf(2)->tls, {}, muxers, timeline()});
            VD_ASSERT(made.ok());
            m_channel = *std::move(made);
        } else {
            m_channel = noise::makeChannel({manner.role, credentialsOf(2)->noise, {}, muxers}, m_random);
        }
    }

    /// Until it is authenticated and neither says anything more. `ours` takes bytes and returns what it
    /// answers.
    template <class Ours>
    void shake(Ours&& ours) {
        VD_ASSERT(m_channel->start(m_out, kStart).ok());
        Bytes first;
        if (m_cipher) first = copyOf(m_cipher->nonce());
        Bytes said = m_hello;
        append(said, taken(m_out));
        append(first, masked(std::move(said)));
        std::size_t skipped = 0;
        for (Bytes heard = ours(std::move(first)); !heard.empty(); heard = ours(masked(taken(m_out)))) {
            const MutableBytes plain = m_cipher ? m_cipher->receive(heard) : MutableBytes(heard);
            const std::size_t n = std::min(m_hello.size() - skipped, plain.size());
            VD_ASSERT(equal(plain.first(n), BytesView(m_hello).subspan(skipped, n)));
            skipped += n;
            std::vector<BytesView> views;
            VD_ASSERT(m_channel->receive(plain.subspan(n), m_out, views, kStart).ok());
            if (m_channel->established() != nullptr && m_out.empty()) break;
        }
        VD_ASSERT(m_channel->established() != nullptr);
    }

    /// As it goes on the wire.
    [[nodiscard]] Bytes say(BytesView plain) {
        VD_ASSERT(m_channel->append(plain, m_out).ok() && m_channel->flush(m_out).ok());
        return masked(taken(m_out));
    }

private:
    [[nodiscard]] Bytes masked(Bytes bytes) {
        if (m_cipher) m_cipher->encrypt(bytes);
        return bytes;
    }

    SeededRandom m_random;
    Bytes m_hello;
    std::optional<pnet::Cipher> m_cipher;
    std::unique_ptr<transport::SecureChannel> m_channel;
    SendBuffer m_out;
};

} // namespace vedette::fuzz
