/// What an operator can ask of the engine, as values: the console, the command line and a script say the
/// same.
///
/// A command is asked of one network, or of kHouse, names who asks, and is answered once by a Reply with its
/// id. One that takes another back names it in `inverseOf`, and `because` names the events that moved the
/// operator.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/engine/alert_actions.h"
#include "core/engine/network_config.h"
#include "core/engine/reply.h"
#include "core/policy/policy.h"
#include "core/swarm/task.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vedette::engine {

/// Command::network is the id that the network gets in this process, from 1 to kLastJoined.
struct JoinNetwork {
    NetworkConfig config;
};

/// Says goodbye to every peer and closes every listener.
struct LeaveNetwork {};

struct Listen {
    codec::Multiaddr address;
};

struct CloseListener {
    ListenerId listener;
};

/// One dial: the addresses are of one peer.
struct Dial {
    std::vector<codec::Multiaddr> addresses;
};

/// By the addresses that are known of it.
struct DialPeer {
    codec::PeerId peer;
};

struct Disconnect {
    ConnId connection;
};

/// Neither idle time nor lack of room ends the connection. Counted: each needs its release.
struct Keep {
    ConnId connection;
};

struct Release {
    ConnId connection;
};

struct RunTask {
    ConnId connection;
    swarm::Task task;
};

/// New Noise and TLS keys, signed by the identity, for connections from now on.
struct RotateKeys {};

/// One operation of the DHT. What is put or provided is told again and again until StopPublishing or the
/// network is left.
struct LookUp {
    node::DhtCommand what;
};

struct StopPublishing {
    Bytes name; ///< as the reply to the put or provide has it
};

struct Subscribe {
    std::string topic;
};

struct Unsubscribe {
    std::string topic;
};

struct Publish {
    std::string topic;
    Bytes data;
};

/// Ends its connections and lets it make no other until that time, over a restart too (block_list.h). In
/// place of an earlier block of the same peer. It holds at once; the reply waits until it is on disk.
struct BlockPeer {
    codec::PeerId peer;
    WallTime until{}; ///< 0: until it is taken back
    std::string reason;
};

struct UnblockPeer {
    codec::PeerId peer;
};

/// Tries every known address of a peer, each on a connection of its own that is closed again
/// (examination.h).
struct Examine {
    codec::PeerId peer;
};

/// Ends one early: its command is answered EngineError::Cancelled.
struct EndExamination {
    CommandId command;
};

/// What the operator did to a token. The engine has no part in it and keeps the record: `failed` becomes the
/// reply. Of kHouse.
struct ActOnToken {
    enum class Deed : std::uint8_t {
        Initialize,
        SetPin,
        Generate,
        Destroy,
        TestSign,
        Attest,
    };
    Deed deed{};
    std::string subject; ///< token and key, never a PIN
    std::optional<Error> failed{};
};

/// Rules from now on in place of the one before; what is open is decided anew.
struct SetPolicy {
    std::shared_ptr<const policy::Policy> policy; ///< never null
    Bytes bundle{};                               ///< that it is of, for others; empty: text
};

/// A proposal is asked beside the policy, whose differences are events (node/shadow_log.h); nothing: none is.
struct SetShadow {
    std::optional<node::Proposal> proposal;
    std::string origin{}; ///< who wants it since when, for the record
};

/// How a peer is verified until then, whatever its score (trust/verifier.h); nothing takes it back. In place
/// of an earlier word on the same peer.
struct SetTier {
    codec::PeerId peer;
    std::optional<trust::Word> word;
};

using Action = std::variant<JoinNetwork, LeaveNetwork, Listen, CloseListener, Dial, DialPeer, Disconnect,
                            Keep, Release, RunTask, RotateKeys, LookUp, StopPublishing, Subscribe,
                            Unsubscribe, Publish, BlockPeer, UnblockPeer, Examine, EndExamination, ActOnToken,
                            AlertAction, SetPolicy, SetTier, SetShadow>;

struct Command {
    CommandId id;   ///< chosen by the sender: not zero, not used before in this run
    OperatorId who; ///< not zero
    NetworkId network;
    Action action;
    CommandId inverseOf{};
    std::vector<EventId> because{};
};

/// snake_case, as rules and the audit log know it: "join_network", "dial", …
[[nodiscard]] std::string_view actionName(const Action& action) noexcept;
/// What it is done to, as people write it. Never a secret.
[[nodiscard]] std::string subjectOf(const Action& action);

/// What takes `action` back after it ended with `reply`; nothing when it failed, changed nothing or cannot be
/// taken back.
///
/// Undone: Join by Leave, Listen by CloseListener, a Dial by Disconnect of the connection if the dial made
/// it, Keep by Release, Subscribe by Unsubscribe, BlockPeer by UnblockPeer or the block that stood before,
/// SetTier by the word that stood before or by none,
/// and each of these the other way round, except Disconnect; what is done about an alert or an incident by
/// what restores it (closing an alert by opening it, without an earlier acknowledgement); a
/// LookUp that puts or provides by StopPublishing, which cannot call back what others hold (it expires
/// there); the way back from Leave restores the membership, not its connections. Not undone: Disconnect (a
/// new connection is another one, its streams are lost and the peer may refuse), RunTask, Examine and a
/// LookUp that asks (they left nothing behind), EndExamination, ActOnToken (it happened elsewhere),
/// DissolveIncident,
/// StopPublishing (the value is forgotten), Publish (it is read), RotateKeys (the old keys are wiped),
/// SetPolicy (what it cut stays cut; the policy before it is set anew, under a later version) and SetShadow
/// (it changed nothing).
[[nodiscard]] std::optional<Action> inverseOf(const Action& action, const Reply& reply);

} // namespace vedette::engine
