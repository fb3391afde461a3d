#include "core/graph/adjacency.h"

#include "tests/suite.h"

#include <QtTest/QtTest>

using namespace vedette::graph;

namespace {

std::vector<Node> listOf(std::span<const Node> nodes) {
    return {nodes.begin(), nodes.end()};
}

} // namespace

class AdjacencyTest final : public QObject {
    Q_OBJECT

private slots:

    void rowsAreSortedAndSimple() {
        const std::vector<Edge> edges{{2, 0}, {0, 1}, {1, 0}, {3, 3}, {0, 2}, {2, 3}};
        const Adjacency graph(5, edges);
        QCOMPARE(graph.size(), std::size_t{5});
        QCOMPARE(graph.edges(), std::size_t{3});
        QCOMPARE(listOf(graph.neighbours(0)), (std::vector<Node>{1, 2}));
        QCOMPARE(listOf(graph.neighbours(2)), (std::vector<Node>{0, 3}));
        QCOMPARE(listOf(graph.neighbours(3)), (std::vector<Node>{2}));
        QCOMPARE(graph.degree(4), std::size_t{0});
    }

    void anEmptyGraph() {
        const Adjacency graph;
        QCOMPARE(graph.size(), std::size_t{0});
        QVERIFY(components(graph).empty());
    }

    void componentsInTheOrderTheyAreMet() {
        const std::vector<Edge> edges{{0, 3}, {1, 2}};
        QCOMPARE(components(Adjacency(5, edges)), (std::vector<std::uint32_t>{0, 1, 1, 0, 2}));
    }

    void hopsAndPaths() {
        const std::vector<Edge> edges{{0, 1}, {1, 2}, {2, 3}, {3, 0}, {3, 4}};
        const Adjacency graph(6, edges);
        QCOMPARE(hopsFrom(graph, 1), (std::vector<std::uint32_t>{1, 0, 1, 2, 3, kUnreached}));
        QCOMPARE(shortestPath(graph, 1, 4).size(), std::size_t{4});
        QCOMPARE(shortestPath(graph, 1, 4).front(), Node{1});
        QCOMPARE(shortestPath(graph, 1, 4).back(), Node{4});
        QCOMPARE(shortestPath(graph, 2, 2), (std::vector<Node>{2}));
        QVERIFY(shortestPath(graph, 0, 5).empty());
    }
};

VD_SUITE(AdjacencyTest)

#include "adjacency_test.moc"
