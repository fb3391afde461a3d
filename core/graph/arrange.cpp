#include "core/graph/arrange.h"

#include "core/graph/packing.h"
#include "core/graph/springs.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vedette::graph {

namespace {

constexpr std::size_t kCoarsest = 64;       ///< nodes at which coarsening ends
constexpr std::size_t kMostMerged = 8;      ///< nodes that become one
constexpr std::size_t kWorthThreads = 4000; ///< below, waiting for each other costs more than it saves
constexpr std::size_t kPiece = 1024;

/// Steele, Lea, Flood: SplitMix64. Positions need no better.
struct Dice {
    std::uint64_t state;

    std::uint64_t next() noexcept {
        std::uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }

    /// In [-1, 1).
    float unit() noexcept { return static_cast<float>(next() >> 40U) / static_cast<float>(1U << 23U) - 1.0F; }
};

/// A graph of the hierarchy: its nodes stand for groups of nodes of the finer one.
struct Level {
    Adjacency graph;
    std::vector<float> mass;
    std::vector<Node> groupOf; ///< of each node of the finer level; empty at the finest
};

/// Each node joins a neighbour that is still alone or, failing that, the lightest group next to it that has
/// room.
Level coarser(const Level& fine, Dice& dice) {
    constexpr Node kNone = ~Node{0};
    const std::size_t n = fine.graph.size();
    std::vector<Node> order(n);
    std::iota(order.begin(), order.end(), Node{0});
    for (std::size_t i = n; i > 1; --i) std::swap(order[i - 1], order[dice.next() % i]);
    Level level;
    level.groupOf.assign(n, kNone);
    std::vector<std::uint8_t> members;
    const auto join = [&](Node node, Node group) {
        level.groupOf[node] = group;
        level.mass[group] += fine.mass[node];
        ++members[group];
    };
    const auto found = [&](Node node) {
        level.mass.push_back(0);
        members.push_back(0);
        join(node, static_cast<Node>(level.mass.size() - 1));
    };
    for (const Node node : order) {
        if (level.groupOf[node] != kNone) continue;
        Node partner = kNone;
        for (const Node next : fine.graph.neighbours(node)) {
            if (level.groupOf[next] == kNone && (partner == kNone || fine.mass[next] < fine.mass[partner]))
                partner = next;
        }
        if (partner != kNone) {
            found(node);
            join(partner, level.groupOf[node]);
            continue;
        }
        Node host = kNone;
        for (const Node next : fine.graph.neighbours(node)) {
            const Node group = level.groupOf[next];
            if (members[group] < kMostMerged && (host == kNone || level.mass[group] < level.mass[host]))
                host = group;
        }
        if (host != kNone)
            join(node, host);
        else
            found(node);
    }
    std::vector<Edge> edges;
    edges.reserve(fine.graph.edges());
    for (Node node = 0; node < n; ++node) {
        for (const Node next : fine.graph.neighbours(node)) {
            if (next > node) edges.push_back({level.groupOf[node], level.groupOf[next]});
        }
    }
    level.graph = Adjacency(level.mass.size(), edges);
    return level;
}

/// Moves the nodes of one level until they have cooled down.
class Relaxation {
public:
    Relaxation(const Level& level, ForceLaw law, Plane& at, Parallel& parallel)
        : m_level(level), m_law(law), m_at(at), m_parallel(parallel), m_force(at.size()) {
        if (law == ForceLaw::Tight) {
            m_mass.resize(at.size());
            for (Node node = 0; node < at.size(); ++node)
                m_mass[node] = massOf(law, level.graph.degree(node));
        }
    }

    void step(float most) {
        m_field.place(m_at, m_mass, m_parallel);
        m_field.forces(m_force, {}, m_parallel);
        const std::size_t n = m_at.size();
        const float repulsion = repulsionOf(m_law);
        // Forces of all nodes come before the first one moves, so the order of the pieces does not matter.
        m_parallel.each((n + kPiece - 1) / kPiece, [&](std::size_t piece) {
            const auto end = static_cast<Node>(std::min(n, (piece + 1) * kPiece));
            for (auto node = static_cast<Node>(piece * kPiece); node < end; ++node) pull(node, repulsion);
        });
        m_parallel.each((n + kPiece - 1) / kPiece, [&](std::size_t piece) {
            const auto end = std::min(n, (piece + 1) * kPiece);
            for (std::size_t i = piece * kPiece; i < end; ++i)
                move(m_at.x[i], m_at.y[i], m_force.x[i], m_force.y[i], most);
        });
    }

private:
    void pull(Node node, float repulsion) {
        const float scale = repulsion * (m_mass.empty() ? 1.0F : m_mass[node]);
        float fx = m_force.x[node] * scale;
        float fy = m_force.y[node] * scale;
        for (const Node next : m_level.graph.neighbours(node)) {
            const float dx = m_at.x[next] - m_at.x[node];
            const float dy = m_at.y[next] - m_at.y[node];
            const float pull = attractionOf(m_law, std::sqrt(dx * dx + dy * dy));
            fx += dx * pull;
            fy += dy * pull;
        }
        m_force.x[node] = fx;
        m_force.y[node] = fy;
    }

    const Level& m_level;
    ForceLaw m_law;
    Plane& m_at;
    Parallel& m_parallel;
    Field m_field;
    Plane m_force;
    std::vector<float> m_mass;
};

/// Steps at a level and how far a node may go, in spacings, at the first and at the last.
struct Cooling {
    int steps;
    float first;
    float last;
};

Cooling coolingOf(std::size_t nodes, bool coarsest) {
    if (coarsest) return {200, std::sqrt(static_cast<float>(nodes)), 0.02F};
    return {nodes > 20000 ? 50 : 80, 1.0F, nodes > 20000 ? 0.02F : 0.05F};
}

/// The share of all work that is behind us; steps weigh as many as the nodes that they move.
class Progress {
public:
    Progress(const GoOn& goOn, double total) : m_goOn(goOn), m_total(total) {}

