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

} // namespace vedette::ceremony
