/// Addresses and ids within a sentence that is read from right to left.
#pragma once

#include <QtCore/QString>

namespace vedette::ui {

/// The text as a run of its own from left to right, in a window from right to left: else its slashes and
/// figures change places with the words around it. In any other window the text as it is.
[[nodiscard]] QString isolated(const QString& text);

} // namespace vedette::ui
