#include "ui/widgets/plot.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace vedette::ui {

void paintSeries(QPainter& painter, const QRectF& area, const Series& series, const PlotRange& range,
                 const PlotStyle& style, double until) {
    if (series.empty() || area.width() < 2) return;
    QPolygonF line;
    int column = -1;
    double low = 0;
    double high = 0;
    double last = 0;
    const auto flush = [&] {
        if (column < 0) return;
        const double x = area.left() + column + 0.5;
        // In the order in which a pen would get there: first the far end, then where it goes on.
        const double first = std::abs(last - high) < std::abs(last - low) ? low : high;
        if (high - low > 0) line << QPointF(x, range.y(first, area));
        line << QPointF(x, range.y(last, area));
    };
    for (const Series::Point& point : series.points()) {
        const double x = std::clamp(range.x(point.at, area), area.left(), area.right()) - area.left();
        const int at = static_cast<int>(x);
        if (point.at < range.from) {
            // Before the left edge only the newest counts: it is where the line comes in.
            column = 0;
            low = high = last = point.last;
            continue;
        }
        if (at != column) {
            flush();
            column = at;
            low = point.low;
            high = point.high;
        }
        low = std::min(low, point.low);
        high = std::max(high, point.high);
        last = point.last;
    }
    flush();
    if (line.isEmpty()) return;
    // The last column's middle may lie beyond an edge that is no whole pixel.
    const double drawn = line.last().x();
    const double end = std::clamp(range.x(until, area), drawn, std::max(drawn, area.right()));
    line << QPointF(end, line.last().y());

    painter.save();
    painter.setClipRect(area.adjusted(-1, -1, 1, 1));
    painter.setRenderHint(QPainter::Antialiasing);
    if (style.fill.isValid()) {
        QPolygonF below = line;
        below << QPointF(end, area.bottom()) << QPointF(line.first().x(), area.bottom());
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.fill);
        painter.drawPolygon(below);
    }
    QPen pen(style.line, style.width, style.dash, Qt::FlatCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.restore();
}

double roundUp(double value) noexcept {
    const double wanted = std::max(value, 1e-9);
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= wanted * (1 - 1e-12)) return step * power;
    }
    return 10 * power;
}

} // namespace vedette::ui
