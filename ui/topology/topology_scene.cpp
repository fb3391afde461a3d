// How the view describes what its canvas shows: the scene and the legend.
#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/theme/theme.h"
#include "ui/topology/graph_canvas.h"
#include "ui/topology/topology_view.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QSlider>

#include <array>
#include <map>

namespace vedette::ui {

namespace {

using graph::EdgeKind;
using graph::Node;

constexpr std::size_t kClusterOf = 3; ///< troubled peers of one prefix that get an outline
constexpr std::size_t kMostOutlines = 8;

std::uint32_t opaque(const QColor& colour) {
    return 0xFF000000U | colour.rgb();
}

/// Towards the canvas: still there, and out of the way.
QColor dimmed(const QColor& colour, const QColor& canvas) {
    const auto mix = [](int a, int b) { return (a * 22 + b * 78) / 100; };
    return {mix(colour.red(), canvas.red()), mix(colour.green(), canvas.green()),
            mix(colour.blue(), canvas.blue())};
}

QColor colourOfState(NodeState state, const QColor& category, const Tokens& t) {
    if (state == NodeState::Violated) return t.severity[static_cast<std::size_t>(Severity::Critical)];
    if (state == NodeState::Refused) return t.severity[static_cast<std::size_t>(Severity::High)];
    return category;
}

void paintMark(QPainter& painter, const QRectF& box, NodeState state, const QColor& colour) {
    const QPointF middle = box.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    switch (state) {
    case NodeState::Fine: painter.drawEllipse(middle, 4.5, 4.5); break;
    case NodeState::RoutedOnly:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.6));
        painter.drawEllipse(middle, 4, 4);
        break;
    case NodeState::Vantage: painter.drawRect(QRectF(middle - QPointF(4.5, 4.5), QSizeF(9, 9))); break;
    case NodeState::Refused:
        painter.drawPolygon(
            QPolygonF({middle + QPointF(0, -5), middle + QPointF(5, 4), middle + QPointF(-5, 4)}));
        break;
    case NodeState::Violated:
        painter.drawPolygon(QPolygonF({middle + QPointF(0, -5.5), middle + QPointF(5.5, 0),
                                       middle + QPointF(0, 5.5), middle + QPointF(-5.5, 0)}));
        break;
    }
}

} // namespace

void TopologyView::describe(Scene& scene) const {
    const Tokens& t = tokens();
    scene.canvas = t.surface.canvas;
    scene.raised = t.surface.raised;
    scene.text = t.text.primary;
    scene.muted = t.text.secondary;
    scene.outline = t.selection.outline;
    scene.font = Theme::instance().font(Type::Caption);
    scene.crisp = Theme::instance().scheme() == Scheme::HighContrast;
    scene.edgeStrength = static_cast<float>(m_strength->value()) / 100.0F;
    scene.edges.colours = {opaque(t.edge.inferred), opaque(t.edge.observed), opaque(t.edge.own)};
    scene.edges.atRest = t.edge.atRest;
    scene.lines.assign(m_model.lines().begin(), m_model.lines().end());
    scene.path = m_path;
    scene.groups.resize(GraphLook::kCategories);
    for (const auto& category : m_look.categories()) {
        SceneGroup& group = scene.groups[category.index];
        group.name = category.name;
        group.colour = GraphLook::colourOf(category.index, t);
    }
    for (const auto& [category, share] : m_fold)
        scene.groups[static_cast<std::size_t>(category)].folded = share;
    scene.nodes.resize(m_model.size());
    for (Node node = 0; node < m_model.size(); ++node) {
        const PeerNode* peer = m_model.node(node);
        if (peer == nullptr || isHidden(*peer)) continue;
        SceneNode& one = scene.nodes[node];
        const NodeState state = stateOf(*peer);
        const std::size_t category = m_look.categoryOf(*peer);
        one.mark = markOf(state);
        one.radius = m_look.radiusOf(*peer);
        one.label = m_labels[node].text;
        const bool named = m_labels[node].named;
        one.rank = m_console.selection.current() == peer->id ? 4
                 : m_console.selection.contains(peer->id)    ? 3
                 : named                                     ? 2
                 : state >= NodeState::Refused               ? 1
                                                             : 0;
        // A vantage point holds its edges together, so it does not fold.
        if (!peer->vantage) {
            one.group = static_cast<std::int32_t>(category);
            ++scene.groups[category].peers;
        }
        QColor colour = colourOfState(state, GraphLook::colourOf(category, t), t);
        if (state == NodeState::Vantage) colour = peer->own ? t.accent : t.text.primary;
        bool meant = m_search.means(peer->peer);
        if (m_rested && m_rested->first == Legend::Section::Colours)
            meant = meant && m_rested->second == static_cast<int>(category);
        if (m_rested && m_rested->first == Legend::Section::Shapes)
            meant = meant && m_rested->second == static_cast<int>(state);
        if (!meant && one.rank < 3) {
            colour = dimmed(colour, t.surface.canvas);
            one.label.clear();
        }
        one.colour = opaque(colour);
    }
    scene.selected = selectedNodes();
    outline(scene);
}

