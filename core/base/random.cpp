#include "core/base/random.h"

#include "core/base/check.h"

#include <sodium.h>

#include <algorithm>

namespace vedette {

std::uint64_t Random::below(std::uint64_t bound) {
    VD_ASSERT(bound != 0);
    // Rejection keeps every value equally likely: drop the incomplete last multiple of bound.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    for (;;) {
        std::uint64_t value = 0;
        for (const Byte b : bytes<8>()) value = value << 8 | b;
        if (value < limit) return value % bound;
    }
}

void SystemRandom::fill(MutableBytes out) {
    randombytes_buf(out.data(), out.size());
}

SeededRandom::SeededRandom(std::uint64_t seed) {
    for (std::size_t i = 0; i < 8; ++i) m_key[i] = static_cast<Byte>(seed >> (8 * i));
}

void SeededRandom::fill(MutableBytes out) {
    std::size_t done = 0;
    while (done < out.size()) {
        if (m_used == m_buffer.size()) {
            constexpr std::array<Byte, 8> kNonce{};
            m_buffer.fill(0);
            crypto_stream_chacha20_xor_ic(m_buffer.data(), m_buffer.data(), m_buffer.size(), kNonce.data(),
                                          m_block++, m_key.data());
            m_used = 0;
        }
        const std::size_t n = std::min(out.size() - done, m_buffer.size() - m_used);
        std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_used), n,
                    out.begin() + static_cast<std::ptrdiff_t>(done));
        m_used += n;
        done += n;
    }
}

} // namespace vedette
