// How the view describes what its canvas shows: the scene and the legend.
#include "ui/theme/theme.h"
#include "ui/topology/fallout_banner.h"
#include "ui/topology/graph_canvas.h"
#include "ui/topology/topology_view.h"

#include <QtCore/QLocale>
#include <QtGui/QPainter>
#include <QtWidgets/QSlider>

#include <algorithm>
#include <array>
#include <map>

namespace vedette::ui {

namespace {

using graph::EdgeKind;
using graph::Node;

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

std::shared_ptr<const Scene> TopologyView::dressed() {
    auto scene = std::make_shared<Scene>();
    m_scene.dress(*scene);
    for (SceneOutline& outline : scene->outlines) {
        outline.tag =
            tr("%Ln peers of %1 broke a protocol", nullptr, static_cast<int>(outline.members.size()))
                .arg(outline.tag);
    }
    scene->edgeStrength = static_cast<float>(m_strength->value()) / 100.0F;
    scene->path = m_path;
    for (const auto& [category, share] : m_fold)
        scene->groups[static_cast<std::size_t>(category)].folded = share;
    strike(*scene);
    m_chosen = selectedNodes();
    scene->selected = m_chosen;
    return scene;
}

GraphScene::Trim TopologyView::trimOf(Node node, const PeerNode& peer) const {
    GraphScene::Trim trim;
    trim.label = m_labels[node].text;
    trim.rank = m_current == peer.peer ? 4 : m_marked.contains(peer.peer) ? 3 : m_labels[node].named ? 2 : 0;
    trim.meant = m_search.means(peer.peer);
    if (!m_fallout.empty()) {
        const auto struck = m_fallout.find(peer.peer);
        if (struck == m_fallout.end())
            trim.meant = false;
        else if (struck->second != Struck::Touched)
            trim.rank = std::max<std::uint8_t>(trim.rank, struck->second == Struck::First ? 3 : 1);
    }
    return trim;
}

void TopologyView::emphasise() {
    GraphScene::Emphasis emphasis;
    if (m_rested && m_rested->first == Legend::Section::Colours)
        emphasis.category = static_cast<std::size_t>(m_rested->second);
    if (m_rested && m_rested->first == Legend::Section::Shapes && m_rested->second < kStruckEntry)
        emphasis.state = static_cast<NodeState>(m_rested->second);
    m_scene.emphasise(emphasis);
    redraw();
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
    const auto& states = m_scene.states();
    const std::size_t isolated = m_scene.isolated();
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
    addFallout(shapes);
    const auto& kinds = m_model.kinds();
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
    m_banner->placeIn(m_canvas->rect());
}

void TopologyView::foldTo(std::set<int> folded) {
    for (const int category : folded) m_fold.try_emplace(category, 0.0F);
    m_folded = std::move(folded);
    m_folding.stop();
    const int takes = Theme::instance().milliseconds();
    if (takes == 0) {
        for (auto& [category, share] : m_fold) share = m_folded.contains(category) ? 1.0F : 0.0F;
        dressAnew();
        return;
    }
    m_folding.setDuration(takes);
    m_folding.start();
}

} // namespace vedette::ui
