/// The figures of a node, as Prometheus reads them (alert/outlet/metrics_text.h). What each means stands in
/// its HELP. Labels are names of ours, of the operator's networks and policies, never of a peer.
#pragma once

#include "app/node/courier.h"
#include "core/alert/outlet/metrics_tally.h"
#include "core/engine/snapshot/snapshot.h"

#include <string>
#include <utility>
#include <vector>

namespace vedette::app {

struct MetricsSources {
    const engine::Snapshot& snapshot;
    const alert::MetricsTally::Totals& totals;
    std::uint64_t eventsMissed = 0; ///< by the totals
    /// Each outlet by its name.
    std::vector<std::pair<std::string, Courier::Status>> outlets{};
};

[[nodiscard]] std::string metricsPage(const MetricsSources& sources);

} // namespace vedette::app
