#include "ui/topology/overlay.h"

#include "ui/theme/tokens.h"

#include <QtCore/QLocale>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace vedette::ui {

namespace {

using graph::Mark;
using graph::Node;

constexpr std::size_t kMaxLabels = 100;
constexpr std::size_t kMaxTried = 600;
constexpr std::size_t kMaxLitEdges = 6000;
constexpr std::size_t kMaxSelectedWithEdges = 40;
constexpr std::size_t kMostForAll = 2000; ///< on the screen, for everybody to have a chance
constexpr float kAllLabels = 1.15F;       ///< scale from which everybody may have a label
constexpr double kOutlineGap = 14;
constexpr std::size_t kMostArrows = 2000; ///< that have heads

class Overlay {
public:
    Overlay(QPainter& painter, Frame& frame, const std::vector<SceneNode>& nodes,
            const std::vector<graph::Line>& lines)
        : m_painter(painter), m_frame(frame), m_scene(*frame.scene), m_nodes(nodes), m_lines(lines) {
        m_bounds = QRectF(QPointF(), QSizeF(frame.image.size()) / frame.image.devicePixelRatio());
    }

    void outlines();
    void edges();
    void rings();
    void ways();
    void struck();
    void selection();
    void labels();

private:
    [[nodiscard]] QPointF pointOf(Node node) const {
        return onScreen(m_frame.camera, m_frame.at->x[node], m_frame.at->y[node]);
    }

    [[nodiscard]] bool seen(Node node) const {
        return node < m_nodes.size() && m_nodes[node].mark != Mark::Hidden;
    }

    [[nodiscard]] double radiusOf(Node node) const {
        return static_cast<double>(m_nodes[node].radius * growthAt(m_frame.camera.scale));
    }

    void write(const QPointF& baseline, const QString& text, const QColor& colour, const QFont& font);
    [[nodiscard]] bool isTogether(const QPolygonF& line, std::size_t members) const;
    bool label(Node node, const QFontMetricsF& metrics, const QFont& font);

    /// No other peer stands there.
    [[nodiscard]] bool hidesNobody(const QRectF& box) const {
        return std::ranges::none_of(m_onScreen, [&](const QPointF& at) { return box.contains(at); });
    }

    [[nodiscard]] bool isFree(const QRectF& box) const {
        return m_bounds.contains(box) && std::ranges::none_of(m_frame.labels, [&](const QRectF& other) {
                   return other.intersects(box);
               });
    }

