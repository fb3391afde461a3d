#include "core/lab/assault.h"

#include "core/codec/ip_text.h"
#include "core/lab/assault_makers.h"
#include "core/lab/prefixes.h"

#include <algorithm>
#include <array>

namespace vedette::lab {

namespace {

constexpr std::uint32_t kHostsOfNetwork = 254;
constexpr std::uint16_t kAttackersPort = 4001;

void alone(FleetConfig& fleet) {
    fleet.defences.redial = Redial::Never;
}

void withoutDhtDefences(FleetConfig& fleet) {
    fleet.defences.diversity = false;
    fleet.defences.disjointPaths = false;
    fleet.defences.closed = false;
}

void withBareMesh(FleetConfig& fleet) {
    fleet.defences.gossip11 = false;
}

void withoutRoster(FleetConfig& fleet) {
    fleet.defences.roster = false;
}

constexpr std::array<AssaultKind, 13> kKinds{{
    {"bootnode-hijack", false, [](FleetConfig& fleet) { fleet.defences.severalWaysIn = false; },
     makeBootnodeHijack},
    {"censor", false, withBareMesh, makeCensor},
    {"churn-storm", false, alone, makeChurnStorm},
    {"eclipse-key", false, withoutDhtDefences, makeKeyEclipse},
    {"eclipse-node", false, withBareMesh, makeNodeEclipse},
    {"false-answers", false, [](FleetConfig& fleet) { fleet.defences.canaries = false; }, makeFalseAnswers},
    {"flooding", false, [](FleetConfig& fleet) { fleet.defences.limits = false; }, makeFlooding},
    {"gossip-spam", false, withoutRoster, makeGossipSpam},
    {"impersonation", false, [](FleetConfig& fleet) { fleet.defences.trust = Trust::Address; },
     makeImpersonation},
    {"partition", true, alone, makePartition},
    {"slow-spam", false, withoutRoster, makeSlowSpam},
    {"sybil-swarm", false, withoutDhtDefences, makeSybilSwarm},
    {"worm", false, [](FleetConfig& fleet) { fleet.defences.policy = false; }, makeWorm},
}};

} // namespace

codec::IpEndpoint rentedHost(const Carrier& carrier, std::uint32_t number, std::uint32_t prefixes) {
    const std::uint32_t prefix = number % prefixes;
    const std::uint32_t host = number / prefixes;
    auto ip = carrier.placed(hostAt(rented(prefix),
                                    static_cast<Byte>(prefix / kRentedNetworks + host / kHostsOfNetwork),
                                    static_cast<Byte>(1 + host % kHostsOfNetwork)));
    ip.port = kAttackersPort;
    return ip;
}

std::string ipText(const codec::IpEndpoint& ip) {
    return codec::textOfIp4(BytesView(ip.address).first<4>());
}

const AssaultKind* assaultKind(std::string_view name) {
    const auto found = std::ranges::find(kKinds, name, &AssaultKind::name);
    return found == kKinds.end() ? nullptr : &*found;
}

} // namespace vedette::lab
