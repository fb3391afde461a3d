#include "ui/topology/graph_scene.h"

#include "ui/theme/theme.h"

#include <algorithm>
#include <utility>

namespace vedette::ui {

namespace {

using graph::Node;

std::uint32_t opaque(const QColor& colour) {
    return 0xFF000000U | colour.rgb();
}

/// Towards the canvas: still there, and out of the way.
QColor dimmed(const QColor& colour, const QColor& canvas) {
    const auto mix = [](int a, int b) { return (a * 22 + b * 78) / 100; };
    return {mix(colour.red(), canvas.red()), mix(colour.green(), canvas.green()),
            mix(colour.blue(), canvas.blue())};
}

} // namespace

QColor colourOfState(NodeState state, const QColor& category, const Tokens& t) {
    if (state == NodeState::Violated) return t.severity[static_cast<std::size_t>(Severity::Critical)];
    if (state == NodeState::Refused) return t.severity[static_cast<std::size_t>(Severity::High)];
    return category;
}

NodesChange GraphScene::describe() {
    m_counted.assign(m_model.size(), {});
    m_states = {};
    m_grouped = {};
    m_isolated = 0;
    m_troubled.clear();
    NodesChange change;
    change.anew = true;
    change.size = m_model.size();
    change.nodes.reserve(m_model.size());
    for (Node node = 0; node < m_model.size(); ++node) change.nodes.push_back({node, again(node)});
    return change;
}

NodesChange GraphScene::follow(const GraphDelta& delta) {
    m_counted.resize(std::max(m_counted.size(), m_model.size()));
    NodesChange change;
    change.size = m_model.size();
    for (const auto* nodes : {&delta.added, &delta.changed, &delta.removed}) {
        for (const Node node : *nodes) change.nodes.push_back({node, again(node)});
    }
    return change;
}

NodesChange GraphScene::touch(std::span<const Node> nodes) {
    NodesChange change;
    change.size = m_model.size();
    for (const Node node : nodes) change.nodes.push_back({node, again(node)});
    return change;
}

void GraphScene::uncount(Node node) {
    const Counted was = std::exchange(m_counted[node], {});
    if (was.isolated) --m_isolated;
    if (was.seen) --m_states[static_cast<std::size_t>(was.state)];
    if (was.grouped) --m_grouped[was.category];
    if (was.trouble == nullptr) return;
    const auto together = m_troubled.find(*was.trouble);
    together->second.erase(node);
    if (together->second.empty()) m_troubled.erase(together);
}

void GraphScene::count(Node node, const PeerNode* peer) {
    uncount(node);
    if (peer == nullptr) return;
    Counted& now = m_counted[node];
    now.isolated = isHidden(*peer);
    now.seen = !now.isolated;
    if (now.isolated) ++m_isolated;
    if (!now.seen) return;
    now.state = stateOf(*peer);
    ++m_states[static_cast<std::size_t>(now.state)];
    now.category = m_look.categoryOf(node);
    // A vantage point holds its edges together, so it does not fold.
    now.grouped = !peer->vantage;
    if (now.grouped) ++m_grouped[now.category];
    if (now.state != NodeState::Violated || peer->prefix.empty()) return;
    const auto together = m_troubled.try_emplace(peer->prefix.text()).first;
    together->second.insert(node);
    now.trouble = &together->first;
}

SceneNode GraphScene::again(Node node) {
    const PeerNode* peer = m_model.node(node);
    count(node, peer);
    const Counted& is = m_counted[node];
    if (!is.seen) return {};
    const Tokens& t = tokens();
    Trim trim = m_trimOf(node, *peer);
    SceneNode one;
    one.mark = markOf(is.state);
    one.radius = m_look.radiusOf(*peer);
    one.label = std::move(trim.label);
    one.rank = std::max(trim.rank, static_cast<std::uint8_t>(is.state >= NodeState::Refused ? 1 : 0));
    if (is.grouped) one.group = static_cast<std::int32_t>(is.category);
    QColor colour = colourOfState(is.state, GraphLook::colourOf(is.category, t), t);
    if (is.state == NodeState::Vantage) colour = peer->own ? t.accent : t.text.primary;
    const bool meant = trim.meant && m_emphasis.category.value_or(is.category) == is.category
                    && m_emphasis.state.value_or(is.state) == is.state;
    if (!meant && one.rank < 3) {
        colour = dimmed(colour, t.surface.canvas);
        one.label.clear();
    }
    one.colour = opaque(colour);
    return one;
}

void GraphScene::dress(Scene& scene) const {
    const Tokens& t = tokens();
    scene.canvas = t.surface.canvas;
    scene.raised = t.surface.raised;
    scene.text = t.text.primary;
    scene.muted = t.text.secondary;
    scene.outline = t.selection.outline;
    scene.font = Theme::instance().font(Type::Caption);
    scene.crisp = Theme::instance().scheme() == Scheme::HighContrast;
    scene.edges.colours = {opaque(t.edge.inferred), opaque(t.edge.observed), opaque(t.edge.own)};
    scene.edges.atRest = t.edge.atRest;
    scene.groups.resize(GraphLook::kCategories);
    for (const auto& category : m_look.categories()) {
        SceneGroup& group = scene.groups[category.index];
        group.name = category.name;
        group.colour = GraphLook::colourOf(category.index, t);
        group.peers = m_grouped[category.index];
    }
    for (const auto& [prefix, members] : m_troubled) {
        if (members.size() < kClusterOf) continue;
        if (scene.outlines.size() == kMostOutlines) break;
        SceneOutline outline;
        outline.line = t.severity[static_cast<std::size_t>(Severity::Critical)];
        outline.fill = t.badge.criticalFill;
        outline.text = t.text.primary;
        outline.tag = QString::fromStdString(prefix);
        outline.members.assign(members.begin(), members.end());
        scene.outlines.push_back(std::move(outline));
    }
}

} // namespace vedette::ui
