/// ML-KEM, the key encapsulation of FIPS 203: the part of a hybrid key exchange that a quantum computer does
/// not break.
///
/// MlKem768 is what we offer; the ranks 2 and 4 (ML-KEM-512 and -1024) are the same code. Time and memory
/// access do not depend on secrets. Nothing is kept between calls; each works on about 40 KiB of stack, which
/// it wipes.
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/secret.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace vedette::crypto {

enum class KemError {
    BadLength = 1,
    NotReduced, ///< an encapsulation key with a coefficient not below the modulus (section 7.2)
    BadHash,    ///< a decapsulation key whose hash is not that of the key inside (section 7.3)
};
[[nodiscard]] std::string_view codeName(KemError error) noexcept;

template <std::size_t Rank>
class MlKem {
    static_assert(Rank >= 2 && Rank <= 4);

public:
    static constexpr std::size_t kSeedSize = 64; ///< d and z
    static constexpr std::size_t kSharedSize = 32;
    static constexpr std::size_t kEncapsulationKeySize = 384 * Rank + 32;
    static constexpr std::size_t kDecapsulationKeySize = 768 * Rank + 96;
    static constexpr std::size_t kCiphertextSize = Rank == 4 ? 32 * (11 * Rank + 5) : 32 * (10 * Rank + 4);

    struct KeyPair {
        std::array<Byte, kEncapsulationKeySize> encapsulationKey;
        SecretArray<kDecapsulationKeySize> decapsulationKey;
    };

    struct Encapsulation {
        std::array<Byte, kCiphertextSize> ciphertext;
        SecretArray<kSharedSize> shared;
    };

    [[nodiscard]] static KeyPair generate(Random& random);
    [[nodiscard]] static KeyPair ofSeed(std::span<const Byte, kSeedSize> seed);

    /// The key comes from a peer: its length and its coefficients are checked.
    [[nodiscard]] static Result<Encapsulation, KemError> encapsulate(BytesView encapsulationKey,
                                                                     Random& random);
    /// With the message chosen: for test vectors only.
    [[nodiscard]] static Result<Encapsulation, KemError> encapsulate(BytesView encapsulationKey,
                                                                     std::span<const Byte, 32> message);

    /// A ciphertext that was not made by encapsulate() gives a secret that nobody else has, not an error: an
    /// error would answer an attacker's question.
    [[nodiscard]] static Result<SecretArray<kSharedSize>, KemError> decapsulate(BytesView decapsulationKey,
                                                                                BytesView ciphertext);
};

using MlKem768 = MlKem<3>;

extern template class MlKem<2>;
extern template class MlKem<3>;
extern template class MlKem<4>;

} // namespace vedette::crypto

VD_ERROR_CODES(vedette::crypto, KemError, "kem")
