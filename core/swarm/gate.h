/// The one question that every enforcement point asks: may this subject do this to that, here and now?
///
/// The swarm asks and obeys; whoever implements Gate decides. With no gate installed everything is allowed
/// except what limits refuse. A gate that cannot answer at once says Later and is held
/// to its deadline: silence is a refusal.
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/event/event.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace vedette::swarm {

enum class Action : std::uint8_t {
    Accept,       ///< a wire connection from an address; nothing is known of the peer
    Dial,         ///< resource: the address
    Secure,       ///< the handshake is over, the peer is known; last chance before it learns anything
    OpenInbound,  ///< resource: the protocol the peer asks for
    OpenOutbound, ///< resource: the protocol we ask for
    Identify,     ///< resource: the part of identify that would be told ("agent", "addresses", "protocols")
    Subscribe,    ///< resource: the topic
    Message,      ///< resource: the topic
    DhtWrite,     ///< resource: the key
    RelayReserve,
    Administer, ///< resource: the command
    AskTask,    ///< resource: the kind of task that a peer would have us do
    DhtRead,    ///< resource: the key
};
[[nodiscard]] std::string_view actionName(Action action) noexcept; ///< "accept", "dial", "secure", …

/// Who asks: a peer, known or not yet, at an address; or an operator.
struct Subject {
    codec::PeerId peer;
    codec::Multiaddr address;
    OperatorId operatorId;
};

enum class Occasion : std::uint8_t {
    First,
    Again, ///< it was allowed and is open; something changed since
};

struct Context {
    NetworkId network;
    ConnId connection;
    Instant connectedSince{};
    std::string security;
    event::Direction direction = event::Direction::Inbound; ///< of the connection
    Occasion occasion = Occasion::First;
};

struct GateRequest {
    Subject subject;
    Action action;
    std::string resource;
    Context context;
};

struct Allow {};

struct Refuse {
    /// What a refused stream looks like to the peer.
    enum class Manner : std::uint8_t {
        Reset,
        NotServed, ///< as one for a protocol that is not there: it learns nothing from asking
    };
    std::string rule;
    Manner manner = Manner::Reset;
};

/// The answer comes by Swarm::decide(ticket, …) before the deadline, or it is Refuse{"gate.deadline"}.
struct Later {
    std::uint64_t ticket;
    Instant deadline;
};

using Verdict = std::variant<Allow, Refuse, Later>;

class Gate {
public:
    virtual ~Gate() = default;
    /// Must not block; may be asked for every stream of every connection.
    [[nodiscard]] virtual Verdict ask(const GateRequest& request, Instant now) = 0;
};

} // namespace vedette::swarm
