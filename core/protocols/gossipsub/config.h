/// The parameters of a router (gossipsub-v1.0.md and v1.1.md, Parameters), with the specification's defaults,
/// and the bounds of what it holds.
#pragma once

#include "core/base/instant.h"
#include "core/protocols/gossipsub/author.h"
#include "core/protocols/gossipsub/message_id.h"
#include "core/protocols/gossipsub/score.h"

#include <cstddef>
#include <functional>

namespace vedette::gossipsub {

struct MeshParams {
    std::size_t degree = 6;      ///< D
    std::size_t degreeLow = 4;   ///< D_lo
    std::size_t degreeHigh = 12; ///< D_hi
    std::size_t degreeScore = 4; ///< D_score: kept by score when there are too many
    std::size_t degreeOut = 2;   ///< D_out: connections that we made, which no attacker chose
    std::size_t degreeLazy = 6;  ///< least number of peers that gossip goes to
    double gossipFactor = 0.25;
    Duration heartbeat = std::chrono::seconds(1);
    Duration fanoutTtl = std::chrono::seconds(60);
    std::size_t historyLength = 5; ///< windows of the message cache
    std::size_t historyGossip = 3; ///< of these, how many are announced
    Duration seenTtl = std::chrono::minutes(2);
    bool floodPublish = true;
    bool exchangePeers = true; ///< PX, in what we send
    std::size_t exchanged = 16;
    Duration pruneBackoff = std::chrono::minutes(1);
    Duration unsubscribeBackoff = std::chrono::seconds(10);
    Duration refusalBackoff = std::chrono::seconds(10);      ///< told to a peer that found our mesh full
    Duration backoffSlack = std::chrono::seconds(2);         ///< how much longer we wait than we were told
    Duration graftFloodThreshold = std::chrono::seconds(10); ///< a GRAFT so soon after a PRUNE is a flood
    Duration opportunisticPeriod = std::chrono::minutes(1);
    std::size_t opportunisticPeers = 2;
    std::size_t retransmissions = 3;            ///< of one message to one peer by IWANT
    Duration promise = std::chrono::seconds(3); ///< from our IWANT to the message
    std::size_t idontwantFrom = 1024;           ///< data size from which an IDONTWANT is worth its bytes
    std::size_t idontwantHeartbeats = 3;        ///< how long a peer's IDONTWANT counts
};

/// What a peer, and all together, can make us hold or do. A heartbeat is a second.
struct Bounds {
    std::size_t peers = 4096;
    std::size_t topicsOfPeer = 256; ///< subscriptions beyond are not kept
    std::size_t topicsKnown = 8192; ///< over all peers
    std::size_t subscribed = 256;   ///< our own
    std::size_t fanoutTopics = 256;
    std::size_t backoffs = 16384; ///< when full, the one that ends first goes
    std::size_t seen = 65536;     ///< when full, the oldest goes
    std::size_t authors = 16384;  ///< whose sequence is remembered; when full, the longest silent one goes
    std::size_t cached = 8192;    ///< messages in the cache; when full, the oldest goes
    std::size_t cachedBytes = 32 * 1024 * 1024;
    std::size_t waiting = 4096; ///< messages between arrival and verdict, at most for seenTtl; full: ignored
    std::size_t waitingBytes = 16 * 1024 * 1024;
    std::size_t waitingOfPeer = 1024;
    std::size_t ihaveMessages = 10;           ///< IHAVEs of a peer in a heartbeat
    std::size_t ihaveIds = 5000;              ///< ids in them that we look at; also what we announce
    std::size_t iwantIds = 5000;              ///< ids that a peer may ask for in a heartbeat
    std::size_t iwantBytes = 4 * 1024 * 1024; ///< what we answer a peer in a heartbeat
    std::size_t idontwantIds = 1024;          ///< ids of a peer in a heartbeat
    std::size_t promises = 16384;
};

struct Config {
    MeshParams mesh;
    Bounds bounds;
    ScoreParams score;
    ScoreThresholds thresholds;
    Timeline timeline;                     ///< for sequence numbers and delegations
    MessageIdFunction messageId;           ///< empty: the default id and its dialects
    IdDialect dialect = IdDialect::PeerId; ///< assumed of peers that have not shown theirs
    /// Checks a signature at once. Empty: the router emits Verify and waits for verified().
    std::function<bool(const VerifyJob&)> verifyInline;
    /// Ask (Admit) before a peer counts as a subscriber of a topic.
    bool admitSubscribers = false;
    bool delegations = true; ///< subscribe to kDelegationTopic and keep a book of who writes for whom
    std::function<bool(std::string_view address)> addressExempt; ///< from P6: shared exits, loopback, private

    [[nodiscard]] Result<> check() const;
};

} // namespace vedette::gossipsub
