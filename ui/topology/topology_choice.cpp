// How the view and what the whole window chose follow each other: the selection, and a fallout.
#include "ui/link/annotations.h"
#include "ui/link/selection.h"
#include "ui/theme/theme.h"
#include "ui/topology/fallout_banner.h"
#include "ui/topology/graph_canvas.h"
#include "ui/topology/topology_view.h"
#include "ui/topology/twin_list.h"
#include "ui/widgets/figures.h"

#include <QtCore/QItemSelection>
#include <QtGui/QPainter>
#include <QtWidgets/QTableView>

#include <algorithm>
#include <array>
#include <utility>

namespace vedette::ui {

using graph::Node;

std::vector<Node> TopologyView::selectedNodes() const {
    std::vector<Node> nodes;
    for (const QString& id : m_console.selection.peers()) {
        if (const auto node = m_model.find(id)) nodes.push_back(*node);
    }
    // Whom the window explains comes first.
    const auto current = m_model.find(m_console.selection.current());
    const auto at = current ? std::ranges::find(nodes, *current) : nodes.end();
    if (at != nodes.end()) std::iter_swap(nodes.begin(), at);
    return nodes;
}

void TopologyView::choose(const std::vector<Node>& nodes, bool add) {
    QSet<QString> ids = add ? m_console.selection.peers() : QSet<QString>();
    for (const Node node : nodes) {
        const PeerNode* peer = m_model.node(node);
        if (peer == nullptr) continue;
        const QString id = peer->id();
        if (add && nodes.size() == 1 && ids.remove(id)) continue;
        ids.insert(id);
    }
    if (ids.size() == 1)
        m_console.selection.select(*ids.begin());
    else
        m_console.selection.selectMany(std::move(ids));
}

void TopologyView::chooseEntry(Legend::Section section, int id) {
    std::vector<Node> nodes;
    if (section == Legend::Section::Lines) {
        std::set<Node> ends;
        for (const auto& line : m_model.lines()) {
            if (static_cast<int>(line.kind) == id) ends.insert({line.a, line.b});
        }
        nodes.assign(ends.begin(), ends.end());
    } else if (section == Legend::Section::Shapes && id >= kStruckEntry) {
        for (const auto& [peer, how] : m_fallout) {
            const auto node = m_model.find(peer);
            if (node && static_cast<int>(how) == id - kStruckEntry) nodes.push_back(*node);
        }
    } else {
        for (Node node = 0; node < m_model.size(); ++node) {
            const PeerNode* peer = m_model.node(node);
            if (peer == nullptr || m_scene.isHidden(*peer)) continue;
            const int is = section == Legend::Section::Colours ? static_cast<int>(m_look.categoryOf(node))
                                                               : static_cast<int>(stateOf(*peer));
            if (is == id) nodes.push_back(node);
        }
    }
    choose(nodes, false);
}

void TopologyView::grow() {
    const auto selected = selectedNodes();
    std::set<Node> all(selected.begin(), selected.end());
    const std::set<Node> before = all;
    for (const auto& line : m_model.lines()) {
        if (before.contains(line.a)) all.insert(line.b);
        if (before.contains(line.b)) all.insert(line.a);
    }
    choose({all.begin(), all.end()}, false);
}

void TopologyView::invert() {
    std::vector<Node> others;
    for (Node node = 0; node < m_model.size(); ++node) {
        const PeerNode* peer = m_model.node(node);
        if (peer != nullptr && !m_scene.isHidden(*peer) && !m_marked.contains(peer->peer))
            others.push_back(node);
    }
    choose(others, false);
}

void TopologyView::path() {
    const auto selected = selectedNodes();
    m_path.clear();
    if (selected.size() == 2) m_path = graph::shortestPath(m_model.adjacency(), selected[0], selected[1]);
    if (m_path.size() > 1) m_canvas->flyTo(m_path);
    dressAnew();
}

void TopologyView::selectionChanged() {
    mark();
    if (!m_choosing) {
        m_choosing = true;
        QItemSelection rows;
        for (const QString& id : m_console.selection.peers()) {
            const int row = m_twin->rowOf(id);
            if (row >= 0) rows.select(m_twin->index(row, 0), m_twin->index(row, TwinList::Columns - 1));
        }
        m_list->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
        const int row = m_twin->rowOf(m_console.selection.current());
        if (row >= 0) {
            m_list->selectionModel()->setCurrentIndex(m_twin->index(row, 0), QItemSelectionModel::NoUpdate);
            m_list->scrollTo(m_twin->index(row, 0));
        }
        m_choosing = false;
    }
    tellChosen();
    // Who was chosen no longer is, or is no longer the one that the window explains.
    auto nodes = selectedNodes();
    nodes.insert(nodes.end(), m_chosen.begin(), m_chosen.end());
    NodesChange change = m_scene.touch(nodes);
    m_canvas->show(dressed(), std::move(change));
}

void TopologyView::tellChosen() {
    const auto current = m_model.find(m_console.selection.current());
    m_canvas->setAccessibleDescription(
        current ? tr("%1 is chosen: %2")
                      .arg(labelOf(*m_model.node(*current)), TwinList::wordOf(*m_model.node(*current)))
                : tr("%Ln peers chosen", nullptr, static_cast<int>(m_console.selection.peers().size())));
}

void TopologyView::listChosen() {
    if (m_choosing) return;
    m_choosing = true;
    QSet<QString> ids;
    for (const auto& range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row) ids.insert(m_twin->idAt(row));
    }
    if (ids.size() == 1)
        m_console.selection.select(*ids.begin());
    else
        m_console.selection.selectMany(std::move(ids));
    m_choosing = false;
}

