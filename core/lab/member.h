/// Who takes part in a rehearsal's fleet, and what they want of each other. Plain values; fleet.h moves them.
#pragma once

#include "core/codec/multiaddr.h"
#include "core/lab/carrier.h"
#include "core/lab/prefixes.h"
#include "core/protocols/kad/kad.h"
#include "core/protocols/receipt/receipt.h"
#include "core/swarm/dials.h"
#include "core/swarm/task.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vedette::lab {

enum class Segment : std::uint8_t {
    Console, ///< the operator's own, who watches
    Bootnode,
    Collect,     ///< gathers, and asks Infer about what it gathered
    Infer,       ///< answers, and keeps what it found with Store
    Orchestrate, ///< looks after others, at a steady beat
    Store,
};
[[nodiscard]] std::string_view segmentName(Segment segment) noexcept;

/// Something to ask of another member, once.
struct Wish {
    enum class What : std::uint8_t {
        Task,    ///< to be carried out, over protocols/task
        Receipt, ///< for the head of the asker's log of what it answered, over protocols/receipt
    };

    What what = What::Task;
    std::uint64_t bytes = 0; ///< of a task, asked and answered
};

/// What one member wants of another.
struct Tie {
    std::uint32_t to = 0; ///< member
    bool kept = false;    ///< dialled again whenever it is lost; else only when there is work
    bool dialling = false;
    bool retrying = false; ///< a later dial is on the agenda
    ConnId connection;
    Duration backOff{};
    codec::PeerId answered;    ///< who is at the other end of the connection
    std::vector<Wish> waiting; ///< for the connection
};

/// A task under way.
struct Errand {
    std::uint32_t tie = 0;
    Instant since;
};

/// A lookup under way.
struct Search {
    std::uint32_t store = 0; ///< whose content or key
    Instant since;
};

struct Member {
    HostId host;
    Segment segment = Segment::Collect;
    std::string owner;
    std::string version;
    std::uint32_t region = 0;
    codec::IpEndpoint endpoint;
    codec::PeerId id;
    Bytes publicKey;                      ///< as libp2p encodes it
    std::vector<codec::Multiaddr> waysIn; ///< the bootnodes that it knows
    std::vector<std::string> topics;      ///< that it hears
    bool up = false;
    bool churns = false;
    bool observed = false;     ///< its events are recorded
    bool watched = false;      ///< its events are told, too, although it is no observer of the fleet
    bool fallen = false;       ///< an attacker has it: it tells nothing more
    double lies = 0;           ///< the share of its answers that are false
    std::uint32_t edition = 0; ///< of what it keeps for others
    bool published = false;    ///< that edition could be found once
    Instant since;             ///< it is up
    std::uint32_t run = 0;     ///< counts starts: timers of an earlier life are void
    std::vector<Tie> ties;
    std::map<swarm::DialId, std::uint32_t> dials; ///< to the tie
    std::map<ConnId, std::uint32_t> connections;
    std::set<swarm::TaskId> beats;        ///< pings of the steady beat under way
    std::map<node::CallId, Errand> tasks; ///< that it asked for
    receipt::Head answered;               ///< its log of the tasks that it carried out
    std::map<kad::LookupId, Search> searches;
    std::optional<kad::LookupId> publication; ///< of what it keeps, under way
};

} // namespace vedette::lab
