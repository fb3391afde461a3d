/// The surface on which the graph is seen: shows the last finished frame under the present camera, and turns
/// what the mouse and the keys do into looking around and choosing.
///
/// Nothing here costs more than copying a picture and a walk over the nodes: frames come from a Cartographer.
/// Drag pans, the wheel zooms at the pointer, a click chooses, Ctrl adds, Shift-drag chooses a rectangle,
/// double-click goes there, dragging a node moves it. Arrow keys go to the nearest node that way.
#pragma once

#include "ui/topology/cartographer.h"

#include <QtCore/QBasicTimer>
#include <QtCore/QElapsedTimer>
#include <QtCore/QVariantAnimation>
#include <QtWidgets/QWidget>

#include <optional>

namespace vedette::ui {

class GraphCanvas final : public QWidget {
    Q_OBJECT

public:
    static constexpr int kFrameMs = 16; ///< between frames that come in time; else twice what one takes
    static constexpr int kSlowMs = 200; ///< and at most
    static constexpr int kEagerMs = 16; ///< while somebody looks around, however long they take
    static constexpr int kCalmMs = 500; ///< and when motion is reduced

    explicit GraphCanvas(QWidget* parent = nullptr);

    /// Another scene; what changed of nodes and of the graph since the last one.
    void show(std::shared_ptr<const Scene> scene, NodesChange nodes = {},
              std::vector<GraphDelta> changes = {}, std::vector<Place> remembered = {}, bool still = false);

    /// As they are to be seen, by index.
    /// What a click needs to know of a node; the rest is with who paints.
    struct Spot {
        float radius = 0;
        graph::Mark mark = graph::Mark::Hidden;
        std::int32_t group = -1;
    };

    [[nodiscard]] const std::vector<Spot>& nodes() const noexcept { return m_nodes; }

    void freeze(bool frozen);

    [[nodiscard]] bool frozen() const noexcept { return m_frozen; }

    void setLaw(graph::ForceLaw law);

    [[nodiscard]] graph::ForceLaw law() const noexcept { return m_law; }

    /// Everything finds its place from the beginning.
    void arrangeAnew();
    /// The camera follows the graph until somebody moves it.
    void fit();

    [[nodiscard]] bool fits() const noexcept { return m_fit; }

    void zoom(double factor, const QPointF& at);
    /// All of them in sight.
    void flyTo(const std::vector<graph::Node>& nodes);

    /// What the legend covers, from the left.
    void setCovered(int left) { m_covered = left; }

    /// What stands there, and the ring of a folded group.
    [[nodiscard]] std::optional<graph::Node> nodeAt(const QPointF& at) const;
    [[nodiscard]] std::optional<std::size_t> ringAt(const QPointF& at) const;
    [[nodiscard]] QPointF pointOf(graph::Node node) const;

    [[nodiscard]] const Frame& frame() const noexcept { return m_frame; }

    [[nodiscard]] const graph::Camera& camera() const noexcept { return m_camera; }

    /// Whether the last frame shows everything, and nothing moves.
    [[nodiscard]] bool atRest() const;

    /// Milliseconds from the wish for the last frame until it was there.
    [[nodiscard]] double took() const noexcept { return m_took; }

    /// What is seen now, as a picture.
    [[nodiscard]] QImage picture() const { return m_frame.image; }

    [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

signals:
    void framed();
    void hovered(std::optional<vedette::graph::Node> node, const QPoint& at);
    void clicked(std::optional<vedette::graph::Node> node, Qt::KeyboardModifiers modifiers);
    void ringClicked(std::size_t group);
    void swept(const std::vector<vedette::graph::Node>& nodes, bool add);
    void stepped(vedette::graph::Node node);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    enum class Gesture {
        None,
        Pressed,
        Pan,
        Sweep,
        Move
    };

    void take(const Frame& frame);
    void ask(bool eager);
    void wishNow();
    void look(const graph::Camera& camera);
    void fly(const graph::Camera& to);
    void hover(const QPointF& at);
    [[nodiscard]] QRectF room() const;

    /// Stands somewhere and is seen there.
    [[nodiscard]] bool stands(graph::Node node) const {
        return node < m_nodes.size() && node < m_frame.at->size()
            && m_nodes[node].mark != graph::Mark::Hidden;
    }

    [[nodiscard]] QPointF planeAt(const QPointF& at) const;
    void step(const QPointF& way);

    Cartographer m_cartographer;
    Frame m_frame;
    std::shared_ptr<const Scene> m_scene;
    std::vector<Spot> m_nodes;
    std::vector<NodesChange> m_renewed;
    std::vector<GraphDelta> m_changes;
    std::vector<Place> m_remembered;
    std::vector<Place> m_dragged;
    std::vector<graph::Node> m_released;
    bool m_still = false;
    bool m_anew = false;
    bool m_due = false;      ///< a frame is wanted
    bool m_asked = false;    ///< a frame is in the making
    double m_arranging = -1; ///< share done; below 0: not under way
    graph::Camera m_camera;
    bool m_fit = true;
    bool m_frozen = false;
    graph::ForceLaw m_law = graph::ForceLaw::Tight;
    int m_covered = 0;
    QVariantAnimation m_flight;
    graph::Camera m_from, m_to;
    QBasicTimer m_timer;
    QElapsedTimer m_last;
    double m_took = 0;
    Gesture m_gesture = Gesture::None;
    QPointF m_pressedAt, m_pointer;
    graph::Camera m_pressedCamera;
    std::optional<graph::Node> m_pressed;
    std::optional<graph::Node> m_hovered;
};

} // namespace vedette::ui
