/// The one answer to a command.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/engine/block_list.h"
#include "core/engine/examination.h"
#include "core/engine/network_config.h"
#include "core/swarm/task.h"

#include <optional>
#include <variant>
#include <vector>

namespace vedette::engine {

struct Joined {
    codec::PeerId self;
};

struct Left {
    NetworkConfig config; ///< as it was joined
};

struct ListenerOpened {
    ListenerId listener;
    std::vector<codec::Multiaddr> addresses; ///< wildcards expanded
};

struct ListenerClosed {
    codec::Multiaddr address; ///< to open it again: with the port that it had
};

struct Connected {
    ConnId connection;
    codec::PeerId peer;
    bool made = false; ///< by this command, not found open or shared with an earlier dial
};

struct Disconnected {};

struct KeptOpen {};

struct Released {};

struct TaskReported {
    std::vector<swarm::StreamReport> reports; ///< the first Engine::kMaxReports
};

struct KeysRotated {
    WallTime replaceBy;
};

struct LookedUp {
    kad::LookupEnded lookup; ///< that found something
};

/// The topic or name is as it was asked for, whether or not it was so before.
struct Settled {};

struct Published {};

struct Blocked {
    std::optional<Block> before; ///< that it takes the place of
    std::size_t closed = 0;      ///< connections, that are being ended
};

struct Unblocked {
    Block was;
};

struct Examined {
    std::vector<Finding> findings; ///< the last one is the verdict
};

using ReplyBody =
    std::variant<Joined, Left, ListenerOpened, ListenerClosed, Connected, Disconnected, KeptOpen, Released,
                 TaskReported, KeysRotated, LookedUp, Settled, Published, Blocked, Unblocked, Examined>;

struct Reply {
    CommandId id;
    Result<ReplyBody> result;
    EventId event{}; ///< the OperatorActed that tells of it
    /// Why the audit log does not have the command on disk. What was done is done; the record is kept and
    /// written as soon as it can be, unless the code is engine.audit_full: then it is only in the event.
    std::optional<Error> unaudited{};
};

} // namespace vedette::engine
