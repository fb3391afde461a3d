#include "core/detect/finding.h"

namespace vedette::detect {

std::string_view codeName(Rule rule) noexcept {
    switch (rule) {
    case Rule::PairBurst: return "pair_burst";
    case Rule::SourceBurst: return "source_burst";
    case Rule::TargetBurst: return "target_burst";
    case Rule::KeyTooDense: return "key_too_dense";
    }
    return "unknown";
}

std::string_view codeName(Measure measure) noexcept {
    switch (measure) {
    case Measure::Seen: return "seen";
    case Measure::Expected: return "expected";
    case Measure::NetworkSize: return "network_size";
    }
    return "unknown";
}

} // namespace vedette::detect
