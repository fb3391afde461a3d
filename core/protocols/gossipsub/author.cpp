#include "core/protocols/gossipsub/author.h"

#include "core/crypto/ed25519.h"
#include "core/crypto/public_key.h"

#include <algorithm>

namespace vedette::gossipsub {

namespace {

// A public key's protobuf: type Ed25519, 32 bytes (peer-ids.md).
constexpr Byte kEd25519Head[] = {0x08, 0x01, 0x12, 0x20};

} // namespace

std::string_view codeName(Rejection rejection) noexcept {
    switch (rejection) {
    case Rejection::NoSignature: return "no_signature";
    case Rejection::NoAuthor: return "no_author";
    case Rejection::NoSeqno: return "no_seqno";
    case Rejection::BadSeqno: return "bad_seqno";
    case Rejection::BadAuthor: return "bad_author";
    case Rejection::NoKey: return "no_key";
    case Rejection::KeyMismatch: return "key_mismatch";
    case Rejection::BadSignature: return "bad_signature";
    case Rejection::BadId: return "bad_id";
    case Rejection::Refused: return "refused";
    case Rejection::BadDelegation: return "bad_delegation";
    }
    return "unknown";
}

bool VerifyJob::run() const {
    return crypto::PublicKey::decodeSigner(key, message, signature).ok();
}

Result<codec::PeerId> strictAuthor(const Message& message) {
    if (!message.signature) return Fail{Rejection::NoSignature};
    if (!message.from) return Fail{Rejection::NoAuthor};
    if (!message.seqno) return Fail{Rejection::NoSeqno};
    if (message.seqno->size() != 8) return Fail{Rejection::BadSeqno};
    const auto author = codec::PeerId::fromBytes(*message.from);
    if (!author.ok()) return Fail{Rejection::BadAuthor};
    if (message.key) {
        if (codec::PeerId::ofEncodedKey(*message.key) != *author) return Fail{Rejection::KeyMismatch};
    } else if (author->inlinedKey().empty()) {
        return Fail{Rejection::NoKey};
    }
    return *author;
}

VerifyJob verifyJob(const Message& message, const codec::PeerId& author) {
    return {message.key ? *message.key : copyOf(author.inlinedKey()), message.signedBytes(),
            message.signature.value_or(Bytes{})};
}

Author Author::fromSeed(std::span<const Byte, 32> seed) {
    Author author;
    crypto::ed25519Expand(seed, author.m_secret.exposeMutable());
    // RFC 8032 as libsodium keeps it: the seed, then the public key.
    std::ranges::copy(author.m_secret.expose().last<32>(), author.m_public.begin());
    Bytes encoded(std::begin(kEd25519Head), std::end(kEd25519Head));
    append(encoded, author.m_public);
    author.m_peer = codec::PeerId::ofEncodedKey(encoded);
    return author;
}

Author Author::create(Random& random) {
    SecretArray<32> seed;
    random.fill(seed.exposeMutable());
    return fromSeed(seed.expose());
}

Message Author::write(std::string_view topic, BytesView data, std::uint64_t seqno) const {
    Message message;
    message.from = copyOf(m_peer.bytes());
    message.data = copyOf(data);
    message.seqno.emplace();
    for (int shift = 56; shift >= 0; shift -= 8) {
        message.seqno->push_back(static_cast<Byte>(seqno >> shift));
    }
    message.topic = std::string(topic);
    std::array<Byte, crypto::kEd25519SignatureSize> signature{};
    crypto::ed25519Sign(m_secret.expose(), message.signedBytes(), signature);
    message.signature = copyOf(signature);
    return message;
}

} // namespace vedette::gossipsub
