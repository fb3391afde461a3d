#include "ui/topology/graph_canvas.h"

#include "ui/theme/theme.h"
#include "ui/widgets/speak_as.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vedette::ui {

namespace {

using graph::Camera;
using graph::Node;

constexpr float kFarthest = 0.004F;
constexpr float kClosest = 24;
constexpr double kReach = 6;       ///< pixels beside a node that still hit it
constexpr double kWheelStep = 1.2; ///< of a notch
constexpr double kMargin = 44;
constexpr float kCloseUp = 1.6F; ///< scale at which a single peer is looked at

} // namespace

GraphCanvas::GraphCanvas(QWidget* parent) : QWidget(parent), m_scene(std::make_shared<Scene>()) {
    setFocusPolicy(Qt::StrongFocus);
    speakAs(this, QAccessible::Canvas);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_frame.scene = m_scene;
    m_frame.at = std::make_shared<graph::Plane>();
    connect(&m_cartographer, &Cartographer::painted, this, &GraphCanvas::take);
    connect(&m_cartographer, &Cartographer::arranging, this, [this](double done) {
        m_arranging = done;
        update();
    });
    m_flight.setEasingCurve(QEasingCurve::OutCubic);
    m_flight.setStartValue(0.0);
    m_flight.setEndValue(1.0);
    connect(&m_flight, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        const float share = value.toFloat();
        Camera now;
        // What is in the middle moves evenly, the scale by equal factors.
        now.scale = m_from.scale * std::pow(m_to.scale / m_from.scale, share);
        const auto half = QPointF(width(), height()) / 2;
        const auto middle = [&](const Camera& camera) {
            return QPointF(static_cast<double>(camera.x), static_cast<double>(camera.y))
                 + half / static_cast<double>(camera.scale);
        };
        const QPointF at = middle(m_from) + (middle(m_to) - middle(m_from)) * static_cast<double>(share)
                         - half / static_cast<double>(now.scale);
        now.x = static_cast<float>(at.x());
        now.y = static_cast<float>(at.y());
        look(share >= 1 ? m_to : now);
    });
}

void GraphCanvas::show(std::shared_ptr<const Scene> scene, NodesChange nodes, std::vector<GraphDelta> changes,
                       std::vector<Place> remembered, bool still) {
    m_scene = std::move(scene);
    if (nodes.anew || !nodes.nodes.empty()) {
        if (nodes.anew) m_nodes.clear();
        m_nodes.resize(std::max(nodes.size, m_nodes.size()));
        for (const auto& one : nodes.nodes) m_nodes[one.node] = {one.is.radius, one.is.mark, one.is.group};
        if (nodes.anew) m_renewed.clear();
        m_renewed.push_back(std::move(nodes));
    }
    m_changes.insert(m_changes.end(), std::make_move_iterator(changes.begin()),
                     std::make_move_iterator(changes.end()));
    m_remembered.insert(m_remembered.end(), remembered.begin(), remembered.end());
    m_still = m_still || still;
    ask(false);
}

void GraphCanvas::freeze(bool frozen) {
    m_frozen = frozen;
    ask(true);
}

void GraphCanvas::setLaw(graph::ForceLaw law) {
    m_law = law;
    m_anew = true;
    ask(true);
}

void GraphCanvas::arrangeAnew() {
    m_anew = true;
    ask(true);
}

void GraphCanvas::fit() {
    m_flight.stop();
    m_fit = true;
    ask(true);
}

QRectF GraphCanvas::room() const {
    // On a narrow window the legend may cover some of the graph rather than leave no room for it.
    const double left = std::min(static_cast<double>(m_covered), width() * 0.35);
    return QRectF(rect()).adjusted(kMargin + left, kMargin, -kMargin, -kMargin);
}

bool GraphCanvas::atRest() const {
    return m_cartographer.idle() && !m_due && !m_frame.moving
        && m_flight.state() != QAbstractAnimation::Running;
}

void GraphCanvas::ask(bool eager) {
    m_due = true;
    if (m_asked) return;
    // What moves by itself leaves half of the machine to others.
    const int own = m_took < kFrameMs ? kFrameMs : static_cast<int>(std::min(2 * m_took, double{kSlowMs}));
    const qint64 calm = eager ? kEagerMs : Theme::instance().milliseconds() == 0 ? kCalmMs : own;
    const qint64 since = m_last.isValid() ? m_last.elapsed() : calm;
    if (since >= calm) {
        wishNow();
    } else {
        m_timer.start(static_cast<int>(calm - since), Qt::PreciseTimer, this);
    }
}

