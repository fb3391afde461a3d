/// Who is connected to whom, as the networks of a state tell it: peers under indices that last, edges by how
/// we know of them, and exactly what changed from one state to the next.
///
/// A peer is one node however many networks tell of it; an edge joins a network's own peer (a vantage point)
/// with one that it is connected to, or only knows a route to. follow() costs the touched peers and one walk
/// over the open connections; replace() the whole state. Bounds are those of the state. Knows no screen, no
/// colour and no place. Not thread-safe.
#pragma once

#include "core/base/shared_text.h"
#include "core/geo/atlas.h"
#include "core/graph/raster.h"
#include "core/history/state.h"

#include <QtCore/QString>

#include <array>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace vedette::ui {

/// One peer: what all networks together tell of it.
struct PeerNode {
    codec::PeerId peer;
    bool vantage = false; ///< a network is seen from here
    bool own = false;     ///< and that network is ours
    std::uint32_t asn = 0;
    SharedText agent;       ///< as it says itself: hostile
    SharedText country;     ///< of its address; empty: unknown
    SharedText prefix;      ///< of its address, "203.0.113.0/24"; empty: unknown
    SharedText standing;    ///< the worst that a network gives it
    SharedText topic;       ///< first of those in whose mesh it is
    std::int64_t score = 0; ///< the lowest, in thousandths
    std::uint64_t traffic = 0;
    std::uint64_t violations = 0;
    std::uint64_t refusals = 0;
    SharedText lastViolation;
    std::optional<Duration> roundTrip; ///< the shortest
    std::array<std::uint32_t, graph::kEdgeKinds> links{};
    friend bool operator==(const PeerNode&, const PeerNode&) = default;

    [[nodiscard]] std::uint32_t degree() const noexcept { return links[0] + links[1] + links[2]; }

    /// Its text form, made anew: some microseconds.
    [[nodiscard]] QString id() const { return QString::fromStdString(peer.text()); }
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

    GraphModel(const GraphModel&) = delete; // its index points into itself
    GraphModel& operator=(const GraphModel&) = delete;

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
    /// The IP address at which a network sees a peer: all that its prefix and its place follow from.
    struct Whereabouts {
        std::array<Byte, 16> ip{};
        std::uint8_t size = 0; ///< 4, 16, or 0 for nowhere
        friend bool operator==(const Whereabouts&, const Whereabouts&) = default;
    };

    /// What one network tells of a peer. There are as many as peers, so it is kept small.
    struct Sighting {
        NetworkId network;
        graph::Node to = 0; ///< of the tie
        std::optional<graph::EdgeKind> tie;
        bool identified = false;
        Whereabouts at;
        std::uint32_t asn = 0;
        SharedText agent;
        SharedText prefix;
        SharedText country;
        SharedText standing;
        SharedText topic;
        std::int64_t score = 0;
        std::uint64_t traffic = 0;
        std::uint64_t violations = 0;
        std::uint64_t refusals = 0;
        SharedText lastViolation;
        std::optional<Duration> roundTrip;
    };

    struct Slot {
        PeerNode shown;
        std::vector<Sighting> sightings;
        std::uint32_t selfOf = 0;    ///< networks
        std::uint32_t ownSelfOf = 0; ///< of ours
        bool used = false;
    };

    /// A deque: it grows without a copy of all that there is.
    using Slots = std::deque<Slot>;

    /// Nodes by the peers that their slots name, so that an id is kept once.
    struct NameHash {
        using is_transparent = void;
        const Slots* nodes;

        std::size_t operator()(const codec::PeerId& peer) const { return std::hash<codec::PeerId>{}(peer); }

        std::size_t operator()(graph::Node node) const { return (*this)((*nodes)[node].shown.peer); }
    };

    struct NameSame {
        using is_transparent = void;
        const Slots* nodes;

        bool operator()(graph::Node a, graph::Node b) const noexcept { return a == b; }

        bool operator()(const codec::PeerId& a, graph::Node b) const noexcept {
            return a == (*nodes)[b].shown.peer;
        }

        bool operator()(graph::Node a, const codec::PeerId& b) const noexcept { return (*this)(b, a); }
    };

    struct Network {
        codec::PeerId self;
        std::optional<graph::Node> node;
        bool own = false;
        std::size_t sightings = 0;
    };

    static constexpr std::uint32_t kNoLine = ~std::uint32_t{0};

    struct EdgeSlot {
        std::array<std::uint32_t, graph::kEdgeKinds> claims{};
        std::uint32_t line = kNoLine; ///< its place in m_lines
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

    void locate(Sighting& sighting, const codec::Multiaddr* address);

    IsOwn m_isOwn;
    PlaceOf m_placeOf;
    std::map<NetworkId, Network> m_networks;
    TextPool m_texts;
    Slots m_nodes;
    std::vector<graph::Node> m_free;
    std::unordered_set<graph::Node, NameHash, NameSame> m_names{0, NameHash{&m_nodes}, NameSame{&m_nodes}};
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
