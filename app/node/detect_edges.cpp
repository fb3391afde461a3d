#include "app/node/detect_kinds.h"
#include "core/detect/edge_detector.h"
#include "core/detect/edge_rows.h"

#include <vector>

namespace vedette::app {

namespace {

constexpr std::size_t kEdgesAtOnce = 4096;

} // namespace

Result<> detectEdges(DetectRun& run) {
    detect::EdgeRows rows(run.rows(), run.seed());
    detect::EdgeDetector detector(run.seed());
    std::vector<detect::EdgeRow> read;
    std::vector<detect::Finding> said(kEdgesAtOnce);
    for (bool more = true; more;) {
        read.clear();
        while (read.size() < kEdgesAtOnce && (more = VD_TRY(rows.next()))) read.push_back(rows.row());
        run.timed(read.size(), [&] {
            for (std::size_t i = 0; i < read.size(); ++i) said[i] = detector.see(read[i].edge);
        });
        for (std::size_t i = 0; i < read.size(); ++i) {
            const auto label = read[i].label ? std::optional(rows.labelOf(*read[i].label)) : std::nullopt;
            VD_TRY(run.take(said[i], label));
        }
    }
    return run.done(detect::EdgeDetector::kLimit,
                    [&](detect::Subject peer) { return std::string(rows.nameOf(peer)); });
}

} // namespace vedette::app
