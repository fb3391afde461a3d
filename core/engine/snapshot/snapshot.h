/// What the engine looks like at one moment, as plain values: what the console and the command line read.
#pragma once

#include "core/alert/board.h"
#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/codec/multiaddr.h"
#include "core/codec/peer_id.h"
#include "core/engine/block_list.h"
#include "core/engine/examination.h"
#include "core/protocols/gossipsub/gossipsub.h"
#include "core/protocols/kad/kad.h"
#include "core/swarm/swarm.h"
#include "core/trust/verifier.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vedette::engine {

struct RefusalCount {
    swarm::Refusal limit;
    std::uint64_t count;
};

struct LimitsSnapshot {
    swarm::Limits::Usage usage;
    std::size_t prefixes = 0;
    std::size_t peers = 0;
    std::vector<RefusalCount> refusals; ///< of the limits that refused at least once
};

/// What our part of a DHT holds.
struct DhtSnapshot {
    std::size_t peers = 0;    ///< in the routing table
    std::size_t records = 0;  ///< that we keep for others, and our own
    std::size_t contents = 0; ///< of which providers are known
    std::size_t lookups = 0;  ///< under way
};

struct NetworkSnapshot {
    NetworkId network;
    std::string name;
    codec::PeerId self;
    bool ready = false;
    bool leaving = false;
    /// Loopback and private addresses do not count as one place there: no diversity limit holds among them.
    bool privateExempt = false;
    std::vector<codec::Multiaddr> listening;
    std::vector<swarm::ConnectionInfo> connections; ///< that are not closing, by id
    std::vector<swarm::ProtocolBytes> protocols;
    LimitsSnapshot limits;
    /// Connected peers that are verified as of low, medium and high risk; all zero where nobody is.
    std::array<std::size_t, 3> tiers{};
    std::optional<DhtSnapshot> dht;
    std::optional<gossipsub::Counts> gossip;
    std::vector<Block> blocks;                      ///< that hold, by peer
    std::map<codec::PeerId, trust::Word> tierWords; ///< of operators, that hold
    bool verifies = false;                          ///< its peers, in tiers
    std::vector<Examination> examinations;          ///< that run, by command
};

struct Snapshot {
    Instant at{};
    WallTime wall{};
    std::vector<NetworkSnapshot> networks; ///< by id
    std::size_t commandsRunning = 0;
    std::uint64_t commandsEnded = 0;
    std::uint64_t commandsRefused = 0; ///< of those, by the gate
    std::size_t auditUnwritten = 0;
    std::uint64_t auditFailures = 0;       ///< replies that carried `unaudited`
    std::uint64_t eventsDropped = 0;       ///< by readers that live now
    std::uint64_t eventsUnwritten = 0;     ///< that wait for the event log
    std::uint64_t eventsUnrecorded = 0;    ///< that were dropped on the way to it
    std::optional<Error> recordingTrouble; ///< why events cannot be written now
    std::optional<Error> identityTrouble;  ///< why the identity cannot sign now
    /// Alerts, suppressions and incidents of all networks, also of those that are not joined now. The same
    /// object as long as nothing changed; never null.
    std::shared_ptr<const alert::Board> alerts = std::make_shared<const alert::Board>();
};

[[nodiscard]] LimitsSnapshot snapshotOf(const swarm::Limits& limits);
[[nodiscard]] DhtSnapshot snapshotOf(const kad::Kad& dht);
/// The part that the swarm knows.
[[nodiscard]] NetworkSnapshot snapshotOf(const swarm::Swarm& swarm);

} // namespace vedette::engine