void GraphCanvas::timerEvent(QTimerEvent* event) {
    if (event->timerId() != m_timer.timerId()) return QWidget::timerEvent(event);
    m_timer.stop();
    if (m_due && !m_asked) wishNow();
}

void GraphCanvas::wishNow() {
    m_timer.stop();
    m_due = false;
    m_asked = true;
    m_last.start();
    Wish wish;
    wish.scene = m_scene;
    wish.nodes = std::exchange(m_renewed, {});
    wish.changes = std::exchange(m_changes, {});
    wish.remembered = std::exchange(m_remembered, {});
    wish.dragged = std::exchange(m_dragged, {});
    wish.released = std::exchange(m_released, {});
    wish.size = size();
    wish.ratio = devicePixelRatioF();
    wish.camera = m_camera;
    wish.fit = m_fit;
    wish.room = room();
    wish.frozen = m_frozen;
    wish.still = std::exchange(m_still, false);
    wish.arrangeAnew = std::exchange(m_anew, false);
    wish.toRest = Theme::instance().milliseconds() == 0;
    wish.law = m_law;
    m_cartographer.wish(std::move(wish));
}

void GraphCanvas::take(const Frame& frame) {
    m_asked = false;
    m_took = static_cast<double>(m_last.nsecsElapsed()) * 1e-6;
    m_arranging = -1;
    m_frame = frame;
    if (m_fit) m_camera = frame.camera;
    update();
    emit framed();
    if (m_gesture == Gesture::None && underMouse()) hover(m_pointer);
    if (m_frame.moving || m_due)
        ask(m_gesture != Gesture::None || m_flight.state() == QAbstractAnimation::Running);
}

void GraphCanvas::look(const Camera& camera) {
    m_camera = camera;
    m_camera.scale = std::clamp(m_camera.scale, kFarthest, kClosest);
    m_fit = false;
    update();
    ask(true);
}

void GraphCanvas::fly(const Camera& to) {
    m_flight.stop();
    m_from = m_camera;
    m_to = to;
    const int takes = Theme::instance().milliseconds();
    if (takes == 0) return look(to);
    m_flight.setDuration(takes);
    m_flight.start();
}

void GraphCanvas::flyTo(const std::vector<Node>& nodes) {
    QRectF box;
    for (const Node node : nodes) {
        if (node >= m_frame.at->size()) continue;
        const QRectF one(static_cast<double>(m_frame.at->x[node]) - 1,
                         static_cast<double>(m_frame.at->y[node]) - 1, 2, 2);
        box = box.isNull() ? one : box.united(one);
    }
    if (box.isNull()) return;
    const QRectF into = room();
    Camera to;
    to.scale =
        std::clamp(static_cast<float>(std::min(into.width() / box.width(), into.height() / box.height())),
                   kFarthest, std::max(kCloseUp, nodes.size() == 1 ? m_camera.scale : kCloseUp));
    to.x = static_cast<float>(box.center().x() - into.center().x() / static_cast<double>(to.scale));
    to.y = static_cast<float>(box.center().y() - into.center().y() / static_cast<double>(to.scale));
    fly(to);
}

void GraphCanvas::zoom(double factor, const QPointF& at) {
    m_flight.stop();
    const QPointF fixed = planeAt(at);
    Camera to = m_camera;
    to.scale = std::clamp(to.scale * static_cast<float>(factor), kFarthest, kClosest);
    to.x = static_cast<float>(fixed.x() - at.x() / static_cast<double>(to.scale));
    to.y = static_cast<float>(fixed.y() - at.y() / static_cast<double>(to.scale));
    look(to);
}

QPointF GraphCanvas::planeAt(const QPointF& at) const {
    return at / static_cast<double>(m_camera.scale)
         + QPointF(static_cast<double>(m_camera.x), static_cast<double>(m_camera.y));
}

QPointF GraphCanvas::pointOf(Node node) const {
    if (node >= m_frame.at->size()) return {};
    return onScreen(m_camera, m_frame.at->x[node], m_frame.at->y[node]);
}

