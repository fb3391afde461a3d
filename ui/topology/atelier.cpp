#include "ui/topology/atelier.h"

#include "core/base/check.h"
#include "ui/topology/overlay.h"

#include <QtCore/QElapsedTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <thread>

namespace vedette::ui {

namespace {

using graph::Mark;
using graph::Node;
using graph::Plane;

constexpr std::size_t kWorthHands = 5000; ///< nodes; below, a barrier costs more than it saves
constexpr std::size_t kHands = 4;
constexpr std::uint64_t kSeed = 20;
constexpr float kFarthestOut = 0.01F; ///< scale
constexpr float kNearest = 6.0F;      ///< scale of a camera that fits
constexpr float kEase = 0.18F;        ///< of the way to where it fits, in each frame
constexpr float kEaseOut = 0.5F;      ///< and of the way that lets nobody out of sight
constexpr int kRestMs = 250;
constexpr std::size_t kRanks = 5; ///< of SceneNode
constexpr qreal kMostPixels = graph::Raster::kMaxSide;
constexpr std::size_t kSample = 1000; ///< edges that tell how long they are

std::uint32_t argb(const QColor& colour) {
    return 0xFF000000U | colour.rgb();
}

/// How often edges cover a pixel on the mean, by a sample of them.
float coverageOf(const std::vector<graph::Line>& lines, const Plane& at, const QSize& size,
                 const graph::Camera& camera) {
    const auto width = static_cast<float>(size.width());
    const auto height = static_cast<float>(size.height());
    const std::size_t count = lines.size();
    if (count == 0 || width <= 0 || height <= 0) return 0;
    const std::size_t step = std::max<std::size_t>(1, count / kSample);
    float covered = 0;
    std::size_t looked = 0;
    for (std::size_t i = 0; i < count; i += step, ++looked) {
        const auto& line = lines[i];
        const float dx = std::min(std::abs(at.x[line.a] - at.x[line.b]) * camera.scale, width);
        const float dy = std::min(std::abs(at.y[line.a] - at.y[line.b]) * camera.scale, height);
        covered += std::max(dx, dy);
    }
    return covered / static_cast<float>(looked) * static_cast<float>(count) / (width * height);
}

/// The opacity of a single edge at which all together neither drown the nodes nor vanish.
float strengthOf(const Scene& scene, float coverage) {
    const float wanted = std::clamp(scene.edges.atRest * scene.edgeStrength, 0.01F, 1.0F);
    if (coverage <= 0) return wanted;
    const float most = (scene.crisp ? 0.5F : 0.3F) * scene.edgeStrength / std::max(coverage, 1e-4F);
    return std::clamp(std::min(wanted, most), scene.crisp ? 0.05F : 0.025F, 1.0F);
}

} // namespace

float growthAt(float scale) {
    return std::clamp(std::pow(scale, 0.4F), 0.55F, 1.7F);
}

Atelier::Atelier()
    : m_pool(std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, kHands)),
      m_layout(std::make_unique<graph::LiveLayout>(m_law, kSeed)) {}

Parallel& Atelier::hands() {
    return m_layout->positions().size() >= kWorthHands ? static_cast<Parallel&>(m_pool) : m_alone;
}

void apply(NodesChange change, std::vector<SceneNode>& nodes) {
    if (change.anew) nodes.assign(change.size, {});
    nodes.resize(std::max(nodes.size(), change.size));
    for (NodesChange::One& one : change.nodes) nodes[one.node] = std::move(one.is);
}

Frame Atelier::paint(Wish wish, const std::function<void(double)>& progress) {
    follow(wish, progress);
    move(wish);
    Frame frame;
    frame.scene = wish.scene;
    frame.moving = !m_layout->settled() && !wish.frozen;
    fold(*wish.scene, frame);
    aim(wish, frame);
    if (!wish.size.isEmpty()) {
        stamp(wish, frame);
        paintOver(frame, m_nodes, m_lines);
    }
    return frame;
}

