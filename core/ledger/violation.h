/// The rules of the ledger, each with the name under which a statement is refused.
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace vedette::ledger {

enum class Violation {
    // The form.
    Malformed = 1, ///< not the deterministic CBOR of a statement, or a key of the map that we do not know
    TooLarge,
    UnknownKind,
    BadField,           ///< a size, number or text outside its bounds
    BadKey,             ///< not a public key
    UnsortedSignatures, ///< or one key twice: no signature is counted twice
    // The chain.
    NoGenesis,     ///< the first statement is no role policy
    WrongLedger,   ///< of another ledger
    WrongSequence, ///< dropped, repeated or out of order
    BrokenChain,   ///< the entry before it is another one
    TimeReversed,  ///< said to be made before the entry before it
    Full,          ///< kMaxEntries
    // Who signed.
    BadSignature,
    StrangeSigner,    ///< by a key that has no say in this statement
    QuorumMissing,    ///< distinct persons with distinct tokens are fewer than the policy asks
    NewQuorumMissing, ///< … than the policy that is to come asks
    SubjectMissing,   ///< the key itself did not sign
    OfficerMissing,
    WitnessMissing,
    PolicyExpired, ///< only a new policy, suspension and revocation are open then
    // The role policy.
    BadThreshold,    ///< zero, or more than its people and tokens can ever reach
    RepeatedOfficer, ///< one key in two places
    NotSeparate,     ///< a key of the ledger among those who judge it
    // The moves.
    KnownKey,
    UnknownKey,
    IllegalMove, ///< not in the table of ledger.h
    AlreadySucceeded,
    CommitmentMismatch, ///< another key than the one that was committed to
    BadOverlap,
    BadInvalidity,     ///< an invalidity date after the revocation itself
    PresignedMismatch, ///< not the revocation that was sealed at inception, or not signed by the key
    IssuerUnfit,
    // The revocation set.
    BadOrder,   ///< entries unsorted or twice
    NotYet,     ///< made in the future by our clock
    RolledBack, ///< an epoch before the one that is held
    Forked,     ///< another set of the same epoch
    Shrunk,     ///< a revoked key is missing that was not merely suspended
    // Receipts of refusal.
    WrongPeer, ///< signed by another than the one that was asked
    WrongEpoch,
    WrongSubject, ///< about another key; also of evidence
    // The sealed revocation.
    WrongPassphrase, ///< or an altered file: the two cannot be told apart
    // Evidence of a device.
    UnfitAttester,   ///< its key may sign what was not made in the device
    WrongNonce,      ///< for another question than ours
    KeyMovable,      ///< the key was brought in, or may be taken out
    StrangeAttester, ///< enrolled by nobody
    // Consents, and the campaigns that gather them.
    ConsentExpired, ///< the entry is made at the end of their validity or after it
    OtherCampaign,  ///< a part of another one than is gathered here
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

} // namespace vedette::ledger

VD_ERROR_CODES(vedette::ledger, Violation, "ledger")
