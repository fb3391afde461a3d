/// From where on each rule of the watch raises an alarm, and over what time it counts.
///
/// Counts marked "fading" lose half of themselves in the half-life. The limits were set on rehearsals of
/// attacks and of quiet days (`vedette-node lab run`) so that the first are found and the second are quiet,
/// with a factor of two or more between them where there is one.
#pragma once

#include "core/base/instant.h"

#include <chrono>

namespace vedette::alert::limits {

/// Connections accepted from one prefix and refused to it, fading. Agents redial with a back-off that starts
/// at seconds; a flood has hundreds a second.
inline constexpr double kFlood = 120;
inline constexpr Duration kFloodHalfLife = std::chrono::seconds(30);

/// Refusals of one prefix other than of connections and messages, fading. A refusal by a bound that honest
/// peers run into as well counts a tenth of one by a rule or the roster.
inline constexpr double kRefusals = 8;
inline constexpr double kBoundWeight = 0.1;
inline constexpr Duration kRefusalHalfLife = std::chrono::minutes(5);

/// Identities of one public prefix that were met for the first time within kYoung, beyond twice those that
/// were known there before; in a network of at least kPrefixes prefixes (one of a single office says
/// nothing).
inline constexpr double kCrowd = 4;
inline constexpr std::size_t kPrefixes = 4;
inline constexpr Duration kYoung = std::chrono::minutes(10);

/// Decimal logarithm of how much likelier a lookup's closest peers are with intruders than by chance.
inline constexpr double kDense = 4;
/// The network's size is known from so many lookups at least.
inline constexpr std::size_t kSizeLookups = 8;

/// Share of the routing table that came from one prefix within kYoung, of a table of at least kTable.
inline constexpr double kTakenOver = 0.25;
inline constexpr std::size_t kTable = 8;

/// Pairs of bootnodes that led into networks that share less than this, of at least kNearest peers.
inline constexpr double kAgreement = 0.34;
inline constexpr std::uint64_t kNearest = 3;

/// Answers with another key than the one that was asked for at one address, fading.
inline constexpr double kMoved = 1.5;
inline constexpr Duration kMovedHalfLife = std::chrono::minutes(10);

/// Changes of an identity from one public prefix to another and back, within kTwiceSpan.
inline constexpr double kTwice = 3;
inline constexpr Duration kTwiceSpan = std::chrono::minutes(10);

/// Share of the connections that broke within kLossSpan, kLosses at least.
inline constexpr double kLossShare = 0.25;
inline constexpr std::size_t kLosses = 6;
inline constexpr Duration kLossSpan = std::chrono::minutes(2);

/// Messages of one peer that were refused for a reason that is its own, fading.
inline constexpr double kSpam = 6;
inline constexpr Duration kSpamHalfLife = std::chrono::minutes(5);

/// Share of a mesh that sits in prefixes with at least kMeshCrowd members of it, of a mesh of at least
/// kMesh.
inline constexpr double kMeshShare = 0.5;
inline constexpr std::size_t kMesh = 4;
inline constexpr std::size_t kMeshCrowd = 3;

/// Different peers whose score fell below zero within kCollapseSpan.
inline constexpr double kCollapse = 6;
inline constexpr Duration kCollapseSpan = std::chrono::minutes(2);

/// Breaches of protocol by one peer, fading.
inline constexpr double kBreaches = 6;
inline constexpr Duration kBreachHalfLife = std::chrono::minutes(5);

/// Attempts of one member that the policy refused, fading. A fleet whose policy fits it has none; a member
/// that was not told of a change has one and backs off.
inline constexpr double kTrespass = 2.5;
inline constexpr Duration kTrespassHalfLife = std::chrono::minutes(10);

/// Wrong answers of one peer to questions whose answer we knew, fading; what it promised to keep and does not
/// have counts kWithheld, for room may be short.
inline constexpr double kFalse = 0.9;
inline constexpr double kWithheld = 0.5;
inline constexpr Duration kFalseHalfLife = std::chrono::hours(24);

/// Failures, fading, where at least kFailureShare of all failed, and three times the usual share.
inline constexpr double kFailures = 8;
inline constexpr double kFailureShare = 0.5;
inline constexpr double kUsualTimes = 3;
inline constexpr Duration kFailureHalfLife = std::chrono::minutes(5);
inline constexpr Duration kUsualHalfLife = std::chrono::hours(6);

} // namespace vedette::alert::limits