std::optional<Node> GraphCanvas::nodeAt(const QPointF& at) const {
    std::optional<Node> best;
    double least = 1e18;
    const double growth = static_cast<double>(growthAt(m_camera.scale));
    const Scene& scene = *m_frame.scene;
    for (Node node = 0; node < m_frame.at->size(); ++node) {
        if (!stands(node)) continue;
        const Spot& one = m_nodes[node];
        if (one.group >= 0 && scene.groups[static_cast<std::size_t>(one.group)].folded > 0) continue;
        const QPointF off = pointOf(node) - at;
        const double distance = std::hypot(off.x(), off.y()) - static_cast<double>(one.radius) * growth;
        if (distance <= kReach && distance < least) {
            least = distance;
            best = node;
        }
    }
    return best;
}

std::optional<std::size_t> GraphCanvas::ringAt(const QPointF& at) const {
    for (const Frame::Ring& ring : m_frame.rings) {
        const QPointF off =
            onScreen(m_camera, static_cast<float>(ring.centre.x()), static_cast<float>(ring.centre.y())) - at;
        if (std::hypot(off.x(), off.y()) <= static_cast<double>(ring.radius)) return ring.group;
    }
    return std::nullopt;
}

void GraphCanvas::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens();
    if (m_frame.image.isNull()) painter.fillRect(rect(), t.surface.canvas);
    if (!m_frame.image.isNull()) {
        // The window went to a screen of another scale.
        if (m_frame.image.devicePixelRatio() != devicePixelRatioF()) ask(true);
        const Camera& made = m_frame.camera;
        const double factor = static_cast<double>(m_camera.scale / made.scale);
        const QPointF corner = onScreen(m_camera, made.x, made.y);
        const QSizeF size = QSizeF(m_frame.image.size()) / m_frame.image.devicePixelRatio();
        const QRectF covered(corner, size * factor);
        if (!covered.contains(QRectF(rect()))) painter.fillRect(rect(), t.surface.canvas);
        if (factor == 1.0 && corner.isNull())
            painter.drawImage(0, 0, m_frame.image);
        else
            painter.drawImage(covered, m_frame.image);
    }
    if (m_hovered && stands(*m_hovered)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.text.primary, 1.5));
        painter.setBrush(Qt::NoBrush);
        const double radius = static_cast<double>(m_nodes[*m_hovered].radius * growthAt(m_camera.scale)) + 3;
        painter.drawEllipse(pointOf(*m_hovered), radius, radius);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
    if (m_gesture == Gesture::Sweep) {
        QColor fill = t.selection.outline;
        fill.setAlphaF(0.12F);
        painter.setPen(QPen(t.selection.outline, 1));
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_pressedAt, m_pointer).normalized());
    }
    if (m_arranging >= 0) {
        painter.setFont(Theme::instance().font(Type::Dense));
        painter.setPen(t.text.secondary);
        painter.drawText(rect().adjusted(0, 0, -space::x4, -space::x3), Qt::AlignRight | Qt::AlignBottom,
                         tr("Arranging peers… %1 %").arg(static_cast<int>(m_arranging * 100)));
    }
    if (hasFocus()) {
        painter.setPen(QPen(t.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void GraphCanvas::resizeEvent(QResizeEvent* event) {
    // What was in the middle stays there.
    if (!m_fit && !event->oldSize().isEmpty()) {
        const QSize by = event->size() - event->oldSize();
        m_camera.x -= static_cast<float>(by.width()) / 2 / m_camera.scale;
        m_camera.y -= static_cast<float>(by.height()) / 2 / m_camera.scale;
    }
    ask(true);
}

void GraphCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mousePressEvent(event);
    m_flight.stop();
    m_pressedAt = m_pointer = event->position();
    m_pressedCamera = m_camera;
    m_pressed = nodeAt(m_pressedAt);
    m_gesture = event->modifiers().testFlag(Qt::ShiftModifier) ? Gesture::Sweep : Gesture::Pressed;
    emit hovered(std::nullopt, {});
}

void GraphCanvas::mouseMoveEvent(QMouseEvent* event) {
    m_pointer = event->position();
    const QPointF moved = m_pointer - m_pressedAt;
    if (m_gesture == Gesture::Pressed && moved.manhattanLength() >= QApplication::startDragDistance())
        m_gesture = m_pressed ? Gesture::Move : Gesture::Pan;
    switch (m_gesture) {
    case Gesture::None: hover(m_pointer); break;
    case Gesture::Pressed: break;
    case Gesture::Sweep: update(); break;
    case Gesture::Pan: {
        Camera to = m_pressedCamera;
        to.x -= static_cast<float>(moved.x()) / to.scale;
        to.y -= static_cast<float>(moved.y()) / to.scale;
        look(to);
        break;
    }
    case Gesture::Move: {
        const QPointF at = planeAt(m_pointer);
        m_dragged = {{*m_pressed, static_cast<float>(at.x()), static_cast<float>(at.y())}};
        m_fit = false;
        ask(true);
        break;
    }
    }
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return QWidget::mouseReleaseEvent(event);
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    if (gesture == Gesture::Pressed) {
        if (const auto ring = ringAt(event->position()))
            emit ringClicked(*ring);
        else
            emit clicked(m_pressed, event->modifiers());
    } else if (gesture == Gesture::Move) {
        m_released.push_back(*m_pressed);
        ask(true);
    } else if (gesture == Gesture::Sweep) {
        const QRectF box = QRectF(m_pressedAt, event->position()).normalized();
        std::vector<Node> nodes;
        for (Node node = 0; node < m_frame.at->size(); ++node) {
            if (stands(node) && box.contains(pointOf(node))) nodes.push_back(node);
        }
        emit swept(nodes, event->modifiers().testFlag(Qt::ControlModifier));
        update();
    }
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto node = nodeAt(event->position()))
        flyTo({*node});
    else
        zoom(kWheelStep * kWheelStep, event->position());
}

void GraphCanvas::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0) zoom(std::pow(kWheelStep, notches), event->position());
    event->accept();
}

