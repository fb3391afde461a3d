#include "ui/policy/segment_picture.h"

#include "ui/policy/policy_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/hostile_text.h"
#include "ui/widgets/speak_as.h"

#include <QtCore/QEvent>
#include <QtGui/QHelpEvent>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QToolTip>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace vedette::ui {

namespace {

constexpr qreal kNear = 9;      ///< pixels from a line at which it is meant
constexpr qreal kBend = 0.14;   ///< of its length, by which a line leaves the straight way
constexpr qreal kGap = 5;       ///< between a box and the tip of an arrow
constexpr qreal kTip = 8;       ///< length of an arrow's tip
constexpr int kBoxLetters = 15; ///< widths of a digit
constexpr int kSample = 26;     ///< length of a line in the legend

/// Parts of a line's length where its number may stand, the best first.
constexpr qreal kStands[] = {0.5, 0.4, 0.6, 0.3, 0.7, 0.22, 0.78};

/// Where the way from the middle of a box to `other` leaves it.
QPointF edgeOf(const QRectF& box, const QPointF& other) {
    const QPointF way = other - box.center();
    const qreal across = std::abs(way.x()) / (box.width() / 2 + kGap);
    const qreal down = std::abs(way.y()) / (box.height() / 2 + kGap);
    const qreal most = std::max(across, down);
    return most == 0 ? box.center() : box.center() + way / most;
}

qreal widthOf(std::uint64_t times) {
    return times == 0 ? 1.4 : std::min(1.6 + 0.45 * std::log2(static_cast<qreal>(times) + 1), 6.0);
}

QPen penOf(SegmentMap::Flow::Standing standing, qreal width) {
    using Standing = SegmentMap::Flow::Standing;
    const auto& t = tokens();
    const auto severity = [&](Severity one) { return t.severity[static_cast<std::size_t>(one)]; };
    QPen pen(t.text.muted, width);
    pen.setCapStyle(Qt::FlatCap);
    switch (standing) {
    case Standing::Against: pen.setColor(severity(Severity::High)); break;
    case Standing::Refused:
        pen.setColor(severity(Severity::Medium));
        pen.setDashPattern({1.5, 2.5});
        break;
    case Standing::Used: pen.setColor(t.ok); break;
    case Standing::Unused: pen.setDashPattern({5, 4}); break;
    case Standing::Shut: break;
    }
    return pen;
}

/// What the number beside a flow counts.
std::uint64_t countOf(const SegmentMap::Flow& flow) {
    return flow.standing() == SegmentMap::Flow::Standing::Refused ? flow.refused : flow.used + flow.lost;
}

} // namespace

SegmentPicture::SegmentPicture(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    speakAs(this, QAccessible::Graphic);
    connect(&Theme::instance(), &Theme::changed, this, &SegmentPicture::arrange);
}

void SegmentPicture::setMap(std::shared_ptr<const SegmentMap> map) {
    m_map = std::move(map);
    m_chosen.reset();
    arrange();
}

void SegmentPicture::choose(std::optional<std::size_t> flow) {
    if (m_chosen == flow) return;
    m_chosen = flow;
    update();
}

QSize SegmentPicture::sizeHint() const {
    return {480, 320};
}

QSize SegmentPicture::minimumSizeHint() const {
    return {240, 180};
}

void SegmentPicture::resizeEvent(QResizeEvent* event) {
    arrange();
    QWidget::resizeEvent(event);
}

