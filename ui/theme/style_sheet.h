/// The style sheet of all standard controls, made from the tokens.
#pragma once

#include "ui/theme/theme.h"

#include <QtCore/QString>

namespace vedette::ui {

[[nodiscard]] QString styleSheet(const Tokens& tokens, const Theme& theme);

} // namespace vedette::ui
