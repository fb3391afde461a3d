/// The border between the swarm and whoever moves its bytes: sockets (core/net) or virtual links (core/lab).
///
/// The swarm gives orders, the carrier reports. Both are plain values, so that the same swarm runs on either.
#pragma once

#include "core/base/bytes.h"
#include "core/base/id.h"
#include "core/codec/multiaddr.h"

#include <cstdint>
#include <string>
#include <variant>

namespace vedette::swarm {

enum class RecordType : std::uint8_t {
    A,
    Aaaa,
    Txt,
};

/// Connect to the IP and TCP port at the front of `address`; answer connected() or connectFailed().
struct Connect {
    ConnId connection;
    codec::Multiaddr address;
};

/// outgoing(connection) has bytes: send as the socket allows until it is empty, reporting sent() as they go.
/// Not repeated meanwhile.
struct Flush {
    ConnId connection;
};

/// Send what is left in outgoing() for at most kLingerSeconds, then close and report closed(). Abrupt: drop
/// what is left, close with a reset.
struct CloseWire {
    ConnId connection;
    bool abrupt;
};

/// Stop or go on reading: the connection's consumer does not keep up.
struct Throttle {
    ConnId connection;
    bool reading;
};

/// Look up a name; answer resolved().
struct Resolve {
    std::uint64_t query;
    std::string name;
    RecordType type;
};

/// Open a listening socket; answer listening() or listenFailed().
struct Listen {
    ListenerId listener;
    codec::Multiaddr address;
};

struct CloseListener {
    ListenerId listener;
};

/// Send to the mDNS group of every link; what is heard there goes to the node's heardOnLink(), from the first
/// such order on.
struct Multicast {
    Bytes packet;
};

using Order = std::variant<Connect, Flush, CloseWire, Throttle, Resolve, Listen, CloseListener, Multicast>;

inline constexpr int kLingerSeconds = 2;

} // namespace vedette::swarm
