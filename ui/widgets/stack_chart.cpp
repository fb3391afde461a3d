#include "ui/widgets/stack_chart.h"

#include "ui/theme/theme.h"
#include "ui/widgets/speak_as.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace vedette::ui {

namespace {

constexpr int kSwatch = 12;
constexpr double kReadingStep = 0.02;
constexpr std::array kPatterns{Qt::SolidPattern, Qt::BDiagPattern, Qt::Dense4Pattern,    Qt::FDiagPattern,
                               Qt::CrossPattern, Qt::HorPattern,   Qt::DiagCrossPattern, Qt::VerPattern};

} // namespace

StackChart::StackChart(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    speakAs(this, QAccessible::Chart);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StackChart::setTexts(QString sum, Text value, Text time) {
    m_sum = std::move(sum);
    m_value = std::move(value);
    m_time = std::move(time);
    describe();
    update();
}

void StackChart::setScale(double low, double base, double high) {
    m_low = low;
    m_base = base;
    m_high = high;
    update();
}

void StackChart::setRules(std::vector<Rule> rules) {
    m_rules = std::move(rules);
    update();
}

void StackChart::setParts(std::vector<Part> parts, std::vector<Point> points) {
    if (parts.size() > kMost) parts.resize(kMost);
    if (points.size() > kMostPoints)
        points.erase(points.begin(), points.end() - static_cast<std::ptrdiff_t>(kMostPoints));
    for (Point& point : points) point.parts.resize(parts.size());
    m_parts = std::move(parts);
    m_points = std::move(points);
    describe();
    update();
}

double StackChart::sumAt(std::size_t point) const {
    double sum = m_base;
    for (const double part : m_points[point].parts) sum += part;
    return sum;
}

QSize StackChart::sizeHint() const {
    const int line = fontMetrics().height();
    return {30 * line, 12 * line};
}

QSize StackChart::minimumSizeHint() const {
    const int line = fontMetrics().height();
    return {14 * line, 8 * line};
}

double StackChart::x(double at, const QRectF& area) const {
    const double from = m_points.front().at;
    const double to = m_points.back().at;
    return area.left() + (to > from ? (at - from) / (to - from) : 1.0) * area.width();
}

double StackChart::y(double value, const QRectF& area) const {
    return area.bottom() - (value - m_low) / (m_high - m_low) * area.height();
}

std::optional<std::size_t> StackChart::pointRead() const {
    if (m_points.empty()) return std::nullopt;
    if (!m_reading) return m_points.size() - 1;
    const double at = m_points.front().at + *m_reading * (m_points.back().at - m_points.front().at);
    const auto nearest =
        std::ranges::min_element(m_points, {}, [at](const Point& point) { return std::abs(point.at - at); });
    return static_cast<std::size_t>(nearest - m_points.begin());
}

QBrush StackChart::brushOf(const Part& part) const {
    const auto& colours = tokens().categorical;
    const auto index = static_cast<std::size_t>(part.colour);
    return {colours[index % colours.size()], kPatterns[index % kPatterns.size()]};
}

std::vector<StackChart::LegendItem> StackChart::legend(double width) const {
    const QFontMetricsF metrics(Theme::instance().font(Type::Caption));
    const auto read = pointRead();
    const double line = metrics.height() + space::x1;
    std::vector<LegendItem> items;
    double left = 0;
    double top = 0;
    const auto add = [&](const QString& name, double value, std::optional<std::size_t> part) {
        const QString text = m_value && read ? name + QLatin1Char(' ') + m_value(value) : name;
        const double wide = kSwatch + space::x1 + metrics.horizontalAdvance(text) + space::x4;
        if (left > 0 && left + wide > width) {
            left = 0;
            top += line;
        }
        items.push_back({QRectF(left, top, wide, line), part, text});
        left += wide;
    };
    if (m_points.empty()) return items;
    add(m_sum, sumAt(*read), std::nullopt);
    for (std::size_t i = 0; i < m_parts.size(); ++i) add(m_parts[i].name, m_points[*read].parts[i], i);
    return items;
}

double StackChart::legendHeight(const std::vector<LegendItem>& items) const {
    return items.empty() ? 0 : items.back().box.bottom() + space::x1;
}

QRectF StackChart::plotArea(double legendHeight) const {
    const QFontMetricsF small(Theme::instance().font(Type::Caption));
    double left = 0;
    if (m_value)
        left = std::max(small.horizontalAdvance(m_value(m_high)), small.horizontalAdvance(m_value(m_base)));
    double right = 0;
    for (const Rule& rule : m_rules) right = std::max(right, small.horizontalAdvance(rule.name));
    return QRectF(rect()).adjusted(left + space::x2, legendHeight, -right - space::x2,
                                   -(small.height() + space::x1));
}

void StackChart::paintParts(QPainter& painter, const QRectF& area) const {
    std::vector<double> up(m_points.size(), m_base);
    std::vector<double> down(m_points.size(), m_base);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        for (const bool lifts : {true, false}) {
            std::vector<double>& edge = lifts ? up : down;
            QPolygonF outline;
            bool any = false;
            for (std::size_t p = 0; p < m_points.size(); ++p)
                outline << QPointF(x(m_points[p].at, area), y(edge[p], area));
            for (std::size_t p = m_points.size(); p-- > 0;) {
                const double part = m_points[p].parts[i];
                if (lifts == (part > 0) && part != 0) {
                    edge[p] += part;
                    any = true;
                }
                outline << QPointF(x(m_points[p].at, area), y(edge[p], area));
            }
            if (!any) continue;
            const QBrush brush = brushOf(m_parts[i]);
            QColor ground = brush.color();
            ground.setAlphaF(0.35F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawPolygon(outline);
            painter.setPen(QPen(brush.color(), 1));
            painter.setBrush(brush);
            painter.drawPolygon(outline);
        }
    }
    QPolygonF line;
    for (std::size_t p = 0; p < m_points.size(); ++p)
        line << QPointF(x(m_points[p].at, area), y(sumAt(p), area));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().surface.panel, 4));
    painter.drawPolyline(line);
    painter.setPen(QPen(tokens().text.primary, 2));
    painter.drawPolyline(line);
}

