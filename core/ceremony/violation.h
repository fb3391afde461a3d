/// The rules of a transcript, each with the name under which a record is refused.
#pragma once

#include "core/base/result.h"

#include <string_view>

namespace vedette::ceremony {

enum class Violation {
    // The form.
    Malformed = 1, ///< not the deterministic CBOR of a signed record
    TooLarge,
    UnknownKind,
    BadField, ///< a size, number or text outside its bounds, or one that is missing
    // The chain.
    WrongMode,     ///< a record of a rehearsal in a run, or the other way round
    WrongSequence, ///< dropped, repeated or out of order
    BrokenChain,   ///< the record before it is another one
    TimeReversed,
    AfterEnd,   ///< a record behind the last
    Unfinished, ///< the last record is missing: cut off, or the ceremony goes on
    // The plan.
    BadScript,        ///< the script on record cannot work
    WrongStep,        ///< not the step, or not the kind of record, that is due
    WrongOutcome,     ///< none that such a step can have
    ExceptionMissing, ///< another outcome than the script expects, and nobody wrote why
    Unconfirmed,      ///< somebody who has to confirm the step did not
    WrongKey,         ///< a key is read back that is not the one that was made
    WrongResult,      ///< the last record counts otherwise than the transcript
    // Who signed.
    BadSignature,
    StrangeSigner,    ///< a key that has no part in this record
    SignatureMissing, ///< of somebody whose token was there
    // Against what it is held.
    OtherScript,  ///< of another script than the one that was given
    NotRehearsed, ///< no rehearsal, or not one that went through without exception
};
[[nodiscard]] std::string_view codeName(Violation violation) noexcept;

} // namespace vedette::ceremony

VD_ERROR_CODES(vedette::ceremony, Violation, "ceremony")
