#include "core/detect/finding.h"

#include "core/detect/trait.h"

namespace vedette::detect {

std::string_view codeName(Rule rule) noexcept {
    switch (rule) {
    case Rule::PairBurst: return "pair_burst";
    case Rule::FanOut: return "fan_out";
    case Rule::YoungCrowd: return "young_crowd";
    case Rule::FreshSenders: return "fresh_senders";
    case Rule::BytesToNewcomer: return "bytes_to_newcomer";
    case Rule::RegularCalls: return "regular_calls";
    case Rule::RegularlyCalled: return "regularly_called";
    case Rule::UnlikeContact: return "unlike_contact";
    case Rule::KeyTooDense: return "key_too_dense";
    }
    return "unknown";
}

std::string_view codeName(Measure measure) noexcept {
    switch (measure) {
    case Measure::Seen: return "seen";
    case Measure::Expected: return "expected";
    case Measure::Bytes: return "bytes";
    case Measure::Seconds: return "seconds";
    case Measure::NetworkSize: return "network_size";
    case Measure::FirstTrait: break;
    }
    return codeName(static_cast<Trait>(static_cast<int>(measure) - static_cast<int>(Measure::FirstTrait)));
}

} // namespace vedette::detect
