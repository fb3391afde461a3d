#include "core/lab/lifted_limits.h"

namespace vedette::lab {

void liftLimits(swarm::SwarmConfig& config) {
    swarm::LimitConfig& limits = config.limits;
    limits.systemConnections = limits.systemInbound = limits.systemStreams = kUnbounded;
    limits.systemMemory = limits.transientMemory = limits.prefixMemory = limits.peerMemory =
        limits.protocolMemory = std::uint64_t{1} << 50;
    limits.transientConnections = limits.prefixConnections = limits.prefixTransient = limits.prefixStreams =
        kUnbounded;
    limits.prefixRate = limits.peerStreamRate = static_cast<double>(kUnbounded);
    limits.peerConnections = limits.peerStreams = limits.protocolStreams = limits.protocolPeerStreams =
        kUnbounded;
    config.lowWater = config.highWater = kUnbounded;
}

} // namespace vedette::lab
