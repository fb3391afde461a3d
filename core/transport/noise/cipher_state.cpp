#include "core/transport/noise/cipher_state.h"

#include "core/base/check.h"

#include <openssl/evp.h>

#include <limits>

namespace vedette::noise {

namespace {

std::variant<crypto::ChaChaPoly, AesGcm> makeCipher(CipherKind kind, CipherState::Key key) {
    if (kind == CipherKind::AesGcm) return AesGcm(key);
    return crypto::ChaChaPoly(key);
}

int lengthOf(BytesView bytes) {
    VD_ASSERT(bytes.size() <= static_cast<std::size_t>(std::numeric_limits<int>::max()));
    return static_cast<int>(bytes.size());
}

} // namespace

void AesGcm::Free::operator()(evp_cipher_ctx_st* context) const noexcept {
    EVP_CIPHER_CTX_free(context);
}

AesGcm::AesGcm(Key key) : m_context(EVP_CIPHER_CTX_new()) {
    VD_ASSERT(m_context != nullptr);
    VD_ASSERT(EVP_CipherInit_ex2(m_context.get(), EVP_aes_256_gcm(), key.data(), nullptr, 1, nullptr) == 1);
}

void AesGcm::setKey(Key key) noexcept {
    VD_ASSERT(EVP_CipherInit_ex2(m_context.get(), nullptr, key.data(), nullptr, 1, nullptr) == 1);
}

void AesGcm::begin(Nonce nonce, BytesView aad) noexcept {
    int written = 0;
    VD_ASSERT(EVP_CipherInit_ex2(m_context.get(), nullptr, nullptr, nonce.data(), 1, nullptr) == 1);
    VD_ASSERT(EVP_CipherUpdate(m_context.get(), nullptr, &written, aad.data(), lengthOf(aad)) == 1);
}

void AesGcm::update(BytesView part, MutableBytes out) noexcept {
    int written = 0;
    VD_ASSERT(out.size() >= part.size());
    if (part.empty()) return;
    VD_ASSERT(EVP_CipherUpdate(m_context.get(), out.data(), &written, part.data(), lengthOf(part)) == 1);
}

void AesGcm::finish(Tag tag) noexcept {
    int written = 0;
    VD_ASSERT(EVP_CipherFinal_ex(m_context.get(), tag.data(), &written) == 1 && written == 0);
    VD_ASSERT(EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_GET_TAG, kTagSize, tag.data()) == 1);
}

void AesGcm::seal(Nonce nonce, BytesView aad, BytesView plain, MutableBytes out) noexcept {
    begin(nonce, aad);
    update(plain, out);
    finish(Tag(out.subspan(plain.size(), kTagSize)));
}

bool AesGcm::open(Nonce nonce, BytesView aad, MutableBytes message) noexcept {
    if (message.size() < kTagSize) return false;
    const MutableBytes text = message.first(message.size() - kTagSize);
    Byte* const tag = message.data() + text.size();
    int written = 0;
    VD_ASSERT(EVP_CipherInit_ex2(m_context.get(), nullptr, nullptr, nonce.data(), 0, nullptr) == 1);
    VD_ASSERT(EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, tag) == 1);
    VD_ASSERT(EVP_CipherUpdate(m_context.get(), nullptr, &written, aad.data(), lengthOf(aad)) == 1);
    if (!text.empty()) {
        VD_ASSERT(EVP_CipherUpdate(m_context.get(), text.data(), &written, text.data(), lengthOf(text)) == 1);
    }
    Byte none[kTagSize];
    return EVP_CipherFinal_ex(m_context.get(), none, &written) == 1;
}

CipherState::CipherState(CipherKind kind, Key key, std::uint64_t nonce)
    : m_cipher(makeCipher(kind, key)), m_nonce(nonce) {}

void CipherState::setKey(Key key) noexcept {
    std::visit([&](auto& cipher) { cipher.setKey(key); }, m_cipher);
    m_nonce = 0;
}

Result<CipherState::Nonce, Violation> CipherState::nextNonce() noexcept {
    if (exhausted()) return Fail{Violation::NonceExhausted};
    // Section 12: 32 bits of zeros, then the counter, little-endian for ChaChaPoly, big-endian for AESGCM.
    const bool littleEndian = std::holds_alternative<crypto::ChaChaPoly>(m_cipher);
    Nonce nonce{};
    for (std::size_t i = 0; i < 8; ++i) {
        nonce[littleEndian ? 4 + i : 11 - i] = static_cast<Byte>(m_nonce >> (8 * i));
    }
    ++m_nonce;
    return nonce;
}

Result<void, Violation> CipherState::begin(BytesView aad) noexcept {
    const auto nonce = nextNonce();
    if (!nonce.ok()) return Fail{nonce.error()};
    std::visit([&](auto& cipher) { cipher.begin(*nonce, aad); }, m_cipher);
    return {};
}

void CipherState::update(BytesView part, MutableBytes out) noexcept {
    std::visit([&](auto& cipher) { cipher.update(part, out); }, m_cipher);
}

void CipherState::finish(Tag tag) noexcept {
    std::visit([&](auto& cipher) { cipher.finish(tag); }, m_cipher);
}

Result<void, Violation> CipherState::seal(BytesView aad, BytesView plain, MutableBytes out) noexcept {
    const auto nonce = nextNonce();
    if (!nonce.ok()) return Fail{nonce.error()};
    std::visit([&](auto& cipher) { cipher.seal(*nonce, aad, plain, out); }, m_cipher);
    return {};
}

Result<MutableBytes, Violation> CipherState::open(BytesView aad, MutableBytes message) noexcept {
    const auto nonce = nextNonce();
    if (!nonce.ok()) return Fail{nonce.error()};
    const bool held = std::visit([&](auto& cipher) { return cipher.open(*nonce, aad, message); }, m_cipher);
    if (!held) return Fail{Violation::BadTag};
    return message.first(message.size() - kTagSize);
}

} // namespace vedette::noise
