/// SymmetricState and HandshakeState of the Noise framework (revision 34, sections 5.2 and 5.3), for any
/// Protocol that pattern.h knows.
///
/// A machine without framing: one call per handshake message, in turn, until finished(); then split(). Reads
/// decrypt in place. The first error ends it. The objects that the constructor is given by reference must
/// outlive it. Memory: a few hundred bytes and one cipher context.
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/crypto/x25519.h"
#include "core/transport/noise/cipher_state.h"
#include "core/transport/noise/pattern.h"
#include "core/transport/noise/suite.h"
#include "core/transport/secure_channel.h"

#include <optional>
#include <span>

namespace vedette::noise {

inline constexpr std::size_t kKeySize = crypto::kX25519Size;

struct CipherPair {
    CipherState send;
    CipherState receive;
};

class SymmetricState {
public:
    explicit SymmetricState(const Protocol& protocol);

    void mixHash(BytesView data) noexcept;
    void mixKey(BytesView input);
    void mixKeyAndHash(BytesView input);
    /// `out` has room for the plaintext and a tag; returns how much of it was written.
    [[nodiscard]] Result<std::size_t, Violation> encryptAndHash(BytesView plain, MutableBytes out);
    [[nodiscard]] Result<MutableBytes, Violation> decryptAndHash(MutableBytes message);
    /// Initiator to responder first.
    [[nodiscard]] std::pair<CipherState, CipherState> split() const;

    [[nodiscard]] bool hasKey() const noexcept { return m_cipher.has_value(); }

    [[nodiscard]] BytesView hash() const noexcept { return {m_hash.data(), m_functions->size}; }

private:
    void useKey(BytesView key);

    const HashFunctions* m_functions;
    CipherKind m_kind;
    SecretArray<kMaxHashSize> m_chainingKey;
    std::array<Byte, kMaxHashSize> m_hash{};
    std::optional<CipherState> m_cipher;
};

/// What a party brings along; whatever its pattern does not use stays empty.
struct HandshakeKeys {
    const crypto::X25519Secret* staticSecret = nullptr;
    const crypto::X25519Public* staticPublic = nullptr;
    std::optional<crypto::X25519Public> remoteStatic; ///< where the pattern has it as a pre-message
    std::span<const SecretArray<32>> psks;            ///< in the order of their tokens
};

class HandshakeState {
public:
    /// The keys must be those that the pattern asks for.
    HandshakeState(const Protocol& protocol, transport::Role role, BytesView prologue, HandshakeKeys keys,
                   Random& random);

    /// Room that the next message needs for a payload of this size.
    [[nodiscard]] std::size_t messageSize(std::size_t payload) const noexcept;
    /// Our turn: writes the next message and returns its size. `out` has room for messageSize().
    [[nodiscard]] Result<std::size_t, Violation> write(BytesView payload, MutableBytes out);
    /// Their turn: decrypts in place and returns the payload, a part of `message`.
    [[nodiscard]] Result<MutableBytes, Violation> read(MutableBytes message);

    [[nodiscard]] bool finished() const noexcept { return m_next == m_pattern->messageCount; }

    [[nodiscard]] bool ourTurn() const noexcept {
        return !finished() && (m_next % 2 == 0) == (m_role == transport::Role::Initiator);
    }

    [[nodiscard]] const std::optional<crypto::X25519Public>& remoteStatic() const noexcept {
        return m_remoteStatic;
    }

    /// The transcript so far; a channel binding once finished().
    [[nodiscard]] BytesView hash() const noexcept { return m_symmetric.hash(); }

    [[nodiscard]] CipherPair split() const;

private:
    void mixPublic(const crypto::X25519Public& key);
    void mixPsk();
    [[nodiscard]] Result<void, Violation> mixDh(Token token);
    [[nodiscard]] Result<void, Violation> writeToken(Token token, MutableBytes& room);
    [[nodiscard]] Result<void, Violation> readToken(Token token, MutableBytes& rest);

    const Pattern* m_pattern;
    transport::Role m_role;
    Random* m_random;
    SymmetricState m_symmetric;
    const crypto::X25519Secret* m_staticSecret;
    const crypto::X25519Public* m_staticPublic;
    std::optional<crypto::X25519KeyPair> m_ephemeral;
    std::optional<crypto::X25519Public> m_remoteStatic;
    std::optional<crypto::X25519Public> m_remoteEphemeral;
    std::span<const SecretArray<32>> m_psks;
    std::size_t m_next = 0;
};

} // namespace vedette::noise
