/// Arithmetic of ML-KEM in the ring Z_q[X]/(X^256 + 1) (FIPS 203 section 4). Only ml_kem.cpp needs it.
///
/// Coefficients lie in [0, q) between calls. No branch, index or division depends on one: divisions by q are
/// multiplications (KyberSlash read keys out of the time of a division).
#pragma once

#include "core/base/bytes.h"
#include "core/base/secret.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace vedette::crypto::ring {

inline constexpr std::uint32_t kQ = 3329;
inline constexpr std::size_t kN = 256;

/// A polynomial, or its number-theoretic transform; wiped when it goes.
struct Poly {
    std::array<std::uint16_t, kN> c{};

    Poly() = default;
    Poly(const Poly&) = default;
    Poly& operator=(const Poly&) = default;

    ~Poly() { wipe({reinterpret_cast<Byte*>(c.data()), sizeof c}); }
};

void add(Poly& a, const Poly& b) noexcept;
void subtract(Poly& a, const Poly& b) noexcept;

void transform(Poly& f) noexcept;        ///< Algorithm 9
void inverseTransform(Poly& f) noexcept; ///< Algorithm 10
/// sum += a * b, all three transformed (Algorithms 11 and 12).
void addProduct(Poly& sum, const Poly& a, const Poly& b) noexcept;

/// Algorithm 7 on bytes of an extendable output: false when they hold too few coefficients. The bytes are
/// public, so this one may branch.
[[nodiscard]] bool sampleUniform(Poly& out, BytesView bytes) noexcept;
/// Algorithm 8; `bytes` holds 64 * eta, eta 2 or 3.
[[nodiscard]] Poly sampleBinomial(BytesView bytes) noexcept;

/// Algorithm 5 after compression to `bits` (4.7) unless `bits` is 12; writes 32 * bits bytes.
void encode(const Poly& f, unsigned bits, MutableBytes out) noexcept;
/// Algorithm 6, then decompression (4.8) unless `bits` is 12, where coefficients are taken modulo q.
[[nodiscard]] Poly decode(BytesView bytes, unsigned bits) noexcept;
/// Whether all 12-bit coefficients are below q.
[[nodiscard]] bool reduced(BytesView bytes) noexcept;

} // namespace vedette::crypto::ring
