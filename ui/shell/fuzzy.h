/// How well a few typed letters fit a name, as in the command palette.
#pragma once

#include <QtCore/QString>

#include <optional>

namespace vedette::ui {

/// Nothing when the letters are not in `text` in that order, whatever their case; else more for letters that
/// begin words or follow each other, and less for a long text. Linear in the texts for words, never more than
/// their product.
[[nodiscard]] std::optional<int> fit(const QString& letters, const QString& text);

} // namespace vedette::ui
