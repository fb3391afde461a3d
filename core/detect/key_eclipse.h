/// Is a key eclipsed? The peers that a lookup found closest to it, held against the size of the network.
///
/// In a network of N peers the distances of the closest ones to a key, as shares of the key space and times
/// N, are a Poisson process of rate 1. Who takes places near the key by choosing ids raises the rate up to
/// some distance. Weighed is how much more likely the distances are so than by chance: a mean over how far
/// the dense part goes and how dense it is, both likelihoods integrated over the error of the size's
/// estimate. When the intruders lie as densely as it takes but no denser, the outermost distance tells all
/// there is to tell: no test of one lookup can find 10 of 20 places held in more than 67 of 100 cases at one
/// false alarm in 100, even were the size known exactly.
///
/// Pure, without memory; about 20 microseconds for 20 peers. Based on the density idea of "Total Eclipse of
/// the Heart" (NDSS 2024), whose own test compares histograms of prefix lengths.
#pragma once

#include "core/detect/finding.h"

#include <span>

namespace vedette::detect {

/// What more peers are looked at than this is left out.
inline constexpr std::size_t kMaxClosest = 64;
/// Standard deviation of a size's estimate, as a share of it.
inline constexpr double kSizeError = 0.1;
/// The score from which on the key counts as eclipsed: one false alarm in 100 lookups of 20 peers.
inline constexpr double kKeyLimit = 0.68;
/// Terms of the mean: errors of the size, depths and rates of the dense part.
inline constexpr std::size_t kKeyTerms = 9 * 6 * 4;

/// `distances`: ascending, as shares of the key space. The score is the decimal logarithm of how much more
/// likely they are with intruders than without; without distances or a size it is the lowest there is.
[[nodiscard]] Finding weighKey(double sizeEstimate, std::span<const double> distances);

} // namespace vedette::detect