    bool step(std::size_t nodes) {
        m_done += static_cast<double>(nodes);
        return !m_goOn || m_goOn(std::min(1.0, m_done / m_total));
    }

private:
    const GoOn& m_goOn;
    double m_total;
    double m_done = 0;
};

/// Lays out one connected graph around the origin. False: told to end.
bool settle(const Adjacency& graph, ForceLaw law, Dice& dice, Parallel& parallel, Progress& progress,
            Plane& out) {
    std::vector<Level> levels(1);
    levels[0].graph = graph;
    levels[0].mass.assign(graph.size(), 1.0F);
    while (levels.back().graph.size() > kCoarsest) {
        Level next = coarser(levels.back(), dice);
        if (next.graph.size() * 20 > levels.back().graph.size() * 19) break; // stars within stars
        levels.push_back(std::move(next));
    }
    Plane at(levels.back().graph.size());
    const float around = kSpacing * std::sqrt(static_cast<float>(at.size()));
    for (std::size_t i = 0; i < at.size(); ++i) {
        at.x[i] = dice.unit() * around;
        at.y[i] = dice.unit() * around;
    }
    Serial alone;
    bool goesOn = true;
    for (std::size_t k = levels.size(); k-- > 0;) {
        const Level& level = levels[k];
        const auto cooling = coolingOf(at.size(), k + 1 == levels.size());
        Relaxation relaxation(level, law, at, at.size() < kWorthThreads ? alone : parallel);
        const float factor = std::pow(cooling.last / cooling.first, 1.0F / static_cast<float>(cooling.steps));
        float most = cooling.first * kSpacing;
        for (int i = 0; goesOn && i < cooling.steps; ++i) {
            relaxation.step(most);
            most *= factor;
            goesOn = progress.step(at.size());
        }
        if (k == 0) break;
        // The finer graph needs more room; its nodes start where their group stood, a little apart.
        const Level& finer = levels[k - 1];
        const float grow = std::sqrt(static_cast<float>(finer.graph.size()) / static_cast<float>(at.size()));
        Plane fine(finer.graph.size());
        for (std::size_t i = 0; i < fine.size(); ++i) {
            fine.x[i] = at.x[level.groupOf[i]] * grow + dice.unit() * kSpacing * 0.3F;
            fine.y[i] = at.y[level.groupOf[i]] * grow + dice.unit() * kSpacing * 0.3F;
        }
        at = std::move(fine);
    }
    out = std::move(at);
    return goesOn;
}

} // namespace

Plane arrange(const Adjacency& graph, ForceLaw law, std::uint64_t seed, Parallel& parallel,
              const GoOn& goOn) {
    const auto of = components(graph);
    std::vector<std::vector<Node>> members;
    for (Node node = 0; node < graph.size(); ++node) {
        if (of[node] >= members.size()) members.resize(of[node] + 1);
        members[of[node]].push_back(node);
    }
    // At the finest level stands nearly half of the work; the rest is a geometric series, or nearly.
    Progress progress(goOn,
                      2.2 * 60 * static_cast<double>(graph.size()) + 200.0 * static_cast<double>(kCoarsest));
    Dice dice{seed};
    std::vector<Plane> parts(members.size());
    std::vector<Node> local(graph.size());
    bool goesOn = true;
    for (std::size_t part = 0; part < members.size(); ++part) {
        const auto& nodes = members[part];
        parts[part] = Plane(nodes.size());
        if (nodes.size() == 1) continue;
        for (Node i = 0; i < nodes.size(); ++i) local[nodes[i]] = i;
        std::vector<Edge> edges;
        for (const Node node : nodes) {
            for (const Node next : graph.neighbours(node)) {
                if (next > node) edges.push_back({local[node], local[next]});
            }
        }
        if (goesOn)
            goesOn = settle(Adjacency(nodes.size(), edges), law, dice, parallel, progress, parts[part]);
    }
    pack(parts, kSpacing);
    Plane at(graph.size());
    for (std::size_t part = 0; part < members.size(); ++part) {
        for (std::size_t i = 0; i < members[part].size(); ++i) {
            at.x[members[part][i]] = parts[part].x[i];
            at.y[members[part][i]] = parts[part].y[i];
        }
    }
    return at;
}

double stressOf(const Adjacency& graph, const Plane& at, std::size_t sources) {
    // With distance d in the graph and scaled distance s |x|, the sum of (1 - s |x| / d)^2 over the pairs is
    // least for s = sum(|x| / d) / sum(|x|^2 / d^2).
    double first = 0;
    double second = 0;
    double pairs = 0;
    for (std::size_t k = 0; k < sources; ++k) {
        const auto from = static_cast<Node>(k * graph.size() / sources);
        const auto hops = hopsFrom(graph, from);
        for (Node to = 0; to < graph.size(); ++to) {
            if (to == from || hops[to] == kUnreached) continue;
            const double ratio =
                std::hypot(double{at.x[to]} - at.x[from], double{at.y[to]} - at.y[from]) / hops[to];
            first += ratio;
            second += ratio * ratio;
            pairs += 1;
        }
    }
    return pairs == 0 || second == 0 ? 0 : (pairs - first * first / second) / pairs;
}

} // namespace vedette::graph