void SegmentPicture::arrange() {
    m_boxes.clear();
    m_lines.clear();
    m_standings.clear();
    update();
    if (m_map == nullptr || m_map->segments.empty()) return;
    std::vector<std::size_t> drawn(m_map->segments.size());
    for (std::size_t i = 0; i < drawn.size(); ++i) drawn[i] = i;
    if (drawn.size() > kMostDrawn) {
        std::ranges::stable_sort(drawn, std::ranges::greater(),
                                 [this](std::size_t i) { return m_map->segments[i].agents; });
        drawn.resize(kMostDrawn);
        std::ranges::sort(drawn);
    }
    const QFontMetrics dense(Theme::instance().font(Type::Dense, QFont::DemiBold));
    const QFontMetrics small(Theme::instance().font(Type::Caption));
    const QSizeF box(std::min<qreal>(dense.horizontalAdvance(QLatin1Char('0')) * kBoxLetters, width() / 3.2),
                     dense.height() + small.height() + space::x2);
    const qreal deep = height() - small.height() - space::x3; // the legend stands below
    const QPointF centre(width() / 2.0, deep / 2);
    const qreal across = std::max(0.0, width() / 2.0 - box.width() / 2 - space::x3);
    const qreal down = std::max(0.0, deep / 2 - box.height() / 2 - space::x3);
    std::map<std::size_t, std::size_t> places;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const qreal turn = 2 * std::numbers::pi * static_cast<qreal>(i) / static_cast<qreal>(drawn.size())
                         - std::numbers::pi / 2;
        QRectF area({0, 0}, box);
        area.moveCenter(drawn.size() == 1 ? centre
                                          : centre + QPointF(std::cos(turn) * across, std::sin(turn) * down));
        places.emplace(drawn[i], m_boxes.size());
        m_boxes.push_back({drawn[i], area, {}});
    }
    for (std::size_t i = m_map->flows.size(); i-- > 0;) {
        const SegmentMap::Flow& flow = m_map->flows[i];
        const auto from = places.find(flow.from);
        const auto to = places.find(flow.to);
        if (from == places.end() || to == places.end() || flow.standing() == Standing::Shut) continue;
        if (flow.from == flow.to) {
            const std::uint64_t count = countOf(flow);
            if (count > 0) m_boxes[from->second].inside = tr("%1 inside").arg(figures::count(count));
            continue;
        }
        const QRectF& here = m_boxes[from->second].area;
        const QRectF& there = m_boxes[to->second].area;
        const QPointF way = there.center() - here.center();
        // To the right of the way, so that the way back has a line of its own.
        const QPointF aside(-way.y() * kBend, way.x() * kBend);
        const QPointF bend = (here.center() + there.center()) / 2 + aside;
        const QPointF begin = edgeOf(here, bend);
        const QPointF end = edgeOf(there, bend);
        Line line;
        line.flow = i;
        line.path.moveTo(begin);
        line.path.quadTo(bend, end);
        line.middle = line.path.pointAtPercent(0.5);
        m_lines.push_back(std::move(line));
        m_standings.push_back(flow.standing());
    }
    std::ranges::sort(m_standings);
    const auto [again, end] = std::ranges::unique(m_standings);
    m_standings.erase(again, end);
    placeCounts();
}

void SegmentPicture::placeCounts() {
    const QFontMetrics metrics(Theme::instance().font(Type::Caption));
    std::vector<QRectF> taken;
    for (const Box& box : m_boxes) taken.push_back(box.area);
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        const std::uint64_t count = countOf(m_map->flows[line->flow]);
        if (count == 0) continue;
        QRectF area(0, 0, metrics.horizontalAdvance(figures::count(count)) + space::x2, metrics.height() + 2);
        const QPointF way = line->path.currentPosition() - line->path.pointAtPercent(0);
        const qreal length = std::hypot(way.x(), way.y());
        const qreal hides = std::abs(way.x()) * area.width() + std::abs(way.y()) * area.height();
        if (length * (length - 3 * kTip) < hides) continue; // too little of the line would be left
        for (const qreal at : kStands) {
            area.moveCenter(line->path.pointAtPercent(at));
            if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(area); }))
                continue;
            line->count = area;
            taken.push_back(area);
            break;
        }
    }
}

void SegmentPicture::drawLegend(QPainter& painter) const {
    painter.setFont(Theme::instance().font(Type::Caption));
    const QFontMetrics metrics = painter.fontMetrics();
    const auto said = [](Standing standing) {
        switch (standing) {
        case Standing::Against: return tr("used against the policy");
        case Standing::Refused: return tr("refused");
        case Standing::Used: return tr("allowed and used");
        case Standing::Unused: return tr("allowed, not used");
        case Standing::Shut: break;
        }
        return QString();
    };
    qreal right = space::x3;
    qreal base = height() - space::x2 - metrics.descent();
    for (const Standing standing : m_standings) {
        const QString words = said(standing);
        const qreal needs = kSample + space::x1 + metrics.horizontalAdvance(words);
        if (right > space::x3 && right + needs > width() - space::x3) return;
        const qreal middle = base - metrics.xHeight() / 2.0;
        painter.setPen(penOf(standing, 2.5));
        painter.drawLine(QPointF(right, middle), QPointF(right + kSample, middle));
        painter.setPen(tokens().text.secondary);
        painter.drawText(QPointF(right + kSample + space::x1, base), words);
        right += needs + space::x4;
    }
}

