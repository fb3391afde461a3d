/// Weights of EdgeModel, version 1: learned from the DARPA set (4.55 million edges, every large attack with
/// the same weight as any other), six passes of a stochastic gradient over at most 15,000 rows of an attack.
/// Held back by weeks, learned on the odd and tried on the even and the other way round: AUC .993, mean over
/// the 19 large attacks .949 (MIDAS-F .984 and .828). On the set itself, which it has seen: .9997 and .999.
///
/// On the recording of a peer-to-peer network, without kinds and bytes, it ranks worse than chance (AUC .42):
/// what is unlike contact differs from network to network. There the rules decide (edge_rules.h).
#pragma once

#include "core/detect/edge_memory.h"

#include <array>

namespace vedette::detect {

inline constexpr int kModelVersion = 1;
inline constexpr std::size_t kModelParts = 6; ///< of a trait's range, each with its slope
inline constexpr float kModelBase = -0.02F;

struct TraitWeights {
    float most;                            ///< log2(1 + trait) from which on the last weight holds
    std::array<float, kModelParts + 1> at; ///< what it says for an attack, at equal steps from 0 to most
};

inline constexpr std::array<TraitWeights, kTraits> kModelWeights{{
    {13.49F, {3.82F, 0.46F, -2.12F, -1.34F, 1.61F, -1.97F, -3.73F}},  // SourceNow
    {16.24F, {3.03F, 0.42F, 0.01F, -4.70F, -2.66F, 1.87F, 0.27F}},    // TargetNow
    {13.49F, {1.56F, 2.65F, 0.31F, -1.24F, -7.45F, -4.51F, -1.36F}},  // PairNow
    {17.54F, {0.95F, -2.01F, 0.42F, -0.22F, 1.33F, -2.93F, -0.76F}},  // SourceHour
    {17.65F, {3.08F, 0.27F, -0.97F, -0.92F, 0.31F, -0.81F, 2.68F}},   // TargetHour
    {17.54F, {-0.80F, -1.27F, -0.29F, 3.83F, -1.95F, -1.03F, 1.95F}}, // PairHour
    {17.98F, {2.76F, 2.47F, -0.56F, -0.66F, -0.08F, 2.65F, 2.66F}},   // SourceDay
    {18.78F, {1.77F, 0.52F, -1.50F, -0.20F, -0.45F, 0.58F, 0.17F}},   // TargetDay
    {17.98F, {-2.11F, 0.11F, 0.41F, -0.39F, 1.85F, 0.07F, 1.72F}},    // PairDay
    {9.892F, {-0.26F, 1.97F, 0.90F, -0.24F, -1.14F, -0.84F, 1.61F}},  // SourceHours
    {9.886F, {0.27F, 0.87F, 0.94F, 1.52F, -0.78F, -0.92F, -0.21F}},   // TargetHours
    {9.883F, {-3.28F, -2.95F, -2.32F, 0.72F, 3.52F, 1.48F, -8.90F}},  // PairHours
    {5.585F, {0.00F, -1.61F, -2.78F, -0.46F, 3.93F, -0.88F, -0.72F}}, // SourceDays
    {5.585F, {0.00F, -2.54F, -1.90F, 0.25F, 0.21F, -0.71F, 2.58F}},   // TargetDays
    {5.585F, {0.00F, 1.45F, 1.30F, 0.46F, -5.68F, -1.90F, 2.45F}},    // PairDays
    {12.83F, {0.09F, -0.36F, -1.58F, 4.96F, 3.24F, 4.55F, 0.60F}},    // SourceFan
    {12.79F, {0.49F, -1.32F, 0.17F, -1.84F, 1.47F, 1.85F, 1.75F}},    // TargetFan
    {12.83F, {-0.02F, 1.89F, -0.27F, -3.16F, 2.23F, 0.93F, 4.74F}},   // SourceFanDay
    {12.84F, {-0.23F, -1.12F, 1.52F, 1.57F, -0.20F, 1.21F, -1.20F}},  // TargetFanDay
    {9.878F, {-2.35F, 2.12F, 2.40F, 0.44F, 1.92F, -1.14F, -4.59F}},   // ReverseHours
    {16.79F, {1.28F, -0.08F, 1.62F, -1.68F, -4.51F, 1.02F, 0.00F}},   // ReverseHour
    {16.37F, {-0.22F, 0.41F, -0.61F, 0.93F, -0.42F, 0.15F, -0.50F}},  // PairGap
    {9.901F, {2.21F, 5.78F, 4.87F, 1.93F, -2.80F, -1.00F, -1.88F}},   // SourceKnown
    {9.901F, {-0.25F, 0.93F, 0.17F, -0.72F, 1.48F, -0.17F, -0.75F}},  // TargetKnown
    {29.73F, {-2.91F, -2.36F, -0.37F, 1.27F, 3.53F, 7.55F, 15.99F}},  // SourceSurprise
    {30.66F, {-1.00F, -1.18F, 0.73F, 1.89F, -0.54F, -0.12F, 2.23F}},  // TargetSurprise
    {29.73F, {-7.62F, -4.15F, -1.37F, 1.70F, 3.64F, 5.24F, -3.31F}},  // PairSurprise
}};

} // namespace vedette::detect
