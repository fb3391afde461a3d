/// Lines of values over time, painted by hand: least and greatest value of each pixel column, so that 100,000
/// points cost what 1,000 do and no spike is lost.
#pragma once

#include "ui/widgets/series.h"

#include <QtCore/QRectF>
#include <QtGui/QColor>

class QPainter;

namespace vedette::ui {

/// What of the world `area` shows.
struct PlotRange {
    double from = 0; ///< left
    double to = 1;
    double low = 0; ///< bottom
    double high = 1;

    [[nodiscard]] double x(double at, const QRectF& area) const noexcept {
        return area.left() + (to > from ? (at - from) / (to - from) : 0) * area.width();
    }

    [[nodiscard]] double y(double value, const QRectF& area) const noexcept {
        return area.bottom() - (high > low ? (value - low) / (high - low) : 0) * area.height();
    }
};

struct PlotStyle {
    QColor line;
    QColor fill; ///< below the line; invalid: none
    double width = 1.5;
    Qt::PenStyle dash = Qt::SolidLine; ///< two lines differ by more than their colour
};

/// The value holds until the next one: a line goes on to `until`, at most the right edge.
void paintSeries(QPainter& painter, const QRectF& area, const Series& series, const PlotRange& range,
                 const PlotStyle& style, double until);

/// The next of 1, 2, 5, 10, 20, … that is not less; at least 1e-9.
[[nodiscard]] double roundUp(double value) noexcept;

} // namespace vedette::ui
