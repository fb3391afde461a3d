#include "core/graph/adjacency.h"

#include "core/base/check.h"

#include <algorithm>

namespace vedette::graph {

Adjacency::Adjacency(std::size_t nodes, std::span<const Edge> edges) : m_begin(nodes + 1, 0) {
    for (const Edge& edge : edges) {
        VD_ASSERT(edge.a < nodes && edge.b < nodes);
        if (edge.a == edge.b) continue;
        ++m_begin[edge.a + 1];
        ++m_begin[edge.b + 1];
    }
    for (std::size_t i = 1; i <= nodes; ++i) m_begin[i] += m_begin[i - 1];
    m_next.resize(m_begin[nodes]);
    std::vector<std::uint32_t> at(m_begin.begin(), m_begin.end() - 1);
    for (const Edge& edge : edges) {
        if (edge.a == edge.b) continue;
        m_next[at[edge.a]++] = edge.b;
        m_next[at[edge.b]++] = edge.a;
    }
    std::uint32_t kept = 0;
    for (std::size_t i = 0; i < nodes; ++i) {
        const auto first = m_next.begin() + m_begin[i];
        const auto last = m_next.begin() + m_begin[i + 1];
        std::sort(first, last);
        const auto distinct = std::unique(first, last);
        m_begin[i] = kept;
        kept = static_cast<std::uint32_t>(std::copy(first, distinct, m_next.begin() + kept) - m_next.begin());
    }
    m_begin[nodes] = kept;
    m_next.resize(kept);
}

std::vector<std::uint32_t> components(const Adjacency& graph) {
    std::vector<std::uint32_t> of(graph.size(), kUnreached);
    std::vector<Node> waiting;
    std::uint32_t count = 0;
    for (Node start = 0; start < graph.size(); ++start) {
        if (of[start] != kUnreached) continue;
        of[start] = count;
        waiting.push_back(start);
        while (!waiting.empty()) {
            const Node node = waiting.back();
            waiting.pop_back();
            for (const Node next : graph.neighbours(node)) {
                if (of[next] != kUnreached) continue;
                of[next] = count;
                waiting.push_back(next);
            }
        }
        ++count;
    }
    return of;
}

std::vector<std::uint32_t> hopsFrom(const Adjacency& graph, Node from) {
    std::vector<std::uint32_t> hops(graph.size(), kUnreached);
    std::vector<Node> ring{from};
    hops[from] = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        for (const Node next : graph.neighbours(ring[i])) {
            if (hops[next] != kUnreached) continue;
            hops[next] = hops[ring[i]] + 1;
            ring.push_back(next);
        }
    }
    return hops;
}

std::vector<Node> shortestPath(const Adjacency& graph, Node from, Node to) {
    const auto hops = hopsFrom(graph, to);
    if (hops[from] == kUnreached) return {};
    std::vector<Node> path{from};
    while (path.back() != to) {
        const auto next = graph.neighbours(path.back());
        path.push_back(
            *std::ranges::find_if(next, [&](Node node) { return hops[node] + 1 == hops[path.back()]; }));
    }
    return path;
}

} // namespace vedette::graph
