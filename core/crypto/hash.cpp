#include "core/crypto/hash.h"

#include "core/base/check.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include <bit>
#include <cstring>
#include <memory>
#include <type_traits>

// OpenSSL 3 marks its plain SHA functions as deprecated in favour of EVP. EVP costs an allocation and a
// method lookup for each of the small hashes that Noise makes (330 ns against 90 ns for 64 bytes, and 390 ns
// in libsodium 1.0.18, which does not know the SHA instructions); these functions run the same assembly.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace vedette::crypto {
namespace {

static_assert(sizeof(SHA256_CTX) == 112 && std::is_trivially_copyable_v<SHA256_CTX>);
static_assert(sizeof(SHA512_CTX) == 216 && std::is_trivially_copyable_v<SHA512_CTX>);

template <class Context, std::size_t N>
Context* in(std::array<Byte, N>& state) noexcept {
    return reinterpret_cast<Context*>(state.data());
}

std::uint32_t load32(const Byte* p) noexcept {
    return static_cast<std::uint32_t>(p[0]) | static_cast<std::uint32_t>(p[1]) << 8
         | static_cast<std::uint32_t>(p[2]) << 16 | static_cast<std::uint32_t>(p[3]) << 24;
}

constexpr std::array<std::uint32_t, 8> kBlakeIv = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                                   0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

constexpr Byte kSigma[10][16] = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0},
};

} // namespace

Sha256::Sha256() noexcept {
    VD_ASSERT(SHA256_Init(in<SHA256_CTX>(m_state)) == 1);
}

Sha256::~Sha256() {
    wipe(m_state);
}

Sha256& Sha256::update(BytesView data) noexcept {
    VD_ASSERT(SHA256_Update(in<SHA256_CTX>(m_state), data.data(), data.size()) == 1);
    return *this;
}

Sha256::Digest Sha256::finish() noexcept {
    Digest out;
    VD_ASSERT(SHA256_Final(out.data(), in<SHA256_CTX>(m_state)) == 1);
    return out;
}

Sha256::Digest Sha256::of(BytesView data) noexcept {
    return Sha256().update(data).finish();
}

Sha512::Sha512() noexcept {
    VD_ASSERT(SHA512_Init(in<SHA512_CTX>(m_state)) == 1);
}

Sha512::~Sha512() {
    wipe(m_state);
}

Sha512& Sha512::update(BytesView data) noexcept {
    VD_ASSERT(SHA512_Update(in<SHA512_CTX>(m_state), data.data(), data.size()) == 1);
    return *this;
}

Sha512::Digest Sha512::finish() noexcept {
    Digest out;
    VD_ASSERT(SHA512_Final(out.data(), in<SHA512_CTX>(m_state)) == 1);
    return out;
}

Sha512::Digest Sha512::of(BytesView data) noexcept {
    return Sha512().update(data).finish();
}

Blake2s::Blake2s() noexcept : m_h(kBlakeIv) {
    m_h[0] ^= 0x01010000 ^ kSize; // RFC 7693 section 2.5: depth 1, fanout 1, no key
    m_buffer.fill(0);
}

Blake2s::~Blake2s() {
    wipe({reinterpret_cast<Byte*>(m_h.data()), sizeof m_h});
    wipe(m_buffer);
}

Blake2s& Blake2s::update(BytesView data) noexcept {
    while (!data.empty()) {
        if (m_used == kBlock) compress(false); // only when more follows: the last block is flagged
        const std::size_t take = std::min(kBlock - m_used, data.size());
        std::memcpy(m_buffer.data() + m_used, data.data(), take);
        m_used += take;
        data = data.subspan(take);
    }
    return *this;
}

Blake2s::Digest Blake2s::finish() noexcept {
    std::fill(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_used), m_buffer.end(), Byte{0});
    compress(true);
    Digest out;
    for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<Byte>(m_h[i / 4] >> (8 * (i % 4)));
    return out;
}

Blake2s::Digest Blake2s::of(BytesView data) noexcept {
    return Blake2s().update(data).finish();
}

void Blake2s::compress(bool last) noexcept {
    m_count += m_used;
    m_used = 0;
    std::array<std::uint32_t, 16> m;
    for (std::size_t i = 0; i < 16; ++i) m[i] = load32(m_buffer.data() + 4 * i);
    std::array<std::uint32_t, 16> v;
    for (std::size_t i = 0; i < 8; ++i) {
        v[i] = m_h[i];
        v[i + 8] = kBlakeIv[i];
    }
    v[12] ^= static_cast<std::uint32_t>(m_count);
    v[13] ^= static_cast<std::uint32_t>(m_count >> 32);
    if (last) v[14] = ~v[14];
    const auto mix = [&v](std::size_t a, std::size_t b, std::size_t c, std::size_t d, std::uint32_t x,
                          std::uint32_t y) {
        v[a] += v[b] + x;
        v[d] = std::rotr(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = std::rotr(v[b] ^ v[c], 12);
        v[a] += v[b] + y;
        v[d] = std::rotr(v[d] ^ v[a], 8);
        v[c] += v[d];
        v[b] = std::rotr(v[b] ^ v[c], 7);
    };
    for (const auto& s : kSigma) {
        mix(0, 4, 8, 12, m[s[0]], m[s[1]]);
        mix(1, 5, 9, 13, m[s[2]], m[s[3]]);
        mix(2, 6, 10, 14, m[s[4]], m[s[5]]);
        mix(3, 7, 11, 15, m[s[6]], m[s[7]]);
        mix(0, 5, 10, 15, m[s[8]], m[s[9]]);
        mix(1, 6, 11, 12, m[s[10]], m[s[11]]);
        mix(2, 7, 8, 13, m[s[12]], m[s[13]]);
        mix(3, 4, 9, 14, m[s[14]], m[s[15]]);
    }
    for (std::size_t i = 0; i < 8; ++i) m_h[i] ^= v[i] ^ v[i + 8];
}

void shake128(BytesView data, MutableBytes out) {
    const std::unique_ptr<EVP_MD_CTX, decltype([](EVP_MD_CTX* used) { EVP_MD_CTX_free(used); })> context(
        EVP_MD_CTX_new());
    VD_ASSERT(context != nullptr);
    VD_ASSERT(EVP_DigestInit_ex2(context.get(), EVP_shake128(), nullptr) == 1);
    VD_ASSERT(EVP_DigestUpdate(context.get(), data.data(), data.size()) == 1);
    VD_ASSERT(EVP_DigestFinalXOF(context.get(), out.data(), out.size()) == 1);
}

} // namespace vedette::crypto
