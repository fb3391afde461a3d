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

/// Identities by the dozen, from few networks, in everybody's table.
[[nodiscard]] std::unique_ptr<Assault> makeSybilSwarm(Fleet& fleet, const AssaultConfig& config);
/// Identities made to lie around one key of the DHT.
[[nodiscard]] std::unique_ptr<Assault> makeKeyEclipse(Fleet& fleet, const AssaultConfig& config);
/// Peers that are all whom one member hears.
[[nodiscard]] std::unique_ptr<Assault> makeNodeEclipse(Fleet& fleet, const AssaultConfig& config);
/// Bootnodes that lead into a network of the attackers' own.
[[nodiscard]] std::unique_ptr<Assault> makeBootnodeHijack(Fleet& fleet, const AssaultConfig& config);
/// Strangers that drown a topic.
[[nodiscard]] std::unique_ptr<Assault> makeGossipSpam(Fleet& fleet, const AssaultConfig& config);
/// Members that say a little more than they should.
[[nodiscard]] std::unique_ptr<Assault> makeSlowSpam(Fleet& fleet, const AssaultConfig& config);
/// An agent that fell reaches for every other, and each that does as it is told goes on in the same way.
[[nodiscard]] std::unique_ptr<Assault> makeWorm(Fleet& fleet, const AssaultConfig& config);
/// Services that answer falsely now and then, in nobody's sight.
[[nodiscard]] std::unique_ptr<Assault> makeFalseAnswers(Fleet& fleet, const AssaultConfig& config);
/// Peers around one author that pass nothing on.
[[nodiscard]] std::unique_ptr<Assault> makeCensor(Fleet& fleet, const AssaultConfig& config);

} // namespace vedette::lab
