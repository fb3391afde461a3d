/// An undirected graph as compressed rows: who is next to whom, immutable.
///
/// Memory: 4 bytes a node and 8 an edge. Loops and repeated edges are dropped; an edge that names a node
/// outside the graph is our bug. Pure, so any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vedette::graph {

using Node = std::uint32_t; ///< an index, below the number of nodes

struct Edge {
    Node a = 0;
    Node b = 0;

    friend bool operator==(const Edge&, const Edge&) = default;
};

class Adjacency {
public:
    Adjacency() = default;

    /// Linear in nodes and edges, but for sorting each node's row.
    Adjacency(std::size_t nodes, std::span<const Edge> edges);

    [[nodiscard]] std::size_t size() const noexcept { return m_begin.size() - 1; }

    [[nodiscard]] std::size_t edges() const noexcept { return m_next.size() / 2; }

    [[nodiscard]] std::size_t degree(Node node) const noexcept { return m_begin[node + 1] - m_begin[node]; }

    /// In ascending order.
    [[nodiscard]] std::span<const Node> neighbours(Node node) const noexcept {
        return {m_next.data() + m_begin[node], degree(node)};
    }

private:
    std::vector<std::uint32_t> m_begin{0};
    std::vector<Node> m_next;
};

/// For each node the number of its connected component, from 0, in the order in which they are met.
[[nodiscard]] std::vector<std::uint32_t> components(const Adjacency& graph);

/// Hops from `from` to every node; kUnreached where there is no path.
inline constexpr std::uint32_t kUnreached = ~std::uint32_t{0};
[[nodiscard]] std::vector<std::uint32_t> hopsFrom(const Adjacency& graph, Node from);

/// The nodes of one shortest path, both ends included; empty when there is none.
[[nodiscard]] std::vector<Node> shortestPath(const Adjacency& graph, Node from, Node to);

} // namespace vedette::graph
