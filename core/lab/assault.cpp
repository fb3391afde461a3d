#include "core/lab/assault.h"

#include "core/lab/assault_makers.h"

#include <algorithm>
#include <array>

namespace vedette::lab {

namespace {

constexpr std::array<AssaultKind, 4> kKinds{{
    {"churn-storm", false, [](FleetConfig& fleet) { fleet.redial = Redial::Never; }, makeChurnStorm},
    {"flooding", false, [](FleetConfig& fleet) { fleet.limits = false; }, makeFlooding},
    {"impersonation", false, [](FleetConfig& fleet) { fleet.trust = Trust::Address; }, makeImpersonation},
    {"partition", true, [](FleetConfig& fleet) { fleet.redial = Redial::Never; }, makePartition},
}};

} // namespace

const AssaultKind* assaultKind(std::string_view name) {
    const auto found = std::ranges::find(kKinds, name, &AssaultKind::name);
    return found == kKinds.end() ? nullptr : &*found;
}

} // namespace vedette::lab