void StackChart::paintScale(QPainter& painter, const QRectF& area) const {
    const QFontMetricsF metrics(painter.font());
    const auto level = [&](double value, const QPen& pen) {
        const double at = std::round(y(value, area)) + 0.5;
        painter.setPen(pen);
        painter.drawLine(QPointF(area.left(), at), QPointF(area.right(), at));
        return at;
    };
    for (const double value : {m_low, m_base, m_high}) {
        const double at = level(value, QPen(tokens().border.control, 1));
        if (!m_value) continue;
        painter.setPen(tokens().text.muted);
        painter.drawText(QRectF(0, at - metrics.height() / 2, area.left() - space::x2, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, m_value(value));
    }
    for (const Rule& rule : m_rules) {
        const double at = level(rule.value, QPen(tokens().text.secondary, 1, Qt::DashLine));
        painter.drawText(QRectF(area.right() + space::x1, at - metrics.height() / 2,
                                width() - area.right() - space::x1, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, rule.name);
    }
    if (!m_time) return;
    painter.setPen(tokens().text.muted);
    const double from = m_points.front().at;
    const double to = m_points.back().at;
    const double wide = metrics.horizontalAdvance(m_time(to)) + space::x6;
    const int steps = std::clamp(static_cast<int>(area.width() / wide), 1, 6);
    for (int i = 0; i <= steps; ++i) {
        const double at = from + (to - from) * i / steps;
        const QString text = m_time(at);
        const double room = std::max(0.0, width() - metrics.horizontalAdvance(text));
        painter.drawText(QPointF(std::clamp(x(at, area) - metrics.horizontalAdvance(text) / 2, 0.0, room),
                                 area.bottom() + metrics.ascent() + space::x1),
                         text);
    }
}

void StackChart::paintLegend(QPainter& painter, const std::vector<LegendItem>& items) const {
    for (const LegendItem& item : items) {
        const QRectF swatch(item.box.left(), item.box.center().y() - kSwatch / 2.0, kSwatch, kSwatch);
        if (item.part) {
            const QBrush brush = brushOf(m_parts[*item.part]);
            painter.setPen(QPen(brush.color(), 1));
            painter.setBrush(brush);
            painter.drawRect(swatch);
        } else {
            painter.setPen(QPen(tokens().text.primary, 2));
            painter.drawLine(QPointF(swatch.left(), swatch.center().y()),
                             QPointF(swatch.right(), swatch.center().y()));
        }
        painter.setPen(item.part ? tokens().text.secondary : tokens().text.primary);
        painter.drawText(item.box.adjusted(kSwatch + space::x1, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                         item.text);
    }
}

void StackChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(Theme::instance().font(Type::Caption));
    if (!m_points.empty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        const std::vector<LegendItem> items = legend(width());
        const QRectF area = plotArea(legendHeight(items));
        painter.save();
        painter.setClipRect(area.adjusted(-1, -1, 1, 1));
        paintParts(painter, area);
        painter.restore();
        paintScale(painter, area);
        paintLegend(painter, items);
        if (m_reading) {
            const double at = x(m_points[*pointRead()].at, area);
            painter.setPen(QPen(tokens().text.secondary, 1));
            painter.drawLine(QPointF(at, area.top()), QPointF(at, area.bottom()));
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(tokens().focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), size::radius, size::radius);
    }
}

void StackChart::mouseMoveEvent(QMouseEvent* event) {
    const QRectF area = plotArea(legendHeight(legend(width())));
    if (area.width() <= 0) return;
    m_reading = std::clamp((event->position().x() - area.left()) / area.width(), 0.0, 1.0);
    update();
}

void StackChart::leaveEvent(QEvent*) {
    m_reading.reset();
    update();
}

void StackChart::keyPressEvent(QKeyEvent* event) {
    const double step = event->key() == Qt::Key_Left  ? -kReadingStep
                      : event->key() == Qt::Key_Right ? kReadingStep
                                                      : 0;
    if (step == 0) return QWidget::keyPressEvent(event);
    m_reading = std::clamp(m_reading.value_or(1) + step, 0.0, 1.0);
    update();
}

void StackChart::focusOutEvent(QFocusEvent* event) {
    m_reading.reset();
    QWidget::focusOutEvent(event);
}

void StackChart::describe() {
    QStringList said;
    if (!m_points.empty() && m_value) {
        const std::size_t last = m_points.size() - 1;
        said << tr("%1: now %2").arg(m_sum, m_value(sumAt(last)));
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            said << tr("%1: now %2").arg(m_parts[i].name, m_value(m_points[last].parts[i]));
    }
    setAccessibleDescription(said.join(QStringLiteral("; ")));
}

} // namespace vedette::ui
