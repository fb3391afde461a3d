/// A state as rows of peers (peer_table.h): one for each peer, merged from all networks that know it.
///
/// Networks are our own or those of other observers. What we count (connections, bytes, failed dials) comes
/// from our own alone; how a peer broke protocols and was refused from all; what it says of itself from
/// whoever heard it last, our own before others; its reputation from whoever moved it to a tier, our own
/// before others and of those the one that trusts it least, else from the first that knows it. Refers to the
/// state, which must not change meanwhile.
#pragma once

#include "core/history/peer_table.h"
#include "core/history/trust_board.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace vedette::history {

struct PeerPlace {
    std::string country;
    std::string asn; ///< "AS64500"
};

class PeerRows {
public:
    using IsOwn = std::function<bool(NetworkId)>;
    /// Nothing in it for nowhere.
    using PlaceOf = std::function<PeerPlace(const codec::Multiaddr&)>;

    /// Without `isOwn` every network is our own; without `placeOf` nothing is known of places; with `only`
    /// the others are not looked at. Linear in the number of our connections.
    /// Scores are those of `now`.
    PeerRows(const State& state, WallTime now, const IsOwn& isOwn = {}, PlaceOf placeOf = {},
             std::optional<NetworkId> only = {});

    /// Nothing for a peer that no network knows. Logarithmic in the peers of each network.
    [[nodiscard]] std::optional<PeerRow> row(const codec::PeerId& peer) const;

    /// Of all networks, each once.
    [[nodiscard]] std::vector<codec::PeerId> peers() const;

    struct Connection {
        NetworkId network;
        ConnId id;
        const Edge* edge = nullptr;
    };

    /// Ours to that peer.
    [[nodiscard]] std::vector<Connection> connections(const codec::PeerId& peer) const;

    /// Whom to believe about what the peer is; null for nobody.
    [[nodiscard]] const PeerFacts* facts(const codec::PeerId& peer) const;

    struct Reputation {
        NetworkId network; ///< that tells of it
        bool own = false;
        trust::Record record;
        trust::Score score;
        Verified verified;
    };

    /// Nothing for a peer that no network knows.
    [[nodiscard]] std::optional<Reputation> reputation(const codec::PeerId& peer) const;

private:
    struct Source {
        NetworkId id;
        const NetworkState* network = nullptr;
        bool own = false;
        TrustBoard board;
    };

    static void say(PeerRow& row, const PeerFacts& facts);
    void addConnections(PeerRow& row, std::vector<std::string>& addresses) const;
    void addPlaces(PeerRow& row, const PeerFacts& facts) const;

    std::vector<Source> m_sources; ///< our own first
    WallTime m_now;
    PlaceOf m_placeOf;
    std::unordered_map<codec::PeerId, std::vector<Connection>> m_connections;
};

} // namespace vedette::history
