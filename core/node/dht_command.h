/// What can be asked of the DHT, as values that cross threads.
#pragma once

#include "core/base/bytes.h"
#include "core/codec/peer_id.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace vedette::node {

struct FindPeer {
    codec::PeerId peer;
};

struct FindClosest {
    Bytes name; ///< is hashed
};

struct PutValue {
    Bytes name;
    Bytes value;
};

/// A value under "/vedette/", our id and `name`, signed by the identity: of now, and good for a day.
struct PublishRecord {
    std::string name;
    Bytes value;
};

struct GetValue {
    Bytes name;
};

struct Provide {
    Bytes content; ///< multihash or CID
};

struct FindProviders {
    Bytes content;
    std::size_t enough = 20;
};

struct RefreshTable {};

using DhtCommand = std::variant<FindPeer, FindClosest, PutValue, PublishRecord, GetValue, Provide,
                                FindProviders, RefreshTable>;

/// "find_peer", "closest", "put", …
[[nodiscard]] std::string_view operationName(const DhtCommand& command) noexcept;

} // namespace vedette::node
