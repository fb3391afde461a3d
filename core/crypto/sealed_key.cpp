// The file of a sealed private key; its form stands in private_key.h.
#include "core/crypto/private_key.h"

#include "core/crypto/aead.h"

#include <algorithm>
#include <array>

namespace vedette::crypto {
namespace {

constexpr Byte kMagic[] = {'v', 'd', 'k', 'e', 'y'};
constexpr Byte kVersion = 1;
constexpr std::size_t kVersionAt = 5;
constexpr std::size_t kTypeAt = 6;
constexpr std::size_t kPassesAt = 7;
constexpr std::size_t kMemoryAt = 8;
constexpr std::size_t kSaltAt = 12;
constexpr std::size_t kNonceAt = kSaltAt + kKdfSaltSize;
constexpr std::size_t kHeaderSize = kNonceAt + kXNonceSize;
static_assert(kHeaderSize == 52);

KdfCost costIn(BytesView header) noexcept {
    std::uint32_t memory = 0;
    for (const Byte b : header.subspan(kMemoryAt, 4)) memory = memory << 8 | b;
    return {memory, header[kPassesAt]};
}

} // namespace

std::string_view codeName(SealError error) noexcept {
    switch (error) {
    case SealError::Malformed: return "malformed";
    case SealError::UnknownVersion: return "unknown_version";
    case SealError::WrongPassphrase: return "wrong_passphrase";
    case SealError::CostTooHigh: return "cost_too_high";
    }
    return "unknown";
}

Bytes PrivateKey::seal(const Secret& passphrase, Random& random, KdfCost cost) const {
    std::array<Byte, kHeaderSize> header{};
    std::copy(std::begin(kMagic), std::end(kMagic), header.begin());
    header[kVersionAt] = kVersion;
    header[kTypeAt] = static_cast<Byte>(publicKey().type());
    header[kPassesAt] = static_cast<Byte>(cost.passes);
    for (std::size_t i = 0; i < 4; ++i) {
        header[kMemoryAt + i] = static_cast<Byte>(cost.memoryKiB >> (24 - 8 * i));
    }
    random.fill(MutableBytes(header).subspan(kSaltAt));
    const BytesView view(header);
    const auto key = argon2id(passphrase, view.subspan<kSaltAt, kKdfSaltSize>(), cost);
    const BytesView plain = material();
    Bytes file(kHeaderSize + plain.size() + kAeadTagSize);
    std::copy(header.begin(), header.end(), file.begin());
    xchachaSeal(key.expose(), view.subspan<kNonceAt, kXNonceSize>(), view, plain,
                MutableBytes(file).subspan(kHeaderSize));
    return file;
}

Result<PrivateKey> PrivateKey::unseal(BytesView file, const Secret& passphrase) {
    if (file.size() > kMaxSealedSize) return Fail{SealError::Malformed, "too long"};
    if (file.size() <= sizeof kMagic || !equal(file.first(sizeof kMagic), kMagic)) {
        return Fail{SealError::Malformed, "not a sealed key"};
    }
    if (file[kVersionAt] != kVersion) return Fail{SealError::UnknownVersion};
    if (file.size() <= kHeaderSize + kAeadTagSize) return Fail{SealError::Malformed, "cut short"};
    if (file[kTypeAt] > static_cast<Byte>(KeyType::Ecdsa)) return Fail{SealError::Malformed, "key type"};
    const BytesView header = file.first(kHeaderSize);
    const KdfCost cost = costIn(header);
    if (cost.memoryKiB < kKdfCostLeast.memoryKiB || cost.passes < kKdfCostLeast.passes) {
        return Fail{SealError::Malformed, "cost"};
    }
    // The header is believed before it can be authenticated: a file must not be able to exhaust the machine.
    if (cost.memoryKiB > kKdfCostMost.memoryKiB || cost.passes > kKdfCostMost.passes) {
        return Fail{SealError::CostTooHigh};
    }
    const auto key = argon2id(passphrase, header.subspan<kSaltAt, kKdfSaltSize>(), cost);
    const BytesView sealed = file.subspan(kHeaderSize);
    Secret plain(sealed.size() - kAeadTagSize);
    if (!xchachaOpen(key.expose(), header.subspan<kNonceAt, kXNonceSize>(), header, sealed,
                     plain.exposeMutable())) {
        return Fail{SealError::WrongPassphrase};
    }
    auto opened = ofMaterial(static_cast<KeyType>(file[kTypeAt]), plain.expose());
    if (!opened) return Fail{SealError::Malformed, opened.error().text()};
    return opened;
}

} // namespace vedette::crypto
