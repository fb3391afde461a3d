/// What the damage of a rehearsal counts, each as a sentence's end after a share: "12 % of all tasks failed".
/// All of them stand here, because the window has each in several languages.
#pragma once

#include <array>
#include <string_view>

namespace vedette::lab::meaning {

inline constexpr std::string_view kNetworkLookups = "of all lookups did not find what had been published";
inline constexpr std::string_view kKeyLookups =
    "of the lookups of the besieged key did not find what had been published";
inline constexpr std::string_view kHijackedLookups =
    "of the lookups of those who know a hijacked bootnode did not find what had been published";
inline constexpr std::string_view kTies =
    "of the ties across the cut were still missing when the network had long been whole again";
inline constexpr std::string_view kStormTasks = "of the tasks asked during the storm failed";
inline constexpr std::string_view kDials = "of the honest dials to the flooded bootnodes failed";
inline constexpr std::string_view kVoice =
    "of what the censored author had to say did not reach who should hear it";
inline constexpr std::string_view kNotices = "of the notices did not reach the surrounded member";
inline constexpr std::string_view kSpam = "of the messages that members heard were spam";
inline constexpr std::string_view kImpostor =
    "of the tasks for the replaced services were answered by an impostor";
inline constexpr std::string_view kTakenOver = "of the services of other owners were taken over";
inline constexpr std::string_view kFalse =
    "of the tasks for such services were answered falsely, or by nobody who was trusted";
inline constexpr std::string_view kTasks = "of all tasks failed";

inline constexpr std::array kAll{
    kNetworkLookups, kKeyLookups, kHijackedLookups, kTies,      kStormTasks, kDials, kVoice,
    kNotices,        kSpam,       kImpostor,        kTakenOver, kFalse,      kTasks};

} // namespace vedette::lab::meaning
