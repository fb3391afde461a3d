/// Our own line icons, tinted with a token and sharp at every scale.
#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>

#include <string_view>

namespace vedette::ui {

/// `name` is that of a file in resources/icons. Its colour follows the theme: text.secondary, text.primary
/// when active or selected, text.disabled when disabled.
[[nodiscard]] QIcon icon(std::string_view name);

/// In one colour, for what paints by hand.
[[nodiscard]] QPixmap iconPixmap(std::string_view name, int side, qreal scale, const QColor& colour);

} // namespace vedette::ui
