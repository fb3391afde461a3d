#include "core/base/pool.h"
#include "core/base/random.h"
#include "core/graph/arrange.h"
#include "core/graph/live_layout.h"
#include "core/graph/packing.h"
#include "tests/suite.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace vedette;
using namespace vedette::graph;

namespace {

/// Circles of ten, one edge between neighbours.
std::vector<Edge> beads(Node circles) {
    std::vector<Edge> edges;
    for (Node c = 0; c < circles; ++c) {
        for (Node i = 0; i < 10; ++i) edges.push_back({10 * c + i, 10 * c + (i + 1) % 10});
        edges.push_back({10 * c, 10 * ((c + 1) % circles) + 5});
    }
    return edges;
}

Plane thrown(std::size_t count) {
    SeededRandom random(3);
    Plane at(count);
    for (std::size_t i = 0; i < count; ++i) {
        at.x[i] = static_cast<float>(random.below(1000));
        at.y[i] = static_cast<float>(random.below(1000));
    }
    return at;
}

float distance(const Plane& at, Node a, Node b) {
    return std::hypot(at.x[a] - at.x[b], at.y[a] - at.y[b]);
}

/// A live graph laid out and at rest.
LiveLayout rested(Node circles) {
    LiveLayout layout(ForceLaw::Even, 1);
    for (Node i = 0; i < 10 * circles; ++i) layout.add();
    for (const Edge& edge : beads(circles)) layout.connect(edge.a, edge.b);
    Serial serial;
    layout.adopt(arrange(layout.graph(), ForceLaw::Even, 1, serial));
    return layout;
}

void rest(LiveLayout& layout) {
    Serial serial;
    for (int i = 0; i < 500 && layout.step(serial); ++i) {
    }
}

} // namespace

class LayoutTest final : public QObject {
    Q_OBJECT

private slots:

    void distancesFollowTheGraph() {
        Serial serial;
        const Adjacency graph(1000, beads(100));
        const double chance = stressOf(graph, thrown(1000), 20);
        for (const ForceLaw law : {ForceLaw::Even, ForceLaw::Tight}) {
            const double stress = stressOf(graph, arrange(graph, law, 1, serial), 20);
            QVERIFY2(stress < chance / 2, std::to_string(stress).c_str());
        }
    }

    void theSameSeedGivesTheSamePicture() {
        Serial serial;
        Pool pool(3);
        const Adjacency graph(4200, beads(420));
        const Plane first = arrange(graph, ForceLaw::Even, 7, serial);
        QVERIFY(first == arrange(graph, ForceLaw::Even, 7, pool));
        QVERIFY(!(first == arrange(graph, ForceLaw::Even, 8, serial)));
    }

    void endsWhenToldTo() {
        Serial serial;
        const Adjacency graph(2000, beads(200));
        double last = 0;
        int calls = 0;
        const Plane at = arrange(graph, ForceLaw::Even, 1, serial, [&](double done) {
            if (done < last || done > 1) calls = 1000;
            last = done;
            return ++calls < 5;
        });
        QCOMPARE(calls, 5);
        QCOMPARE(at.size(), graph.size());
    }

    void componentsLieSideBySide() {
        Serial serial;
        auto edges = beads(20);
        for (const Edge& edge : beads(20)) edges.push_back({edge.a + 200, edge.b + 200});
        const Plane at = arrange(Adjacency(500, edges), ForceLaw::Even, 1, serial); // and a hundred alone
        std::vector<Plane> parts(2);
        for (Node i = 0; i < 400; ++i) {
            parts[i / 200].x.push_back(at.x[i]);
            parts[i / 200].y.push_back(at.y[i]);
        }
        const auto [a0, a1] = std::ranges::minmax(parts[0].x);
        const auto [b0, b1] = std::ranges::minmax(parts[1].x);
        const auto [c0, c1] = std::ranges::minmax(parts[0].y);
        const auto [d0, d1] = std::ranges::minmax(parts[1].y);
        QVERIFY(a1 < b0 || b1 < a0 || c1 < d0 || d1 < c0);
        for (Node i = 400; i < 500; ++i) {
            for (Node j = 0; j < i; ++j) QVERIFY(distance(at, i, j) > kSpacing / 2);
        }
    }

