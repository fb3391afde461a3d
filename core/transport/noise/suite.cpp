#include "core/transport/noise/suite.h"

#include "core/base/check.h"
#include "core/crypto/hash.h"

#include <sodium.h>

#include <algorithm>

namespace vedette::noise {

namespace {

/// BLAKE2b with a 64-byte digest, in the shape of the hashes of core/crypto.
class Blake2b {
public:
    static constexpr std::size_t kSize = 64;
    static constexpr std::size_t kBlock = 128;
    using Digest = std::array<Byte, kSize>;

    Blake2b() noexcept { crypto_generichash_blake2b_init(&m_state, nullptr, 0, kSize); }

    Blake2b(const Blake2b&) noexcept = default;
    Blake2b& operator=(const Blake2b&) noexcept = default;

    ~Blake2b() { sodium_memzero(&m_state, sizeof m_state); }

    Blake2b& update(BytesView data) noexcept {
        crypto_generichash_blake2b_update(&m_state, data.data(), data.size());
        return *this;
    }

    [[nodiscard]] Digest finish() noexcept {
        Digest out;
        crypto_generichash_blake2b_final(&m_state, out.data(), out.size());
        return out;
    }

    [[nodiscard]] static Digest of(BytesView data) noexcept { return Blake2b().update(data).finish(); }

private:
    crypto_generichash_blake2b_state m_state;
};

template <class Hash>
constexpr HashFunctions kFunctions = {
    Hash::kSize,
    [](BytesView data, MutableBytes out) noexcept {
        const auto digest = Hash::of(data);
        std::copy(digest.begin(), digest.end(), out.begin());
    },
    [](MutableBytes chained, BytesView data) noexcept {
        const auto digest = Hash().update(chained).update(data).finish();
        std::copy(digest.begin(), digest.end(), chained.begin());
    },
    [](BytesView chainingKey, BytesView input, MutableBytes out) noexcept {
        // RFC 5869 with the chaining key as salt and no info (section 4.3).
        VD_ASSERT(crypto::hkdf<Hash>(chainingKey, input, {}, out));
    },
};

} // namespace

const HashFunctions& functionsOf(HashKind kind) noexcept {
    switch (kind) {
    case HashKind::Sha512: return kFunctions<crypto::Sha512>;
    case HashKind::Blake2s: return kFunctions<crypto::Blake2s>;
    case HashKind::Blake2b: return kFunctions<Blake2b>;
    case HashKind::Sha256: break;
    }
    return kFunctions<crypto::Sha256>;
}

} // namespace vedette::noise
