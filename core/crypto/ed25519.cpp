#include "core/crypto/ed25519.h"

#include "core/crypto/shared_checks.h"
#include "core/crypto/sodium_ready.h"

#include <algorithm>
#include <array>

namespace vedette::crypto {
namespace {

using Encoding = std::array<Byte, kEd25519PublicSize>;

/// y of the points whose order divides 8, the sign of x left out: 0, 1, -1 and the two of order 8.
constexpr std::array<Encoding, 5> kSmallOrder = {{
    {0},
    {1},
    {0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
     0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f},
    {0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
     0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05},
    {0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
     0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a},
}};

/// y < 2^255 - 19 (RFC 8032 section 5.1.3 step 1); `y` has its sign bit cleared.
bool belowPrime(const Encoding& y) noexcept {
    if (y[31] != 0x7f || y[0] < 0xed) return true;
    return !std::all_of(y.begin() + 1, y.begin() + 31, [](Byte b) { return b == 0xff; });
}

} // namespace

bool ed25519Usable(std::span<const Byte, kEd25519PublicSize> key) noexcept {
    Encoding y;
    std::copy(key.begin(), key.end(), y.begin());
    y[31] &= 0x7f;
    if (!belowPrime(y)) return false;
    if (std::find(kSmallOrder.begin(), kSmallOrder.end(), y) != kSmallOrder.end()) return false;
    // libsodium's own test of a point also wants the prime-order subgroup, a full multiplication that its
    // verification does not ask for; addition only asks for the curve.
    sodiumReady();
    Encoding sum;
    return crypto_core_ed25519_add(sum.data(), key.data(), key.data()) == 0;
}

bool ed25519Verify(std::span<const Byte, kEd25519PublicSize> key, BytesView message,
                   BytesView signature) noexcept {
    sodiumReady();
    if (signature.size() != kEd25519SignatureSize) return false;
    const auto holds = [&] {
        return crypto_sign_ed25519_verify_detached(signature.data(), message.data(), message.size(),
                                                   key.data())
            == 0;
    };
    SharedChecks* const shared = SharedChecks::current();
    if (shared == nullptr) return holds();
    const auto what = SharedChecks::digest(key, message, signature);
    if (shared->held(what)) return true;
    if (!holds()) return false;
    shared->remember(what);
    return true;
}

void ed25519Expand(std::span<const Byte, kEd25519SeedSize> seed,
                   std::span<Byte, kEd25519SecretSize> secret) noexcept {
    sodiumReady();
    Encoding publicKey;
    VD_ASSERT(crypto_sign_ed25519_seed_keypair(publicKey.data(), secret.data(), seed.data()) == 0);
}

void ed25519Sign(std::span<const Byte, kEd25519SecretSize> secret, BytesView message,
                 std::span<Byte, kEd25519SignatureSize> signature) noexcept {
    sodiumReady();
    VD_ASSERT(
        crypto_sign_ed25519_detached(signature.data(), nullptr, message.data(), message.size(), secret.data())
        == 0);
}

} // namespace vedette::crypto
