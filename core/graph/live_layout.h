/// A layout that follows a living graph: a change warms the nodes around it, they find their place and cool
/// down, and nobody else moves.
///
/// Nodes are named by index; an index that was removed is given out again. A step costs the tree over all
/// nodes (O(n)) and the forces of the warm ones. Not thread-safe; step() spreads over the Parallel it is
/// given.
#pragma once

#include "core/graph/arrange.h"

#include <cstdint>
#include <vector>

namespace vedette::graph {

class LiveLayout {
public:
    explicit LiveLayout(ForceLaw law, std::uint64_t seed) : m_law(law), m_dice(seed) {}

    /// Appears beside whom it is connected to first, or at the edge of what there is.
    Node add();
    /// Back where it was when the window was closed, say. It stays there until something near it changes.
    Node add(float x, float y);
    void remove(Node node);
    void connect(Node a, Node b);
    void disconnect(Node a, Node b);
    /// Taken by hand; neighbours follow.
    void drag(Node node, float x, float y);
    /// A pinned node is moved by drag() alone.
    void pin(Node node, bool pinned);
    /// Positions for all indices at once, from arrange() over graph(); everything is at rest then.
    void adopt(const Plane& at);
    /// Warms all: the force law was changed, or the user asks for a fresh start from here.
    void stir();

    /// Moves what is warm; false when nothing is.
    bool step(Parallel& parallel);

    void setLaw(ForceLaw law);

    [[nodiscard]] bool settled() const noexcept { return m_warm.empty(); }

    /// By index; meaningless for a removed one.
    [[nodiscard]] const Plane& positions() const noexcept { return m_at; }

    [[nodiscard]] bool exists(Node node) const noexcept {
        return node < m_exists.size() && m_exists[node] != 0;
    }

    [[nodiscard]] std::span<const Node> neighbours(Node node) const noexcept { return m_next[node]; }

    /// Over all indices, removed ones without edges.
    [[nodiscard]] Adjacency graph() const;

private:
    void warm(Node node, float heat);
    void warmAround(Node node, float heat);
    void approach(Node node, Node beside);
    /// At rest, what a step works with is worth more as memory for others.
    void putToolsAway();

    ForceLaw m_law;
    std::uint64_t m_dice;
    Plane m_at;
    Plane m_force;
    std::vector<float> m_heat;          ///< in [0, 1]
    std::vector<std::uint8_t> m_wanted; ///< m_heat > 0 and free to move
    std::vector<std::uint8_t> m_exists;
    std::vector<std::uint8_t> m_pinned;
    std::vector<std::uint8_t> m_placed; ///< has a place that means something
    std::vector<std::vector<Node>> m_next;
    std::vector<Node> m_free;
    std::vector<Node> m_warm; ///< those with heat
    Field m_field;
    Plane m_living; ///< positions of those that exist, for the field
    std::vector<float> m_mass;
    std::vector<Node> m_names; ///< of m_living
};

} // namespace vedette::graph