void Atelier::apply(const GraphDelta& delta, std::vector<Node>& fresh) {
    for (const Node node : delta.added) {
        const auto known = m_remembered.find(node);
        const Node given =
            known == m_remembered.end() ? m_layout->add() : m_layout->add(known->second.x, known->second.y);
        VD_ASSERT(given == node); // both give out the index that was freed last
        if (known == m_remembered.end()) fresh.push_back(node);
    }
    for (const auto& edge : delta.cut) m_layout->disconnect(edge.a, edge.b);
    for (const auto& line : delta.tied) m_layout->connect(line.a, line.b);
    for (const Node node : delta.removed) {
        m_layout->remove(node);
        std::erase(fresh, node);
    }
    m_lines.resize(delta.lines);
    for (const auto& placed : delta.placed) m_lines[placed.at] = placed.line;
}

void Atelier::follow(Wish& wish, const std::function<void(double)>& progress) {
    for (NodesChange& change : wish.nodes) ui::apply(std::move(change), m_nodes);
    if (wish.law != m_law) {
        m_law = wish.law;
        m_layout->setLaw(wish.law);
    }
    std::vector<Node> fresh;
    m_remembered.clear();
    for (const Place& place : wish.remembered) m_remembered.emplace(place.node, place);
    for (const GraphDelta& delta : wish.changes) apply(delta, fresh);
    const std::size_t all = m_layout->positions().size();
    const bool mostAreNew = fresh.size() > 24 && fresh.size() * 5 > all * 2;
    if (wish.arrangeAnew || mostAreNew || (!m_arranged && fresh.size() * 5 > all * 2 && !fresh.empty())) {
        arrange(progress);
    } else {
        putAside(fresh);
        if (wish.still || (!wish.remembered.empty() && !m_arranged)) {
            m_layout->adopt(Plane(m_layout->positions()));
            for (const Node node : fresh) m_layout->pin(node, false);
        }
    }
    m_arranged = m_arranged || all > 0;
    for (const Place& place : wish.dragged) {
        if (!m_layout->exists(place.node)) continue;
        m_layout->pin(place.node, true);
        m_layout->drag(place.node, place.x, place.y);
    }
    for (const Node node : wish.released) {
        if (m_layout->exists(node)) m_layout->pin(node, false);
    }
}

/// Who is connected to nobody finds a place around the others.
void Atelier::putAside(const std::vector<Node>& fresh) {
    const Plane& at = m_layout->positions();
    float reach = graph::kSpacing;
    for (Node node = 0; node < at.size(); ++node) {
        if (m_layout->exists(node)) reach = std::max(reach, std::hypot(at.x[node], at.y[node]));
    }
    constexpr float kGoldenAngle = 2.39996F;
    for (const Node node : fresh) {
        if (!m_layout->neighbours(node).empty()) continue;
        const float angle = kGoldenAngle * static_cast<float>(node);
        m_layout->drag(node, reach * std::cos(angle), reach * std::sin(angle));
    }
}

void Atelier::arrange(const std::function<void(double)>& progress) {
    QElapsedTimer told;
    told.start();
    const auto goOn = [&](double done) {
        if (told.elapsed() > 100) {
            told.restart();
            if (progress) progress(done);
        }
        return !m_quit.load();
    };
    m_layout->adopt(graph::arrange(m_layout->graph(), m_law, kSeed, hands(), goOn));
    m_aimed = false;
}

void Atelier::move(const Wish& wish) {
    if (wish.frozen) return;
    QElapsedTimer timer;
    timer.start();
    const int patience = wish.toRest ? kRestMs : kStepMs;
    while (!m_quit && m_layout->step(hands()) && timer.elapsed() < patience) {
        // A frame shows a single step where steps are dear, and a few where they are cheap.
        if (!wish.toRest && timer.elapsed() * 3 > patience) break;
    }
}

