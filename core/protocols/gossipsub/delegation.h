/// "This author key speaks for me on these topics until then", signed by an identity.
///
/// How it travels: as an ordinary signed message on a topic of its own, kDelegationTopic, written by the very
/// author key that it names. The alternative, an extra field of unknown number in each message, does not
/// survive a mixed network: the signature covers unknown fields, and js-libp2p drops them before it verifies
/// and before it forwards, so it would take every message of ours for forged and blame whoever passed it on.
/// A topic that foreign peers do not subscribe to costs them nothing. Its price: a delegation crosses only
/// our own peers, so a message may arrive before or without it; then its author is known, its identity not.
///
///     data of the message   identity = 1 (public key protobuf)   author = 2 (32 bytes)   topics = 3*
///                           notBefore = 4   notAfter = 5 (ms since 1970)   signature = 6
///
/// in canonical order, minimal, at most kMaxDelegation. The signature is the identity's over
/// crypto::signingInput(SignAuthorDelegation), so a token can tell what it signs.
///
/// Bounds: kMaxDelegations in the book, kMaxPerIdentity of one identity. Identities cost nothing to make, so
/// when the book is full the author that was asked for longest ago goes.
#pragma once

#include "core/base/instant.h"
#include "core/crypto/public_key.h"
#include "core/crypto/signer.h"
#include "core/protocols/gossipsub/author.h"

#include <list>
#include <map>
#include <set>

namespace vedette::gossipsub {

inline constexpr std::string_view kDelegationTopic = "/vedette/delegations/1";
inline constexpr std::size_t kMaxDelegation = 16 * 1024;
inline constexpr std::size_t kMaxDelegatedTopics = 64;
inline constexpr std::size_t kMaxDelegations = 4096;
inline constexpr std::size_t kMaxPerIdentity = 8;
inline constexpr Duration kMaxDelegationLife = std::chrono::hours(24 * 7);
inline constexpr Duration kClockSkew = std::chrono::minutes(5); ///< how far ahead notBefore may lie

enum class DelegationError {
    Malformed = 1, ///< not the canonical protobuf, or a field is missing
    TooManyTopics,
    BadTopic,
    BadIdentity,   ///< not a public key
    BadAuthorKey,  ///< not a usable Ed25519 point
    ForeignAuthor, ///< sent by another author than it names
    LivesTooLong,  ///< more than kMaxDelegationLife, or ends before it begins
    NotYet,
    Expired,
    BadSignature,
    ForeignTopic, ///< the author speaks on a topic that it has no word for
    NoDelegation, ///< none is known for this author
};
[[nodiscard]] std::string_view codeName(DelegationError error) noexcept;

struct Delegation {
    Bytes identity; ///< protobuf of the public key
    std::array<Byte, 32> author{};
    std::vector<std::string> topics;
    WallTime notBefore;
    WallTime notAfter;
    Bytes signature;

    [[nodiscard]] Bytes encode() const;
    /// Everything but the times and the signature.
    [[nodiscard]] static Result<Delegation> decode(BytesView bytes);
    /// Whether it holds now, the signature aside.
    [[nodiscard]] Result<> timely(WallTime now) const;
    [[nodiscard]] VerifyJob job() const;

    [[nodiscard]] crypto::SignAuthorDelegation request() const {
        return {author, topics, notBefore, notAfter};
    }

    friend bool operator==(const Delegation&, const Delegation&) = default;
};

/// Which author speaks for whom.
class DelegationBook {
public:
    /// A delegation whose signature was verified. A later one for the same author replaces an earlier.
    void keep(const Delegation& delegation);
    /// Held, byte for byte: then its signature need not be checked again.
    [[nodiscard]] bool holds(const Delegation& delegation) const;
    /// The identity behind an author on a topic.
    [[nodiscard]] Result<codec::PeerId> identityOf(const codec::PeerId& author, std::string_view topic,
                                                   WallTime now);
    void expire(WallTime now);

    [[nodiscard]] std::size_t size() const noexcept { return m_entries.size(); }

private:
    struct Entry {
        Delegation delegation;
        codec::PeerId identity;
        std::list<codec::PeerId>::iterator use; ///< place in m_byUse
    };

    void drop(std::map<codec::PeerId, Entry>::iterator entry);

    std::map<codec::PeerId, Entry> m_entries;                       ///< by author
    std::map<codec::PeerId, std::list<codec::PeerId>> m_ofIdentity; ///< authors, oldest first
    std::list<codec::PeerId> m_byUse;                               ///< authors, longest unused first
};

} // namespace vedette::gossipsub

VD_ERROR_CODES(vedette::gossipsub, DelegationError, "gossip_delegation")
