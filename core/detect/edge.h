/// One turn of one peer to another, as the detectors of edges see it.
#pragma once

#include "core/base/instant.h"
#include "core/detect/finding.h"

#include <cstdint>
#include <optional>

namespace vedette::detect {

enum class EdgeKind : std::uint8_t {
    Message = 0,
    Ping = 1,
    Connect = 2,
    PeerList = 3,
    Unknown = 255, ///< the recording does not tell
};

struct Edge {
    Duration at{}; ///< since any origin
    Subject source = 0;
    Subject target = 0;
    EdgeKind kind = EdgeKind::Unknown;
    std::optional<float> bytes;
};

} // namespace vedette::detect
