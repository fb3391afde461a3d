/// How much an edge looks like those of attacks: a sum with one term for each trait, learned once from
/// labelled data (edge_weights.h) and fixed. Each term is a curve through seven points, so a sum can be taken
/// apart into its reasons.
///
/// Pure, without memory; about 40 ns.
#pragma once

#include "core/detect/edge_memory.h"

namespace vedette::detect {

/// The sum from which on an edge is an alarm: one in 100 normal edges of weeks that it had not learned from.
inline constexpr double kModelLimit = 5;

/// What the sum is and, where it speaks for an attack, the traits that count most, with their values.
[[nodiscard]] Finding weighTraits(const Edge& edge, const Traits& traits);

} // namespace vedette::detect
