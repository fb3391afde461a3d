/// Other layout engines on the same graph, each in a process of its own: d3-force and ngraph from a folder of
/// node modules, igraph and sfdp where the system has them. None of them is linked.
#pragma once

#include "core/base/result.h"
#include "core/graph/adjacency.h"
#include "core/graph/field.h"

#include <optional>
#include <string>
#include <vector>

namespace vedette::app {

struct LayoutRival {
    std::string name;
    std::optional<double> stepMs; ///< processor time
    std::optional<double> wholeSeconds;
    std::optional<double> stress;
};

/// `folder` is tests/rivals after npm ci. Those that are not installed are left out. Takes minutes.
[[nodiscard]] Result<std::vector<LayoutRival>> layoutRivals(const std::string& folder,
                                                            const graph::Adjacency& graph);

} // namespace vedette::app