void Atelier::fold(const Scene& scene, Frame& frame) const {
    auto at = std::make_shared<Plane>(m_layout->positions());
    at->x.resize(m_nodes.size());
    at->y.resize(m_nodes.size());
    frame.at = at;
    if (std::ranges::none_of(scene.groups, [](const SceneGroup& group) { return group.folded > 0; })) return;

    struct Sum {
        float x = 0, y = 0, count = 0;
    };

    std::vector<Sum> sums(scene.groups.size());
    const auto groupOf = [&](std::size_t i) -> std::int32_t {
        const SceneNode& node = m_nodes[i];
        return node.mark != Mark::Hidden && node.group >= 0
                    && scene.groups[static_cast<std::size_t>(node.group)].folded > 0
                 ? node.group
                 : -1;
    };
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const auto group = groupOf(i);
        if (group < 0) continue;
        Sum& sum = sums[static_cast<std::size_t>(group)];
        sum.x += at->x[i];
        sum.y += at->y[i];
        sum.count += 1;
    }
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const auto group = groupOf(i);
        if (group < 0) continue;
        const Sum& sum = sums[static_cast<std::size_t>(group)];
        const float share = scene.groups[static_cast<std::size_t>(group)].folded;
        at->x[i] += (sum.x / sum.count - at->x[i]) * share;
        at->y[i] += (sum.y / sum.count - at->y[i]) * share;
    }
    for (std::size_t g = 0; g < sums.size(); ++g) {
        if (sums[g].count == 0) continue;
        const float radius = 13 + 3.2F * std::log2(sums[g].count);
        frame.rings.push_back({QPointF(static_cast<double>(sums[g].x / sums[g].count),
                                       static_cast<double>(sums[g].y / sums[g].count)),
                               radius, g});
    }
}

void Atelier::aim(const Wish& wish, Frame& frame) {
    frame.camera = wish.camera;
    if (!wish.fit) {
        m_aim = wish.camera;
        m_aimed = true;
        m_aimedAt = wish.size;
        return;
    }
    float left = std::numeric_limits<float>::max();
    float top = left;
    float right = -left;
    float bottom = -left;
    for (std::size_t i = 0; i < frame.at->size(); ++i) {
        if (m_nodes[i].mark == Mark::Hidden) continue;
        left = std::min(left, frame.at->x[i]);
        right = std::max(right, frame.at->x[i]);
        top = std::min(top, frame.at->y[i]);
        bottom = std::max(bottom, frame.at->y[i]);
    }
    if (left > right) return;
    const auto roomWide = static_cast<float>(std::max(1.0, wish.room.width()));
    const auto roomHigh = static_cast<float>(std::max(1.0, wish.room.height()));
    const float scale =
        std::clamp(std::min(roomWide / std::max(right - left, 1.0F), roomHigh / std::max(bottom - top, 1.0F)),
                   kFarthestOut, kNearest);
    const auto aimedAt = [&](float middleX, float middleY, float by) {
        return graph::Camera{middleX - static_cast<float>(wish.room.center().x()) / by,
                             middleY - static_cast<float>(wish.room.center().y()) / by, by};
    };
    const float middleX = (left + right) / 2;
    const float middleY = (top + bottom) / 2;
    graph::Camera goal = aimedAt(middleX, middleY, scale);
    const bool ease = m_aimed && m_aimedAt == wish.size && !wish.toRest;
    if (ease) {
        // What is in the middle and the scale ease each for itself; what would leave the view is fetched
        // faster.
        const float wasX = m_aim.x + static_cast<float>(wish.room.center().x()) / m_aim.scale;
        const float wasY = m_aim.y + static_cast<float>(wish.room.center().y()) / m_aim.scale;
        const float by = m_aim.scale * std::pow(scale / m_aim.scale, scale < m_aim.scale ? kEaseOut : kEase);
        const graph::Camera next =
            aimedAt(wasX + (middleX - wasX) * kEaseOut, wasY + (middleY - wasY) * kEaseOut, by);
        const float off = std::max(std::abs(next.x - goal.x), std::abs(next.y - goal.y)) * goal.scale;
        if (off > 0.5F || std::abs(next.scale / goal.scale - 1) > 0.002F) {
            goal = next;
            frame.moving = true;
        }
    }
    m_aim = goal;
    m_aimed = true;
    m_aimedAt = wish.size;
    frame.camera = goal;
}

