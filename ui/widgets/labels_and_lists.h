/// What pages about one thing are put together from: texts that wrap and can be copied, lists whose rows are
/// doors, and the mark of a severity before a row.
#pragma once

#include "ui/theme/tokens.h"

#include <QtGui/QPixmap>

class QLabel;
class QListWidget;

namespace vedette::ui {

/// Plain text; `level` as the style sheet knows it.
[[nodiscard]] QLabel* textLabel(const char* level = nullptr);
/// Plain and muted, in the middle of where a list or a table would be.
[[nodiscard]] QLabel* absenceLabel();
[[nodiscard]] QListWidget* doorList();
/// As high as what it has, up to `mostRows`.
void fitHeight(QListWidget* list, int mostRows);
[[nodiscard]] QPixmap severityPixmap(Severity severity, qreal scale);

} // namespace vedette::ui
