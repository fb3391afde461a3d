#include "app/node/bench/clusters.h"

#include "core/base/random.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vedette::app {

graph::Adjacency clusterGraph(std::size_t nodes, std::size_t quarters) {
    constexpr std::size_t kCluster = 150;
    SeededRandom random(7);
    std::vector<graph::Node> names(nodes);
    for (std::size_t i = 0; i < nodes; ++i) names[i] = static_cast<graph::Node>(i);
    for (std::size_t i = nodes; i > 1; --i) std::swap(names[i - 1], names[random.below(i)]);
    std::vector<graph::Edge> edges;
    for (std::size_t i = 0; i < nodes; ++i) {
        const std::size_t first = i / kCluster * kCluster;
        for (std::size_t k = 0; k < (quarters + i % 4) / 4; ++k) {
            const std::size_t other = random.below(25) == 0
                                        ? random.below(nodes)
                                        : first + random.below(std::min(kCluster, nodes - first));
            edges.push_back({names[i], names[other]});
        }
    }
    return {nodes, edges};
}

} // namespace vedette::app
