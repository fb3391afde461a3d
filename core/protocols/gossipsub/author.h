/// Who wrote a message: signing and checking (pubsub/README.md, Message Signing, StrictSign).
///
/// Our author is a short-lived Ed25519 key, never the identity: a token that takes a second to sign could not
/// speak on a busy topic. Foreign peers see a valid message of a peer that they have not met; ours learn by a
/// delegation (delegation.h) whose it is.
///
/// Checking has a cheap part, which finds what is to be verified, and the signature itself, which may be done
/// elsewhere: VerifyJob is a plain value.
#pragma once

#include "core/base/random.h"
#include "core/base/secret.h"
#include "core/codec/peer_id.h"
#include "core/protocols/gossipsub/rpc.h"

namespace vedette::gossipsub {

/// Why a message is not propagated. All are StrictSign's but the last three.
enum class Rejection {
    NoSignature = 1,
    NoAuthor,
    NoSeqno,
    BadSeqno,     ///< not eight bytes
    BadAuthor,    ///< not a peer id
    NoKey,        ///< the peer id is a hash and no key came with it
    KeyMismatch,  ///< a key, but of another peer id
    BadSignature, ///< what a forger sends; also of a key that is none
    BadId,        ///< the application's function gave no id
    Refused,      ///< by the application's validator
    BadDelegation ///< on the delegation topic: not one, or not valid
};
[[nodiscard]] std::string_view codeName(Rejection rejection) noexcept;

/// One signature to check, wherever there is a processor for it.
struct VerifyJob {
    Bytes key; ///< protobuf of the public key, not yet decoded
    Bytes message;
    Bytes signature;

    [[nodiscard]] bool run() const;
    friend bool operator==(const VerifyJob&, const VerifyJob&) = default;
};

/// Everything that StrictSign asks for but the signature: the author. Cheap, as duplicates need it too.
[[nodiscard]] Result<codec::PeerId> strictAuthor(const Message& message);

/// The signature of a message that passed strictAuthor.
[[nodiscard]] VerifyJob verifyJob(const Message& message, const codec::PeerId& author);

/// The short-lived key.
class Author {
public:
    /// An Ed25519 key from `random`.
    [[nodiscard]] static Author create(Random& random);
    [[nodiscard]] static Author fromSeed(std::span<const Byte, 32> seed);

    [[nodiscard]] const std::array<Byte, 32>& publicKey() const noexcept { return m_public; }

    [[nodiscard]] const codec::PeerId& peer() const noexcept { return m_peer; }

    [[nodiscard]] Message write(std::string_view topic, BytesView data, std::uint64_t seqno) const;

private:
    Author() = default;

    SecretArray<64> m_secret;
    std::array<Byte, 32> m_public{};
    codec::PeerId m_peer;
};

} // namespace vedette::gossipsub

VD_ERROR_CODES(vedette::gossipsub, Rejection, "gossip_message")
