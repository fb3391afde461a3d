#include "core/crypto/ml_kem_ring.h"

#include "core/base/check.h"

namespace vedette::crypto::ring {
namespace {

/// a < 2q.
constexpr std::uint16_t reduceOnce(std::uint32_t a) noexcept {
    const std::uint32_t below = a - kQ;
    return static_cast<std::uint16_t>(below + (kQ & (0U - (below >> 31))));
}

/// Barrett: 5039 is 2^24 / q rounded down, good for a < 2 q^2.
constexpr std::uint32_t quotient(std::uint32_t a) noexcept {
    return static_cast<std::uint32_t>((std::uint64_t{a} * 5039) >> 24);
}

constexpr std::uint16_t reduce(std::uint32_t a) noexcept {
    return reduceOnce(a - quotient(a) * kQ);
}

constexpr std::uint16_t multiply(std::uint32_t a, std::uint32_t b) noexcept {
    return reduce(a * b);
}

constexpr unsigned reverse7(unsigned i) noexcept {
    unsigned out = 0;
    for (unsigned bit = 0; bit < 7; ++bit) out |= ((i >> bit) & 1) << (6 - bit);
    return out;
}

/// 17 is a 256th root of unity modulo q; its powers in the order of use (FIPS 203 appendix A).
constexpr std::uint16_t power17(unsigned exponent) noexcept {
    std::uint16_t out = 1;
    for (unsigned i = 0; i < exponent; ++i) out = multiply(out, 17);
    return out;
}

constexpr auto kZetas = [] {
    std::array<std::uint16_t, 128> out{};
    for (unsigned i = 0; i < 128; ++i) out[i] = power17(reverse7(i));
    return out;
}();

constexpr auto kGammas = [] {
    std::array<std::uint16_t, 128> out{};
    for (unsigned i = 0; i < 128; ++i) out[i] = power17(2 * reverse7(i) + 1);
    return out;
}();

/// (2^bits / q) * x, rounded to the nearest, modulo 2^bits.
std::uint32_t compress(std::uint32_t x, unsigned bits) noexcept {
    const std::uint32_t scaled = x << bits;
    std::uint32_t out = quotient(scaled);
    const std::uint32_t rest = scaled - out * kQ; // below 2q
    out += ((kQ / 2 - rest) >> 31) & 1;
    out += ((kQ + kQ / 2 - rest) >> 31) & 1;
    return out & ((1U << bits) - 1);
}

std::uint16_t decompress(std::uint32_t y, unsigned bits) noexcept {
    return static_cast<std::uint16_t>((y * kQ + (1U << (bits - 1))) >> bits);
}

} // namespace

void add(Poly& a, const Poly& b) noexcept {
    for (std::size_t i = 0; i < kN; ++i) a.c[i] = reduceOnce(std::uint32_t{a.c[i]} + b.c[i]);
}

void subtract(Poly& a, const Poly& b) noexcept {
    for (std::size_t i = 0; i < kN; ++i) a.c[i] = reduceOnce(a.c[i] + kQ - b.c[i]);
}

void transform(Poly& f) noexcept {
    std::size_t next = 1;
    for (std::size_t length = 128; length >= 2; length /= 2) {
        for (std::size_t start = 0; start < kN; start += 2 * length) {
            const std::uint16_t zeta = kZetas[next++];
            for (std::size_t j = start; j < start + length; ++j) {
                const std::uint32_t t = multiply(zeta, f.c[j + length]);
                f.c[j + length] = reduceOnce(f.c[j] + kQ - t);
                f.c[j] = reduceOnce(f.c[j] + t);
            }
        }
    }
}

void inverseTransform(Poly& f) noexcept {
    std::size_t next = 127;
    for (std::size_t length = 2; length <= 128; length *= 2) {
        for (std::size_t start = 0; start < kN; start += 2 * length) {
            const std::uint16_t zeta = kZetas[next--];
            for (std::size_t j = start; j < start + length; ++j) {
                const std::uint32_t t = f.c[j];
                f.c[j] = reduceOnce(t + f.c[j + length]);
                f.c[j + length] = multiply(zeta, f.c[j + length] + kQ - t);
            }
        }
    }
    for (std::uint16_t& c : f.c) c = multiply(c, 3303); // 1/128
}

void addProduct(Poly& sum, const Poly& a, const Poly& b) noexcept {
    for (std::size_t i = 0; i < kN / 2; ++i) {
        const std::uint32_t a0 = a.c[2 * i];
        const std::uint32_t a1 = a.c[2 * i + 1];
        const std::uint32_t b0 = b.c[2 * i];
        const std::uint32_t b1 = b.c[2 * i + 1];
        const std::uint32_t even = reduce(a0 * b0 + std::uint32_t{multiply(a1, b1)} * kGammas[i]);
        const std::uint32_t odd = reduce(a0 * b1 + a1 * b0);
        sum.c[2 * i] = reduceOnce(sum.c[2 * i] + even);
        sum.c[2 * i + 1] = reduceOnce(sum.c[2 * i + 1] + odd);
    }
}

bool sampleUniform(Poly& out, BytesView bytes) noexcept {
    std::size_t found = 0;
    for (std::size_t at = 0; at + 3 <= bytes.size() && found < kN; at += 3) {
        const std::uint32_t first = bytes[at] | (bytes[at + 1] & 0x0FU) << 8;
        const std::uint32_t second = static_cast<std::uint32_t>(bytes[at + 1] >> 4) | bytes[at + 2] * 16U;
        if (first < kQ) out.c[found++] = static_cast<std::uint16_t>(first);
        if (second < kQ && found < kN) out.c[found++] = static_cast<std::uint16_t>(second);
    }
    return found == kN;
}

Poly sampleBinomial(BytesView bytes) noexcept {
    const std::size_t eta = bytes.size() / 64;
    VD_ASSERT((eta == 2 || eta == 3) && bytes.size() % 64 == 0);
    const auto bit = [bytes](std::size_t at) -> std::uint32_t {
        return (std::uint32_t{bytes[at / 8]} >> (at % 8)) & 1U;
    };
    Poly out;
    for (std::size_t i = 0; i < kN; ++i) {
        std::uint32_t x = 0;
        std::uint32_t y = 0;
        for (std::size_t j = 0; j < eta; ++j) {
            x += bit(2 * i * eta + j);
            y += bit(2 * i * eta + eta + j);
        }
        out.c[i] = reduceOnce(x + kQ - y);
    }
    return out;
}

void encode(const Poly& f, unsigned bits, MutableBytes out) noexcept {
    VD_ASSERT(bits >= 1 && bits <= 12 && out.size() == 32 * std::size_t{bits});
    std::uint32_t held = 0;
    unsigned count = 0;
    std::size_t at = 0;
    for (const std::uint16_t c : f.c) {
        held |= (bits == 12 ? c : compress(c, bits)) << count;
        for (count += bits; count >= 8; count -= 8) {
            out[at++] = static_cast<Byte>(held);
            held >>= 8;
        }
    }
}

Poly decode(BytesView bytes, unsigned bits) noexcept {
    VD_ASSERT(bits >= 1 && bits <= 12 && bytes.size() == 32 * std::size_t{bits});
    Poly f;
    std::uint32_t held = 0;
    unsigned count = 0;
    std::size_t at = 0;
    for (std::uint16_t& c : f.c) {
        for (; count < bits; count += 8) held |= std::uint32_t{bytes[at++]} << count;
        const std::uint32_t value = held & ((1U << bits) - 1);
        c = bits == 12 ? reduceOnce(value) : decompress(value, bits);
        held >>= bits;
        count -= bits;
    }
    return f;
}

bool reduced(BytesView bytes) noexcept {
    for (std::size_t at = 0; at + 3 <= bytes.size(); at += 3) {
        const std::uint32_t first = bytes[at] | (bytes[at + 1] & 0x0FU) << 8;
        const std::uint32_t second = static_cast<std::uint32_t>(bytes[at + 1] >> 4) | bytes[at + 2] * 16U;
        if (first >= kQ || second >= kQ) return false;
    }
    return true;
}

} // namespace vedette::crypto::ring
