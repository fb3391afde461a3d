/// `vedette bench NAME`: how fast the window is, each figure with its floor from the same run, in the words
/// and objects of `vedette-node bench`.
#pragma once

#include "app/node/bench/benches.h"
#include "app/node/bench/figure.h"
#include "core/base/result.h"

#include <algorithm>
#include <string_view>

namespace vedette::app {

/// Whether that first word of a call asks for a bench, or for the other process of one.
[[nodiscard]] bool isConsoleBench(std::string_view word);
/// The whole program then; the exit status.
[[nodiscard]] int runConsoleBench(int argc, char** argv);

/// Wall and processor time of each of several rounds, in milliseconds; of a loaded machine the least and the
/// processor's say more than the median.
struct Timing {
    std::vector<double> wall, cpu;

    template <class F>
    void round(F&& work) {
        const double wallBefore = wallSeconds();
        const double cpuBefore = cpuSeconds();
        work();
        wall.push_back((wallSeconds() - wallBefore) * 1e3);
        cpu.push_back((cpuSeconds() - cpuBefore) * 1e3);
    }

    /// Adds to `more`.
    void tell(Json& more) const {
        more["least_ms"] = wall.empty() ? 0 : *std::min_element(wall.begin(), wall.end());
        more["cpu_ms"] = median(cpu);
        more["rounds"] = wall.size();
    }
};

/// A frame of the graph, all of it and near, against the bare counting of its edges; a QPainter and a
/// QGraphicsScene draw the same picture beside it.
[[nodiscard]] Result<> benchRender(const BenchPlan& plan, Console& console);
/// The view of a graph that changes a thousand times a second: frames, turns of the window's thread, and how
/// far those move whom no change was about.
[[nodiscard]] Result<> benchLive(const BenchPlan& plan, Console& console);
/// A table of a million peers in its own view: sorted, filtered, scrolled.
[[nodiscard]] Result<> benchPeersTable(const BenchPlan& plan, Console& console);
/// From the start of the program to its first picture, and what it then takes of memory; an empty window of
/// the same library is the floor.
[[nodiscard]] Result<> benchStart(const BenchPlan& plan, Console& console);
/// From a connection on the wire to the picture that shows it.
[[nodiscard]] Result<> benchPixel(const BenchPlan& plan, Console& console);

} // namespace vedette::app
