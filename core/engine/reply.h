/// The one answer to a command.
#pragma once

#include "core/alert/board.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/engine/alert_actions.h"
#include "core/engine/block_list.h"
#include "core/engine/examination.h"
#include "core/engine/network_config.h"
#include "core/swarm/task.h"

#include <cstdint>
#include <optional>
#include <string>
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

/// Of SetTier.
struct TierSet {
    std::optional<trust::Word> before;
};

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

struct AlertMoved {
    alert::Standing before;
};

/// An alert or an incident has another owner.
struct Assigned {
    std::string before;
};

struct Commented {
    std::uint64_t number = 0; ///< of the comment, or of the note
};

struct Retracted {
    alert::Comment was;
};

struct Suppressed {
    std::uint64_t id = 0;
    std::vector<AlertId> covered; ///< of those that are there now
};

struct Lifted {
    alert::Suppression was;
};

struct IncidentOpened {
    IncidentId incident;
};

struct IncidentReopened {
    alert::Closure was;
};

using ReplyBody = std::variant<Joined, Left, ListenerOpened, ListenerClosed, Connected, Disconnected,
                               KeptOpen, Released, TaskReported, KeysRotated, LookedUp, Settled, TierSet,
                               Published, Blocked, Unblocked, Examined, AlertMoved, Assigned, Commented,
                               Retracted, Suppressed, Lifted, IncidentOpened, IncidentReopened>;

/// The part of inverseOf (command.h) that is about alerts.
[[nodiscard]] std::optional<AlertAction> inverseOfDeed(const AlertAction& action, const ReplyBody& done);

struct Reply {
    CommandId id;
    Result<ReplyBody> result;
    EventId event{}; ///< the OperatorActed that tells of it
    /// Why the audit log does not have the command on disk. What was done is done; the record is kept and
    /// written as soon as it can be, unless the code is engine.audit_full: then it is only in the event.
    std::optional<Error> unaudited{};
};

} // namespace vedette::engine
