#include "app/desktop/bench/console_bench.h"
#include "app/desktop/bench/crowd_source.h"
#include "app/desktop/bench/turn_clock.h"
#include "app/node/bench/child.h"
#include "ui/link/annotations.h"
#include "ui/link/link.h"
#include "ui/link/selection.h"
#include "ui/topology/graph_canvas.h"
#include "ui/topology/topology_view.h"

#include <QtCore/QEventLoop>
#include <QtCore/QTimer>

#include <algorithm>
#include <cmath>
#include <functional>

namespace vedette::app {

namespace {

constexpr std::size_t kObservers = 8;
constexpr double kChanges = 1000; ///< a second
constexpr int kSeconds = 10;

void spin(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

Result<> spinUntil(const std::function<bool()>& done, int seconds) {
    for (int i = 0; i < seconds * 20; ++i) {
        if (done()) return {};
        spin(50);
    }
    return Fail{BenchError::Failed, "the view does not come to rest"};
}

double quantile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

/// Pixels that those moved on the mean, under the present camera, whom nothing was told about.
struct Moves {
    double mean = 0;
    double radius = 0;
    std::size_t peers = 0;
};

Moves movesSince(const graph::Plane& before, const ui::TopologyView& view,
                 const std::unordered_set<codec::PeerId>& touched) {
    const graph::Plane& after = *view.canvas().frame().at;
    const double scale = static_cast<double>(view.canvas().camera().scale);
    Moves moves;
    for (graph::Node node = 0; node < std::min(before.size(), after.size()); ++node) {
        const ui::PeerNode* peer = view.model().node(node);
        if (peer == nullptr || peer->vantage || touched.contains(peer->peer)
            || view.canvas().nodes()[node].mark == graph::Mark::Hidden)
            continue;
        moves.mean += std::hypot(static_cast<double>(after.x[node] - before.x[node]),
                                 static_cast<double>(after.y[node] - before.y[node]))
                    * scale;
        moves.radius += static_cast<double>(view.canvas().nodes()[node].radius
                                            * ui::growthAt(view.canvas().camera().scale));
        ++moves.peers;
    }
    if (moves.peers > 0) {
        moves.mean /= static_cast<double>(moves.peers);
        moves.radius /= static_cast<double>(moves.peers);
    }
    return moves;
}

} // namespace

Result<> benchLive(const BenchPlan& plan, Console& console) {
    const std::size_t peers = plan.scaled<std::size_t>(10'000);
    ui::Link link(OperatorId{1});
    ui::Selection selection;
    ui::Annotations notes{QString()};
    auto made = std::make_unique<CrowdSource>(peers, kObservers, false);
    CrowdSource& source = *made;
    ui::TopologyView view({link, selection, notes});
    view.resize(1280, 800);
    view.show();
    link.add(std::move(made));
    ui::GraphCanvas& canvas = view.canvas();
    VD_TRY(spinUntil([&] { return source.told() && view.model().count() >= peers && canvas.atRest(); }, 600));

    TurnClock clock;
    // What the window does when nothing happens, and what a picture of this graph costs when nobody moves.
    std::vector<double> took;
    int frames = 0;
    const auto counting = QObject::connect(&canvas, &ui::GraphCanvas::framed, [&] {
        took.push_back(canvas.took());
        ++frames;
    });
    for (int i = 0; i < 20; ++i) {
        canvas.zoom(i % 2 == 0 ? 1.01 : 1 / 1.01, QPointF(640, 400));
        spin(40);
    }
    const double still = median(std::exchange(took, {}));
    canvas.fit();
    VD_TRY(spinUntil([&] { return canvas.atRest(); }, 60));
    static_cast<void>(clock.turns());

    source.change(kChanges);
    spin(1000);
    static_cast<void>(clock.turns());
    took.clear();
    frames = 0;
    std::vector<double> means;
    double radius = 0;
    std::size_t counted = 0;
    const double began = wallSeconds();
    const double cpuBefore = cpuSeconds();
    for (int second = 0; second < std::max(2, kSeconds * plan.rounds / 5); ++second) {
        static_cast<void>(source.touched());
        const graph::Plane before = *canvas.frame().at;
        spin(1000);
        const Moves moves = movesSince(before, view, source.touched());
        means.push_back(moves.mean);
        radius = moves.radius;
        counted = moves.peers;
    }
    const double lasted = wallSeconds() - began;
    const double cpu = (cpuSeconds() - cpuBefore) / lasted;
    QObject::disconnect(counting);
    const std::vector<double> turns = clock.turns();

    const Json of{{"nodes", view.model().count()},
                  {"edges", view.model().lines().size()},
                  {"changes_s", kChanges},
                  {"processors", cpu}};
    const auto with = [&](const Json& more) {
        Json all = of;
        all.update(more);
        return all;
    };
    say(console, {"live, frame", median(took), "ms", still,
                  with({{"p99_ms", quantile(took, 0.99)},
                        {"frames", took.size()},
                        {"floor_is", "a frame of the same graph at rest"}})});
    say(console, {"live, frames a second", frames / lasted, "1/s", 60, with({{"floor_is", "the goal"}})});
    say(console, {"live, turn of the window", quantile(turns, 0.999), "ms", median(turns),
                  with({{"longest_ms", quantile(turns, 1)},
                        {"turns", turns.size()},
                        {"floor_is", "the median turn; the value is that of 999 in 1000, processor time"}})});
    say(console, {"live, move of the untouched", median(means), "px", radius,
                  with({{"untouched", counted}, {"floor_is", "the mean radius of a node"}})});
    return {};
}

} // namespace vedette::app
