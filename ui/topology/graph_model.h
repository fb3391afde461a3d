/// Who is connected to whom, as the networks of a state tell it: peers under indices that last, edges by how
/// we know of them, and exactly what changed from one state to the next.
///
/// A peer is one node however many networks tell of it; an edge joins a network's own peer (a vantage point)
/// with one that it is connected to, or only knows a route to. follow() costs the touched peers and one walk
/// over the open connections; replace() the whole state. Bounds are those of the state. Knows no screen, no
/// colour and no place. Not thread-safe.
#pragma once

#include "core/geo/atlas.h"
#include "core/graph/raster.h"
#include "core/history/state.h"

#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace vedette::ui {

/// One peer: what all networks together tell of it.
struct PeerNode {
    codec::PeerId peer;
    QString id;           ///< its text form
    bool vantage = false; ///< a network is seen from here
    bool own = false;     ///< and that network is ours
    std::string agent;    ///< as it says itself: hostile
    std::string country;  ///< of its address; empty: unknown
    std::uint32_t asn = 0;
    std::string prefix;     ///< of its address, "203.0.113.0/24"; empty: unknown
    std::string standing;   ///< the worst that a network gives it
    std::string topic;      ///< first of those in whose mesh it is
    std::int64_t score = 0; ///< the lowest, in thousandths
    std::uint64_t traffic = 0;
    std::uint64_t violations = 0;
    std::uint64_t refusals = 0;
    std::string lastViolation;
    std::optional<Duration> roundTrip; ///< the shortest
    std::array<std::uint32_t, graph::kEdgeKinds> links{};
    friend bool operator==(const PeerNode&, const PeerNode&) = default;

    [[nodiscard]] std::uint32_t degree() const noexcept { return links[0] + links[1] + links[2]; }
};

/// To be applied in the order of its members: a node may be in `added` and in `removed`.
struct GraphDelta {
    std::vector<graph::Node> added;
    std::vector<graph::Edge> cut;
    std::vector<graph::Line> tied; ///< new, or known in another way than before
    std::vector<graph::Node> changed;
    std::vector<graph::Node> removed; ///< given out again, the last one first

    struct Placed {
        std::size_t at = 0;
        graph::Line line;
    };

    std::vector<Placed> placed; ///< of lines(), those that are others than before
    std::size_t lines = 0;      ///< how many there are now

    [[nodiscard]] bool empty() const noexcept {
        return added.empty() && cut.empty() && tied.empty() && changed.empty() && removed.empty();
    }
};

class GraphModel {
public:
    using Touched = std::set<std::pair<NetworkId, codec::PeerId>>;
    using IsOwn = std::function<bool(NetworkId)>;
    using PlaceOf = std::function<geo::Place(const codec::Multiaddr&)>;

    /// `isOwn`: whether a network's edges are our own connections; without it, all are. Without `placeOf`
    /// nobody is anywhere.
    explicit GraphModel(IsOwn isOwn = {}, PlaceOf placeOf = {})
        : m_isOwn(std::move(isOwn)), m_placeOf(std::move(placeOf)) {}

    /// The state after events that were about `touched`.
    [[nodiscard]] GraphDelta follow(const history::State& state, const Touched& touched);
    /// Another state altogether.
    [[nodiscard]] GraphDelta replace(const history::State& state);

    /// Of indices; some may be free.
    [[nodiscard]] std::size_t size() const noexcept { return m_nodes.size(); }

    /// Of peers.
    [[nodiscard]] std::size_t count() const noexcept { return m_names.size(); }

    /// Null for a free index.
    [[nodiscard]] const PeerNode* node(graph::Node node) const noexcept {
        return node < m_nodes.size() && m_nodes[node].used ? &m_nodes[node].shown : nullptr;
    }

    [[nodiscard]] std::optional<graph::Node> find(const codec::PeerId& peer) const;
    [[nodiscard]] std::optional<graph::Node> find(const QString& id) const;

    [[nodiscard]] std::span<const graph::Line> lines() const noexcept { return m_lines; }

    /// How many of each kind.
    [[nodiscard]] const std::array<std::size_t, graph::kEdgeKinds>& kinds() const noexcept { return m_kinds; }

    [[nodiscard]] graph::Adjacency adjacency() const;

private:
    /// What one network tells of a peer.
    struct Sighting {
        NetworkId network;
        std::optional<graph::EdgeKind> tie;
        graph::Node to = 0; ///< of the tie
        bool identified = false;
        std::string agent;
        codec::Multiaddr address;
        std::string prefix;
        geo::Place place;
        std::string standing;
        std::string topic;
        std::int64_t score = 0;
        std::uint64_t traffic = 0;
        std::uint64_t violations = 0;
        std::uint64_t refusals = 0;
        std::string lastViolation;
        std::optional<Duration> roundTrip;
    };

    struct Slot {
        bool used = false;
        std::vector<Sighting> sightings;
        std::uint32_t selfOf = 0;    ///< networks
        std::uint32_t ownSelfOf = 0; ///< of ours
        PeerNode shown;
    };

    struct Network {
        codec::PeerId self;
        std::optional<graph::Node> node;
        bool own = false;
        std::size_t sightings = 0;
    };

    struct EdgeSlot {
        std::array<std::uint32_t, graph::kEdgeKinds> claims{};
        std::optional<std::size_t> line;
    };

    using Remotes = std::unordered_map<codec::PeerId, const codec::Multiaddr*>;

    void see(NetworkId id, Network& network, const history::NetworkState& in, const codec::PeerId& peer,
             const Remotes& remotes);
    void reload(NetworkId id, Network& network, const history::NetworkState& in);
    void forget(NetworkId id, Network& network);
    void drop(graph::Node node, NetworkId id, Network& network);
    graph::Node name(const codec::PeerId& peer);
    void claim(graph::Node a, graph::Node b, graph::EdgeKind kind, int by);
    GraphDelta settle();
    void settleLines();
    /// False: it says what it said.
    bool summarise(Slot& slot) const;

    void locate(Sighting& sighting, const codec::Multiaddr* address) const;

    IsOwn m_isOwn;
    PlaceOf m_placeOf;
    std::map<NetworkId, Network> m_networks;
    std::vector<Slot> m_nodes;
    std::vector<graph::Node> m_free;
    std::unordered_map<codec::PeerId, graph::Node> m_names;
    std::unordered_map<std::uint64_t, EdgeSlot> m_edges;
    std::vector<graph::Line> m_lines;
    std::array<std::size_t, graph::kEdgeKinds> m_kinds{};
    // Of the change under way.
    GraphDelta m_delta;
    std::set<graph::Node> m_dirty;
    std::set<graph::Node> m_relinked; ///< of those, whose number of links is another
    std::set<std::uint64_t> m_dirtyEdges;
    std::set<std::size_t> m_placed; ///< of m_lines
};

} // namespace vedette::ui
