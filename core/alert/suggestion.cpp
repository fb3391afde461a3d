#include "core/alert/suggestion.h"

#include <utility>

namespace vedette::alert {

std::string_view codeName(Deed deed) noexcept {
    switch (deed) {
    case Deed::BlockPeer: return "block_peer";
    case Deed::Disconnect: return "disconnect";
    case Deed::ExaminePeer: return "examine_peer";
    case Deed::Unsubscribe: return "unsubscribe";
    case Deed::RotateKeys: return "rotate_keys";
    }
    return "unknown";
}

bool isReversible(Deed deed) noexcept {
    return deed == Deed::BlockPeer || deed == Deed::ExaminePeer || deed == Deed::Unsubscribe;
}

std::vector<Suggestion> suggest(const Alert& alert) {
    std::vector<Suggestion> made;
    const auto toPeers = [&](Deed deed) {
        if (!alert.peers.empty()) made.push_back({deed, alert.peers, {}});
    };
    switch (alert.rule) {
    case Rule::ConnectionFlood:
    case Rule::RefusalStorm:
    case Rule::CrowdedPrefix:
    case Rule::TableTakeover:
    case Rule::MessageSpam:
    case Rule::ProtocolBroken:
    case Rule::ScoreCollapse:
    case Rule::LateralMovement:
    case Rule::FalseAnswers:
    case Rule::FalseProof:
        toPeers(Deed::BlockPeer);
        toPeers(Deed::Disconnect);
        break;
    case Rule::KeyTooDense:
    case Rule::WaysInDisagree:
        toPeers(Deed::BlockPeer);
        toPeers(Deed::ExaminePeer);
        break;
    case Rule::IdentityMoved:
        toPeers(Deed::ExaminePeer);
        toPeers(Deed::BlockPeer);
        break;
    case Rule::IdentityTwice:
        toPeers(Deed::BlockPeer);
        toPeers(Deed::ExaminePeer);
        made.push_back({Deed::RotateKeys, {}, {}});
        break;
    case Rule::MeshTakeover:
        toPeers(Deed::BlockPeer);
        toPeers(Deed::Disconnect);
        made.push_back({Deed::Unsubscribe, {}, alert.subject});
        break;
    case Rule::MassLoss:
    case Rule::TaskFailures:
    case Rule::LookupFailures: toPeers(Deed::ExaminePeer); break;
    // What helps here is not done to the network.
    case Rule::IdentityAway:
    case Rule::RecordTrouble: break;
    }
    if (made.size() > kMaxSuggestions) made.resize(kMaxSuggestions);
    return made;
}

} // namespace vedette::alert
