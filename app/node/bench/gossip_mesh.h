/// Twenty of our nodes on loopback, each connected to all others, that gossip: how many messages arrive, and
/// after how long.
///
/// All on one thread, as the twenty of js-libp2p that they can be held against are in one process; each at an
/// address of its own. A message leaves every kEvery, from each node in turn, and is timed from publish() to
/// where the node tells its owner.
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <string>

namespace vedette::app {

struct MeshTimes {
    std::size_t expected = 0;
    std::size_t delivered = 0;
    double median = 0; ///< seconds
    double p99 = 0;
    double cpu = 0; ///< seconds of all nodes together
};

inline constexpr std::size_t kMeshNodes = 20;

[[nodiscard]] Result<MeshTimes> gossipInAMesh(std::size_t messages);
/// The same by js-libp2p; `folder` is tests/interop after `npm ci`.
[[nodiscard]] Result<MeshTimes> gossipInAMeshOfJs(const std::string& folder, std::size_t messages);

} // namespace vedette::app
