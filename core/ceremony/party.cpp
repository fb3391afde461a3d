#include "core/ceremony/party.h"

#include <array>

namespace vedette::ceremony {

std::string_view codeName(PartyError error) noexcept {
    switch (error) {
    case PartyError::Left: return "left";
    case PartyError::NoSecret: return "no_secret";
    }
    return "unknown";
}

std::span<const std::string_view> answersTo(Asked asked) noexcept {
    static constexpr std::array<std::string_view, 2> kOpening{"yes", "no"};
    static constexpr std::array<std::string_view, 2> kGo{"yes", "abort"};
    static constexpr std::array<std::string_view, 2> kTrouble{"retry", "abort"};
    static constexpr std::array<std::string_view, 3> kOtherwise{"redo", "exception", "abort"};
    static constexpr std::array<std::string_view, 4> kConfirm{"yes", "exception", "redo", "abort"};
    static constexpr std::array<std::string_view, 1> kTakeOut{"yes"};
    static constexpr std::array<std::string_view, 2> kSame{"same", "different"};
    static constexpr std::array<std::string_view, 1> kSignature{"retry"};
    switch (asked) {
    case Asked::Opening: return kOpening;
    case Asked::Go: return kGo;
    case Asked::Trouble: return kTrouble;
    case Asked::Otherwise: return kOtherwise;
    case Asked::Confirm: return kConfirm;
    case Asked::TakeOut: return kTakeOut;
    case Asked::Same: return kSame;
    case Asked::Signature: return kSignature;
    case Asked::Text: break;
    }
    return {};
}

bool needsReason(std::string_view answer) noexcept {
    return answer == "abort" || answer == "exception";
}

} // namespace vedette::ceremony
