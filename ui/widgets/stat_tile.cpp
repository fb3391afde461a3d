#include "ui/widgets/stat_tile.h"

#include "ui/theme/marks.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/plot.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace vedette::ui {

StatTile::StatTile(QWidget* parent) : QAbstractButton(parent) {
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StatTile::show(const Figure& figure) {
    if (figure == m_figure) return;
    m_figure = figure;
    setText(figure.title);
    setAccessibleName(QStringLiteral("%1: %2 %3 %4")
                          .arg(figure.title, figure.value, figure.unit, figure.change)
                          .simplified());
    update();
}

void StatTile::setDefinition(const QString& definition) {
    setToolTip(plainToolTip(definition));
    setAccessibleDescription(definition);
}

void StatTile::setHistory(Series series, double from, double to) {
    m_series = std::move(series);
    m_from = from;
    m_to = to;
    update();
}

QSize StatTile::sizeHint() const {
    const auto& theme = Theme::instance();
    const int text =
        QFontMetrics(theme.font(Type::Dense)).height() + QFontMetrics(theme.font(Type::Figure)).height();
    return {QFontMetrics(theme.font(Type::Dense)).averageCharWidth() * 36, text + 40 + 2 * space::x3};
}

QSize StatTile::minimumSizeHint() const {
    return {QFontMetrics(Theme::instance().font(Type::Dense)).averageCharWidth() * 26, sizeHint().height()};
}

void StatTile::paintEvent(QPaintEvent*) {
    const auto& theme = Theme::instance();
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(t.border.subtle);
    painter.setBrush(underMouse() || isDown() ? t.surface.hover : t.surface.panel);
    painter.drawRoundedRect(frame, size::panelRadius, size::panelRadius);

    QRectF inside = QRectF(rect()).adjusted(space::x4, space::x3, -space::x4, -space::x3);
    const QFont small = theme.font(Type::Dense);
    const QFontMetricsF smallMetrics(small);
    painter.setFont(small);
    painter.setPen(t.text.secondary);
    painter.drawText(QRectF(inside.left(), inside.top(), inside.width(), smallMetrics.height()),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     smallMetrics.elidedText(m_figure.title, Qt::ElideRight, inside.width()));
    inside.setTop(inside.top() + smallMetrics.height());

    const QFont large = theme.font(Type::Figure, QFont::DemiBold);
    const QFontMetricsF largeMetrics(large);
    double x = inside.left();
    const double base = inside.top() + largeMetrics.ascent();
    if (m_figure.severity) {
        const double side = largeMetrics.capHeight();
        paintSeverity(painter, QRectF(x, base - side, side, side), *m_figure.severity);
        x += side + space::x2;
    }
    painter.setFont(large);
    painter.setPen(t.text.primary);
    painter.drawText(QPointF(x, base), m_figure.value);
    x += largeMetrics.horizontalAdvance(m_figure.value) + space::x2;
    painter.setFont(small);
    painter.setPen(t.text.secondary);
    const double change = smallMetrics.horizontalAdvance(m_figure.change);
    const double room = inside.right() - x;
    // What there is no room for is in the accessible name and the definition.
    const double unit = smallMetrics.horizontalAdvance(m_figure.unit);
    if (unit <= room) painter.drawText(QPointF(x, base), m_figure.unit);
    if (unit + space::x3 + change <= room)
        painter.drawText(QPointF(inside.right() - change, base), m_figure.change);

    const QRectF plot(inside.left(), base + space::x3, inside.width(),
                      rect().bottom() - space::x3 - base - space::x3);
    if (!m_series.empty() && plot.height() > 8) {
        const bool eye = m_figure.severity && *m_figure.severity <= Severity::Medium;
        const QColor line = eye ? t.severity[static_cast<std::size_t>(*m_figure.severity)] : t.accent;
        QColor fill = line;
        fill.setAlphaF(0.12F);
        const double high = roundUp(m_series.range().second * 1.05);
        paintSeries(painter, plot, m_series, {m_from, m_to, 0, high}, {line, fill}, m_to);
        painter.setPen(t.border.subtle);
        painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), size::panelRadius, size::panelRadius);
    }
}

} // namespace vedette::ui
