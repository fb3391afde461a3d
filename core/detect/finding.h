/// What a detector says of one row or event, with its evidence: which rule, what it measured, where its limit
/// lies, who is concerned. Numbers only: the sentence for a rule stands in engine/words.h.
///
/// A value of fixed size, so that a detector can give one with every score without allocating.
#pragma once

#include "core/base/error.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace vedette::detect {

/// Whom a finding concerns, by a number that the caller gave: those of Names, or its own.
using Subject = std::uint32_t;

enum class Rule {
    PairBurst = 1,   ///< one pair speaks far more often than pairs do
    FanOut,          ///< a source turns to many new targets
    YoungCrowd,      ///< peers that nobody knew shortly before gather around one
    FreshSenders,    ///< many who never spoke to a target send it a little each
    BytesToNewcomer, ///< much data goes to a peer to whom nobody spoke before
    RegularCalls,    ///< a pair's edges come like clockwork
    RegularlyCalled, ///< a target is mostly called like clockwork
    UnlikeContact,   ///< the edge looks, in sum, like those of attacks
    KeyTooDense,     ///< the peers closest to a key are closer than the network's size lets expect
    UnseenValue,     ///< a counter takes a value far from all it took before
    UnseenPattern,   ///< its last six rows are like no six before
    UnseenCourse,    ///< its last twenty-four rows are like no stretch of that length before
    OtherMixture,    ///< its last values are mixed in another way than those before
    CrowdedPrefix,   ///< many peers in one /24 or in the few prefixes of one owner
    SybilRegion,     ///< a node hangs together with known sybils rather than with known honest nodes
};
[[nodiscard]] std::string_view codeName(Rule rule) noexcept;

/// What a number of the evidence measures.
enum class Measure {
    Seen = 1, ///< how many, fading
    Expected, ///< of the same, by what is usual
    Bytes,
    Seconds,
    NetworkSize,      ///< in peers, as estimated
    Figure,           ///< of now: a distance, or relative entropy in nats
    LargestBefore,    ///< the largest such figure until now
    Surprise,         ///< minus the decimal logarithm of a tail probability
    Usual,            ///< the median of the past
    Spread,           ///< the robust standard deviation of the past
    Deviations,       ///< of the value from the usual, in spreads
    InPrefix,         ///< addresses in the /24, or the /56 of IPv6
    InSystem,         ///< addresses of the autonomous system
    PrefixesOfSystem, ///< that hold these addresses
    Ports,            ///< on one address
    Links,            ///< of a node
    LinksInCluster,   ///< whose ends share a neighbour
    LinksToSuspects,  ///< whose other end is suspected as well
    FirstTrait = 100, ///< from here on those of trait.h
};
[[nodiscard]] std::string_view codeName(Measure measure) noexcept;

struct Finding {
    static constexpr std::size_t kMaxPeers = 4;
    static constexpr std::size_t kMaxData = 6;

    struct Datum {
        Measure measure;
        double value;
    };

    double score = 0; ///< by which findings of one detector are ordered, whatever their rule
    Rule rule{};
    double value = 0; ///< by the rule's own measure
    double limit = 0; ///< from which on the rule raises an alarm
    std::array<Subject, kMaxPeers> peers{};
    std::size_t peerCount = 0;
    std::array<Datum, kMaxData> data{};
    std::size_t dataCount = 0;

    /// What no longer fits is left out.
    void concern(Subject peer) noexcept {
        if (peerCount < kMaxPeers) peers[peerCount++] = peer;
    }

    void add(Measure measure, double number) noexcept {
        if (dataCount < kMaxData) data[dataCount++] = {measure, number};
    }

    [[nodiscard]] std::span<const Subject> concerned() const noexcept { return {peers.data(), peerCount}; }

    [[nodiscard]] std::span<const Datum> evidence() const noexcept { return {data.data(), dataCount}; }
};

} // namespace vedette::detect

VD_ERROR_CODES(vedette::detect, Rule, "finding")
