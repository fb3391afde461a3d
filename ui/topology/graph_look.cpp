#include "ui/topology/graph_look.h"

#include "ui/link/words.h"
#include "ui/widgets/hostile_text.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

namespace vedette::ui {

namespace {

constexpr float kSmallest = 2.8F;
constexpr float kSquareOfDisc = 0.886F; ///< half the side of a square as large as a disc of radius 1
constexpr float kSmallestSquare = 4.5F;
constexpr float kLargest = 7.0F;
constexpr std::size_t kMaxKey = 64;

/// "kubo/0.29" of "kubo/0.29.0/3f0947b desktop": the product and the first two numbers of its version.
std::string softwareOf(const std::string& agent) {
    std::string head = agent.substr(0, std::min(agent.find(' '), kMaxKey));
    const auto slash = head.find('/');
    if (slash == std::string::npos) return head;
    int dots = 0;
    for (std::size_t i = slash + 1; i < head.size(); ++i) {
        if (head[i] == '/' || (head[i] == '.' && ++dots == 2)) return head.substr(0, i);
    }
    return head;
}

/// Behind its software many say what they do: "agent/1.4 north-collect" is a "collect".
std::string roleOf(const std::string& agent) {
    const auto space = agent.find(' ');
    if (space == std::string::npos) return softwareOf(agent).substr(0, agent.find('/'));
    const auto dash = agent.rfind('-');
    return agent.substr(dash == std::string::npos || dash < space ? space + 1 : dash + 1, kMaxKey);
}

} // namespace

NodeState stateOf(const PeerNode& node) {
    if (node.violations > 0) return NodeState::Violated;
    if (node.refusals > 0) return NodeState::Refused;
    if (node.vantage) return NodeState::Vantage;
    const bool routed = node.links[static_cast<std::size_t>(graph::EdgeKind::Inferred)] > 0;
    return routed && node.degree() == node.links[0] ? NodeState::RoutedOnly : NodeState::Fine;
}

graph::Mark markOf(NodeState state) {
    switch (state) {
    case NodeState::Fine: return graph::Mark::Disc;
    case NodeState::RoutedOnly: return graph::Mark::Ring;
    case NodeState::Vantage: return graph::Mark::Square;
    case NodeState::Refused: return graph::Mark::Triangle;
    case NodeState::Violated: return graph::Mark::Diamond;
    }
    return graph::Mark::Disc;
}

QString GraphLook::nameOf(ColourBy by) {
    switch (by) {
    case ColourBy::Software: return tr("Software (claimed)");
    case ColourBy::Role: return tr("Role (claimed)");
    case ColourBy::Standing: return tr("Gossip standing");
    case ColourBy::Country: return tr("Country");
    case ColourBy::System: return tr("Autonomous system");
    case ColourBy::Network: return tr("Address prefix");
    case ColourBy::Topic: return tr("Gossip mesh");
    case ColourBy::Count: break;
    }
    return {};
}

QString GraphLook::nameOf(SizeBy by) {
    switch (by) {
    case SizeBy::Degree: return tr("Connections");
    case SizeBy::Traffic: return tr("Traffic");
    case SizeBy::Equal: return tr("All equal");
    case SizeBy::Count: break;
    }
    return {};
}

void GraphLook::colourBy(ColourBy by) {
    if (by == m_by) return;
    m_by = by;
    m_colours.clear();
    m_categories.clear();
}

std::string GraphLook::keyOf(const PeerNode& node) const {
    switch (m_by) {
    case ColourBy::Software: return softwareOf(node.agent);
    case ColourBy::Role: return roleOf(node.agent);
    case ColourBy::Standing: return node.standing;
    case ColourBy::Country: return node.country;
    case ColourBy::System: return node.asn == 0 ? std::string() : "AS" + std::to_string(node.asn);
    case ColourBy::Network: return node.prefix;
    case ColourBy::Topic: return node.topic.text().substr(0, kMaxKey);
    case ColourBy::Count: break;
    }
    return {};
}

void GraphLook::survey(const GraphModel& model) {
    m_kinds.clear();
    m_fresh.clear();
    m_of.assign(model.size(), nullptr);
    m_counted = 0;
    for (graph::Node node = 0; node < model.size(); ++node) count(node, model.node(node));
    settle();
}

void GraphLook::follow(const GraphModel& model, const GraphDelta& delta) {
    m_of.resize(std::max(m_of.size(), model.size()), nullptr);
    // Whoever came and went within one change is nobody by now.
    for (const auto* nodes : {&delta.added, &delta.changed, &delta.removed}) {
        for (const graph::Node node : *nodes) count(node, model.node(node));
    }
    settle();
}

/// The node is of that peer's kind now, and no longer of the one that it was of.
void GraphLook::count(graph::Node node, const PeerNode* peer) {
    Kinds::value_type* now = nullptr;
    if (peer != nullptr) {
        const auto [at, fresh] = m_kinds.try_emplace(keyOf(*peer));
        now = &*at;
        if (fresh) {
            const auto colour = m_colours.find(at->first);
            at->second.category = at->first.empty()         ? kUnknown
                                : colour == m_colours.end() ? kOthers
                                                            : colour->second;
            if (at->second.category == kOthers) m_fresh.push_back(now);
        }
        ++now->second.peers;
        ++m_counted;
    }
    Kinds::value_type* const was = std::exchange(m_of[node], now);
    if (was == nullptr) return;
    --m_counted;
    if (--was->second.peers > 0) return;
    std::erase(m_fresh, was);
    m_kinds.erase(was->first);
}

void GraphLook::settle() {
    // Where a colour is left, all kinds but the fresh ones have theirs.
    std::ranges::sort(m_fresh, [](const auto* a, const auto* b) {
        return a->second.peers != b->second.peers ? a->second.peers > b->second.peers : a->first < b->first;
    });
    for (Kinds::value_type* kind : m_fresh) {
        if (m_colours.size() == kOthers) break;
        kind->second.category = m_colours.emplace(kind->first, m_colours.size()).first->second;
    }
    m_fresh.clear();
    m_categories.clear();
    Category others{kOthers, tr("others"), m_counted};
    for (const auto& [key, colour] : m_colours) {
        const auto kind = m_kinds.find(key);
        if (kind == m_kinds.end()) continue;
        m_categories.push_back(
            {colour, m_by == ColourBy::Standing ? shortWord(key) : shown(key, 40), kind->second.peers});
        others.peers -= kind->second.peers;
    }
    std::ranges::stable_sort(m_categories, std::greater(), &Category::peers);
    const auto unknown = m_kinds.find(std::string());
    if (unknown != m_kinds.end()) others.peers -= unknown->second.peers;
    if (others.peers > 0) m_categories.push_back(others);
    if (unknown != m_kinds.end()) m_categories.push_back({kUnknown, tr("not known"), unknown->second.peers});
}

QColor GraphLook::colourOf(std::size_t category, const Tokens& tokens) {
    if (category < tokens.categorical.size()) return tokens.categorical[category];
    return category == kOthers ? tokens.text.muted : tokens.border.control;
}

float GraphLook::radiusOf(const PeerNode& node) const {
    double share = 0.25;
    if (m_size == SizeBy::Degree) share = std::log2(1.0 + node.degree()) / 8;
    if (m_size == SizeBy::Traffic) share = std::log2(1.0 + static_cast<double>(node.traffic) / 1024) / 20;
    const float radius = kSmallest + (kLargest - kSmallest) * static_cast<float>(std::min(1.0, share));
    // A square of the same reach covers more than a disc: what is drawn alike must weigh alike.
    return node.vantage                        ? std::max(radius * kSquareOfDisc, kSmallestSquare)
         : stateOf(node) >= NodeState::Refused ? radius + 1.5F
                                               : radius;
}

} // namespace vedette::ui
