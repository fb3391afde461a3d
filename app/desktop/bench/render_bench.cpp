#include "app/desktop/bench/console_bench.h"
#include "app/desktop/bench/painter_rivals.h"
#include "app/node/bench/clusters.h"
#include "core/base/pool.h"
#include "ui/topology/atelier.h"

#include <array>
#include <cmath>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace vedette::app {

namespace {

constexpr int kWide = 1280;
constexpr int kHigh = 800;
constexpr int kFramesEach = 8; ///< of a round

/// Node colours far enough from each other to be told apart, as a theme has them.
constexpr std::array<std::uint32_t, 6> kColours{0xFF4C9AFF, 0xFF36B37E, 0xFFFFAB00,
                                                0xFF6554C0, 0xFF00B8D9, 0xFFFF8B00};

/// What a topology view would tell its atelier of that graph.
ui::Wish wishOf(const graph::Adjacency& graph) {
    ui::GraphDelta delta;
    ui::NodesChange nodes;
    nodes.anew = true;
    nodes.size = graph.size();
    for (graph::Node node = 0; node < graph.size(); ++node) {
        delta.added.push_back(node);
        ui::SceneNode one;
        one.mark = graph::Mark::Disc;
        one.colour = kColours[node % kColours.size()];
        one.label = QStringLiteral("12D3Koo…");
        nodes.nodes.push_back({node, one});
        for (const graph::Node next : graph.neighbours(node)) {
            if (next <= node) continue;
            const graph::Line line{node, next, graph::EdgeKind::Observed};
            delta.placed.push_back({delta.tied.size(), line});
            delta.tied.push_back(line);
        }
    }
    delta.lines = delta.tied.size();
    auto scene = std::make_shared<ui::Scene>();
    scene->edges.colours = {0xFF4A5568, 0xFF718096, 0xFF63B3ED};
    scene->edges.atRest = 0.35F;
    scene->canvas = QColor(0x11, 0x15, 0x1C);
    scene->text = scene->muted = scene->outline = Qt::white;
    scene->raised = Qt::black;
    ui::Wish wish;
    wish.scene = scene;
    wish.nodes.push_back(std::move(nodes));
    wish.changes.push_back(std::move(delta));
    wish.size = {kWide, kHigh};
    wish.fit = true;
    wish.room = QRectF(44, 44, kWide - 88, kHigh - 88);
    wish.toRest = true;
    wish.frozen = true;
    return wish;
}

/// Nobody draws a graph without going along its edges: one more at each pixel that an edge passes, and
/// nothing else, over the same threads.
double bareCounting(const std::vector<graph::Line>& lines, const graph::Plane& at,
                    const graph::Camera& camera, int rounds) {
    Pool pool(std::max(1U, std::thread::hardware_concurrency()));
    std::vector<std::vector<std::uint8_t>> planes(pool.width(), std::vector<std::uint8_t>(kWide * kHigh));
    Timing timing;
    for (int round = 0; round < rounds; ++round) {
        timing.round([&] {
            pool.each(planes.size(), [&](std::size_t lane) {
                auto& plane = planes[lane];
                const std::size_t end = lines.size() * (lane + 1) / planes.size();
                for (std::size_t i = lines.size() * lane / planes.size(); i < end; ++i) {
                    const float x0 = (at.x[lines[i].a] - camera.x) * camera.scale;
                    const float y0 = (at.y[lines[i].a] - camera.y) * camera.scale;
                    const float dx = (at.x[lines[i].b] - camera.x) * camera.scale - x0;
                    const float dy = (at.y[lines[i].b] - camera.y) * camera.scale - y0;
                    // Of what lies outside, Liang and Barsky's cut and no more.
                    float from = 0;
                    float to = 1;
                    const auto cut = [&](float towards, float room) {
                        if (towards < 0) from = std::max(from, room / towards);
                        if (towards > 0) to = std::min(to, room / towards);
                        if (towards == 0 && room < 0) to = -1;
                    };
                    cut(-dx, x0);
                    cut(dx, kWide - 1 - x0);
                    cut(-dy, y0);
                    cut(dy, kHigh - 1 - y0);
                    if (from > to) continue;
                    const auto steps =
                        static_cast<int>(std::max(std::abs(dx), std::abs(dy)) * (to - from)) + 1;
                    const float share = (to - from) / static_cast<float>(steps);
                    float x = x0 + dx * from;
                    float y = y0 + dy * from;
                    for (int k = 0; k <= steps; ++k) {
                        ++plane[static_cast<std::size_t>(static_cast<int>(y) * kWide + static_cast<int>(x))
                                % plane.size()];
                        x += dx * share;
                        y += dy * share;
                    }
                }
            });
        });
    }
    return median(timing.wall);
}

Result<> measureSize(const BenchPlan& plan, Console& console, std::size_t nodes, bool withScene) {
    const graph::Adjacency graph = clusterGraph(nodes, 17);
    ui::Wish wish = wishOf(graph);
    std::vector<graph::Line> lines = wish.changes[0].tied;
    ui::Atelier atelier;
    ui::Frame frame = atelier.paint(wish, {}); // lays it out
    wish.nodes.clear();
    wish.changes.clear();
    const graph::Camera whole = frame.camera;
    for (const bool near : {false, true}) {
        wish.fit = false;
        wish.camera = whole;
        if (near) {
            wish.camera.scale *= 10;
            wish.camera.x += kWide / whole.scale * 0.45F;
            wish.camera.y += kHigh / whole.scale * 0.45F;
        }
        Timing timing;
        for (int round = 0; round < plan.rounds * kFramesEach; ++round)
            timing.round([&] { frame = atelier.paint(wish, {}); });
        const double value = median(timing.wall);
        Json more{{"nodes", nodes}, {"edges", lines.size()}, {"width", kWide}, {"height", kHigh}};
        timing.tell(more);
        const double floor = bareCounting(lines, *frame.at, wish.camera, plan.rounds);
        Figure figure{"frame of " + std::to_string(nodes) + (near ? ", near" : ", all"), value, "ms", floor,
                      std::move(more)};
        const PainterPicture picture{lines, *frame.at, wish.camera, {kWide, kHigh}};
        const double painter = paintWithPainter(picture, plan.rounds);
        figure.rivals.push_back({painter, "ms", painter / value, "qpainter"});
        if (withScene) {
            const double scene = paintWithScene(picture, plan.rounds);
            figure.rivals.push_back({scene, "ms", scene / value, "qgraphicsscene"});
        }
        say(console, figure);
    }
    return {};
}

} // namespace

Result<> benchRender(const BenchPlan& plan, Console& console) {
    VD_TRY(measureSize(plan, console, plan.scaled<std::size_t>(100'000), false));
    // A QGraphicsScene of the larger graph takes a gigabyte.
    VD_TRY(measureSize(plan, console, plan.scaled<std::size_t>(10'000), true));
    return {};
}

} // namespace vedette::app
