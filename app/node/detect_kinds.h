/// The kinds of input of `detect`, one function each: reads its rows, runs its detector, hands in the scores.
#pragma once

#include "app/node/detect_run.h"

namespace vedette::app {

/// Who spoke to whom, when: src,dst,time as in the DARPA set, or named columns with kind and bytes.
[[nodiscard]] Result<> detectEdges(DetectRun& run);
/// What lookups found closest to keys: is a key eclipsed?
[[nodiscard]] Result<> detectKeys(DetectRun& run);
/// Counters over time, one file or a folder of them: timestamp,value. Labels are the windows of NAB.
[[nodiscard]] Result<> detectSeries(DetectRun& run);
/// Whom one crawl found: ip,port,asn.
[[nodiscard]] Result<> detectPeers(DetectRun& run);
/// Who is linked to whom: two numbers a row. One score a node, not a row, and one label a node.
[[nodiscard]] Result<> detectGraph(DetectRun& run);

} // namespace vedette::app
