#include "core/keys/token_error.h"

namespace vedette::keys {

std::string_view codeName(TokenError error) noexcept {
    switch (error) {
    case TokenError::NotStarted: return "not_started";
    case TokenError::Crashed: return "crashed";
    case TokenError::Hung: return "hung";
    case TokenError::Lied: return "lied";
    case TokenError::Unconfined: return "unconfined";
    case TokenError::Busy: return "busy";
    case TokenError::Refused: return "refused";
    case TokenError::NoModule: return "no_module";
    case TokenError::ModuleFailed: return "module_failed";
    case TokenError::BadAnswer: return "bad_answer";
    case TokenError::NoToken: return "no_token";
    case TokenError::Ambiguous: return "ambiguous";
    case TokenError::NotInitialized: return "not_initialized";
    case TokenError::AlreadyInUse: return "already_in_use";
    case TokenError::Removed: return "removed";
    case TokenError::NotLoggedIn: return "not_logged_in";
    case TokenError::WrongPin: return "wrong_pin";
    case TokenError::PinLocked: return "pin_locked";
    case TokenError::PinLength: return "pin_length";
    case TokenError::FinalTry: return "final_try";
    case TokenError::WriteProtected: return "write_protected";
    case TokenError::NoKey: return "no_key";
    case TokenError::Duplicate: return "duplicate";
    case TokenError::NoMechanism: return "no_mechanism";
    case TokenError::AttributeDiffers: return "attribute_differs";
    case TokenError::ProofFailed: return "proof_failed";
    case TokenError::Prohibited: return "prohibited";
    case TokenError::NoEvidence: return "no_evidence";
    case TokenError::Cancelled: return "cancelled";
    }
    return "unknown";
}

TokenError tokenErrorOf(std::uint64_t number) noexcept {
    const auto error = static_cast<TokenError>(number);
    const bool exists = number > 0 && number <= 0xff && codeName(error) != "unknown";
    return exists ? error : TokenError::Lied;
}

} // namespace vedette::keys
