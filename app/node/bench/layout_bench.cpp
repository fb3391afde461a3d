#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "core/base/pool.h"
#include "core/base/random.h"
#include "core/graph/arrange.h"
#include "core/graph/springs.h"

#include <algorithm>
#include <thread>

namespace vedette::app {

namespace {

/// Clusters of some 150, four edges begun at each node, one in 25 of them leading anywhere; names shuffled.
graph::Adjacency clusters(std::size_t nodes) {
    constexpr std::size_t kCluster = 150;
    SeededRandom random(7);
    std::vector<graph::Node> names(nodes);
    for (std::size_t i = 0; i < nodes; ++i) names[i] = static_cast<graph::Node>(i);
    for (std::size_t i = nodes; i > 1; --i) std::swap(names[i - 1], names[random.below(i)]);
    std::vector<graph::Edge> edges;
    for (std::size_t i = 0; i < nodes; ++i) {
        const std::size_t first = i / kCluster * kCluster;
        for (int k = 0; k < 4; ++k) {
            const std::size_t other = random.below(25) == 0
                                        ? random.below(nodes)
                                        : first + random.below(std::min(kCluster, nodes - first));
            edges.push_back({names[i], names[other]});
        }
    }
    return {nodes, edges};
}

/// What no layout by springs can do without: for each node, the pull of each neighbour.
void pullAll(const graph::Adjacency& graph, const graph::Plane& at, graph::Plane& force) {
    for (graph::Node node = 0; node < graph.size(); ++node) {
        float fx = 0;
        float fy = 0;
        for (const graph::Node next : graph.neighbours(node)) {
            const float dx = at.x[next] - at.x[node];
            const float dy = at.y[next] - at.y[node];
            const float pull = graph::attractionOf(graph::ForceLaw::Even, std::sqrt(dx * dx + dy * dy));
            fx += dx * pull;
            fy += dy * pull;
        }
        force.x[node] = fx;
        force.y[node] = fy;
    }
}

} // namespace

Result<> benchLayout(const BenchPlan& plan, Console& console) {
    const auto nodes = static_cast<std::size_t>(plan.scaled(100'000));
    const graph::Adjacency graph = clusters(nodes);
    Pool pool(std::max(1U, std::thread::hardware_concurrency()));
    std::vector<double> wholeCpu;
    std::vector<double> wholeWall;
    std::vector<double> steps;
    std::vector<double> floors;
    graph::Plane at;
    for (int round = 0; round < plan.rounds; ++round) {
        double cpu = cpuSeconds();
        const double wall = wallSeconds();
        at = graph::arrange(graph, graph::ForceLaw::Even, static_cast<std::uint64_t>(round), pool);
        wholeCpu.push_back(cpuSeconds() - cpu);
        wholeWall.push_back(wallSeconds() - wall);
        graph::Field field;
        graph::Plane force(nodes);
        cpu = cpuSeconds();
        field.place(at, {}, pool);
        field.forces(force, {}, pool);
        const double pushed = (cpuSeconds() - cpu) * 1e3;
        cpu = cpuSeconds();
        pullAll(graph, at, force);
        const double pulled = (cpuSeconds() - cpu) * 1e3;
        steps.push_back(pushed + pulled);
        floors.push_back(pulled);
    }
    const Json more{{"nodes", nodes},
                    {"edges", graph.edges()},
                    {"whole_cpu_s", median(wholeCpu)},
                    {"whole_s", median(wholeWall)},
                    {"stress", graph::stressOf(graph, at, 60)},
                    {"threads", pool.width()}};
    say(console, {"layout step, cpu", median(steps), "ms", median(floors), more});
    return {};
}

} // namespace vedette::app
