#include "core/ceremony/violation.h"

namespace vedette::ceremony {

std::string_view codeName(Violation violation) noexcept {
    switch (violation) {
    case Violation::Malformed: return "malformed";
    case Violation::TooLarge: return "too_large";
    case Violation::UnknownKind: return "unknown_kind";
    case Violation::BadField: return "bad_field";
    case Violation::WrongMode: return "wrong_mode";
    case Violation::WrongSequence: return "wrong_sequence";
    case Violation::BrokenChain: return "broken_chain";
    case Violation::TimeReversed: return "time_reversed";
    case Violation::AfterEnd: return "after_end";
    case Violation::Unfinished: return "unfinished";
    case Violation::BadScript: return "bad_script";
    case Violation::WrongStep: return "wrong_step";
    case Violation::WrongOutcome: return "wrong_outcome";
    case Violation::ExceptionMissing: return "exception_missing";
    case Violation::Unconfirmed: return "unconfirmed";
    case Violation::WrongKey: return "wrong_key";
    case Violation::WrongResult: return "wrong_result";
    case Violation::BadSignature: return "bad_signature";
    case Violation::StrangeSigner: return "strange_signer";
    case Violation::SignatureMissing: return "signature_missing";
    case Violation::OtherScript: return "other_script";
    case Violation::NotRehearsed: return "not_rehearsed";
    }
    return "unknown";
}

std::string_view sentence(Violation violation) noexcept {
    switch (violation) {
    case Violation::Malformed:
        return "This is no transcript of a ceremony: it cannot be read, or holds what is not known here.";
    case Violation::TooLarge: return "The transcript or a record of it is larger than any may be.";
    case Violation::UnknownKind: return "The record is of a kind that this version does not know.";
    case Violation::BadField:
        return "A number, time, text or key of the record is missing or outside its bounds.";
    case Violation::WrongMode: return "Records of a rehearsal and of a run are mixed.";
    case Violation::WrongSequence: return "A record is missing, repeated or out of order.";
    case Violation::BrokenChain: return "The record before is another one than this one was written after.";
    case Violation::TimeReversed: return "The record says that it was made before the one before it.";
    case Violation::AfterEnd: return "A record stands behind the last.";
    case Violation::Unfinished:
        return "The ceremony is not at its end, or the end of its transcript was cut off.";
    case Violation::BadScript: return "The script on record cannot work; no ceremony is held by it.";
    case Violation::WrongStep: return "Another step, or another kind of record, is due here.";
    case Violation::WrongOutcome: return "A step of this kind cannot have this outcome.";
    case Violation::ExceptionMissing:
        return "The step went otherwise than the script expects, and nobody wrote why that was accepted.";
    case Violation::Unconfirmed: return "Somebody who has to confirm this step did not.";
    case Violation::WrongKey:
        return "The key that was read back is not the one that was made, or one that is there was made "
               "again.";
    case Violation::WrongResult: return "The last record counts otherwise than the transcript before it.";
    case Violation::BadSignature:
        return "A signature does not hold: the record was altered, or is of a rehearsal.";
    case Violation::StrangeSigner: return "A key signed that has no part in this record.";
    case Violation::SignatureMissing: return "Somebody whose token was there did not sign.";
    case Violation::OtherScript: return "It belongs to another script, if only by one byte.";
    case Violation::NotRehearsed:
        return "The run is locked until a rehearsal of exactly this script went through without exception.";
    }
    return "";
}

} // namespace vedette::ceremony