/// The selection as the graph knows peers, so that a look at everybody writes no id.
void TopologyView::mark() {
    const auto& selection = m_console.selection;
    m_marked.clear();
    for (const QString& id : selection.peers()) {
        if (const auto peer = codec::PeerId::fromText(id.toStdString())) m_marked.insert(*peer);
    }
    const auto current = codec::PeerId::fromText(selection.current().toStdString());
    m_current = current ? *current : codec::PeerId();
}

// --- a fallout

void TopologyView::falloutChanged() {
    markFallout();
    if (!m_fallout.empty() && isVisible()) {
        std::vector<Node> struck;
        for (const auto& [peer, how] : m_fallout) {
            const auto node = m_model.find(peer);
            if (node && how != Struck::Touched) struck.push_back(*node);
        }
        if (struck.size() > 1) m_canvas->flyTo(struck);
    }
    redraw();
}

/// The fallout as the graph knows peers, and in words.
void TopologyView::markFallout() {
    m_fallout.clear();
    m_ways.clear();
    const auto& fallout = m_console.selection.fallout();
    m_banner->setVisible(fallout != nullptr);
    if (fallout == nullptr) return;
    const auto add = [this](const QSet<QString>& peers, Struck how) {
        for (const QString& id : peers) {
            if (const auto peer = codec::PeerId::fromText(id.toStdString())) m_fallout.emplace(*peer, how);
        }
    };
    add(fallout->first, Struck::First);
    add(fallout->falls, Struck::Falls);
    add(fallout->touched, Struck::Touched);
    for (const auto& [from, to] : fallout->ways) {
        const auto a = codec::PeerId::fromText(from.toStdString());
        const auto b = codec::PeerId::fromText(to.toStdString());
        if (a && b) m_ways.emplace_back(*a, *b);
    }
    const bool peer = fallout->first.size() == 1 && fallout->first.contains(fallout->who);
    m_banner->setText(tr("If %1 falls: %2 fall with it, %3 are touched")
                          .arg(peer ? m_console.notes.label(fallout->who) : fallout->who,
                               figures::count(static_cast<std::uint64_t>(fallout->falls.size())),
                               figures::count(static_cast<std::uint64_t>(fallout->touched.size()))));
    m_banner->placeIn(m_canvas->rect());
}

void TopologyView::addFallout(std::vector<Legend::Entry>& shapes) const {
    if (m_fallout.empty()) return;
    const Tokens& t = tokens();
    const std::array<QString, 3> names{tr("it begins here"), tr("falls with it"), tr("is touched")};
    for (const auto how : {Struck::First, Struck::Falls, Struck::Touched}) {
        std::size_t count = 0;
        for (const auto& [peer, is] : m_fallout) {
            if (is == how && m_model.find(peer)) ++count;
        }
        if (count == 0) continue;
        const auto severity = how == Struck::Touched ? Severity::Medium : Severity::Critical;
        const QColor colour = t.severity[static_cast<std::size_t>(severity)];
        shapes.push_back({kStruckEntry + static_cast<int>(how), names[static_cast<std::size_t>(how)], count,
                          [how, colour](QPainter& painter, const QRectF& box) {
                              QPen pen(colour, 1.5);
                              if (how == Struck::Touched) pen.setDashPattern({2, 2});
                              painter.setPen(pen);
                              painter.setBrush(Qt::NoBrush);
                              const QPointF at = box.center();
                              painter.drawEllipse(at, 5, 5);
                              if (how == Struck::First) painter.drawEllipse(at, 2.5, 2.5);
                              if (how != Struck::Falls) return;
                              painter.drawLine(at + QPointF(-3.5, -3.5), at + QPointF(3.5, 3.5));
                              painter.drawLine(at + QPointF(-3.5, 3.5), at + QPointF(3.5, -3.5));
                          }});
    }
}

/// Rings around who is struck, and the ways from one to the next.
void TopologyView::strike(Scene& scene) const {
    if (m_fallout.empty()) return;
    const Tokens& t = tokens();
    const auto colour = [&t](Severity severity) { return t.severity[static_cast<std::size_t>(severity)]; };
    for (const auto& [from, to] : m_ways) {
        const auto a = m_model.find(from);
        const auto b = m_model.find(to);
        if (!a || !b) continue;
        const auto how = m_fallout.find(to);
        const bool falls = how == m_fallout.end() || how->second != Struck::Touched;
        scene.ways.push_back({*a, *b, colour(falls ? Severity::Critical : Severity::Medium), falls});
    }
    // Those that take somebody over lie above.
    std::ranges::stable_sort(scene.ways, {}, &SceneWay::falls);
    for (const auto& [peer, how] : m_fallout) {
        const auto node = m_model.find(peer);
        if (!node) continue;
        scene.struck.push_back({*node, colour(how == Struck::Touched ? Severity::Medium : Severity::Critical),
                                how == Struck::First, how != Struck::Touched});
    }
}

} // namespace vedette::ui
