/// What went over the streams of one protocol, without what encryption and multiplexing add.
#pragma once

#include <cstdint>
#include <string>

namespace vedette::swarm {

struct ProtocolBytes {
    std::string protocol;
    std::uint64_t in = 0;
    std::uint64_t out = 0;
};

} // namespace vedette::swarm
