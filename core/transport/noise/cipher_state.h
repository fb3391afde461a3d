/// CipherState of the Noise framework (revision 34, section 5.1): a key and the nonce that counts its
/// messages.
///
/// The same object encrypts handshake payloads and transport messages, in place or from where they lie;
/// sealing can be fed in parts. A nonce is spent when a message is begun, and the last
/// one, 2^64-1, is never used: from there on every call is Violation::NonceExhausted.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"
#include "core/crypto/aead.h"
#include "core/transport/noise/noise_channel.h"
#include "core/transport/noise/pattern.h"

#include <cstdint>
#include <limits>
#include <memory>
#include <variant>

struct evp_cipher_ctx_st;

namespace vedette::noise {

inline constexpr std::size_t kTagSize = crypto::kAeadTagSize;

/// AES-256-GCM in the shape of crypto::ChaChaPoly. No protocol of the product uses it; the vectors do.
class AesGcm {
public:
    using Key = crypto::ChaChaPoly::Key;
    using Nonce = crypto::ChaChaPoly::Nonce;
    using Tag = crypto::ChaChaPoly::Tag;

    explicit AesGcm(Key key);
    void setKey(Key key) noexcept;
    void begin(Nonce nonce, BytesView aad) noexcept;
    void update(BytesView part, MutableBytes out) noexcept;
    void finish(Tag tag) noexcept;
    void seal(Nonce nonce, BytesView aad, BytesView plain, MutableBytes out) noexcept;
    [[nodiscard]] bool open(Nonce nonce, BytesView aad, MutableBytes message) noexcept;

private:
    struct Free {
        void operator()(evp_cipher_ctx_st* context) const noexcept;
    };

    std::unique_ptr<evp_cipher_ctx_st, Free> m_context;
};

class CipherState {
public:
    using Key = std::span<const Byte, crypto::kAeadKeySize>;
    using Tag = std::span<Byte, kTagSize>;

    /// Counts from `nonce`; a handshake and its channels always begin at zero.
    CipherState(CipherKind kind, Key key, std::uint64_t nonce = 0);

    /// Replaces the key and counts from zero again (InitializeKey).
    void setKey(Key key) noexcept;

    /// No message can be begun any more.
    [[nodiscard]] bool exhausted() const noexcept {
        return m_nonce == std::numeric_limits<std::uint64_t>::max();
    }

    /// One message in parts: begin, update for each part in order, finish. `out` has room for `part`.
    [[nodiscard]] Result<void, Violation> begin(BytesView aad = {}) noexcept;
    void update(BytesView part, MutableBytes out) noexcept;
    void finish(Tag tag) noexcept;

    /// Ciphertext and tag into `out`, which has room for both and may begin where `plain` does.
    [[nodiscard]] Result<void, Violation> seal(BytesView aad, BytesView plain, MutableBytes out) noexcept;
    /// In place; the plaintext is the front of `message`. Violation::BadTag when forged or shorter than a
    /// tag.
    [[nodiscard]] Result<MutableBytes, Violation> open(BytesView aad, MutableBytes message) noexcept;

private:
    using Nonce = std::array<Byte, crypto::ChaChaPoly::kNonceSize>;

    [[nodiscard]] Result<Nonce, Violation> nextNonce() noexcept;

    std::variant<crypto::ChaChaPoly, AesGcm> m_cipher;
    std::uint64_t m_nonce;
};

} // namespace vedette::noise
