#include "core/crypto/x25519.h"

#include "core/crypto/sodium_ready.h"

#include <cstdint>
#include <utility>

namespace vedette::crypto {

namespace {

__extension__ using Wide = unsigned __int128;

/// A number modulo 2^255 - 19 in five limbs of 51 bits, each a little above them at most. Here only values
/// pass that go over the wire in clear.
class FieldElement {
public:
    static FieldElement of(std::span<const Byte, kX25519Size> bytes) noexcept {
        const auto word = [&](std::size_t at) {
            std::uint64_t value = 0;
            for (std::size_t i = 0; i < 8; ++i) value |= static_cast<std::uint64_t>(bytes[at + i]) << (8 * i);
            return value;
        };
        return FieldElement({word(0) & kMask, word(6) >> 3 & kMask, word(12) >> 6 & kMask,
                             word(19) >> 1 & kMask, word(24) >> 12 & kMask});
    }

    static FieldElement one() noexcept { return FieldElement({1, 0, 0, 0, 0}); }

    friend FieldElement operator+(const FieldElement& a, const FieldElement& b) noexcept {
        Limbs sum;
        for (std::size_t i = 0; i < 5; ++i) sum[i] = a.m_limbs[i] + b.m_limbs[i];
        return FieldElement(sum);
    }

    friend FieldElement operator-(const FieldElement& a, const FieldElement& b) noexcept {
        Limbs difference; // twice the prime is added, so that no limb falls below zero
        for (std::size_t i = 0; i < 5; ++i) {
            difference[i] = a.m_limbs[i] + 2 * (i == 0 ? kMask - 18 : kMask) - b.m_limbs[i];
        }
        return FieldElement(difference);
    }

    friend FieldElement operator*(const FieldElement& a, const FieldElement& b) noexcept {
        Limbs over; // what stands above 2^255 counts 19 times below it
        for (std::size_t i = 0; i < 5; ++i) over[i] = 19 * b.m_limbs[i];
        std::array<Wide, 5> product{};
        for (std::size_t i = 0; i < 5; ++i) {
            for (std::size_t j = 0; j < 5; ++j) {
                const std::uint64_t factor = i + j < 5 ? b.m_limbs[j] : over[j];
                product[(i + j) % 5] += static_cast<Wide>(a.m_limbs[i]) * factor;
            }
        }
        Limbs reduced;
        Wide carry = 0;
        for (std::size_t i = 0; i < 5; ++i) {
            carry += product[i];
            reduced[i] = static_cast<std::uint64_t>(carry) & kMask;
            carry >>= 51;
        }
        reduced[0] += 19 * static_cast<std::uint64_t>(carry);
        reduced[1] += reduced[0] >> 51;
        reduced[0] &= kMask;
        return FieldElement(reduced);
    }

    [[nodiscard]] FieldElement squared(int times) const noexcept {
        FieldElement result = *this;
        for (int i = 0; i < times; ++i) result = result * result;
        return result;
    }

    /// To the power 2^255 - 21, which is the prime less two (Fermat).
    [[nodiscard]] FieldElement inverse() const noexcept {
        const FieldElement& x = *this;
        const FieldElement x9 = x.squared(3) * x;
        const FieldElement x11 = x9 * x.squared(1);
        const FieldElement ones5 = x11.squared(1) * x9; // x to the power of 2^5 - 1, and so on
        const FieldElement ones10 = ones5.squared(5) * ones5;
        const FieldElement ones20 = ones10.squared(10) * ones10;
        const FieldElement ones40 = ones20.squared(20) * ones20;
        const FieldElement ones50 = ones40.squared(10) * ones10;
        const FieldElement ones100 = ones50.squared(50) * ones50;
        const FieldElement ones200 = ones100.squared(100) * ones100;
        return (ones200.squared(50) * ones50).squared(5) * x11;
    }

    [[nodiscard]] X25519Public bytes() const noexcept {
        Limbs limbs = (*this * one()).m_limbs; // below 2^255 + a little
        std::uint64_t quotient = (limbs[0] + 19) >> 51;
        for (std::size_t i = 1; i < 5; ++i) quotient = (limbs[i] + quotient) >> 51;
        limbs[0] += 19 * quotient; // less the prime once when it is not below it
        std::uint64_t carry = 0;
        for (std::uint64_t& limb : limbs) {
            carry += limb;
            limb = carry & kMask;
            carry >>= 51;
        }
        const std::array<std::uint64_t, 4> words{limbs[0] | limbs[1] << 51, limbs[1] >> 13 | limbs[2] << 38,
                                                 limbs[2] >> 26 | limbs[3] << 25,
                                                 limbs[3] >> 39 | limbs[4] << 12};
        X25519Public out;
        for (std::size_t i = 0; i < out.size(); ++i)
            out[i] = static_cast<Byte>(words[i / 8] >> (8 * (i % 8)));
        return out;
    }

private:
    using Limbs = std::array<std::uint64_t, 5>;
    static constexpr std::uint64_t kMask = (std::uint64_t{1} << 51) - 1;

    explicit FieldElement(const Limbs& limbs) noexcept : m_limbs(limbs) {}

    Limbs m_limbs;
};

} // namespace

X25519Public x25519PublicKey(const X25519Secret& secret) noexcept {
    sodiumReady();
    // The base point's multiple on the Edwards form of the curve, for which libsodium has a table: the secret
    // meets its constant-time code alone, and both ways together take two thirds of the time of its own
    // crypto_scalarmult_base. A clamped secret is no multiple of the group's order, so the point is never the
    // neutral one; an answer of -1 says that the secret is all zeros, which clamping makes good.
    X25519Public edwards;
    static_cast<void>(crypto_scalarmult_ed25519_base(edwards.data(), secret.expose().data()));
    edwards.back() &= 0x7f; // the sign of x, which Montgomery's form does not know
    // RFC 7748 section 4.1: u = (1 + y) / (1 - y).
    const FieldElement y = FieldElement::of(edwards);
    return ((FieldElement::one() + y) * (FieldElement::one() - y).inverse()).bytes();
}

std::optional<X25519Secret> x25519(const X25519Secret& secret,
                                   std::span<const Byte, kX25519Size> theirs) noexcept {
    sodiumReady();
    X25519Secret shared;
    // libsodium refuses the points of small order and looks at the result once more: both end here.
    if (crypto_scalarmult_curve25519(shared.exposeMutable().data(), secret.expose().data(), theirs.data())
        != 0) {
        return std::nullopt;
    }
    return shared;
}

X25519KeyPair X25519KeyPair::generate(Random& random) {
    X25519Secret secret;
    random.fill(secret.exposeMutable());
    return of(std::move(secret));
}

X25519KeyPair X25519KeyPair::of(X25519Secret secret) noexcept {
    const X25519Public publicKey = x25519PublicKey(secret);
    return {std::move(secret), publicKey};
}

} // namespace vedette::crypto
