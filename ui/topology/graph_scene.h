/// How the peers of the graph are to be drawn, kept up to date peer by peer: what changed in the model, or in
/// what the view knows of a peer, is described again and nobody else. Counts, for legend and groups, go
/// along.
///
/// follow() and touch() cost the peers that they are about, describe() all of them. Not thread-safe; what it
/// returns are values, for the canvas and for the pool.
#pragma once

#include "ui/topology/atelier.h"
#include "ui/topology/graph_look.h"

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace vedette::ui {

class GraphScene {
public:
    static constexpr std::size_t kStates = 5;
    static constexpr std::size_t kClusterOf = 3; ///< troubled peers of one prefix that get an outline
    static constexpr std::size_t kMostOutlines = 8;

    /// What only the view knows of a peer.
    struct Trim {
        QString label;
        std::uint8_t rank = 0; ///< of SceneNode; that of one who is in trouble is 1 at least
        bool meant = true;     ///< by what is searched for
    };

    using TrimOf = std::function<Trim(graph::Node node, const PeerNode& peer)>;

    /// Categories or states that the others step back behind.
    struct Emphasis {
        std::optional<std::size_t> category;
        std::optional<NodeState> state;
    };

    GraphScene(const GraphModel& model, const GraphLook& look, TrimOf trimOf)
        : m_model(model), m_look(look), m_trimOf(std::move(trimOf)) {}

    void hideIsolated(bool hide) { m_hideIsolated = hide; }

    [[nodiscard]] bool hidesIsolated() const noexcept { return m_hideIsolated; }

    void emphasise(const Emphasis& emphasis) { m_emphasis = emphasis; }

    /// Everybody, from nothing.
    [[nodiscard]] NodesChange describe();
    /// After the model and the look followed that.
    [[nodiscard]] NodesChange follow(const GraphDelta& delta);
    /// What the view knows of these is something else.
    [[nodiscard]] NodesChange touch(std::span<const graph::Node> nodes);

    /// Groups, outlines and colours, by the counts and by the theme. An outline's tag is the prefix; the
    /// words are the view's.
    void dress(Scene& scene) const;

    [[nodiscard]] bool isHidden(const PeerNode& peer) const {
        return m_hideIsolated && peer.degree() == 0 && !peer.vantage;
    }

    /// Peers that are seen, by NodeState.
    [[nodiscard]] const std::array<std::size_t, kStates>& states() const noexcept { return m_states; }

    /// Peers that are hidden, for nobody is connected to them.
    [[nodiscard]] std::size_t isolated() const noexcept { return m_isolated; }

private:
    /// What a peer was counted as.
    struct Counted {
        bool seen = false;
        bool isolated = false;
        bool grouped = false;
        NodeState state = NodeState::Fine;
        std::size_t category = 0;
        const std::string* trouble = nullptr; ///< the prefix, among m_troubled
    };

    [[nodiscard]] SceneNode again(graph::Node node);
    void count(graph::Node node, const PeerNode* peer);
    void uncount(graph::Node node);

    const GraphModel& m_model;
    const GraphLook& m_look;
    TrimOf m_trimOf;
    bool m_hideIsolated = true;
    Emphasis m_emphasis;
    std::vector<Counted> m_counted; ///< by index
    std::array<std::size_t, kStates> m_states{};
    std::array<std::size_t, GraphLook::kCategories> m_grouped{};
    std::size_t m_isolated = 0;
    std::map<std::string, std::set<graph::Node>> m_troubled; ///< by the prefix of their address
};

/// What a state does to the colour of a peer's category.
[[nodiscard]] QColor colourOfState(NodeState state, const QColor& category, const Tokens& tokens);

} // namespace vedette::ui