    void packingKeepsTheGap() {
        std::vector<Plane> parts;
        for (std::size_t i = 0; i < 300; ++i) {
            Plane part(2);
            part.x[1] = static_cast<float>(i % 7) * 20;
            part.y[1] = static_cast<float>(i % 5) * 30;
            parts.push_back(part);
        }
        pack(parts, 10);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QCOMPARE(parts[i].x[1] - parts[i].x[0], static_cast<float>(i % 7) * 20);
            for (std::size_t j = 0; j < i; ++j) {
                const Plane& a = parts[i];
                const Plane& b = parts[j];
                QVERIFY(a.x[1] + 10 <= b.x[0] + 0.01F || b.x[1] + 10 <= a.x[0] + 0.01F
                        || a.y[1] + 10 <= b.y[0] + 0.01F || b.y[1] + 10 <= a.y[0] + 0.01F);
            }
        }
    }

    void aChangeMovesItsNeighbourhoodAlone() {
        LiveLayout layout = rested(50);
        const Plane before = layout.positions();
        QVERIFY(layout.settled());
        const Node fresh = layout.add();
        layout.connect(fresh, 123);
        QVERIFY(distance(layout.positions(), fresh, 123) < 1.1F * kSpacing);
        rest(layout);
        QVERIFY(layout.settled());
        QVERIFY(distance(layout.positions(), fresh, 123) < 3 * kSpacing);
        const auto near = layout.neighbours(123);
        for (Node i = 0; i < 500; ++i) {
            if (i == 123 || std::ranges::find(near, i) != near.end()) continue;
            QCOMPARE(layout.positions().x[i], before.x[i]);
            QCOMPARE(layout.positions().y[i], before.y[i]);
        }
    }

    void whoLeavesIsForgotten() {
        LiveLayout layout = rested(5);
        layout.remove(7);
        QVERIFY(!layout.exists(7));
        for (const Node next : {6U, 8U}) {
            const auto row = layout.neighbours(next);
            QVERIFY(std::ranges::find(row, Node{7}) == row.end());
        }
        rest(layout);
        QCOMPARE(layout.graph().degree(7), std::size_t{0});
        QCOMPARE(layout.add(), Node{7});
    }

    void aPinnedNodeStays() {
        LiveLayout layout = rested(5);
        layout.pin(3, true);
        layout.drag(3, 5000, 5000);
        rest(layout);
        QCOMPARE(layout.positions().x[3], 5000.0F);
        const Plane before = layout.positions();
        layout.pin(3, false);
        rest(layout);
        QVERIFY(distance(layout.positions(), 3, 4) < distance(before, 3, 4));
    }

    void anotherLawStirsAll() {
        LiveLayout layout = rested(20);
        const Plane before = layout.positions();
        layout.setLaw(ForceLaw::Even);
        QVERIFY(layout.settled());
        layout.setLaw(ForceLaw::Tight);
        rest(layout);
        int moved = 0;
        for (Node i = 0; i < 200; ++i) moved += before.x[i] != layout.positions().x[i] ? 1 : 0;
        QCOMPARE(moved, 200);
        for (Node i = 0; i < 200; ++i) QVERIFY(std::isfinite(layout.positions().x[i]));
    }

    void edgesComeAndGo() {
        LiveLayout layout(ForceLaw::Even, 1);
        const Node a = layout.add(0, 0);
        const Node b = layout.add(10, 0);
        layout.connect(a, b);
        layout.connect(b, a);
        layout.connect(a, a);
        QCOMPARE(layout.graph().edges(), std::size_t{1});
        rest(layout);
        const float close = distance(layout.positions(), a, b);
        layout.disconnect(a, b);
        layout.disconnect(a, b);
        QVERIFY(!layout.settled());
        rest(layout);
        QVERIFY(distance(layout.positions(), a, b) > close);
    }
};

VD_SUITE(LayoutTest)

#include "layout_test.moc"
