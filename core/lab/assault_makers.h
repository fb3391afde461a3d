/// The assaults one by one; assault.h says what they have in common.
#pragma once

#include "core/lab/assault.h"

namespace vedette::lab {

/// Connections that say nothing, held open until the targets have no room for anybody else.
[[nodiscard]] std::unique_ptr<Assault> makeFlooding(Fleet& fleet, const AssaultConfig& config);
/// Attackers at the addresses of services that went away, ready to be taken for them.
[[nodiscard]] std::unique_ptr<Assault> makeImpersonation(Fleet& fleet, const AssaultConfig& config);
/// Half of the regions cannot reach the other half.
[[nodiscard]] std::unique_ptr<Assault> makePartition(Fleet& fleet, const AssaultConfig& config);
/// A share of all agents fails again and again: nobody's fault and no attack.
[[nodiscard]] std::unique_ptr<Assault> makeChurnStorm(Fleet& fleet, const AssaultConfig& config);

} // namespace vedette::lab