void SegmentPicture::drawLine(QPainter& painter, const Line& line) const {
    const SegmentMap::Flow& flow = m_map->flows[line.flow];
    const bool chosen = m_chosen == line.flow;
    const QPen pen = penOf(flow.standing(), widthOf(flow.used + flow.lost));
    if (chosen) {
        painter.setPen(QPen(tokens().selection.outline, pen.widthF() + 5));
        painter.setBrush(Qt::NoBrush);
        painter.setOpacity(0.35);
        painter.drawPath(line.path);
        painter.setOpacity(1);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line.path);
    const QPointF tip = line.path.currentPosition();
    const QPointF before = line.path.pointAtPercent(line.path.percentAtLength(line.path.length() - kTip));
    const QPointF along = tip - before;
    const qreal length = std::hypot(along.x(), along.y());
    if (length == 0) return;
    const QPointF across = QPointF(-along.y(), along.x()) / length * (kTip * 0.45 + pen.widthF() / 2);
    const QPointF head[] = {tip + along / length * 2, before + across, before - across};
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    painter.drawPolygon(head, 3);
}

void SegmentPicture::drawCount(QPainter& painter, const Line& line) const {
    if (line.count.isEmpty()) return;
    painter.setFont(Theme::instance().font(Type::Caption));
    painter.setPen(QPen(tokens().border.strong, 1));
    painter.setBrush(tokens().surface.raised);
    painter.drawRoundedRect(line.count, size::radius, size::radius);
    painter.setPen(tokens().text.primary);
    painter.drawText(line.count, Qt::AlignCenter, figures::count(countOf(m_map->flows[line.flow])));
}

void SegmentPicture::drawBox(QPainter& painter, const Box& box) const {
    const auto& t = tokens();
    const SegmentMap::Segment& segment = m_map->segments[box.segment];
    const bool chosen =
        m_chosen
        && (m_map->flows[*m_chosen].from == box.segment || m_map->flows[*m_chosen].to == box.segment);
    painter.setPen(QPen(chosen ? t.selection.outline : t.border.control, chosen ? 2 : 1));
    painter.setBrush(t.surface.raised);
    painter.drawRoundedRect(box.area, size::radius, size::radius);
    QRectF stripe = box.area.adjusted(1, 1, -1, -1);
    stripe.setWidth(4);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.categorical[box.segment % t.categorical.size()]);
    painter.drawRect(stripe);
    const QRectF inside = box.area.adjusted(space::x3, space::x1, -space::x2, -space::x1);
    painter.setPen(t.text.primary);
    painter.setFont(Theme::instance().font(Type::Dense, QFont::DemiBold));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(PolicyWords::segment(segment.name), Qt::ElideMiddle,
                                                      static_cast<int>(inside.width())));
    painter.setPen(t.text.secondary);
    painter.setFont(Theme::instance().font(Type::Caption));
    const QString agents = tr("%Ln agents", nullptr, static_cast<int>(segment.agents));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, agents);
    if (painter.fontMetrics().horizontalAdvance(agents + QStringLiteral("  ") + box.inside) < inside.width())
        painter.drawText(inside, Qt::AlignRight | Qt::AlignBottom, box.inside);
}

void SegmentPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens().surface.canvas);
    for (const Line& line : m_lines) drawLine(painter, line);
    for (const Line& line : m_lines) drawCount(painter, line);
    for (const Box& box : m_boxes) drawBox(painter, box);
    drawLegend(painter);
}

std::optional<std::size_t> SegmentPicture::flowAt(const QPointF& at) const {
    std::optional<std::size_t> found;
    qreal best = kNear;
    for (const Line& line : m_lines) {
        for (int i = 1; i < 24; ++i) {
            const QPointF away = line.path.pointAtPercent(i / 24.0) - at;
            const qreal distance = std::hypot(away.x(), away.y());
            if (distance > best) continue;
            best = distance;
            found = line.flow;
        }
    }
    return found;
}

std::optional<QPointF> SegmentPicture::middleOf(std::size_t flow) const {
    const auto line = std::ranges::find(m_lines, flow, &Line::flow);
    return line == m_lines.end() ? std::nullopt : std::optional(line->middle);
}

void SegmentPicture::mousePressEvent(QMouseEvent* event) {
    const auto flow = flowAt(event->position());
    if (flow && event->button() == Qt::LeftButton) emit picked(*flow);
}

void SegmentPicture::mouseMoveEvent(QMouseEvent* event) {
    setCursor(flowAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

bool SegmentPicture::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto flow = flowAt(help->pos());
        if (flow)
            QToolTip::showText(help->globalPos(),
                               plainToolTip(PolicyWords::flow(*m_map, m_map->flows[*flow])), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace vedette::ui
