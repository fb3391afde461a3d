/// A handshake over Curve448, which the product does not speak: the product's patterns, symmetric state and
/// ciphers with OpenSSL's X448, so that vectors of that curve judge those too. The interface is that of
/// noise::HandshakeState (Noise, revision 34, section 5.3).
#pragma once

#include "core/transport/noise/handshake_state.h"

#include "tests/vectors/wycheproof/openssl.h"

#include <optional>
#include <utility>
#include <vector>

namespace vedette::test {

struct Pair448 {
    static constexpr std::size_t kSize = 56;

    Bytes secret;
    Bytes publicKey;

    /// Nothing when it is no key of the curve.
    static std::optional<Pair448> of(const Bytes& secret) {
        const openssl::Key key(
            EVP_PKEY_new_raw_private_key(EVP_PKEY_X448, nullptr, secret.data(), secret.size()));
        auto publicKey = openssl::rawOf(key, EVP_PKEY_X448, false);
        if (!publicKey) return std::nullopt;
        return Pair448{secret, *std::move(publicKey)};
    }
};

class Handshake448 {
public:
    struct Keys {
        std::optional<Pair448> fixed;
        std::optional<Pair448> ephemeral;
        std::optional<Bytes> remoteStatic;
        std::vector<SecretArray<32>> psks;
    };

    /// The keys must be those that the pattern asks for.
    Handshake448(const noise::Protocol& protocol, transport::Role role, BytesView prologue, Keys keys)
        : m_pattern(protocol.pattern), m_role(role), m_keys(std::move(keys)), m_symmetric(protocol) {
        m_symmetric.mixHash(prologue);
        const auto mixKnown = [&](bool known, transport::Role owner) {
            if (known)
                m_symmetric.mixHash(owner == role ? m_keys.fixed.value().publicKey
                                                  : m_keys.remoteStatic.value());
        };
        mixKnown(m_pattern.initiatorStaticKnown, transport::Role::Initiator);
        mixKnown(m_pattern.responderStaticKnown, transport::Role::Responder);
    }

    [[nodiscard]] static std::size_t messageSize(std::size_t payload) {
        return 2 * Pair448::kSize + 2 * noise::kTagSize + payload;
    }

    Result<std::size_t, noise::Violation> write(BytesView payload, MutableBytes out) {
        MutableBytes room = out;
        for (const noise::Token token : m_pattern.messages[m_next]) {
            if (token == noise::Token::E) {
                const Bytes& key = m_keys.ephemeral.value().publicKey;
                std::copy(key.begin(), key.end(), room.begin());
                room = room.subspan(key.size());
                mixPublic(key);
            } else if (token == noise::Token::S) {
                const std::size_t size =
                    VD_TRY(m_symmetric.encryptAndHash(m_keys.fixed.value().publicKey, room));
                room = room.subspan(size);
            } else {
                VD_TRY(mix(token));
            }
        }
        const std::size_t sealed = VD_TRY(m_symmetric.encryptAndHash(payload, room));
        ++m_next;
        return out.size() - room.size() + sealed;
    }

    Result<MutableBytes, noise::Violation> read(MutableBytes message) {
        MutableBytes rest = message;
        for (const noise::Token token : m_pattern.messages[m_next]) {
            if (token == noise::Token::E) {
                if (rest.size() < Pair448::kSize) return Fail{noise::Violation::BadHandshakeMessage};
                m_remoteEphemeral = copyOf(rest.first(Pair448::kSize));
                rest = rest.subspan(Pair448::kSize);
                mixPublic(*m_remoteEphemeral);
            } else if (token == noise::Token::S) {
                const std::size_t size = Pair448::kSize + (m_symmetric.hasKey() ? noise::kTagSize : 0);
                if (rest.size() < size) return Fail{noise::Violation::BadHandshakeMessage};
                const MutableBytes key = VD_TRY(m_symmetric.decryptAndHash(rest.first(size)));
                m_keys.remoteStatic = copyOf(key);
                rest = rest.subspan(size);
            } else {
                VD_TRY(mix(token));
            }
        }
        if (m_symmetric.hasKey() && rest.size() < noise::kTagSize)
            return Fail{noise::Violation::BadHandshakeMessage};
        const MutableBytes payload = VD_TRY(m_symmetric.decryptAndHash(rest));
        ++m_next;
        return payload;
    }

    [[nodiscard]] bool finished() const { return m_next == m_pattern.messageCount; }

    [[nodiscard]] BytesView hash() const { return m_symmetric.hash(); }

    [[nodiscard]] noise::CipherPair split() const {
        auto [first, second] = m_symmetric.split();
        if (m_role == transport::Role::Initiator) return {std::move(first), std::move(second)};
        return {std::move(second), std::move(first)};
    }

private:
    void mixPublic(const Bytes& key) {
        m_symmetric.mixHash(key);
        if (m_pattern.pskCount > 0) m_symmetric.mixKey(key);
    }

    /// A psk, or what two keys agree on; the first letter names the initiator's key.
    Result<void, noise::Violation> mix(noise::Token token) {
        if (token == noise::Token::Psk) {
            m_symmetric.mixKeyAndHash(m_keys.psks.at(m_psk++).expose());
            return {};
        }
        const bool initiator = m_role == transport::Role::Initiator;
        const bool oursIsStatic =
            token == noise::Token::Ss || token == (initiator ? noise::Token::Se : noise::Token::Es);
        const bool theirsIsStatic =
            token == noise::Token::Ss || token == (initiator ? noise::Token::Es : noise::Token::Se);
        const auto shared = openssl::x448((oursIsStatic ? m_keys.fixed : m_keys.ephemeral).value().secret,
                                          (theirsIsStatic ? m_keys.remoteStatic : m_remoteEphemeral).value());
        if (!shared) return Fail{noise::Violation::LowOrderPoint};
        m_symmetric.mixKey(*shared);
        return {};
    }

    noise::Pattern m_pattern;
    transport::Role m_role;
    Keys m_keys;
    noise::SymmetricState m_symmetric;
    std::optional<Bytes> m_remoteEphemeral;
    std::size_t m_psk = 0;
    std::size_t m_next = 0;
};

} // namespace vedette::test
