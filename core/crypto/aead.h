/// Authenticated encryption: ChaCha20-Poly1305 (RFC 8439) for channels, XChaCha20-Poly1305 for files.
///
/// ChaChaPoly holds a cipher with its key set: one lives in each direction of each connection, at about 1 KiB
/// each. After construction it neither allocates nor fetches: 0.4 us for 64 bytes, 22 us for 64 KiB. Nonces
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
    using Key = std::span<const Byte, kAeadKeySize>;
    using Nonce = std::span<const Byte, kNonceSize>;
    using Tag = std::span<Byte, kAeadTagSize>;

    explicit ChaChaPoly(Key key);
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

    std::unique_ptr<evp_cipher_ctx_st, Free> m_context;
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
