#include "app/node/bench/layout_rivals.h"

#include "app/config/command_line.h"
#include "app/node/bench/child.h"
#include "app/node/console.h"
#include "app/node/temporary_folder.h"
#include "core/base/log.h"
#include "core/graph/arrange.h"

#include <unistd.h>

#include <fstream>

namespace vedette::app {

namespace {

constexpr std::size_t kSources = 60; ///< of the sample of stress

void writeEdges(const std::filesystem::path& file, const graph::Adjacency& graph) {
    std::ofstream out(file);
    out << graph.size() << ' ' << graph.edges() << '\n';
    for (graph::Node node = 0; node < graph.size(); ++node) {
        for (const graph::Node next : graph.neighbours(node)) {
            if (next > node) out << node << ' ' << next << '\n';
        }
    }
}

graph::Plane readPlaces(const std::filesystem::path& file, std::size_t size) {
    graph::Plane at(size);
    std::ifstream in(file);
    for (std::size_t i = 0; i < size; ++i) in >> at.x[i] >> at.y[i];
    return at;
}

std::optional<double> numberOf(const Json& said, const char* key) {
    const auto at = said.find(key);
    return at != said.end() && at->is_number() ? std::optional(at->get<double>()) : std::nullopt;
}

} // namespace

Result<std::vector<LayoutRival>> layoutRivals(const std::string& folder, const graph::Adjacency& graph) {
    const std::string script = folder + "/layout.mjs";
    if (::access(script.c_str(), R_OK) != 0
        || ::access((folder + "/node_modules/d3-force").c_str(), R_OK) != 0) {
        return Fail{config::UsageError::BadValue,
                    "There are no layout engines in '" + log::printable(folder)
                        + "': name the folder tests/rivals of a source tree after npm ci."};
    }
    const auto room = VD_TRY(TemporaryFolder::create());
    const auto edges = room->path() / "edges";
    const auto places = room->path() / "places";
    writeEdges(edges, graph);
    std::vector<LayoutRival> rivals;
    for (const char* name : {"d3", "ngraph", "igraph", "sfdp"}) {
        const std::string engine = name;
        const bool steps = engine == "d3" || engine == "ngraph";
        const auto child = VD_TRY(Child::run(
            "/usr/bin/env", steps ? std::vector<std::string>{"node", script, engine, edges.string(), "5"}
                                  : std::vector<std::string>{"/usr/bin/python3", folder + "/layout.py",
                                                             engine, edges.string(), places.string()}));
        const auto line = child->readLine();
        if (!line) continue; // it is not here
        const Json said = Json::parse(*line, nullptr, false);
        if (!said.is_object()) continue;
        LayoutRival rival{engine, numberOf(said, "step_ms"), numberOf(said, "whole_cpu_s"), {}};
        if (!steps) rival.stress = graph::stressOf(graph, readPlaces(places, graph.size()), kSources);
        rivals.push_back(std::move(rival));
    }
    return rivals;
}

} // namespace vedette::app
