/// A network to be a member of.
#pragma once

#include "core/node/node.h"

#include <string>
#include <vector>

namespace vedette::engine {

struct NetworkConfig {
    std::string name;
    std::string identity;  ///< the name by which EngineConfig::identities finds the signer
    node::NodeConfig node; ///< the engine sets its network and timeline
    std::string peersFile; ///< keeps what is known of other peers between runs; empty: nothing does
    std::vector<codec::PeerId>
        witnesses{};               ///< are shown the heads of the audit log, to sign that they saw them
    std::string revocationsFile{}; ///< keeps which keys are refused between runs; empty: nothing does
    std::string bundleFile{};      ///< bundles of the policy that come go there; empty: nowhere
};

} // namespace vedette::engine