void TopologyView::outline(Scene& scene) const {
    std::map<std::string, std::vector<Node>> troubled;
    for (Node node = 0; node < m_model.size(); ++node) {
        const PeerNode* peer = m_model.node(node);
        if (peer != nullptr && !isHidden(*peer) && stateOf(*peer) == NodeState::Violated
            && !peer->prefix.empty())
            troubled[peer->prefix].push_back(node);
    }
    const Tokens& t = tokens();
    for (auto& [prefix, members] : troubled) {
        if (members.size() < kClusterOf) continue;
        if (scene.outlines.size() == kMostOutlines) break;
        SceneOutline outline;
        outline.line = t.severity[static_cast<std::size_t>(Severity::Critical)];
        outline.fill = t.badge.criticalFill;
        outline.text = t.text.primary;
        outline.tag = tr("%Ln peers of %1 broke a protocol", nullptr, static_cast<int>(members.size()))
                          .arg(QString::fromStdString(prefix));
        outline.members = std::move(members);
        scene.outlines.push_back(std::move(outline));
    }
}

void TopologyView::legend() {
    const Tokens& t = tokens();
    m_legend->setHeading(GraphLook::nameOf(m_look.colouredBy()));
    std::vector<Legend::Entry> colours;
    for (const auto& category : m_look.categories()) {
        const QColor colour = GraphLook::colourOf(category.index, t);
        Legend::Entry entry;
        entry.id = static_cast<int>(category.index);
        entry.name = category.name;
        entry.count = category.peers;
        entry.mark = [colour](QPainter& painter, const QRectF& box) {
            paintMark(painter, box, NodeState::Fine, colour);
        };
        entry.folds = category.peers > 1;
        entry.folded = m_folded.contains(entry.id);
        colours.push_back(std::move(entry));
    }
    std::array<std::size_t, 5> states{};
    std::size_t isolated = 0;
    for (Node node = 0; node < m_model.size(); ++node) {
        const PeerNode* peer = m_model.node(node);
        if (peer == nullptr) continue;
        if (isHidden(*peer))
            ++isolated;
        else
            ++states[static_cast<std::size_t>(stateOf(*peer))];
    }
    const std::array<QString, 5> names{tr("connected"), tr("known by route only"), tr("reports to us"),
                                       tr("was refused"), tr("broke a protocol")};
    std::vector<Legend::Entry> shapes;
    for (const auto state :
         {NodeState::Vantage, NodeState::RoutedOnly, NodeState::Refused, NodeState::Violated}) {
        const auto i = static_cast<std::size_t>(state);
        if (states[i] == 0) continue;
        const QColor colour =
            colourOfState(state, state == NodeState::Vantage ? t.text.primary : t.text.secondary, t);
        shapes.push_back({static_cast<int>(state), names[i], states[i],
                          [state, colour](QPainter& painter, const QRectF& box) {
                              paintMark(painter, box, state, colour);
                          }});
    }
    std::array<std::size_t, graph::kEdgeKinds> kinds{};
    for (const auto& line : m_model.lines()) ++kinds[static_cast<std::size_t>(line.kind)];
    const std::array<QString, graph::kEdgeKinds> kindNames{tr("inferred from routes"),
                                                           tr("observed by others"), tr("our connection")};
    const std::array<QColor, graph::kEdgeKinds> kindColours{t.edge.inferred, t.edge.observed, t.edge.own};
    std::vector<Legend::Entry> lines;
    for (const auto kind : {EdgeKind::Own, EdgeKind::Observed, EdgeKind::Inferred}) {
        const auto i = static_cast<std::size_t>(kind);
        lines.push_back({static_cast<int>(kind), kindNames[i], kinds[i],
                         [kind, colour = kindColours[i]](QPainter& painter, const QRectF& box) {
                             QPen pen(colour, kind == EdgeKind::Own ? 2.0 : 1.2);
                             if (kind == EdgeKind::Inferred) pen.setDashPattern({3, 2.4});
                             painter.setPen(pen);
                             painter.drawLine(QPointF(box.left(), box.center().y()),
                                              QPointF(box.right(), box.center().y()));
                         }});
    }
    m_legend->set(Legend::Section::Colours, colours);
    m_legend->set(Legend::Section::Shapes, shapes);
    m_legend->set(Legend::Section::Lines, lines);
    m_legend->setNote(
        isolated > 0 ? tr("%Ln peers without a connection hidden (H)", nullptr, static_cast<int>(isolated))
                     : QString());
    m_legend->adjustSize();
    m_legend->move(space::x3, std::max(space::x3, m_canvas->height() - m_legend->height() - space::x3));
    m_canvas->setCovered(m_legend->width() + space::x3);
}

void TopologyView::foldTo(std::set<int> folded) {
    for (const int category : folded) m_fold.try_emplace(category, 0.0F);
    m_folded = std::move(folded);
    m_folding.stop();
    const int takes = Theme::instance().milliseconds();
    if (takes == 0) {
        for (auto& [category, share] : m_fold) share = m_folded.contains(category) ? 1.0F : 0.0F;
        redraw();
        return;
    }
    m_folding.setDuration(takes);
    m_folding.start();
}

} // namespace vedette::ui
