#include "core/crypto/aead.h"

#include "core/crypto/sodium_ready.h"

#include <openssl/evp.h>

#include <algorithm>

namespace vedette::crypto {
namespace {

/// Fetched once: a lookup takes locks and walks the providers. Never freed, for ciphers outlive main().
const EVP_CIPHER* chacha() noexcept {
    static const EVP_CIPHER* const cipher = EVP_CIPHER_fetch(nullptr, "ChaCha20-Poly1305", nullptr);
    VD_ASSERT(cipher != nullptr);
    return cipher;
}

// EVP counts in int. No frame of ours comes near; a larger call is cut here.
constexpr std::size_t kMaxStep = std::size_t{1} << 30;

void feed(EVP_CIPHER_CTX* context, BytesView part, Byte* out) noexcept {
    while (!part.empty()) {
        const std::size_t step = std::min(part.size(), kMaxStep);
        int written = 0;
        VD_ASSERT(EVP_CipherUpdate(context, out, &written, part.data(), static_cast<int>(step)) == 1);
        part = part.subspan(step);
        if (out != nullptr) out += step;
    }
}

} // namespace

void ChaChaPoly::Free::operator()(evp_cipher_ctx_st* context) const noexcept {
    EVP_CIPHER_CTX_free(context); // wipes the key
}

void ChaChaPoly::setKey(Key key) noexcept {
    m_key = SecretArray(key);
    m_context.reset();
}

void ChaChaPoly::start(Nonce nonce, BytesView aad, int sealing) noexcept {
    const Byte* key = nullptr;
    if (m_context == nullptr) {
        m_context.reset(EVP_CIPHER_CTX_new());
        VD_ASSERT(m_context != nullptr);
        key = m_key.expose().data();
    }
    VD_ASSERT(EVP_CipherInit_ex2(m_context.get(), key == nullptr ? nullptr : chacha(), key, nonce.data(),
                                 sealing, nullptr)
              == 1);
    feed(m_context.get(), aad, nullptr);
}

void ChaChaPoly::begin(Nonce nonce, BytesView aad) noexcept {
    start(nonce, aad, 1);
}

void ChaChaPoly::update(BytesView part, MutableBytes out) noexcept {
    VD_ASSERT(out.size() >= part.size());
    feed(m_context.get(), part, out.data());
}

void ChaChaPoly::finish(Tag tag) noexcept {
    Byte none[kAeadTagSize]; // a stream cipher has nothing left to write
    int written = 0;
    VD_ASSERT(EVP_CipherFinal_ex(m_context.get(), none, &written) == 1 && written == 0);
    VD_ASSERT(EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_GET_TAG, kAeadTagSize, tag.data()) == 1);
}

void ChaChaPoly::seal(Nonce nonce, BytesView aad, BytesView plain, MutableBytes out) noexcept {
    VD_ASSERT(out.size() >= plain.size() + kAeadTagSize);
    if (plain.size() <= kShort) {
        sodiumReady();
        crypto_aead_chacha20poly1305_ietf_encrypt(out.data(), nullptr, plain.data(), plain.size(), aad.data(),
                                                  aad.size(), nullptr, nonce.data(), m_key.expose().data());
        return;
    }
    begin(nonce, aad);
    update(plain, out);
    finish(Tag(out.subspan(plain.size(), kAeadTagSize)));
}

bool ChaChaPoly::open(Nonce nonce, BytesView aad, MutableBytes message) noexcept {
    if (message.size() < kAeadTagSize) return false;
    const MutableBytes text = message.first(message.size() - kAeadTagSize);
    const Byte* const tag = message.data() + text.size();
    bool genuine = false;
    if (text.size() <= kShort) {
        sodiumReady();
        genuine = crypto_aead_chacha20poly1305_ietf_decrypt_detached(text.data(), nullptr, text.data(),
                                                                     text.size(), tag, aad.data(), aad.size(),
                                                                     nonce.data(), m_key.expose().data())
               == 0;
    } else {
        genuine = openLong(nonce, aad, text, tag);
    }
    if (!genuine) std::fill(message.begin(), message.end(), Byte{0});
    return genuine;
}

bool ChaChaPoly::openLong(Nonce nonce, BytesView aad, MutableBytes text, const Byte* tag) noexcept {
    start(nonce, aad, 0);
    // OpenSSL takes the tag by a pointer that is not const and only reads it.
    VD_ASSERT(
        EVP_CIPHER_CTX_ctrl(m_context.get(), EVP_CTRL_AEAD_SET_TAG, kAeadTagSize, const_cast<Byte*>(tag))
        == 1);
    feed(m_context.get(), text, text.data());
    Byte none[kAeadTagSize];
    int written = 0;
    return EVP_CipherFinal_ex(m_context.get(), none, &written) == 1;
}

void xchachaSeal(XKey key, XNonce nonce, BytesView aad, BytesView plain, MutableBytes out) noexcept {
    VD_ASSERT(out.size() >= plain.size() + kAeadTagSize);
    sodiumReady();
    crypto_aead_xchacha20poly1305_ietf_encrypt(out.data(), nullptr, plain.data(), plain.size(), aad.data(),
                                               aad.size(), nullptr, nonce.data(), key.data());
}

bool xchachaOpen(XKey key, XNonce nonce, BytesView aad, BytesView sealed, MutableBytes out) noexcept {
    if (sealed.size() < kAeadTagSize) return false;
    VD_ASSERT(out.size() >= sealed.size() - kAeadTagSize);
    sodiumReady();
    return crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, sealed.data(),
                                                      sealed.size(), aad.data(), aad.size(), nonce.data(),
                                                      key.data())
        == 0;
}

} // namespace vedette::crypto
