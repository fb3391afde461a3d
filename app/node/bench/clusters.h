/// The graph of the benches that lay out and draw: communities of some 150 nodes, one edge in 25 leading
/// anywhere, names shuffled; the same for the same size.
#pragma once

#include "core/graph/adjacency.h"

namespace vedette::app {

/// `quarters` of edges are begun at each node: 16 are four. Twice the same one counts once.
[[nodiscard]] graph::Adjacency clusterGraph(std::size_t nodes, std::size_t quarters = 16);

} // namespace vedette::app
