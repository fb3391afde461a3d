/// How far and how fast the revocation of one key goes, measured by attack.
///
/// Honest nodes, the very ones that a program runs, are tied at random, gossip, and go by a revocation set of
/// epoch 1. A thief holds a key that is not in it: it dials every one of them, and is let in by all. Then
/// node 0 publishes epoch 2, in which that key is refused. Whoever takes it cuts the thief off; when all did,
/// the thief dials every one of them again. Told apart: what the nodes did (their own events), and what node
/// 0 knows of it (signed receipts, ledger::Reach).
///
/// Made harder as asked: a third of the nodes is cut off from before the publication until `partition` later;
/// one clock in three is 20 h behind and one in three 10 min ahead. In the control nobody goes by a set, and
/// the thief stays.
///
/// Virtual clock and links; the same trial gives the same outcome. About 60 ms of one processor for each
/// node.
#pragma once

#include "core/base/instant.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>

namespace vedette::lab {

struct RevocationTrial {
    std::size_t peers = 1000;
    std::uint64_t seed = 1;
    bool defended = true;
    std::size_t dials = 5;   ///< ties that each node makes, and makes again when they are lost
    Duration partition{};    ///< none when zero
    bool skewed = false;     ///< clocks
    std::size_t foreign = 0; ///< peers beside, of programs that know nothing of revocations
    Duration patience = std::chrono::minutes(10); ///< until the rest is given up
};

struct RevocationOutcome {
    std::size_t peers = 0;
    std::size_t letInBefore = 0;  ///< honest peers that took the thief in, before the publication
    std::size_t cut = 0;          ///< its open sessions that ended by it
    std::size_t letInAfter = 0;   ///< … and after it, when all had the set or the patience was over
    std::size_t refusedAfter = 0; ///< that refused it by name then
    std::optional<Duration> half; ///< from the publication until so many go by the new set
    std::optional<Duration> most; ///< 99 of 100
    std::optional<Duration> all;
    // What the publisher knows.
    std::size_t confirmed = 0;
    std::size_t silent = 0;
    std::size_t unable = 0;
    std::optional<Duration> slowest; ///< until the last receipt came
};

/// `goesOn` is asked once a second of the trial's time; false ends it with TrialError::Cancelled.
[[nodiscard]] Result<RevocationOutcome> runRevocationTrial(const RevocationTrial& trial,
                                                           const std::function<bool()>& goesOn = {});

} // namespace vedette::lab
