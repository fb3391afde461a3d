/// Authenticated encryption: ChaCha20-Poly1305 (RFC 8439) for channels, XChaCha20-Poly1305 for files.
///
/// One ChaChaPoly lives in each direction of each connection. It is its key and nothing else until the first
/// message above kShort or in parts; from then on it also holds a context of OpenSSL, whose assembly is twice
/// as fast on long messages (22 us for 64 KiB) and which takes about 1 KiB. Short ones are libsodium's: 0.3
/// us for 64 bytes without any state to set up, which is what a handshake and an idle connection want. Nonces
/// are the caller's: one used twice under a key gives both messages away.
#pragma once

#include "core/base/bytes.h"
#include "core/base/secret.h"

#include <array>
#include <cstddef>
#include <memory>

struct evp_cipher_ctx_st;

namespace vedette::crypto {

inline constexpr std::size_t kAeadKeySize = 32;
inline constexpr std::size_t kAeadTagSize = 16;

class ChaChaPoly {
public:
    static constexpr std::size_t kNonceSize = 12;
    /// Up to here libsodium is at least as fast, measured with AVX2 and AVX-512.
    static constexpr std::size_t kShort = 512;
    using Key = std::span<const Byte, kAeadKeySize>;
    using Nonce = std::span<const Byte, kNonceSize>;
    using Tag = std::span<Byte, kAeadTagSize>;

    explicit ChaChaPoly(Key key) noexcept : m_key(key) {}

    ChaChaPoly(ChaChaPoly&&) noexcept = default;
    ChaChaPoly& operator=(ChaChaPoly&&) noexcept = default;

    /// Replaces the key (a Noise rekey).
    void setKey(Key key) noexcept;

    /// Streaming seal: begin, update for each part in order, finish. `out` has room for `part` and may be the
    /// same memory, but must not overlap it otherwise.
    void begin(Nonce nonce, BytesView aad = {}) noexcept;
    void update(BytesView part, MutableBytes out) noexcept;
    void finish(Tag tag) noexcept;

    /// Ciphertext and tag into `out`, which has room for plain.size() + 16 and may begin where `plain` does.
    void seal(Nonce nonce, BytesView aad, BytesView plain, MutableBytes out) noexcept;

    /// In place: `message` is ciphertext and tag, and its first size - 16 bytes become the plaintext. False
    /// when it is forged or shorter than a tag; then the bytes are zero, so that nobody reads what a forger
    /// chose.
    [[nodiscard]] bool open(Nonce nonce, BytesView aad, MutableBytes message) noexcept;

private:
    struct Free {
        void operator()(evp_cipher_ctx_st* context) const noexcept;
    };

    void start(Nonce nonce, BytesView aad, int sealing) noexcept;
    [[nodiscard]] bool openLong(Nonce nonce, BytesView aad, MutableBytes text, const Byte* tag) noexcept;

    SecretArray<kAeadKeySize> m_key;
    std::unique_ptr<evp_cipher_ctx_st, Free> m_context; ///< made when first needed
};

/// XChaCha20-Poly1305: a nonce long enough to be drawn at random. One shot, for files.
inline constexpr std::size_t kXNonceSize = 24;
using XKey = std::span<const Byte, kAeadKeySize>;
using XNonce = std::span<const Byte, kXNonceSize>;

/// Ciphertext and tag into `out`, which has room for plain.size() + 16.
void xchachaSeal(XKey key, XNonce nonce, BytesView aad, BytesView plain, MutableBytes out) noexcept;
/// `out` has room for sealed.size() - 16. False when forged or shorter than a tag; then `out` is not written.
[[nodiscard]] bool xchachaOpen(XKey key, XNonce nonce, BytesView aad, BytesView sealed,
                               MutableBytes out) noexcept;

} // namespace vedette::crypto
