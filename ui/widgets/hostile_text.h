/// What peers say of themselves, made fit to be shown anywhere: labels, tables, tooltips, exports.
#pragma once

#include <QtCore/QString>

#include <string_view>

namespace vedette::ui {

/// UTF-8 as one line: control characters, line ends, bidirectional overrides and whatever else does not show
/// as itself become a visible \u{…}; what is no UTF-8 becomes U+FFFD; longer than `most` characters is cut,
/// with an ellipsis. Never markup: whoever shows it sets Qt::PlainText, and tooltips take it through
/// plainToolTip().
[[nodiscard]] QString shown(std::string_view hostile, qsizetype most = 256);

/// For QWidget::setToolTip and Qt::ToolTipRole, which guess whether text is HTML.
[[nodiscard]] QString plainToolTip(const QString& text);

/// The two ends of an id: 12D3Koo…Bz9Kpd.
[[nodiscard]] QString shortId(const QString& id);

} // namespace vedette::ui
