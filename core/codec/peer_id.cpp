#include "core/codec/peer_id.h"

#include "core/codec/cid.h"
#include "core/codec/multibase.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace vedette::codec {

namespace {

constexpr std::size_t kMaxInlined = 42;
constexpr std::size_t kSha256Size = 32;

} // namespace

std::string_view codeName(PeerIdError error) noexcept {
    switch (error) {
    case PeerIdError::Empty: return "empty";
    case PeerIdError::BadText: return "bad_text";
    case PeerIdError::NotAKey: return "not_a_key";
    case PeerIdError::BadMultihash: return "bad_multihash";
    case PeerIdError::UnsuitableHash: return "unsuitable_hash";
    }
    return "unknown";
}

Result<PeerId> PeerId::fromBytes(BytesView multihash) {
    if (multihash.empty()) return Fail{PeerIdError::Empty};
    const auto hash = Multihash::fromBytes(multihash);
    if (!hash) return Fail{PeerIdError::BadMultihash, std::string(codeName(hash.error()))};
    const std::size_t size = hash->digest.size();
    const bool inlined = hash->code == multicodec::kIdentity && size > 0 && size <= kMaxInlined;
    const bool hashed = hash->code == multicodec::kSha2_256 && size == kSha256Size;
    // Anything else would give one key two names, or a name that no key can be checked against.
    if (!inlined && !hashed) return Fail{PeerIdError::UnsuitableHash};
    PeerId id;
    std::ranges::copy(multihash, id.m_bytes.begin());
    id.m_size = static_cast<Byte>(multihash.size());
    return id;
}

Result<PeerId> PeerId::fromText(std::string_view text) {
    if (text.empty()) return Fail{PeerIdError::Empty};
    // No multibase prefix is 'Q', and '1' is reserved, so the two forms cannot be confused.
    if (text.starts_with("Qm") || text.starts_with('1')) {
        const auto bytes = fromBase(Multibase::Base58Btc, text);
        if (!bytes) return Fail{PeerIdError::BadText, std::string(codeName(bytes.error()))};
        return fromBytes(*bytes);
    }
    const auto cid = Cid::fromText(text);
    if (!cid) return Fail{PeerIdError::BadText, std::string(codeName(cid.error()))};
    if (cid->contentCodec != multicodec::kLibp2pKey) return Fail{PeerIdError::NotAKey};
    return fromBytes(cid->hash.bytes());
}

PeerId PeerId::ofEncodedKey(BytesView encodedPublicKey) {
    VD_ASSERT(!encodedPublicKey.empty());
    PeerId id;
    const bool inlined = encodedPublicKey.size() <= kMaxInlined;
    const std::size_t size = inlined ? encodedPublicKey.size() : kSha256Size;
    id.m_bytes[0] = static_cast<Byte>(inlined ? multicodec::kIdentity : multicodec::kSha2_256);
    id.m_bytes[1] = static_cast<Byte>(size);
    if (inlined) {
        std::ranges::copy(encodedPublicKey, id.m_bytes.begin() + 2);
    } else {
        crypto_hash_sha256(id.m_bytes.data() + 2, encodedPublicKey.data(), encodedPublicKey.size());
    }
    id.m_size = static_cast<Byte>(size + 2);
    return id;
}

std::string PeerId::text() const {
    return toBase(Multibase::Base58Btc, bytes());
}

std::string PeerId::cidText() const {
    if (empty()) return {};
    Cid cid;
    cid.contentCodec = multicodec::kLibp2pKey;
    cid.hash = {m_bytes[0], copyOf(bytes().subspan(2))};
    return cid.text(Multibase::Base32);
}

BytesView PeerId::inlinedKey() const noexcept {
    if (empty() || m_bytes[0] != multicodec::kIdentity) return {};
    return bytes().subspan(2);
}

std::strong_ordering operator<=>(const PeerId& a, const PeerId& b) noexcept {
    // What is behind the end is zero, so comparing all of both is comparing their bytes, and much faster:
    // every table of peers lives on this.
    const int order = std::memcmp(a.m_bytes.data(), b.m_bytes.data(), a.m_bytes.size());
    return order != 0 ? order <=> 0 : a.m_size <=> b.m_size;
}

} // namespace vedette::codec
