#include "core/engine/snapshot/snapshot.h"

namespace vedette::engine {

LimitsSnapshot snapshotOf(const swarm::Limits& limits) {
    LimitsSnapshot made{limits.usage(), limits.prefixes(), limits.peers(), {}};
    for (int value = 1;; ++value) {
        const auto limit = static_cast<swarm::Refusal>(value);
        if (swarm::codeName(limit) == "unknown") return made;
        if (const std::uint64_t count = limits.refused(limit); count > 0) {
            made.refusals.push_back({limit, count});
        }
    }
}

DhtSnapshot snapshotOf(const kad::Kad& dht) {
    return {dht.table().size(), dht.records().size(), dht.providers().size(), dht.lookups()};
}

NetworkSnapshot snapshotOf(const swarm::Swarm& swarm) {
    NetworkSnapshot made;
    made.self = swarm.self();
    made.listening = swarm.listenAddresses();
    made.connections = swarm.connections();
    std::erase_if(made.connections,
                  [](const auto& connection) { return connection.phase == session::Phase::Closed; });
    made.protocols = swarm.bytesByProtocol();
    made.limits = snapshotOf(swarm.limits());
    return made;
}

} // namespace vedette::engine
