#include "core/graph/live_layout.h"

#include "core/base/check.h"
#include "core/graph/springs.h"

#include <algorithm>
#include <cmath>

namespace vedette::graph {

namespace {

constexpr float kCold = 0.02F;          ///< heat below which a node is at rest
constexpr float kCooling = 0.94F;       ///< each step
constexpr float kNearHeat = 0.5F;       ///< of the neighbours of what changed
constexpr float kFirstMove = 0.7F;      ///< spacings that a node of full heat may go in one step
constexpr std::size_t kMostWarmed = 64; ///< neighbours of a hub that a change at it warms
constexpr std::size_t kWarmPiece = 256;

} // namespace

Node LiveLayout::add() {
    const Node node = add(0, 0);
    m_placed[node] = 0;
    return node;
}

Node LiveLayout::add(float x, float y) {
    Node node = static_cast<Node>(m_exists.size());
    if (!m_free.empty()) {
        node = m_free.back();
        m_free.pop_back();
    } else {
        m_exists.push_back(0);
        m_pinned.push_back(0);
        m_placed.push_back(0);
        m_wanted.push_back(0);
        m_heat.push_back(0);
        m_next.emplace_back();
        for (Plane* plane : {&m_at, &m_force}) {
            plane->x.push_back(0);
            plane->y.push_back(0);
        }
    }
    m_exists[node] = m_placed[node] = 1;
    m_at.x[node] = x;
    m_at.y[node] = y;
    return node;
}

void LiveLayout::remove(Node node) {
    VD_ASSERT(exists(node));
    warmAround(node, kNearHeat);
    for (const Node next : m_next[node]) std::erase(m_next[next], node);
    m_next[node].clear();
    m_exists[node] = m_pinned[node] = 0;
    if (m_heat[node] > 0) std::erase(m_warm, node);
    m_heat[node] = 0;
    m_free.push_back(node);
}

void LiveLayout::connect(Node a, Node b) {
    VD_ASSERT(exists(a) && exists(b));
    if (a == b || std::ranges::find(m_next[a], b) != m_next[a].end()) return;
    if (m_placed[a] == 0) approach(a, b);
    if (m_placed[b] == 0) approach(b, a);
    m_next[a].push_back(b);
    m_next[b].push_back(a);
    warmAround(a, kNearHeat);
    warmAround(b, kNearHeat);
    warm(a, 1);
    warm(b, 1);
}

void LiveLayout::disconnect(Node a, Node b) {
    VD_ASSERT(exists(a) && exists(b));
    if (std::erase(m_next[a], b) == 0) return;
    std::erase(m_next[b], a);
    warm(a, kNearHeat);
    warm(b, kNearHeat);
}

void LiveLayout::approach(Node node, Node beside) {
    m_dice = m_dice * 6364136223846793005ULL + 1442695040888963407ULL;
    const float angle = static_cast<float>(m_dice >> 40U) / static_cast<float>(1U << 24U) * 6.2831853F;
    m_at.x[node] = m_at.x[beside] + kSpacing * std::cos(angle);
    m_at.y[node] = m_at.y[beside] + kSpacing * std::sin(angle);
    m_placed[node] = 1;
}

void LiveLayout::drag(Node node, float x, float y) {
    VD_ASSERT(exists(node));
    m_at.x[node] = x;
    m_at.y[node] = y;
    m_placed[node] = 1;
    warmAround(node, kNearHeat);
}

void LiveLayout::pin(Node node, bool pinned) {
    VD_ASSERT(exists(node));
    m_pinned[node] = pinned ? 1 : 0;
    if (!pinned) warm(node, kNearHeat);
}

void LiveLayout::adopt(const Plane& at) {
    VD_ASSERT(at.size() == m_at.size());
    m_at = at;
    std::ranges::fill(m_placed, std::uint8_t{1});
    for (const Node node : m_warm) m_heat[node] = 0;
    m_warm.clear();
}

void LiveLayout::stir() {
    for (Node node = 0; node < m_exists.size(); ++node) {
        if (exists(node)) warm(node, 1);
    }
}

void LiveLayout::setLaw(ForceLaw law) {
    if (law == m_law) return;
    m_law = law;
    stir();
}

void LiveLayout::warm(Node node, float heat) {
    if (m_heat[node] <= 0) m_warm.push_back(node);
    m_heat[node] = std::max(m_heat[node], heat);
}

void LiveLayout::warmAround(Node node, float heat) {
    const std::size_t count = std::min(m_next[node].size(), kMostWarmed);
    for (std::size_t i = 0; i < count; ++i) warm(m_next[node][i], heat);
}

Adjacency LiveLayout::graph() const {
    std::vector<Edge> edges;
    for (Node node = 0; node < m_next.size(); ++node) {
        for (const Node next : m_next[node]) {
            if (next > node) edges.push_back({node, next});
        }
    }
    return {m_next.size(), edges};
}

bool LiveLayout::step(Parallel& parallel) {
    if (m_warm.empty()) return false;
    m_names.clear();
    m_living.x.clear();
    m_living.y.clear();
    m_mass.clear();
    std::vector<std::uint8_t> wanted;
    for (Node node = 0; node < m_exists.size(); ++node) {
        m_wanted[node] =
            exists(node) && m_heat[node] > 0 && m_pinned[node] == 0 && m_placed[node] != 0 ? 1 : 0;
        if (!exists(node) || m_placed[node] == 0) continue;
        m_names.push_back(node);
        m_living.x.push_back(m_at.x[node]);
        m_living.y.push_back(m_at.y[node]);
        m_mass.push_back(massOf(m_law, m_next[node].size()));
        wanted.push_back(m_wanted[node]);
    }
    Plane pushed(m_living.size());
    m_field.place(m_living, m_mass, parallel);
    m_field.forces(pushed, wanted, parallel);
    for (std::size_t i = 0; i < m_names.size(); ++i) {
        m_force.x[m_names[i]] = pushed.x[i];
        m_force.y[m_names[i]] = pushed.y[i];
    }
    const float repulsion = repulsionOf(m_law);
    const std::size_t pieces = (m_warm.size() + kWarmPiece - 1) / kWarmPiece;
    const auto eachWarm = [&](auto what) {
        parallel.each(pieces, [&](std::size_t piece) {
            const std::size_t end = std::min(m_warm.size(), (piece + 1) * kWarmPiece);
            for (std::size_t i = piece * kWarmPiece; i < end; ++i) {
                if (m_wanted[m_warm[i]] != 0) what(m_warm[i]);
            }
        });
    };
    eachWarm([&](Node node) {
        const float scale = repulsion * massOf(m_law, m_next[node].size());
        float fx = m_force.x[node] * scale;
        float fy = m_force.y[node] * scale;
        for (const Node next : m_next[node]) {
            const float dx = m_at.x[next] - m_at.x[node];
            const float dy = m_at.y[next] - m_at.y[node];
            const float pull = attractionOf(m_law, std::sqrt(dx * dx + dy * dy));
            fx += dx * pull;
            fy += dy * pull;
        }
        m_force.x[node] = fx;
        m_force.y[node] = fy;
    });
    eachWarm([&](Node node) {
        move(m_at.x[node], m_at.y[node], m_force.x[node], m_force.y[node],
             m_heat[node] * kFirstMove * kSpacing);
    });
    std::erase_if(m_warm, [&](Node node) {
        m_heat[node] *= kCooling;
        if (m_heat[node] >= kCold) return false;
        m_heat[node] = 0;
        return true;
    });
    if (m_warm.empty()) putToolsAway();
    return true;
}

void LiveLayout::putToolsAway() {
    m_field = {};
    m_living = Plane();
    m_mass = {};
    m_names = {};
}

} // namespace vedette::graph
