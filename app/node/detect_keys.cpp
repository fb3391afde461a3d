#include "app/node/detect_kinds.h"
#include "core/detect/key_rows.h"

namespace vedette::app {

Result<> detectKeys(DetectRun& run) {
    detect::KeyRows rows(run.rows());
    while (VD_TRY(rows.next())) {
        detect::Finding said;
        run.timed(1, [&] { said = detect::weighKey(rows.size(), rows.distances()); });
        VD_TRY(run.take(said, rows.label()));
    }
    return run.done(detect::kKeyLimit, [](detect::Subject) { return std::string(); });
}

} // namespace vedette::app
