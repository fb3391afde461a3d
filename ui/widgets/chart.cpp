#include "ui/widgets/chart.h"

#include "ui/theme/theme.h"
#include "ui/widgets/speak_as.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace vedette::ui {

namespace {

constexpr int kGrid = 2; ///< lines between the bottom and the top

} // namespace

Chart::Chart(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    speakAs(this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Chart::setTexts(Text value, Text time) {
    m_value = std::move(value);
    m_time = std::move(time);
    update();
}

void Chart::setLines(std::vector<Line> lines) {
    if (lines.size() > kMost) lines.resize(kMost);
    m_lines = std::move(lines);
    describe();
    update();
}

void Chart::add(std::size_t line, double at, double value) {
    if (line >= m_lines.size()) return;
    m_lines[line].series.add(at, value);
    update();
}

void Chart::setTimes(double from, double to) {
    m_from = from;
    m_to = to;
    update();
}

void Chart::setNow(double now) {
    m_now = now;
    describe();
    update();
}

void Chart::setTop(std::optional<double> top) {
    m_top = top;
    update();
}

void Chart::setStretches(std::vector<Stretch> stretches) {
    m_stretches = std::move(stretches);
    update();
}

void Chart::setCursorTime(std::optional<double> at) {
    m_cursor = at;
    update();
}

QSize Chart::sizeHint() const {
    const int line = fontMetrics().height();
    return {30 * line, 9 * line};
}

QSize Chart::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {12 * line, 6 * line};
}

QRectF Chart::plotArea() const {
    const QFontMetrics small(Theme::instance().font(Type::Caption));
    const PlotRange range = shownRange();
    const int left = m_value ? small.horizontalAdvance(m_value(range.high)) + space::x2 : 0;
    const int legend = small.height() + space::x2;
    return QRectF(rect()).adjusted(left, legend, -space::x2, -(small.height() + space::x1));
}

PlotRange Chart::shownRange() const {
    double high = 0;
    for (const Line& line : m_lines) high = std::max(high, line.series.range().second);
    return {m_from, m_to, 0, m_top.value_or(roundUp(high))};
}

void Chart::paintScale(QPainter& painter, const QRectF& area, const PlotRange& range) const {
    const QFontMetricsF metrics(painter.font());
    for (int i = 0; i <= kGrid; ++i) {
        const double value = range.low + (range.high - range.low) * i / kGrid;
        const double y = std::round(range.y(value, area)) + 0.5;
        painter.setPen(tokens().border.subtle);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        if (!m_value) continue;
        painter.setPen(tokens().text.muted);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - space::x2, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, m_value(value));
    }
    if (!m_time) return;
    painter.setPen(tokens().text.muted);
    const double width = metrics.horizontalAdvance(m_time(range.to)) + space::x6;
    const int steps = std::clamp(static_cast<int>(area.width() / width), 1, 4);
    for (int i = 0; i <= steps; ++i) {
        const double at = range.from + (range.to - range.from) * i / steps;
        const QString text = m_time(at);
        const double room = std::max(0.0, this->width() - metrics.horizontalAdvance(text));
        const double x = std::clamp(range.x(at, area) - metrics.horizontalAdvance(text) / 2, 0.0, room);
        painter.drawText(QPointF(x, area.bottom() + metrics.ascent() + space::x1), text);
    }
}

void Chart::paintStretches(QPainter& painter, const QRectF& area, const PlotRange& range) const {
    const QFontMetricsF metrics(painter.font());
    for (const Stretch& stretch : m_stretches) {
        const double left = std::max(range.x(stretch.from, area), area.left());
        const double right = std::min(range.x(stretch.to, area), area.right());
        if (right <= left) continue;
        const QColor mark = tokens().severity[static_cast<std::size_t>(Severity::High)];
        QColor fill = mark;
        fill.setAlphaF(0.10F);
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), fill);
        painter.setPen(QPen(mark, 1, Qt::DashLine));
        painter.drawLine(QPointF(left, area.top()), QPointF(left, area.bottom()));
        painter.drawLine(QPointF(right, area.top()), QPointF(right, area.bottom()));
        if (metrics.horizontalAdvance(stretch.text) + space::x2 > right - left) continue;
        painter.setPen(tokens().text.secondary);
        painter.drawText(QPointF(left + space::x1, area.top() + metrics.ascent()), stretch.text);
    }
}

void Chart::paintLegend(QPainter& painter, const QRectF& area, const PlotRange& range) const {
    const QFontMetricsF metrics(painter.font());
    const double at = m_reading ? range.from + *m_reading * (range.to - range.from) : m_now;
    double x = area.left();
    const auto piece = [&](const QString& text, const QColor& colour) {
        painter.setPen(colour);
        painter.drawText(QPointF(x, metrics.ascent()), text);
        x += metrics.horizontalAdvance(text) + space::x2;
    };
    if (m_reading && m_time) piece(m_time(at), tokens().text.primary);
    for (const Line& line : m_lines) {
        painter.setPen(QPen(line.colour ? line.colour() : tokens().accent, 2, line.dash));
        painter.drawLine(QPointF(x, metrics.height() / 2), QPointF(x + space::x4, metrics.height() / 2));
        x += space::x4 + space::x1;
        piece(line.name, tokens().text.secondary);
        if (m_value && !line.series.empty() && at <= m_now) {
            piece(m_value(line.series.valueAt(at)), tokens().text.primary);
        }
        x += space::x2;
    }
}

void Chart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(Theme::instance().font(Type::Caption));
    const QRectF area = plotArea();
    const PlotRange range = shownRange();
    paintStretches(painter, area, range);
    paintScale(painter, area, range);
    bool first = true;
    for (const Line& line : m_lines) {
        const QColor colour = line.colour ? line.colour() : tokens().accent;
        QColor fill = colour;
        fill.setAlphaF(0.12F);
        paintSeries(painter, area, line.series, range, {colour, first ? fill : QColor(), 1.5, line.dash},
                    m_now);
        first = false;
    }
    const auto upright = [&](double x, const QColor& colour) {
        painter.setPen(QPen(colour, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    };
    if (m_cursor) upright(range.x(*m_cursor, area), tokens().accent);
    if (m_reading) upright(area.left() + *m_reading * area.width(), tokens().text.secondary);
    paintLegend(painter, area, range);
    if (hasFocus()) {
        painter.setPen(QPen(tokens().focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), size::radius, size::radius);
    }
}

void Chart::mouseMoveEvent(QMouseEvent* event) {
    const QRectF area = plotArea();
    if (area.width() <= 0) return;
    m_reading = std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0);
    update();
}

void Chart::leaveEvent(QEvent*) {
    m_reading.reset();
    update();
}

void Chart::keyPressEvent(QKeyEvent* event) {
    const double step = event->key() == Qt::Key_Left ? -0.02 : event->key() == Qt::Key_Right ? 0.02 : 0;
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_reading = std::clamp(m_reading.value_or(1) + step, 0.0, 1.0);
    update();
}

void Chart::focusOutEvent(QFocusEvent* event) {
    m_reading.reset();
    QWidget::focusOutEvent(event);
}

void Chart::describe() {
    QStringList said;
    for (const Line& line : m_lines) {
        if (line.series.empty() || !m_value) continue;
        said << tr("%1: now %2, at most %3")
                    .arg(line.name, m_value(line.series.points().back().last),
                         m_value(line.series.range().second));
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
}

} // namespace vedette::ui
