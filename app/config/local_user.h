/// Who gives the commands of a program that a person started.
#pragma once

#include "core/base/id.h"

namespace vedette::config {

/// The system's user of this process as an operator: the user id plus one, for zero is nobody and root acts
/// too.
[[nodiscard]] OperatorId localUser() noexcept;

} // namespace vedette::config
