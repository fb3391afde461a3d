/// Makes the frames of the graph: moves the layout on, counts the edges, stamps the nodes, paints outlines,
/// highlights and labels into one picture.
///
/// paint() is the heavy work of the view and runs on a thread of the pool, one call at a time; everything it
/// needs comes in a Wish, as values: what changed since the last one is told, the rest is known. Bounds: a
/// step of the layout, however large the graph, and no more of them than fit into kStepMs; arranging
/// everything anew takes seconds above 100,000 peers and can be ended.
#pragma once

#include "core/base/pool.h"
#include "core/graph/live_layout.h"
#include "core/graph/raster.h"
#include "ui/topology/graph_model.h"

#include <QtCore/QPointF>
#include <QtCore/QRectF>
#include <QtGui/QColor>
#include <QtGui/QFont>
#include <QtGui/QImage>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace vedette::ui {

struct SceneNode {
    std::uint32_t colour = 0; ///< 0xFFRRGGBB
    float radius = 3;
    graph::Mark mark = graph::Mark::Hidden;
    std::uint8_t rank = 0;   ///< 0: behind; above: in front, and first to get a label
    std::int32_t group = -1; ///< that it may be folded into
    QString label;
    friend bool operator==(const SceneNode&, const SceneNode&) = default;
};

/// Nodes that are to be drawn in another way than before.
struct NodesChange {
    struct One {
        graph::Node node = 0;
        SceneNode is;
    };

    bool anew = false; ///< nobody is as before
    std::vector<One> nodes;
    std::size_t size = 0; ///< of all indices
};

void apply(NodesChange change, std::vector<SceneNode>& nodes);

struct SceneGroup {
    QString name;
    QColor colour;
    std::size_t peers = 0;
    float folded = 0; ///< in [0, 1]; in between while it folds
};

/// Peers that belong together, with the line around them and the words that say why.
struct SceneOutline {
    std::vector<graph::Node> members;
    QColor line, fill, text;
    QString tag;
    bool dashed = false;
};

/// Peers that something happens to, and the ways that it takes.
struct SceneStruck {
    graph::Node node = 0;
    QColor colour;
    bool first = false; ///< it begins here
    bool falls = false; ///< else it is only touched
};

struct SceneWay {
    graph::Node from = 0;
    graph::Node to = 0;
    QColor colour;
    bool falls = false; ///< whoever is at its end
};

/// What there is to be seen beside nodes and edges.
struct Scene {
    std::vector<SceneGroup> groups;
    std::vector<SceneOutline> outlines;
    std::vector<graph::Node> selected;
    std::vector<graph::Node> path;
    std::vector<SceneStruck> struck;
    std::vector<SceneWay> ways;
    graph::EdgeLook edges;
    QColor canvas, text, muted, outline, raised;
    QFont font;
    bool crisp = false;     ///< high contrast: edges in full
    float edgeStrength = 1; ///< of edges at rest, by the user's choice
};

/// A change of the layout beside those that the graph brings.
struct Place {
    graph::Node node = 0;
    float x = 0;
    float y = 0;
};

struct Wish {
    std::shared_ptr<const Scene> scene;
    std::vector<NodesChange> nodes;  ///< since the last wish, in order
    std::vector<GraphDelta> changes; ///< likewise
    std::vector<Place> remembered;   ///< of nodes in `changes`, where they were seen last
    std::vector<Place> dragged;
    std::vector<graph::Node> released;
    QSize size;
    qreal ratio = 1;
    graph::Camera camera; ///< in device-independent pixels
    bool fit = false;     ///< the camera follows the graph
    QRectF room;          ///< for a camera that fits: what nothing else covers
    bool frozen = false;
    bool still = false; ///< another moment: who is in both stays where it is
    bool arrangeAnew = false;
    bool toRest = false; ///< motion is reduced: show where it ends, not how it gets there
    graph::ForceLaw law = graph::ForceLaw::Tight;
};

struct Frame {
    QImage image;
    graph::Camera camera;
    std::shared_ptr<const Scene> scene;
    /// By index, of what is seen; members of a folded group stand where its ring does.
    std::shared_ptr<const graph::Plane> at;

    struct Ring {
        QPointF centre;   ///< on the plane
        float radius = 0; ///< in pixels
        std::size_t group = 0;
    };

    std::vector<Ring> rings;
    bool moving = false;        ///< the layout is not at rest
    std::vector<QRectF> labels; ///< in device-independent pixels
};

/// Pixels of the plane's point under a camera, and back.
[[nodiscard]] inline QPointF onScreen(const graph::Camera& camera, float x, float y) {
    return {static_cast<double>((x - camera.x) * camera.scale),
            static_cast<double>((y - camera.y) * camera.scale)};
}

/// How much larger nodes are drawn than at a scale of one.
[[nodiscard]] float growthAt(float scale);

class Atelier {
public:
    static constexpr int kStepMs = 9;
    static constexpr std::size_t kSmoothLines = 30'000; ///< up to which edges are smooth
    static constexpr float kSmoothCoverage = 2; ///< edges over each pixel on the mean; more are a haze
    static constexpr std::size_t kHaloNodes = 30'000;

    Atelier();

    /// `progress` is told of long work, from this thread.
    /// Takes of the wish what it can use up.
    [[nodiscard]] Frame paint(Wish wish, const std::function<void(double)>& progress);

    /// Any thread: whatever takes long ends early, now and later.
    void quit() noexcept { m_quit = true; }

    [[nodiscard]] const graph::LiveLayout& layout() const noexcept { return *m_layout; }

private:
    void follow(Wish& wish, const std::function<void(double)>& progress);
    void apply(const GraphDelta& delta, std::vector<graph::Node>& fresh);
    void putAside(const std::vector<graph::Node>& fresh);
    void arrange(const std::function<void(double)>& progress);
    void move(const Wish& wish);
    void fold(const Scene& scene, Frame& frame) const;
    void aim(const Wish& wish, Frame& frame);
    void stamp(const Wish& wish, Frame& frame);
    void dot(const Scene& scene, const graph::Plane& at, const graph::Camera& camera, float ratio);
    [[nodiscard]] QImage canvas(const QSize& size);
    [[nodiscard]] Parallel& hands();

    Pool m_pool;
    Serial m_alone;
    std::unique_ptr<graph::LiveLayout> m_layout;
    graph::ForceLaw m_law = graph::ForceLaw::Tight;
    std::vector<SceneNode> m_nodes; ///< by the model's index
    std::vector<graph::Line> m_lines;
    graph::Raster m_raster;
    std::vector<std::shared_ptr<graph::Pixels>> m_sheets; ///< that pictures are drawn on, in turn
    graph::Pixels* m_sheet = nullptr;                     ///< of the frame under way
    graph::Plane m_points;                                ///< of m_dots
    std::vector<graph::Dot> m_dots;
    std::atomic<bool> m_quit = false;
    std::unordered_map<graph::Node, Place> m_remembered; ///< of the wish under way
    bool m_arranged = false;
    bool m_aimed = false;
    graph::Camera m_aim;
    QSize m_aimedAt;
};

} // namespace vedette::ui
