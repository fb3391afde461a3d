#include "core/ledger/sealed_revocation.h"

#include "core/crypto/aead.h"

#include <algorithm>
#include <array>

namespace vedette::ledger {

namespace {

constexpr Byte kSealMagic[] = {'v', 'd', 'r', 'e', 'v', 1};
constexpr std::size_t kSealPassesAt = sizeof kSealMagic;
constexpr std::size_t kSealMemoryAt = kSealPassesAt + 1;
constexpr std::size_t kSealSaltAt = kSealMemoryAt + 4;
constexpr std::size_t kSealNonceAt = kSealSaltAt + crypto::kKdfSaltSize;
constexpr std::size_t kSealHeader = kSealNonceAt + crypto::kXNonceSize;
static_assert(kSealHeader == 51);

} // namespace

Bytes sealRevocation(const PresignedRevocation& revocation, const Secret& passphrase, Random& random,
                     crypto::KdfCost cost) {
    std::array<Byte, kSealHeader> header{};
    std::ranges::copy(kSealMagic, header.begin());
    header[kSealPassesAt] = static_cast<Byte>(cost.passes);
    for (std::size_t i = 0; i < 4; ++i)
        header[kSealMemoryAt + i] = static_cast<Byte>(cost.memoryKiB >> (24 - 8 * i));
    random.fill(MutableBytes(header).subspan(kSealSaltAt));
    const BytesView view(header);
    const auto key = crypto::argon2id(passphrase, view.subspan<kSealSaltAt, crypto::kKdfSaltSize>(), cost);
    const Secret plain(revocation.encode());
    Bytes file(kSealHeader + plain.size() + crypto::kAeadTagSize);
    std::ranges::copy(header, file.begin());
    crypto::xchachaSeal(key.expose(), view.subspan<kSealNonceAt, crypto::kXNonceSize>(), view, plain.expose(),
                        MutableBytes(file).subspan(kSealHeader));
    return file;
}

Result<PresignedRevocation> unsealRevocation(BytesView file, const Secret& passphrase) {
    if (file.size() > kSealHeader + crypto::kAeadTagSize + kMaxKey) return Fail{Violation::TooLarge};
    if (file.size() <= kSealHeader + crypto::kAeadTagSize
        || !equal(file.first(sizeof kSealMagic), kSealMagic))
        return Fail{Violation::Malformed, "not a sealed revocation"};
    const BytesView header = file.first(kSealHeader);
    crypto::KdfCost cost{0, header[kSealPassesAt]};
    for (const Byte b : header.subspan(kSealMemoryAt, 4)) cost.memoryKiB = cost.memoryKiB << 8 | b;
    // Believed before it can be authenticated: a file must not be able to exhaust the machine.
    if (cost.memoryKiB < crypto::kKdfCostLeast.memoryKiB || cost.passes < crypto::kKdfCostLeast.passes
        || cost.memoryKiB > crypto::kKdfCostMost.memoryKiB || cost.passes > crypto::kKdfCostMost.passes)
        return Fail{Violation::BadField, "cost"};
    const auto key = crypto::argon2id(passphrase, header.subspan<kSealSaltAt, crypto::kKdfSaltSize>(), cost);
    const BytesView sealed = file.subspan(kSealHeader);
    Secret plain(sealed.size() - crypto::kAeadTagSize);
    if (!crypto::xchachaOpen(key.expose(), header.subspan<kSealNonceAt, crypto::kXNonceSize>(), header,
                             sealed, plain.exposeMutable()))
        return Fail{Violation::WrongPassphrase};
    return PresignedRevocation::decode(plain.expose());
}

} // namespace vedette::ledger
