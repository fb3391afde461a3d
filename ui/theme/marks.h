/// Shapes that carry a state beside its colour. Each function paints inside `box` and leaves the painter as
/// it was.
#pragma once

#include "ui/theme/tokens.h"

#include <QtCore/QByteArray>
#include <QtCore/QRectF>

class QPainter;

namespace vedette::ui {

/// Critical: filled diamond. High: filled triangle. Medium: filled disc. Low: circle. Info: dot.
void paintSeverity(QPainter& painter, const QRectF& box, Severity severity);

/// Pinned: filled square. High: disc. Medium: disc in a ring. Low: circle. Unknown: dashed circle.
/// Quarantined: cross.
void paintTier(QPainter& painter, const QRectF& box, Tier tier);

/// A figure of five by five, mirrored, that follows from the bytes of an id: alike only when the ids are.
void paintIdenticon(QPainter& painter, const QRectF& box, const QByteArray& id);

} // namespace vedette::ui