void GraphCanvas::keyPressEvent(QKeyEvent* event) {
    const bool pans = event->modifiers().testFlag(Qt::ShiftModifier);
    const auto go = [&](double x, double y) {
        if (!pans) return step({x, y});
        Camera to = m_camera;
        to.x += static_cast<float>(x * 60) / to.scale;
        to.y += static_cast<float>(y * 60) / to.scale;
        look(to);
    };
    const QPointF middle = QRectF(rect()).center();
    switch (event->key()) {
    case Qt::Key_Left: return go(-1, 0);
    case Qt::Key_Right: return go(1, 0);
    case Qt::Key_Up: return go(0, -1);
    case Qt::Key_Down: return go(0, 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoom(kWheelStep, middle);
    case Qt::Key_Minus: return zoom(1 / kWheelStep, middle);
    case Qt::Key_Home: return fit();
    default: QWidget::keyPressEvent(event);
    }
}

/// To the node that lies that way and nearest, from the one that is chosen or from the middle.
void GraphCanvas::step(const QPointF& way) {
    const Scene& scene = *m_frame.scene;
    const bool chosen = !scene.selected.empty() && scene.selected.front() < m_frame.at->size();
    const QPointF from = chosen ? pointOf(scene.selected.front()) : QRectF(rect()).center();
    std::optional<Node> best;
    double least = 1e18;
    for (Node node = 0; node < m_frame.at->size(); ++node) {
        if (!stands(node) || (chosen && node == scene.selected.front())) continue;
        const QPointF off = pointOf(node) - from;
        const double along = QPointF::dotProduct(off, way);
        const double beside = std::abs(off.x() * way.y() - off.y() * way.x());
        const double cost = along + 2 * beside;
        if (along > 0.5 && beside <= along && cost < least) {
            least = cost;
            best = node;
        }
    }
    if (best) emit stepped(*best);
}

void GraphCanvas::hover(const QPointF& at) {
    const auto ring = ringAt(at);
    const auto node = ring ? std::nullopt : nodeAt(at);
    setCursor(node || ring ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (node != m_hovered) update();
    m_hovered = node;
    emit hovered(node, at.toPoint());
}

void GraphCanvas::leaveEvent(QEvent* event) {
    m_hovered = std::nullopt;
    emit hovered(std::nullopt, {});
    update();
    QWidget::leaveEvent(event);
}

} // namespace vedette::ui
