#include "core/ceremony/finding.h"

namespace vedette::ceremony {

std::string_view codeName(Fault fault) noexcept {
    switch (fault) {
    case Fault::Malformed: return "malformed";
    case Fault::UnknownField: return "unknown_field";
    case Fault::MissingField: return "missing_field";
    case Fault::BadValue: return "bad_value";
    case Fault::RepeatedName: return "repeated_name";
    case Fault::UnknownAction: return "unknown_action";
    case Fault::UnknownRole: return "unknown_role";
    case Fault::UnknownToken: return "unknown_token";
    case Fault::UnknownBranch: return "unknown_branch";
    case Fault::UnknownName: return "unknown_name";
    case Fault::NoOperator: return "no_operator";
    case Fault::NoWitness: return "no_witness";
    case Fault::NoToken: return "no_token";
    case Fault::SharedToken: return "shared_token";
    case Fault::OnePerson: return "one_person";
    case Fault::NeverSigns: return "never_signs";
    case Fault::Unattended: return "unattended";
    case Fault::NotReady: return "not_ready";
    case Fault::NotPresent: return "not_present";
    case Fault::TokenGone: return "token_gone";
    case Fault::NoKey: return "no_key";
    case Fault::KeyGone: return "key_gone";
    case Fault::KeyTwice: return "key_twice";
    case Fault::NotReadBack: return "not_read_back";
    case Fault::Unbound: return "unbound";
    case Fault::NoSteps: return "no_steps";
    case Fault::NoAbort: return "no_abort";
    case Fault::Unreachable: return "unreachable";
    case Fault::BadThreshold: return "bad_threshold";
    case Fault::WrongExpectation: return "wrong_expectation";
    }
    return "unknown";
}

std::string_view sentence(Fault fault) noexcept {
    switch (fault) {
    case Fault::Malformed: return "It cannot be read as TOML in UTF-8, or is larger than any script may be.";
    case Fault::UnknownField: return "The field is not known here: it would be overlooked.";
    case Fault::MissingField: return "A field that it needs is missing.";
    case Fault::BadValue: return "The value is of another type than asked for, or outside its bounds.";
    case Fault::RepeatedName: return "The name is taken already.";
    case Fault::UnknownAction: return "There is no such action.";
    case Fault::UnknownRole: return "No role has this name.";
    case Fault::UnknownToken: return "No token has this name.";
    case Fault::UnknownBranch: return "No branch has this name.";
    case Fault::UnknownName: return "The script has neither a role nor a token of this name.";
    case Fault::NoOperator: return "Exactly one role is the operator.";
    case Fault::NoWitness: return "At least one role is a witness.";
    case Fault::NoToken:
        return "Whoever takes part signs the transcript and needs a token with a key for that.";
    case Fault::SharedToken: return "One token is in two roles: two signatures of it would be those of one.";
    case Fault::OnePerson: return "Two people are needed and there is only one.";
    case Fault::NeverSigns: return "The token of this participant signs no record of the transcript.";
    case Fault::Unattended:
        return "The token of the operator or of a witness cannot sign the record of this step.";
    case Fault::NotReady: return "The token is used before it is initialised.";
    case Fault::NotPresent: return "The token is not where the step needs it: in the computer, or out of it.";
    case Fault::TokenGone: return "The token is used after it was physically destroyed.";
    case Fault::NoKey: return "The key is used before it is made.";
    case Fault::KeyGone: return "The key is used after it was destroyed.";
    case Fault::KeyTwice: return "There is a key of this name in the token already.";
    case Fault::NotReadBack: return "The key is relied on without having been read back.";
    case Fault::Unbound: return "The bindings say nothing of it.";
    case Fault::NoSteps: return "There is no step.";
    case Fault::NoAbort: return "The step cannot be undone and names no branch to leave the ceremony by.";
    case Fault::Unreachable: return "No step leads here.";
    case Fault::BadThreshold: return "The threshold cannot be met by these people and their tokens.";
    case Fault::WrongExpectation: return "A step of this kind cannot end like that.";
    }
    return "";
}

} // namespace vedette::ceremony
