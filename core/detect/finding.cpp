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
    case Rule::UnseenValue: return "unseen_value";
    case Rule::UnseenPattern: return "unseen_pattern";
    case Rule::UnseenCourse: return "unseen_course";
    case Rule::OtherMixture: return "other_mixture";
    case Rule::CrowdedPrefix: return "crowded_prefix";
    case Rule::SybilRegion: return "sybil_region";
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
    case Measure::Figure: return "figure";
    case Measure::LargestBefore: return "largest_before";
    case Measure::Surprise: return "surprise";
    case Measure::Usual: return "usual";
    case Measure::Spread: return "spread";
    case Measure::Deviations: return "deviations";
    case Measure::InPrefix: return "in_prefix";
    case Measure::InSystem: return "in_system";
    case Measure::PrefixesOfSystem: return "prefixes_of_system";
    case Measure::Ports: return "ports";
    case Measure::Links: return "links";
    case Measure::LinksInCluster: return "links_in_cluster";
    case Measure::LinksToSuspects: return "links_to_suspects";
    case Measure::FirstTrait: break;
    }
    return codeName(static_cast<Trait>(static_cast<int>(measure) - static_cast<int>(Measure::FirstTrait)));
}

} // namespace vedette::detect
