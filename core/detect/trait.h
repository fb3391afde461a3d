/// The numbers by which EdgeMemory says how an edge looks.
#pragma once

#include "core/detect/finding.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vedette::detect {

/// How an edge looks, in numbers that are 0 or more. Of the three: source, target, pair.
enum class Trait : std::uint8_t {
    SourceNow, ///< edges in this minute, with what fades from those before
    TargetNow,
    PairNow,
    SourceHour, ///< fading with a half-life of an hour
    TargetHour,
    PairHour,
    SourceDay, ///< of a day
    TargetDay,
    PairDay,
    SourceHours, ///< in how many hours it was there
    TargetHours,
    PairHours,
    SourceDays, ///< on how many days
    TargetDays,
    PairDays,
    SourceFan, ///< new counterparts, fading with a half-life of half an hour
    TargetFan,
    SourceFanDay, ///< of a day
    TargetFanDay,
    ReverseHours, ///< in how many hours the target turned to the source
    ReverseHour,  ///< how often it did, fading with a half-life of an hour
    PairGap,      ///< minutes since the pair's last edge; of a new pair a week
    SourceKnown,  ///< in how many hours the source was there in either role
    TargetKnown,
    SourceSurprise, ///< chi-squared of this minute against the mean of all, as MIDAS has it
    TargetSurprise,
    PairSurprise,
};
inline constexpr std::size_t kTraits = 27;
[[nodiscard]] std::string_view codeName(Trait trait) noexcept;

using Traits = std::array<float, kTraits>;

/// As a number of a finding's evidence.
[[nodiscard]] constexpr Measure measureOf(Trait trait) noexcept {
    return static_cast<Measure>(static_cast<int>(Measure::FirstTrait) + static_cast<int>(trait));
}

} // namespace vedette::detect
