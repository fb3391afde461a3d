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

} // namespace vedette::ceremony
