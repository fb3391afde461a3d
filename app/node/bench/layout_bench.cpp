#include "app/node/bench/benches.h"
#include "app/node/bench/clusters.h"
#include "app/node/bench/figure.h"
#include "app/node/bench/layout_rivals.h"
#include "core/base/pool.h"
#include "core/graph/arrange.h"
#include "core/graph/springs.h"

#include <algorithm>
#include <thread>

namespace vedette::app {

namespace {

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
    const graph::Adjacency graph = clusterGraph(nodes);
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
                    {"stress", graph::stressOf(graph, at, 60)},
                    {"threads", pool.width()}};
    Figure step{"layout step, cpu", median(steps), "ms", median(floors), more};
    Figure whole{"layout, whole, cpu", median(wholeCpu), "s", median(floors) / 1e3, more};
    whole.more["wall_s"] = median(wholeWall);
    whole.more["floor_is"] = "one pull of all edges";
    if (!plan.rivalsFolder.empty()) {
        for (const LayoutRival& rival : VD_TRY(layoutRivals(plan.rivalsFolder, graph))) {
            if (rival.stepMs)
                step.rivals.push_back({*rival.stepMs, "ms", *rival.stepMs / step.value, rival.name});
            if (rival.wholeSeconds)
                whole.rivals.push_back(
                    {*rival.wholeSeconds, "s", *rival.wholeSeconds / whole.value, rival.name});
            if (rival.stress) whole.more[rival.name + "_stress"] = *rival.stress;
        }
    }
    say(console, step);
    say(console, whole);
    return {};
}

} // namespace vedette::app