    QPainter& m_painter;
    Frame& m_frame;
    const Scene& m_scene;
    const std::vector<SceneNode>& m_nodes;
    const std::vector<graph::Line>& m_lines;
    QRectF m_bounds;
    std::vector<QPointF> m_onScreen; ///< of those that are seen
};

/// With a border of the canvas around the letters, so that it reads above edges.
void Overlay::write(const QPointF& baseline, const QString& text, const QColor& colour, const QFont& font) {
    QPainterPath letters;
    letters.addText(baseline, font, text);
    QColor border = m_scene.canvas;
    border.setAlphaF(0.88F);
    m_painter.strokePath(letters, QPen(border, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setFont(font);
    m_painter.setPen(colour);
    m_painter.drawText(baseline, text);
}

/// Whether mostly members stand inside: a line around half the world names nobody.
bool Overlay::isTogether(const QPolygonF& line, std::size_t members) const {
    const QRectF box = line.boundingRect();
    std::size_t inside = 0;
    for (Node node = 0; node < m_nodes.size(); ++node) {
        if (!seen(node)) continue;
        const QPointF at = pointOf(node);
        if (box.contains(at) && line.containsPoint(at, Qt::OddEvenFill) && ++inside > 2 * members + 2)
            return false;
    }
    return true;
}

void Overlay::outlines() {
    QFont font = m_scene.font;
    font.setWeight(QFont::DemiBold);
    const QFontMetricsF metrics(font);
    for (const SceneOutline& outline : m_scene.outlines) {
        std::vector<QPointF> points;
        for (const Node node : outline.members) {
            if (seen(node)) points.push_back(pointOf(node));
        }
        if (points.empty()) continue;
        const auto border = around(points, kOutlineGap * static_cast<double>(growthAt(m_frame.camera.scale)));
        QPolygonF polygon;
        for (const QPointF& point : border) polygon << point;
        if (!isTogether(polygon, outline.members.size())) continue;
        QPen pen(outline.line, 1.5);
        if (outline.dashed) pen.setDashPattern({4, 3});
        m_painter.setPen(pen);
        QColor fill = outline.fill;
        fill.setAlphaF(0.28F);
        m_painter.setBrush(fill);
        m_painter.drawPolygon(polygon);
        if (outline.tag.isEmpty()) continue;
        const QRectF box = polygon.boundingRect();
        QRectF tag(0, 0, metrics.horizontalAdvance(outline.tag) + 30, metrics.height() + 6);
        tag.moveCenter({box.center().x(), box.top() - tag.height() / 2 - 6});
        if (tag.top() < 4) tag.moveTop(box.bottom() + 6);
        tag.moveLeft(std::clamp(tag.left(), 4.0, std::max(4.0, m_bounds.right() - tag.width() - 4)));
        if (!tag.intersects(m_bounds)) continue;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(outline.fill);
        m_painter.drawRoundedRect(tag, 3, 3);
        m_painter.setBrush(outline.line);
        const QPointF mark(tag.left() + 13, tag.center().y());
        m_painter.drawPolygon(QPolygonF(
            {mark + QPointF(0, -5), mark + QPointF(5, 0), mark + QPointF(0, 5), mark + QPointF(-5, 0)}));
        m_painter.setFont(font);
        m_painter.setPen(outline.text);
        m_painter.drawText(tag.adjusted(23, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, outline.tag);
        m_frame.labels.push_back(tag);
    }
}

void Overlay::edges() {
    if (!m_scene.selected.empty() && m_scene.selected.size() <= kMaxSelectedWithEdges) {
        std::vector<bool> chosen(m_nodes.size());
        for (const Node node : m_scene.selected) {
            if (node < chosen.size()) chosen[node] = true;
        }
        QVector<QLineF> lines;
        for (const auto& line : m_lines) {
            if ((!chosen[line.a] && !chosen[line.b]) || !seen(line.a) || !seen(line.b)) continue;
            lines.push_back({pointOf(line.a), pointOf(line.b)});
            if (static_cast<std::size_t>(lines.size()) == kMaxLitEdges) break;
        }
        QColor colour = m_scene.outline;
        colour.setAlphaF(lines.size() > 400 ? 0.25F : lines.size() > 60 ? 0.5F : 0.85F);
        m_painter.setPen(QPen(colour, lines.size() > 60 ? 1.0 : 1.4));
        m_painter.drawLines(lines);
    }
    if (m_scene.path.size() > 1) {
        QPolygonF way;
        for (const Node node : m_scene.path) {
            if (seen(node)) way << pointOf(node);
        }
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_scene.canvas, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolyline(way);
        m_painter.setPen(QPen(m_scene.outline, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawPolyline(way);
    }
}

/// Arrows, whether or not there is an edge below: whoever falls may open a connection that is not there yet.
void Overlay::ways() {
    constexpr double kHead = 7;
    const bool crowded = m_scene.ways.size() > 400;
    const bool heads = m_scene.ways.size() <= kMostArrows;
    std::size_t drawn = 0;
    for (const SceneWay& way : m_scene.ways) {
        if (!seen(way.from) || !seen(way.to)) continue;
        if (++drawn > kMaxLitEdges) break;
        QColor colour = way.colour;
        colour.setAlphaF(crowded ? 0.35F : way.falls ? 0.9F : 0.6F);
        const QLineF whole(pointOf(way.from), pointOf(way.to));
        const double gap = radiusOf(way.to) + 5;
        if (whole.length() <= gap) continue;
        const QLineF line(whole.p1(), whole.pointAt(1 - gap / whole.length()));
        QPen pen(colour, way.falls ? 1.6 : 1.0);
        if (!way.falls) pen.setDashPattern({4, 4});
        m_painter.setPen(pen);
        m_painter.drawLine(line);
        if (!heads || !way.falls) continue;
        const QPointF along = (line.p2() - line.p1()) / line.length() * kHead;
        const QPointF across(-along.y() / 2, along.x() / 2);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(QPolygonF({line.p2(), line.p2() - along + across, line.p2() - along - across}));
    }
}

/// Told by shape as well: who falls is crossed out, where it begins has a second ring.
void Overlay::struck() {
    for (const SceneStruck& one : m_scene.struck) {
        if (!seen(one.node)) continue;
        const QPointF at = pointOf(one.node);
        if (!m_bounds.adjusted(-40, -40, 40, 40).contains(at)) continue;
        const double radius = radiusOf(one.node) + 3;
        m_painter.setBrush(Qt::NoBrush);
        QPen pen(one.colour, 2);
        if (!one.falls) pen.setDashPattern({2, 2});
        m_painter.setPen(pen);
        m_painter.drawEllipse(at, radius, radius);
        if (one.first) m_painter.drawEllipse(at, radius + 4, radius + 4);
        if (!one.falls || one.first) continue;
        const double reach = radius * 0.7;
        m_painter.drawLine(at + QPointF(-reach, -reach), at + QPointF(reach, reach));
        m_painter.drawLine(at + QPointF(-reach, reach), at + QPointF(reach, -reach));
    }
}

void Overlay::rings() {
    QFont bold = m_scene.font;
    bold.setWeight(QFont::DemiBold);
    for (const Frame::Ring& ring : m_frame.rings) {
        const SceneGroup& group = m_scene.groups[ring.group];
        const QPointF centre = onScreen(m_frame.camera, static_cast<float>(ring.centre.x()),
                                        static_cast<float>(ring.centre.y()));
        const double radius = static_cast<double>(ring.radius);
        if (!m_bounds.adjusted(-radius, -radius, radius, radius).contains(centre)) continue;
        m_painter.setOpacity(static_cast<double>(group.folded));
        QColor faint = group.colour;
        faint.setAlphaF(0.35F);
        m_painter.setPen(QPen(faint, 1));
        m_painter.setBrush(m_scene.canvas);
        m_painter.drawEllipse(centre, radius + 4, radius + 4);
        m_painter.setPen(QPen(group.colour, 2));
        m_painter.setBrush(m_scene.raised);
        m_painter.drawEllipse(centre, radius, radius);
        m_painter.setPen(m_scene.text);
        m_painter.setFont(bold);
        const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
        m_painter.drawText(box, Qt::AlignCenter, QLocale().toString(static_cast<qulonglong>(group.peers)));
        const QFontMetricsF metrics(m_scene.font);
        const double wide = metrics.horizontalAdvance(group.name);
        const QPointF below(centre.x() - wide / 2, centre.y() + radius + 6 + metrics.ascent());
        write(below, group.name, m_scene.muted, m_scene.font);
        m_painter.setOpacity(1);
        m_frame.labels.emplace_back(below.x(), below.y() - metrics.ascent(), wide, metrics.height());
        m_frame.labels.push_back(box);
    }
}

void Overlay::selection() {
    m_painter.setBrush(Qt::NoBrush);
    for (const Node node : m_scene.selected) {
        if (!seen(node)) continue;
        const double radius = radiusOf(node) + 4;
        m_painter.setPen(QPen(m_scene.canvas, 4));
        m_painter.drawEllipse(pointOf(node), radius, radius);
        m_painter.setPen(QPen(m_scene.outline, 2));
        m_painter.drawEllipse(pointOf(node), radius, radius);
    }
}

bool Overlay::label(Node node, const QFontMetricsF& metrics, const QFont& font) {
    const SceneNode& shown = m_nodes[node];
    const QPointF at = pointOf(node);
    const double gap = radiusOf(node) + 5;
    const double wide = metrics.horizontalAdvance(shown.label);
    const double high = metrics.height();
    const std::array<QPointF, 4> places{
        QPointF(at.x() + gap, at.y() - high / 2), QPointF(at.x() - gap - wide, at.y() - high / 2),
        QPointF(at.x() - wide / 2, at.y() - gap - high), QPointF(at.x() - wide / 2, at.y() + gap)};
    // Names that matter may stand over somebody, when there is no other place.
    for (const bool strict : {true, false}) {
        if (!strict && shown.rank < 2) break;
        for (const QPointF& place : places) {
            const QRectF box(place, QSizeF(wide, high));
            if (!isFree(box.adjusted(-6, -1, 6, 1)) || (strict && !hidesNobody(box))) continue;
            write({place.x(), place.y() + metrics.ascent()}, shown.label,
                  shown.rank >= 2 ? m_scene.text : m_scene.muted, font);
            m_frame.labels.push_back(box);
            return true;
        }
    }
    return false;
}

void Overlay::labels() {
    std::vector<Node> wanted;
    // Where they are that many, names stand over some.
    for (Node node = 0; node < m_nodes.size() && m_onScreen.size() <= kMostForAll; ++node) {
        if (seen(node) && m_bounds.contains(pointOf(node))) m_onScreen.push_back(pointOf(node));
    }
    const bool crowded = m_onScreen.size() > kMostForAll;
    if (crowded) m_onScreen.clear();
    const bool everybody = m_frame.camera.scale >= kAllLabels && !crowded;
    for (Node node = 0; node < m_nodes.size(); ++node) {
        const SceneNode& shown = m_nodes[node];
        if (!seen(node) || shown.label.isEmpty() || (shown.rank < 2 && !everybody)) continue;
        if (shown.group >= 0 && m_scene.groups[static_cast<std::size_t>(shown.group)].folded > 0.5F) continue;
        if (m_bounds.contains(pointOf(node))) wanted.push_back(node);
    }
    std::ranges::stable_sort(wanted, [&](Node a, Node b) {
        const SceneNode& first = m_nodes[a];
        const SceneNode& second = m_nodes[b];
        return first.rank != second.rank ? first.rank > second.rank : first.radius > second.radius;
    });
    if (wanted.size() > kMaxTried) wanted.resize(kMaxTried);
    const QFontMetricsF metrics(m_scene.font);
    std::size_t placed = 0;
    for (const Node node : wanted) {
        if (placed == kMaxLabels) break;
        if (label(node, metrics, m_scene.font)) ++placed;
    }
}

} // namespace

std::vector<QPointF> around(const std::vector<QPointF>& points, double radius) {
    constexpr int kCorners = 16;
    std::vector<QPointF> all;
    all.reserve(points.size() * kCorners);
    for (const QPointF& point : points) {
        for (int k = 0; k < kCorners; ++k) {
            const double angle = 2 * std::numbers::pi * k / kCorners;
            all.emplace_back(point.x() + radius * std::cos(angle), point.y() + radius * std::sin(angle));
        }
    }
    // Andrew's monotone chain (Inf. Process. Lett. 9, 1979).
    std::ranges::sort(all, [](const QPointF& a, const QPointF& b) {
        return a.x() != b.x() ? a.x() < b.x() : a.y() < b.y();
    });
    const auto turn = [](const QPointF& o, const QPointF& a, const QPointF& b) {
        return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
    };
    std::vector<QPointF> hull;
    const auto chain = [&](auto first, auto last) {
        const std::size_t base = hull.size();
        for (auto at = first; at != last; ++at) {
            while (hull.size() >= base + 2 && turn(hull[hull.size() - 2], hull.back(), *at) <= 0)
                hull.pop_back();
            hull.push_back(*at);
        }
        if (!hull.empty()) hull.pop_back();
    };
    chain(all.begin(), all.end());
    chain(all.rbegin(), all.rend());
    return hull;
}

void paintOver(Frame& frame, const std::vector<SceneNode>& nodes, const std::vector<graph::Line>& lines) {
    QPainter painter(&frame.image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    Overlay overlay(painter, frame, nodes, lines);
    overlay.edges();
    overlay.outlines();
    overlay.ways();
    overlay.struck();
    overlay.selection();
    overlay.rings();
    overlay.labels();
}

} // namespace vedette::ui
