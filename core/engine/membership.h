/// One joined network inside the engine: its signer, its node, and which command waits for what.
///
/// Internal to core/engine. Belongs to the engine's thread.
#pragma once

#include "core/alert/watch.h"
#include "core/base/id.h"
#include "core/base/random.h"
#include "core/codec/multiaddr.h"
#include "core/crypto/signer.h"
#include "core/engine/block_list.h"
#include "core/engine/examination.h"
#include "core/engine/network_config.h"
#include "core/node/node.h"

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vedette::engine {

struct Membership {
    struct Open {
        EventId opened;
        codec::PeerId peer;
        std::size_t keeps = 0;
    };

    struct Listener {
        codec::Multiaddr asked;
        std::vector<codec::Multiaddr> addresses;

        /// What to listen on to have it again: as asked, with the port that it got.
        [[nodiscard]] codec::Multiaddr again() const;
    };

    /// What a doctor waits for, and what it holds open.
    struct Examining {
        Examination seen;
        discovery::Doctor doctor;
        std::optional<swarm::DialId> dial;
        std::optional<swarm::TaskId> task;
        std::optional<ConnId> connection;
    };

    NetworkConfig config;
    std::unique_ptr<crypto::Signer> signer;
    std::optional<BlockGate> gate;
    std::optional<node::Node> node;
    std::optional<alert::Watch> watch;
    std::vector<codec::PeerId> anchors;    ///< of the last run, dialled first
    std::unordered_map<ConnId, Open> open; ///< as the events tell it
    EventId last;                          ///< of all that was told
    EventId failedDial;                    ///< the same, if it told of that
    std::map<ListenerId, Listener> listeners;

    // Who waits.
    CommandId joining;
    CommandId leaving;
    std::map<ListenerId, std::pair<CommandId, codec::Multiaddr>> listens;
    std::map<swarm::DialId, std::vector<CommandId>> dials; ///< the first began it
    std::map<swarm::TaskId, CommandId> tasks;
    std::map<ConnId, std::vector<CommandId>> disconnects;
    std::vector<CommandId> rotations;
    std::map<kad::LookupId, CommandId> lookups;
    std::deque<std::pair<std::string, CommandId>> publications; ///< by topic; the first may wait to be signed
    std::map<CommandId, Examining> examinations;

    ~Membership() {
        // A signer's thread must not call into an engine that is gone.
        if (signer) signer->onReady({});
    }
};

inline codec::Multiaddr Membership::Listener::again() const {
    auto endpoint = codec::IpEndpoint::of(asked);
    if (!endpoint || endpoint->port != 0 || addresses.empty()) return asked;
    const auto bound = codec::IpEndpoint::of(addresses.front());
    if (!bound) return asked;
    endpoint->port = bound->port;
    return endpoint->multiaddr();
}

} // namespace vedette::engine
