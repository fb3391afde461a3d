/// What can go wrong between us, the process that holds a PKCS#11 module, the module and the token.
#pragma once

#include "core/base/error.h"

#include <cstdint>
#include <string_view>

namespace vedette::keys {

enum class TokenError : std::uint8_t {
    // the process of the module
    NotStarted = 1, ///< vedette-token could not be run
    Crashed,        ///< it ended by itself, perhaps taken along by its module
    Hung,           ///< no answer by the deadline; it was ended
    Lied,           ///< an answer that breaks the protocol, or a signature that does not hold
    Unconfined,     ///< it could not be confined, so it did not load the module
    Busy,           ///< more than the bound of requests wait
    Refused,        ///< it does not do that: the request breaks the protocol
    // the module
    NoModule,     ///< no such file, or no PKCS#11 module
    ModuleFailed, ///< a code of PKCS#11 that has no name here; the detail says which
    BadAnswer,    ///< the module answered what cannot be
    // the token
    NoToken,        ///< none fits
    Ambiguous,      ///< several fit
    NotInitialized, ///< it has no label and no PINs yet
    AlreadyInUse,   ///< it is initialised, and erasing it was not asked for
    Removed,
    NotLoggedIn,
    WrongPin,
    PinLocked,
    PinLength, ///< the token wants a longer or a shorter one
    FinalTry,  ///< one wrong PIN more would lock it: refused by us, unless the caller insists
    WriteProtected,
    // its keys
    NoKey,
    Duplicate,        ///< a label or an id that is taken
    NoMechanism,      ///< the token does not offer the algorithm
    AttributeDiffers, ///< the key was not made as asked for; it was destroyed again
    ProofFailed,      ///< the throw-away signature does not hold
    Prohibited,       ///< the token forbids it for this key
    NoEvidence,       ///< nothing behind the module gives evidence of its keys
    // us
    Cancelled, ///< taken back by the operator; what the module did of it is not known
};
/// "wrong_pin" and so on.
[[nodiscard]] std::string_view codeName(TokenError error) noexcept;

/// By its number, as the protocol carries it; TokenError::Lied for one that does not exist.
[[nodiscard]] TokenError tokenErrorOf(std::uint64_t number) noexcept;

} // namespace vedette::keys

VD_ERROR_CODES(vedette::keys, TokenError, "token")
