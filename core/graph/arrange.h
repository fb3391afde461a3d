/// A whole graph laid out from nothing: coarse to fine (Walshaw, J. Graph Algorithms Appl. 7, 2003), each
/// level relaxed under spring forces and the repulsion of Field, components side by side.
///
/// O((n + m) log n). The same graph, law and seed give the same positions, however wide the Parallel. Pure,
/// so any thread; minutes of work for millions of nodes, hence `goOn`.
#pragma once

#include "core/base/parallel.h"
#include "core/graph/adjacency.h"
#include "core/graph/field.h"

#include <cstdint>
#include <functional>

namespace vedette::graph {

/// The distance at which two connected nodes come to rest, about.
inline constexpr float kSpacing = 30;

enum class ForceLaw {
    Even,  ///< Fruchterman and Reingold's: distances on the plane follow distances in the graph
    Tight, ///< attraction linear, repulsion by degree, as in ForceAtlas2: communities draw together
};

/// Called between steps with the share that is done, in [0, 1]; false ends the work, the positions are then
/// those reached so far.
using GoOn = std::function<bool(double done)>;

[[nodiscard]] Plane arrange(const Adjacency& graph, ForceLaw law, std::uint64_t seed, Parallel& parallel,
                            const GoOn& goOn = {});

/// How well distances on the plane follow distances in the graph: normalised stress over the paths from
/// `sources` nodes spread evenly over the indices, scaled to its best; 0 is perfect. For benches and tests.
[[nodiscard]] double stressOf(const Adjacency& graph, const Plane& at, std::size_t sources);

} // namespace vedette::graph
