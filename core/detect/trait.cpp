#include "core/detect/trait.h"

namespace vedette::detect {

std::string_view codeName(Trait trait) noexcept {
    switch (trait) {
    case Trait::SourceNow: return "source_now";
    case Trait::TargetNow: return "target_now";
    case Trait::PairNow: return "pair_now";
    case Trait::SourceHour: return "source_hour";
    case Trait::TargetHour: return "target_hour";
    case Trait::PairHour: return "pair_hour";
    case Trait::SourceDay: return "source_day";
    case Trait::TargetDay: return "target_day";
    case Trait::PairDay: return "pair_day";
    case Trait::SourceHours: return "source_hours";
    case Trait::TargetHours: return "target_hours";
    case Trait::PairHours: return "pair_hours";
    case Trait::SourceDays: return "source_days";
    case Trait::TargetDays: return "target_days";
    case Trait::PairDays: return "pair_days";
    case Trait::SourceFan: return "source_fan";
    case Trait::TargetFan: return "target_fan";
    case Trait::SourceFanDay: return "source_fan_day";
    case Trait::TargetFanDay: return "target_fan_day";
    case Trait::ReverseHours: return "reverse_hours";
    case Trait::ReverseHour: return "reverse_hour";
    case Trait::PairGap: return "pair_gap";
    case Trait::SourceKnown: return "source_known";
    case Trait::TargetKnown: return "target_known";
    case Trait::SourceSurprise: return "source_surprise";
    case Trait::TargetSurprise: return "target_surprise";
    case Trait::PairSurprise: return "pair_surprise";
    }
    return "unknown";
}

} // namespace vedette::detect
