#include "core/ledger/violation.h"

namespace vedette::ledger {

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::Malformed: return "malformed";
    case Violation::TooLarge: return "too_large";
    case Violation::UnknownKind: return "unknown_kind";
    case Violation::BadField: return "bad_field";
    case Violation::BadKey: return "bad_key";
    case Violation::UnsortedSignatures: return "unsorted_signatures";
    case Violation::NoGenesis: return "no_genesis";
    case Violation::WrongLedger: return "wrong_ledger";
    case Violation::WrongSequence: return "wrong_sequence";
    case Violation::BrokenChain: return "broken_chain";
    case Violation::TimeReversed: return "time_reversed";
    case Violation::Full: return "full";
    case Violation::BadSignature: return "bad_signature";
    case Violation::StrangeSigner: return "strange_signer";
    case Violation::QuorumMissing: return "quorum_missing";
    case Violation::NewQuorumMissing: return "new_quorum_missing";
    case Violation::SubjectMissing: return "subject_missing";
    case Violation::OfficerMissing: return "officer_missing";
    case Violation::WitnessMissing: return "witness_missing";
    case Violation::PolicyExpired: return "policy_expired";
    case Violation::BadThreshold: return "bad_threshold";
    case Violation::RepeatedOfficer: return "repeated_officer";
    case Violation::NotSeparate: return "not_separate";
    case Violation::KnownKey: return "known_key";
    case Violation::UnknownKey: return "unknown_key";
    case Violation::IllegalMove: return "illegal_move";
    case Violation::AlreadySucceeded: return "already_succeeded";
    case Violation::CommitmentMismatch: return "commitment_mismatch";
    case Violation::BadOverlap: return "bad_overlap";
    case Violation::BadInvalidity: return "bad_invalidity";
    case Violation::PresignedMismatch: return "presigned_mismatch";
    case Violation::IssuerUnfit: return "issuer_unfit";
    case Violation::BadOrder: return "bad_order";
    case Violation::NotYet: return "not_yet";
    case Violation::RolledBack: return "rolled_back";
    case Violation::Forked: return "forked";
    case Violation::Shrunk: return "shrunk";
    case Violation::WrongPeer: return "wrong_peer";
    case Violation::WrongEpoch: return "wrong_epoch";
    case Violation::WrongSubject: return "wrong_subject";
    case Violation::WrongPassphrase: return "wrong_passphrase";
    case Violation::UnfitAttester: return "unfit_attester";
    case Violation::WrongNonce: return "wrong_nonce";
    case Violation::KeyMovable: return "key_movable";
    case Violation::StrangeAttester: return "strange_attester";
    case Violation::ConsentExpired: return "consent_expired";
    case Violation::OtherCampaign: return "other_campaign";
    }
    return "unknown";
}

} // namespace vedette::ledger
