/// What is wrong with the script of a ceremony, or with the bindings of its tokens: found before anybody is
/// in the room.
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::ceremony {

enum class Fault : std::uint8_t {
    // The form.
    Malformed = 1, ///< not TOML, not UTF-8, or above the bound
    UnknownField,
    MissingField,
    BadValue,
    RepeatedName,
    // What is named and is not there.
    UnknownAction,
    UnknownRole,
    UnknownToken,
    UnknownBranch,
    UnknownName, ///< the bindings name a role or a token that the script has not
    // The people.
    NoOperator, ///< there is exactly one
    NoWitness,
    NoToken,     ///< somebody who is to sign has none
    SharedToken, ///< one token in two roles
    OnePerson,   ///< in a step for two, or as operator and witness
    NeverSigns,  ///< a participant whose token signs no record: it could as well not be there
    Unattended,  ///< operator or witness could not sign this step's record
    // The tokens and keys, in the order of the steps.
    NotReady,    ///< a token is used before it is initialised
    NotPresent,  ///< … while it is out of the computer, or in it where it has to be out
    TokenGone,   ///< … after it was physically destroyed
    NoKey,       ///< a key is used before it is made
    KeyGone,     ///< … after it was destroyed
    KeyTwice,    ///< a key is made where there is one of that name
    NotReadBack, ///< a key is relied on, or the ceremony ends, before it was read back
    Unbound,     ///< a token or a role that the bindings leave out
    // The plan.
    NoSteps,
    NoAbort,     ///< an irreversible step without a way out
    Unreachable, ///< a branch that no step leads to
    BadThreshold,
    WrongExpectation, ///< an outcome that such a step cannot have
};
[[nodiscard]] std::string_view codeName(Fault fault) noexcept; ///< "unknown_role", …

struct Finding {
    Fault fault{};
    std::uint32_t line = 0; ///< from 1
    std::string what;       ///< the name or value that it is about
    friend auto operator<=>(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

} // namespace vedette::ceremony

VD_ERROR_CODES(vedette::ceremony, Fault, "ceremony_script")
