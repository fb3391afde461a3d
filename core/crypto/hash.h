/// Hashes and what is built on them: SHA-256, SHA-512, BLAKE2s, HMAC (RFC 2104) and HKDF (RFC 5869).
///
/// Nothing here allocates or fetches: a Noise handshake does dozens of small hashes. State lies inline, may
/// be copied to branch off a common prefix, and is wiped when it goes, for it may have met a key. About 90 ns
/// for SHA-256 of 64 bytes where the processor has the instructions for it.
#pragma once

#include "core/base/bytes.h"
#include "core/base/secret.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace vedette::crypto {

class Sha256 {
public:
    static constexpr std::size_t kSize = 32;
    static constexpr std::size_t kBlock = 64;
    using Digest = std::array<Byte, kSize>;

    Sha256() noexcept;
    Sha256(const Sha256&) noexcept = default;
    Sha256& operator=(const Sha256&) noexcept = default;
    ~Sha256();

    Sha256& update(BytesView data) noexcept;
    /// Once; afterwards the object may only be assigned or destroyed.
    [[nodiscard]] Digest finish() noexcept;
    [[nodiscard]] static Digest of(BytesView data) noexcept;

private:
    alignas(8) std::array<Byte, 112> m_state; ///< OpenSSL's SHA256_CTX, kept out of this header
};

class Sha512 {
public:
    static constexpr std::size_t kSize = 64;
    static constexpr std::size_t kBlock = 128;
    using Digest = std::array<Byte, kSize>;

    Sha512() noexcept;
    Sha512(const Sha512&) noexcept = default;
    Sha512& operator=(const Sha512&) noexcept = default;
    ~Sha512();

    Sha512& update(BytesView data) noexcept;
    /// Once; afterwards the object may only be assigned or destroyed.
    [[nodiscard]] Digest finish() noexcept;
    [[nodiscard]] static Digest of(BytesView data) noexcept;

private:
    alignas(8) std::array<Byte, 216> m_state; ///< OpenSSL's SHA512_CTX
};

/// BLAKE2s with a 32-byte digest and no key (RFC 7693).
class Blake2s {
public:
    static constexpr std::size_t kSize = 32;
    static constexpr std::size_t kBlock = 64;
    using Digest = std::array<Byte, kSize>;

    Blake2s() noexcept;
    Blake2s(const Blake2s&) noexcept = default;
    Blake2s& operator=(const Blake2s&) noexcept = default;
    ~Blake2s();

    Blake2s& update(BytesView data) noexcept;
    /// Once; afterwards the object may only be assigned or destroyed.
    [[nodiscard]] Digest finish() noexcept;
    [[nodiscard]] static Digest of(BytesView data) noexcept;

private:
    void compress(bool last) noexcept;

    std::array<std::uint32_t, 8> m_h;
    std::array<Byte, kBlock> m_buffer;
    std::uint64_t m_count = 0;
    std::size_t m_used = 0;
};

/// A copy taken after construction serves further messages under the same key without its two blocks.
template <class Hash>
class Hmac {
public:
    static constexpr std::size_t kSize = Hash::kSize;
    using Digest = typename Hash::Digest;

    /// A key of any length.
    explicit Hmac(BytesView key) noexcept {
        std::array<Byte, Hash::kBlock> pad{};
        if (key.size() > pad.size()) {
            const Digest shortened = Hash::of(key);
            std::copy(shortened.begin(), shortened.end(), pad.begin());
        } else {
            std::copy(key.begin(), key.end(), pad.begin());
        }
        for (Byte& b : pad) b ^= 0x36;
        m_inner.update(pad);
        for (Byte& b : pad) b ^= 0x36 ^ 0x5c;
        m_outer.update(pad);
        wipe(pad);
    }

    Hmac& update(BytesView data) noexcept {
        m_inner.update(data);
        return *this;
    }

    /// Once.
    [[nodiscard]] Digest finish() noexcept {
        const Digest inner = m_inner.finish();
        return m_outer.update(inner).finish();
    }

    [[nodiscard]] static Digest of(BytesView key, BytesView data) noexcept {
        return Hmac(key).update(data).finish();
    }

private:
    Hash m_inner;
    Hash m_outer;
};

using HmacSha256 = Hmac<Sha256>;

/// SHAKE128 (FIPS 202): as many bytes as `out` has.
void shake128(BytesView data, MutableBytes out);

/// The pseudorandom key. An empty salt stands for zeros, as the RFC has it.
template <class Hash>
[[nodiscard]] typename Hash::Digest hkdfExtract(BytesView salt, BytesView ikm) noexcept {
    return Hmac<Hash>::of(salt, ikm);
}

/// Fills `out`. False, and nothing written, when that is more than the 255 blocks HKDF can give.
template <class Hash>
[[nodiscard]] bool hkdfExpand(BytesView prk, BytesView info, MutableBytes out) noexcept {
    if (out.size() > 255 * Hash::kSize) return false;
    const Hmac<Hash> keyed(prk);
    typename Hash::Digest block{};
    Byte counter = 1;
    for (std::size_t at = 0; at < out.size(); ++counter) {
        Hmac<Hash> mac(keyed);
        if (counter > 1) mac.update(block);
        block = mac.update(info).update({&counter, 1}).finish();
        const std::size_t take = std::min(block.size(), out.size() - at);
        std::copy_n(block.begin(), take, out.begin() + static_cast<std::ptrdiff_t>(at));
        at += take;
    }
    wipe(block);
    return true;
}

template <class Hash>
[[nodiscard]] bool hkdf(BytesView salt, BytesView ikm, BytesView info, MutableBytes out) noexcept {
    auto prk = hkdfExtract<Hash>(salt, ikm);
    const bool fits = hkdfExpand<Hash>(prk, info, out);
    wipe(prk);
    return fits;
}

} // namespace vedette::crypto