/// In the order in which they are stamped: those behind first.
void Atelier::dot(const Scene& scene, const Plane& at, const graph::Camera& camera, float ratio) {
    const float growth = growthAt(camera.scale) * ratio;
    const std::size_t n = m_nodes.size();
    m_points = at;
    m_dots.resize(n);
    const auto dotOf = [&](const SceneNode& node) {
        const bool inRing = node.group >= 0 && scene.groups[static_cast<std::size_t>(node.group)].folded > 0;
        const float radius = inRing ? 0.0F : std::clamp(node.radius * growth, 1.0F, 22.0F);
        return graph::Dot{node.colour, static_cast<std::uint8_t>(radius + 0.5F), node.mark};
    };
    if (n > kHaloNodes) {
        for (std::size_t i = 0; i < n; ++i) m_dots[i] = dotOf(m_nodes[i]);
        return;
    }
    // Behind each node a dot of the canvas, a little larger, that keeps the edges at a distance.
    const std::uint32_t canvas = argb(scene.canvas);
    std::array<std::vector<Node>, kRanks> byRank;
    for (Node i = 0; i < n; ++i) {
        graph::Dot dot = dotOf(m_nodes[i]);
        dot.colour = canvas;
        if (dot.radius > 1) dot.radius = static_cast<std::uint8_t>(dot.radius + std::lround(ratio));
        if (dot.mark == Mark::Ring) dot.mark = Mark::Disc;
        m_dots[i] = dot;
        if (dot.mark != Mark::Hidden) byRank[std::min<std::size_t>(m_nodes[i].rank, kRanks - 1)].push_back(i);
    }
    for (const auto& nodes : byRank) {
        for (const Node i : nodes) {
            m_points.x.push_back(at.x[i]);
            m_points.y.push_back(at.y[i]);
            m_dots.push_back(dotOf(m_nodes[i]));
        }
    }
}

/// A sheet that no picture uses any more: the memory of a new one costs more than the drawing on it.
QImage Atelier::canvas(const QSize& size) {
    const auto free =
        std::ranges::find_if(m_sheets, [](const auto& sheet) { return sheet.use_count() == 1; });
    std::atomic_thread_fence(std::memory_order_acquire); // whoever let go of it has read it
    auto* held = new std::shared_ptr<graph::Pixels>( // NOLINT(cppcoreguidelines-owning-memory): the picture's
        free != m_sheets.end() ? *free : m_sheets.emplace_back(std::make_shared<graph::Pixels>()));
    graph::Pixels& pixels = **held;
    pixels.width = static_cast<std::uint32_t>(size.width());
    pixels.height = static_cast<std::uint32_t>(size.height());
    pixels.argb.resize(std::size_t{pixels.width} * pixels.height);
    m_sheet = &pixels;
    const auto over = [](void* sheet) { delete static_cast<std::shared_ptr<graph::Pixels>*>(sheet); };
    return {reinterpret_cast<uchar*>(pixels.argb.data()),
            size.width(),
            size.height(),
            size.width() * 4,
            QImage::Format_RGB32,
            over,
            held};
}

void Atelier::stamp(const Wish& wish, Frame& frame) {
    const Scene& scene = *wish.scene;
    const auto ratio = static_cast<float>(wish.ratio);
    dot(scene, *frame.at, frame.camera, ratio);
    graph::EdgeLook look = scene.edges;
    const float coverage = coverageOf(m_lines, *frame.at, wish.size, frame.camera);
    look.smooth = m_lines.size() <= kSmoothLines && coverage <= kSmoothCoverage;
    look.dashInferred = true;
    look.atRest = strengthOf(scene, coverage);
    graph::Camera camera = frame.camera;
    camera.scale *= ratio;
    frame.image = canvas({static_cast<int>(std::min(wish.size.width() * wish.ratio, kMostPixels)),
                          static_cast<int>(std::min(wish.size.height() * wish.ratio, kMostPixels))});
    m_raster.draw(m_points, m_lines, m_dots, camera, look, argb(scene.canvas), hands(), *m_sheet);
    frame.image.setDevicePixelRatio(wish.ratio);
}

} // namespace vedette::ui
