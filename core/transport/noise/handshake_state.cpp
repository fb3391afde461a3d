#include "core/transport/noise/handshake_state.h"

#include "core/base/check.h"

#include <algorithm>
#include <utility>

namespace vedette::noise {

namespace {

crypto::X25519Public takeKey(BytesView from) {
    crypto::X25519Public key;
    std::copy_n(from.begin(), key.size(), key.begin());
    return key;
}

} // namespace

SymmetricState::SymmetricState(const Protocol& protocol)
    : m_functions(&functionsOf(protocol.hash)), m_kind(protocol.cipher) {
    const MutableBytes h = MutableBytes(m_hash).first(m_functions->size);
    if (protocol.name.size() <= h.size()) {
        std::copy(protocol.name.begin(), protocol.name.end(), h.begin());
    } else {
        m_functions->hash(viewOf(protocol.name), h);
    }
    std::copy(m_hash.begin(), m_hash.end(), m_chainingKey.exposeMutable().begin());
}

void SymmetricState::mixHash(BytesView data) noexcept {
    m_functions->mix(MutableBytes(m_hash).first(m_functions->size), data);
}

void SymmetricState::useKey(BytesView key) {
    const auto cut = key.first<crypto::kAeadKeySize>(); // a 64-byte hash gives more than a key needs
    if (m_cipher) {
        m_cipher->setKey(cut);
    } else {
        m_cipher.emplace(m_kind, cut);
    }
}

void SymmetricState::mixKey(BytesView input) {
    const std::size_t size = m_functions->size;
    SecretArray<2 * kMaxHashSize> buffer;
    const MutableBytes out = MutableBytes(buffer.exposeMutable()).first(2 * size);
    const MutableBytes chainingKey = MutableBytes(m_chainingKey.exposeMutable()).first(size);
    m_functions->hkdf(chainingKey, input, out);
    std::copy_n(out.begin(), size, chainingKey.begin());
    useKey(out.subspan(size));
}

void SymmetricState::mixKeyAndHash(BytesView input) {
    const std::size_t size = m_functions->size;
    SecretArray<3 * kMaxHashSize> buffer;
    const MutableBytes out = MutableBytes(buffer.exposeMutable()).first(3 * size);
    const MutableBytes chainingKey = MutableBytes(m_chainingKey.exposeMutable()).first(size);
    m_functions->hkdf(chainingKey, input, out);
    std::copy_n(out.begin(), size, chainingKey.begin());
    mixHash(out.subspan(size, size));
    useKey(out.subspan(2 * size));
}

Result<std::size_t, Violation> SymmetricState::encryptAndHash(BytesView plain, MutableBytes out) {
    if (!m_cipher) {
        std::copy(plain.begin(), plain.end(), out.begin());
        mixHash(plain);
        return plain.size();
    }
    const std::size_t size = plain.size() + kTagSize;
    VD_TRY(m_cipher->seal(hash(), plain, out.first(size)));
    mixHash(out.first(size));
    return size;
}

Result<MutableBytes, Violation> SymmetricState::decryptAndHash(MutableBytes message) {
    if (!m_cipher) {
        mixHash(message);
        return message;
    }
    // The associated data is the hash before this message, but decryption overwrites the message.
    std::array<Byte, kMaxHashSize> before = m_hash;
    mixHash(message);
    return m_cipher->open(BytesView(before).first(m_functions->size), message);
}

std::pair<CipherState, CipherState> SymmetricState::split() const {
    const std::size_t size = m_functions->size;
    SecretArray<2 * kMaxHashSize> buffer;
    const MutableBytes out = MutableBytes(buffer.exposeMutable()).first(2 * size);
    m_functions->hkdf(BytesView(m_chainingKey.expose()).first(size), {}, out);
    return {CipherState(m_kind, out.first<crypto::kAeadKeySize>()),
            CipherState(m_kind, out.subspan(size).first<crypto::kAeadKeySize>())};
}

HandshakeState::HandshakeState(const Protocol& protocol, transport::Role role, BytesView prologue,
                               HandshakeKeys keys, Random& random)
    : m_pattern(&protocol.pattern),
      m_role(role),
      m_random(&random),
      m_symmetric(protocol),
      m_staticSecret(keys.staticSecret),
      m_staticPublic(keys.staticPublic),
      m_remoteStatic(keys.remoteStatic),
      m_psks(keys.psks) {
    VD_ASSERT(m_psks.size() == m_pattern->pskCount);
    m_symmetric.mixHash(prologue);
    const auto mixKnown = [&](bool known, transport::Role owner) {
        if (!known) return;
        VD_ASSERT(owner == role ? m_staticPublic != nullptr : m_remoteStatic.has_value());
        m_symmetric.mixHash(owner == role ? *m_staticPublic : *m_remoteStatic);
    };
    mixKnown(m_pattern->initiatorStaticKnown, transport::Role::Initiator);
    mixKnown(m_pattern->responderStaticKnown, transport::Role::Responder);
}

std::size_t HandshakeState::messageSize(std::size_t payload) const noexcept {
    // An upper bound that need not know which tokens bring a key: at most two keys, two tags and the payload.
    return 2 * kKeySize + 2 * kTagSize + payload;
}

Result<std::size_t, Violation> HandshakeState::write(BytesView payload, MutableBytes out) {
    VD_ASSERT(ourTurn() && out.size() >= messageSize(payload.size()));
    MutableBytes room = out;
    for (const Token token : m_pattern->messages[m_next]) VD_TRY(writeToken(token, room));
    const std::size_t sealed = VD_TRY(m_symmetric.encryptAndHash(payload, room));
    ++m_next;
    return out.size() - room.size() + sealed;
}

Result<MutableBytes, Violation> HandshakeState::read(MutableBytes message) {
    VD_ASSERT(!finished() && !ourTurn());
    MutableBytes rest = message;
    for (const Token token : m_pattern->messages[m_next]) VD_TRY(readToken(token, rest));
    if (m_symmetric.hasKey() && rest.size() < kTagSize) {
        return Fail{Violation::BadHandshakeMessage};
    }
    const MutableBytes payload = VD_TRY(m_symmetric.decryptAndHash(rest));
    ++m_next;
    return payload;
}

void HandshakeState::mixPublic(const crypto::X25519Public& key) {
    m_symmetric.mixHash(key);
    // Section 9.2: with a psk every ephemeral key is mixed in, so that no two sessions share a cipher key.
    if (m_pattern->pskCount > 0) m_symmetric.mixKey(key);
}

void HandshakeState::mixPsk() {
    m_symmetric.mixKeyAndHash(m_psks.front().expose());
    m_psks = m_psks.subspan(1);
}

Result<void, Violation> HandshakeState::mixDh(Token token) {
    // The first letter names the initiator's key, the second the responder's (section 5.3).
    const bool initiator = m_role == transport::Role::Initiator;
    const bool oursIsStatic = token == Token::Ss || token == (initiator ? Token::Se : Token::Es);
    const bool theirsIsStatic = token == Token::Ss || token == (initiator ? Token::Es : Token::Se);
    const auto& theirs = theirsIsStatic ? m_remoteStatic : m_remoteEphemeral;
    VD_ASSERT(theirs && (oursIsStatic ? m_staticSecret != nullptr : m_ephemeral.has_value()));
    const auto shared = crypto::x25519(oursIsStatic ? *m_staticSecret : m_ephemeral->secret, *theirs);
    // A point of small order would let its sender choose our keys, and be anyone's static key (RFC 7748
    // section 6.1).
    if (!shared) return Fail{Violation::LowOrderPoint};
    m_symmetric.mixKey(shared->expose());
    return {};
}

Result<void, Violation> HandshakeState::writeToken(Token token, MutableBytes& room) {
    switch (token) {
    case Token::E:
        m_ephemeral = crypto::X25519KeyPair::generate(*m_random);
        std::copy(m_ephemeral->publicKey.begin(), m_ephemeral->publicKey.end(), room.begin());
        room = room.subspan(kKeySize);
        mixPublic(m_ephemeral->publicKey);
        return {};
    case Token::S:
        VD_ASSERT(m_staticPublic != nullptr);
        room = room.subspan(VD_TRY(m_symmetric.encryptAndHash(*m_staticPublic, room)));
        return {};
    case Token::Psk: mixPsk(); return {};
    case Token::Ee:
    case Token::Es:
    case Token::Se:
    case Token::Ss: break;
    }
    return mixDh(token);
}

Result<void, Violation> HandshakeState::readToken(Token token, MutableBytes& rest) {
    const auto take = [&](std::size_t size) -> Result<MutableBytes, Violation> {
        if (rest.size() < size) return Fail{Violation::BadHandshakeMessage};
        const MutableBytes taken = rest.first(size);
        rest = rest.subspan(size);
        return taken;
    };
    switch (token) {
    case Token::E:
        m_remoteEphemeral = takeKey(VD_TRY(take(kKeySize)));
        mixPublic(*m_remoteEphemeral);
        return {};
    case Token::S: {
        const MutableBytes sealed = VD_TRY(take(kKeySize + (m_symmetric.hasKey() ? kTagSize : 0)));
        m_remoteStatic = takeKey(VD_TRY(m_symmetric.decryptAndHash(sealed)));
        return {};
    }
    case Token::Psk: mixPsk(); return {};
    case Token::Ee:
    case Token::Es:
    case Token::Se:
    case Token::Ss: break;
    }
    return mixDh(token);
}

CipherPair HandshakeState::split() const {
    VD_ASSERT(finished());
    auto [first, second] = m_symmetric.split();
    if (m_role == transport::Role::Initiator) return {std::move(first), std::move(second)};
    return {std::move(second), std::move(first)};
}

} // namespace vedette::noise
