/// Why a move about alerts is refused, or what is kept of them cannot be read.
#pragma once

#include "core/base/error.h"

#include <string_view>

namespace vedette::alert {

enum class AlertError {
    NoSuchAlert = 1,
    NoSuchIncident,
    NoSuchSuppression,
    NoSuchComment,
    AlreadyOpen,
    AlreadyClosed,
    BadText, ///< too long, or not one line; empty where a reason is needed
    Past,    ///< it would end before it began
    NoEnd,   ///< a suppression without an end
    TooMany,
    InIncident, ///< the alert is part of another incident, or of this one
    NotInIncident,
    Unkept,  ///< it holds, but could not be written: not beyond this run
    NotCbor, ///< of what is kept
    Newer,
    Malformed,
};
[[nodiscard]] std::string_view codeName(AlertError error) noexcept;

} // namespace vedette::alert

VD_ERROR_CODES(vedette::alert, AlertError, "alerts")
